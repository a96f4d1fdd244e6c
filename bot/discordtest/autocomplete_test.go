package discordtest_test

import (
	"net/http"
	"testing"

	"byline/bot/discordtest"
)

func TestAutocompleteRules(t *testing.T) {
	t.Parallel()
	for _, r := range []rule{
		{"choices", `{"type":8,"data":{"choices":[{"name":"Kremlin","value":"kremlin"}]}}`, ""},
		{"none", `{"type":8,"data":{"choices":[]}}`, ""},
		{"too many", `{"type":8,"data":{"choices":` + list(26, `{"name":"n","value":"#"}`) + `}}`, "Must be 25"},
		{"name too long", `{"type":8,"data":{"choices":[{"name":"` + long(101) + `","value":"v"}]}}`, "name: Must be 100"},
		{"value too long", `{"type":8,"data":{"choices":[{"name":"n","value":"` + long(101) + `"}]}}`, "value: Must be 100"},
		{"message", respond, "doesn't fit"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, in := asked(t)
			do(t, srv, http.MethodPost, callback(in), respond)
			typed := srv.Type(in.User, in.Channel, "ask", discordtest.Opt("question", "Kre"))
			do(t, srv, http.MethodPost, callback(typed), r.body)
			wantBreach(t, srv, r.want)
		})
	}
}
