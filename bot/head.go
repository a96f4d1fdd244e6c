package bot

import (
	"fmt"
	"strings"

	"byline/bot/store"
)

// asks returns the line that says who asked what.
func (e edition) asks(asker string, q *store.Question) string {
	return fmt.Sprintf(e.Control.Asked, escape(cut(asker, askerLimit)), repeated(q))
}

// followUp returns the line over the answer to a question that follows up
// another, which stands in no command above the message.
func (e edition) followUp(q *store.Question) string {
	return fmt.Sprintf(e.Control.FollowUp, repeated(q))
}

// repeated returns a question as it stands in the line over its answer. A slash is
// escaped, too: an invitation has no other mark, and none is to be shown there.
func repeated(q *store.Question) string {
	return strings.ReplaceAll(escape(cut(q.Text, headLimit)), "/", `\/`)
}

// headOf returns the lines over a shown answer, up to the one that repeats the
// question; "" if there is none.
func headOf(content string, q *store.Question) string {
	lines := strings.Split(content, "\n")
	for i, line := range lines[:min(len(lines), headLines)] {
		if strings.HasSuffix(line, " "+repeated(q)) {
			return strings.Join(lines[:i+1], "\n")
		}
	}
	return ""
}

// headLines is how many lines a head has at most: who shows the answer, and what
// was asked.
const headLines = 2

// withHead returns the content of a page with other lines over it than it was
// rendered with.
func (e edition) withHead(head, content string, q *store.Question) string {
	rest := content
	if q.Previous != "" {
		rest = strings.TrimPrefix(content, e.followUp(q))
	}
	return strings.TrimSpace(head + "\n" + strings.TrimSpace(rest))
}
