package extract

import (
	"slices"
	"testing"
)

func TestWebAddress(t *testing.T) {
	for address, kept := range map[string]bool{
		"https://post.example/2021/02/story-1?page=2#top": true,
		"http://post.example":                             true,
		"HTTPS://post.example:8080/a":                     true,
		"https://zürich.example/über":                     true,
		"javascript:alert(1)":                             false,
		"data:text/html,x":                                false,
		"ftp://post.example/a":                            false,
		"not a url":                                       false,
		"post.example/a":                                  false,
		"//post.example/a":                                false,
		"/a":                                              false,
		"https://":                                        false,
		"https://:80/a":                                   false,
		"https://post.example/a b":                        false,
		`https://post.example/a"><script>`:                false,
		"https://post.example/a\u202eb":                   false,
		"https://post.example/%zz":                        false,
		"https://post.example/a\\b":                       false,
		"https://post.example:port/":                      false,
		"https://post.example/a?b=c|d":                    true,
		"mailto:desk@post.example":                        false,
		"https://post.example/a%20b%22%3E(1)'s,;!":        true,
	} {
		if got := webAddress(address); (got == address) != kept || !kept && got != "" {
			t.Errorf("webAddress(%q) = %q", address, got)
		}
	}
}

// TestAddressDropped holds that an address that can't be linked to is left out
// and named, in each format that states one.
func TestAddressDropped(t *testing.T) {
	for name, data := range map[string]string{
		"a.md":   "---\nurl: javascript:alert(1)\n---\nThe ferry sank.",
		"a.txt":  "---\nurl: javascript:alert(1)\n---\nThe ferry sank.",
		"a.json": `{"url":"javascript:alert(1)","text":"The ferry sank."}`,
	} {
		r, err := Read(t.Context(), name, []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		want := Dropped{Text: "javascript:alert(1)", Reason: "not a web address"}
		if r.Stories[0].URL != "" || !slices.Contains(r.Dropped, want) {
			t.Errorf("%s: address %q, dropped %v", name, r.Stories[0].URL, r.Dropped)
		}
	}
}
