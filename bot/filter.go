package bot

import (
	"fmt"
	"strings"

	"byline/bot/store"
)

// filters says which filters a question was asked with, by the names of their
// options; "" for none.
func (e edition) filters(q *store.Question) string {
	var set []string
	for _, filter := range []struct{ name, value string }{
		{e.Commands.Source.Name, escape(cut(q.Source, sourceLimit))},
		{e.Commands.From.Name, e.date(q.From)},
		{e.Commands.To.Name, e.date(q.To)},
	} {
		if filter.value != "" {
			set = append(set, filter.name+": "+filter.value)
		}
	}
	if len(set) == 0 {
		return ""
	}
	return "-# " + fmt.Sprintf(e.Filter.InForce, strings.Join(set, " · "))
}
