package fetch

import (
	"net/netip"
	"net/url"
	"strings"
	"testing"
)

// Addresses are read as browsers read them, into one form.
func TestParse(t *testing.T) {
	for address, want := range map[string]string{
		"https://news.example":                          "https://news.example/",
		"HTTPS://News.Example:443/A?b=c#d":              "https://news.example:443/A?b=c",
		"http://news.example:80/":                       "http://news.example:80/",
		"  https://news.example/a\n":                    "https://news.example/a",
		"<https://news.example/a>":                      "https://news.example/a",
		"https://news.example./a":                       "https://news.example/a",
		"https://news.example/a/../../b/./c":            "https://news.example/b/c",
		"https://news.example/a%2Fb":                    "https://news.example/a%2Fb",
		"https://news.example/новости/?q=мир и труд":    "https://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/?q=%D0%BC%D0%B8%D1%80%20%D0%B8%20%D1%82%D1%80%D1%83%D0%B4",
		"https://новости.example/":                      "https://xn--b1amnebsh.example/",
		"https://аpple.example/":                        "https://xn--pple-43d.example/", // the first letter is Cyrillic
		"https://r3---sn-abc.news_site.example/":        "https://r3---sn-abc.news_site.example/",
		"https://１.１.１.１/":                              "https://1.1.1.1/",
		"https://①.1。1.1/":                              "https://1.1.1.1/",
		"https://1.1.1.1./":                             "https://1.1.1.1/",
		"https://[2606:4700:0::1111]/":                  "https://[2606:4700::1111]/",
		"https://[2606:4700::1111]:443/":                "https://[2606:4700::1111]:443/",
		"https://news.example/?to=http://127.0.0.1/":    "https://news.example/?to=http://127.0.0.1/",
		"https://news.example/@127.0.0.1":               "https://news.example/@127.0.0.1",
		"https://news.example#@127.0.0.1:22/":           "https://news.example/",
		"https://news.example?@127.0.0.1":               "https://news.example/?@127.0.0.1",
		"https://4chan.example.7news/":                  "https://4chan.example.7news/",
		"https://" + strings.Repeat("a.", 120) + "com/": "https://" + strings.Repeat("a.", 120) + "com/",
	} {
		u, err := New(Options{}).parse(address)
		if err != nil {
			t.Errorf("%q: %v", address, err)
		} else if u.String() != want {
			t.Errorf("%q: %s, want %s", address, u, want)
		}
	}
}

// What no page has for an address is refused before anything is sent.
func TestParseRefuses(t *testing.T) {
	for name, address := range map[string]string{
		"nothing":            "",
		"no scheme":          "news.example/story",
		"no scheme, slashes": "//news.example/story",
		"file":               "file:///etc/passwd",
		"file and host":      "file://news.example/etc/passwd",
		"gopher":             "gopher://127.0.0.1:6379/_FLUSHALL",
		"ftp":                "ftp://news.example/story",
		"javascript":         "javascript:alert(1)",
		"data":               "data:text/html,story",
		"opaque":             "https:news.example",
		"no host":            "https:///story",
		"port alone":         "https://:443/story",
		"name":               "https://me@news.example/",
		"password":           "https://me:" + "word" + "@news.example/",
		"empty name":         "https://@news.example/",
		"host in name":       "https://news.example@127.0.0.1/",
		"backslash":          `https://news.example\@127.0.0.1/`,
		"port":               "https://news.example:8080/",
		"port of Redis":      "http://127.0.0.1:6379/",
		"port beyond":        "http://news.example:65616/", // 80 in 16 bits
		"control":            "https://news.example/\r\nHost: other.example",
		"space in host":      "https://news .example/",
		"escaped host":       "https://%31%32%37.0.0.1/",
		"zero byte":          "https://news.example%00.other.example/",
		"decimal":            "http://2130706433/",
		"hexadecimal":        "http://0x7f000001/",
		"hexadecimal parts":  "http://0x7f.0.0.0x1/",
		"octal":              "http://0177.0.0.1/",
		"octal whole":        "http://017700000001/",
		"short":              "http://127.1/",
		"long":               "http://127.0.0.0.1/",
		"overflow":           "http://127.0.0.257/",
		"number, dot":        "http://2130706433./",
		"full-width number":  "http://２１３０７０６４３３/",
		"zone":               "http://[fe80::1%25eth0]/",
		"IPvFuture":          "http://[v1.fe80::a]/",
		"IPv6, no brackets":  "http://::1/",
		"empty label":        "https://news..example/",
		"only a dot":         "https://./",
		"two dots at end":    "https://news.example../",
		"long label":         "https://" + strings.Repeat("a", 64) + ".example/",
		"long host":          "https://" + strings.Repeat("a.", 127) + "example/",
		"long address":       "https://news.example/" + strings.Repeat("a", maxAddress),
		"bad letters":        "https://exa\u2260mple.example/\u0000",
		"mixed directions":   "https://aא1b.example/",
	} {
		t.Run(name, func(t *testing.T) {
			u, err := New(Options{}).parse(address)
			if err == nil {
				t.Fatalf("%q becomes %s", address, u)
			}
			holds(t, err, ErrAddress)
		})
	}
}

// Whatever is pasted: what comes out is an address in the one form, on the web,
// for a host that isn't open to interpretation.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"https://news.example/a?b#c", "http://127.0.0.1/", "http://[::ffff:127.0.0.1]:80/", "http://①②⑦.0.0.1/",
		"http://0x7f.1/", "https://me@news.example", "http://[fe80::1%25eth0]/", "https://новости.example/?q=мир",
		"https://a/%2e%2e/b", "<http://a:443>", "http://a/ b", "https://a.example//b/../..//c",
	} {
		f.Add(s)
	}
	c := New(Options{})
	f.Fuzz(func(t *testing.T, address string) {
		u, err := c.parse(address)
		if err != nil {
			holds(t, err, ErrAddress)
			return
		}
		sent := u.String()
		again, err := url.Parse(sent)
		if err != nil {
			t.Fatalf("%q becomes %q: %v", address, sent, err)
		}
		if again.Scheme != "http" && again.Scheme != "https" || again.User != nil || again.Fragment != "" || again.Hostname() == "" {
			t.Errorf("%q becomes %q", address, sent)
		}
		if p := again.Port(); p != "" && p != "80" && p != "443" {
			t.Errorf("%q becomes %q, at port %s", address, sent, p)
		}
		for _, ch := range []byte(sent) {
			if ch <= ' ' || ch >= 0x7f {
				t.Errorf("%q becomes %q, with byte 0x%02x", address, sent, ch)
			}
		}
		host := again.Hostname()
		addr, err := netip.ParseAddr(host)
		if err == nil && addr.String() != host {
			t.Errorf("%q: host %s is written in another way than %s", address, host, addr)
		}
		if last := host[strings.LastIndexByte(host, '.')+1:]; err != nil && strings.Trim(last, "0123456789") == "" {
			t.Errorf("%q: host %q ends in a number", address, host)
		}
		if len(sent) <= maxAddress { // escaping makes it longer
			if twice, err := c.parse(sent); err != nil || twice.String() != sent {
				t.Errorf("%q becomes %q, and that %v (%v)", address, sent, twice, err)
			}
		}
	})
}
