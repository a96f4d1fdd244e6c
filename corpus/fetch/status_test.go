package fetch

import (
	"fmt"
	"net/http"
	"testing"
	"time"
)

// When to come back is said where the site says it.
func TestStatus(t *testing.T) {
	now := time.Date(2021, 2, 15, 12, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		code       int
		retryAfter string
		text       string
	}{
		{401, "", "127.0.0.1 shows that page only to those who log in (401). " + attach},
		{402, "", "127.0.0.1 shows that page only to those who log in (402). " + attach},
		{403, "", "127.0.0.1 doesn't let me read that page (403). " + attach},
		{451, "", "127.0.0.1 doesn't let me read that page (451). " + attach},
		{404, "", "127.0.0.1 has no page at that address (404). Check the address."},
		{410, "", "127.0.0.1 has no page at that address (410). Check the address."},
		{429, "", "127.0.0.1 has too many readers right now (429). Try again later."},
		{429, "1", "127.0.0.1 has too many readers right now (429). Try again in 1 second."},
		{429, "90", "127.0.0.1 has too many readers right now (429). Try again in 90 seconds."},
		{429, "121", "127.0.0.1 has too many readers right now (429). Try again in 3 minutes."},
		{503, "7200", "127.0.0.1 has trouble right now (503). Try again in 120 minutes."},
		{503, "7201", "127.0.0.1 has trouble right now (503). Try again in 3 hours."},
		{503, "4294967295", "127.0.0.1 has trouble right now (503). Try again another day."},
		{503, "99999999999999999999", "127.0.0.1 has trouble right now (503). Try again later."},
		{503, "Mon, 15 Feb 2021 12:10:00 GMT", "127.0.0.1 has trouble right now (503). Try again in 10 minutes."},
		{503, "Mon, 15 Feb 2021 11:00:00 GMT", "127.0.0.1 has trouble right now (503). Try again later."},
		{500, "soon", "127.0.0.1 has trouble right now (500). Try again later."},
		{599, "", "127.0.0.1 has trouble right now (599). Try again later."},
		{204, "", "127.0.0.1 answered with status 204 instead of a page. " + attach},
		{206, "", "127.0.0.1 answered with status 206 instead of a page. " + attach},
		{304, "", "127.0.0.1 answered with status 304 instead of a page. " + attach},
		{418, "", "127.0.0.1 answered with status 418 instead of a page. " + attach},
	} {
		t.Run(fmt.Sprint(test.code, " ", test.retryAfter), func(t *testing.T) {
			srv := serve(t, pages{"/story": func(w http.ResponseWriter, _ *http.Request) {
				if test.retryAfter != "" {
					w.Header().Set("Retry-After", test.retryAfter)
				}
				w.WriteHeader(test.code)
			}})
			o := trusting(t, srv)
			o.now = func() time.Time { return now }
			if said := refuses(t, New(o), srv.URL+"/story", ErrStatus); said != test.text {
				t.Errorf("text %q, want %q", said, test.text)
			}
		})
	}
}
