package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

const page = `<!DOCTYPE html><html lang="en"><head><title>Heron nest found at the dam - The Web Paper</title>
<meta property="og:site_name" content="The Web Paper"></head><body><article><h1>Heron nest found at the dam</h1>
<p>By Milo Brandt</p>
<p>The heron nest at the Gorse Dam holds five eggs, ranger Pia Lund said on Sunday after a long climb to it.</p>
<p>"Nobody is to go near it before the end of June, and that holds for photographers, too," Lund said.</p>
</article></body></html>`

// A page is read from the web, shown, saved and answered from, with a link to
// where it was found.
func TestAdminAddsAddress(t *testing.T) {
	agents := make(chan string, 10)
	mux := http.NewServeMux()
	site := httptest.NewServer(mux)
	t.Cleanup(site.Close)
	mux.HandleFunc("GET /heron", func(w http.ResponseWriter, r *http.Request) {
		agents <- r.UserAgent()
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(page))
	})
	mux.HandleFunc("GET /robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("User-agent: Byline\nDisallow: /secret\n"))
	})
	s := newServer(t)
	folder := s.withStories(t)
	s.env[envTrusted] = strings.TrimPrefix(site.URL, "http://")
	s.open(t)
	shown := s.admin("add", discordtest.Opt("address", site.URL+"/heron#top")).Answer(t.Context())
	if len(shown.Embeds) != 1 || shown.Embeds[0].Title != "Heron nest found at the dam" || shown.Embeds[0].Footer.Text != "To be saved as Heron-nest-found-at-the-dam.html" {
		t.Fatalf("got %s%s", shown.Content, describe(shown))
	}
	if agent := <-agents; !strings.HasPrefix(agent, "Byline/") {
		t.Errorf("the site was told %q", agent)
	}
	s.press(t, shown, "Save").WaitEdit(t.Context(), has("It can be asked about now."))
	if got := s.asked(t, "How many eggs does the heron nest hold?"); !strings.Contains(got, "five eggs") || !strings.Contains(got, site.URL+"/heron#:~:text=") {
		t.Errorf("got %s", got)
	}
	again := s.admin("add", discordtest.Opt("address", site.URL+"/heron")).Answer(t.Context())
	if !strings.Contains(again.Content, "A story with this title is there already, in Heron-nest-found-at-the-dam.html.") {
		t.Errorf("got %s", again.Content)
	}
	s.press(t, again, "Save").WaitEdit(t.Context(), has("Saved as"))
	for path, want := range map[string]string{"/secret": "asks programs not to read", "/none": "doesn't give me the page"} {
		if got := s.admin("add", discordtest.Opt("address", site.URL+path)).Answer(t.Context()); !strings.Contains(got.Content, want) {
			t.Errorf("%s got %s", path, got.Content)
		}
	}
	// The same page again is the same file.
	if got := filesIn(t, folder); !slices.Equal(got, []string{"Heron-nest-found-at-the-dam.html", "ferry.md"}) {
		t.Errorf("there are %q", got)
	}
	data, err := os.ReadFile(filepath.Join(folder, "Heron-nest-found-at-the-dam.html"))
	if err != nil || !strings.HasPrefix(string(data), "<!DOCTYPE html>\n<!-- saved from url=(") {
		t.Errorf("saved %.100q, %v", data, err)
	}
}
