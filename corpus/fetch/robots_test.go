package fetch

import (
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// A robots.txt is read as RFC 9309 has it; the examples with a number are its
// own.
func TestRules(t *testing.T) {
	const exampleGroups = "User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\n" +
		"User-Agent: foobot\nDisallow:/\nAllow:/example/page.html\nAllow:/example/allowed.gif\n\n" +
		"User-Agent: barbot\nUser-Agent: bazbot\nDisallow: /example/page.html\n\n" +
		"User-Agent: quxbot\n"
	const exampleLongest = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif"
	for name, test := range map[string]struct {
		robots, agent      string
		allowed, forbidden string // paths
	}{
		"5.1, everyone":       {exampleGroups, "someone", "/ /a.gif/b /publications/ /a.gift", "/a.gif /x/y.gif /example/ /example/a"},
		"5.1, foobot":         {exampleGroups, "FooBot", "/example/page.html /example/allowed.gif", "/ /a /example/"},
		"5.1, barbot":         {exampleGroups, "barbot", "/ /a.gif /example/", "/example/page.html"},
		"5.1, bazbot":         {exampleGroups, "bazbot", "/ /a.gif /example/", "/example/page.html"},
		"5.1, quxbot":         {exampleGroups, "quxbot", "/ /a.gif /example/page.html", ""},
		"5.2":                 {exampleLongest, "foobot", "/example/page/ /other", "/example/page/disallowed.gif"},
		"groups merged":       {"User-agent: a\nDisallow: /1\n\nUser-agent: b\nDisallow: /2\n\nUser-agent: A\nDisallow: /3", "a", "/2", "/1 /3"},
		"everyone's merged":   {"User-agent: *\nDisallow: /1\nUser-agent: b\nDisallow: /2\nUser-agent: *\nDisallow: /3", "a", "/2", "/1 /3"},
		"own and everyone":    {"User-agent: a\nUser-agent: *\nDisallow: /1", "a", "/", "/1"},
		"own wins":            {"User-agent: a\nDisallow: /1\nUser-agent: *\nDisallow: /", "a", "/2", "/1"},
		"a name's beginning":  {"User-agent: by\nDisallow: /", "byline", "/", ""},
		"a longer name":       {"User-agent: byline-news\nDisallow: /", "byline", "/", ""},
		"with a version":      {"User-agent: Byline/1.0 (x)\nDisallow: /1", "byline", "/", "/1"},
		"no name of ours":     {"User-agent: *\nDisallow: /1\nUser-agent: \nDisallow: /2", "", "/2", "/1"},
		"other lines":         {"User-agent: a\nCrawl-delay: fast\nSitemap: https://x.example/\nUser-agent: b\nDisallow: /1", "a", "/", "/1"},
		"bad lines":           {"Disallow: /1\nnothing\n: \n:::\nUser-agent: *\n?\nDisallow /2\nDisallow: /3", "a", "/1 /2", "/3"},
		"empty rule":          {"User-agent: *\nDisallow:\nDisallow: # all\n", "a", "/ /all", ""},
		"no slash":            {"User-agent: *\nDisallow: a", "a", "/a", ""},
		"comments":            {"# Disallow: /0\nUser-agent: * # all\nDisallow: /1 # one\n#\nDisallow: /2#", "a", "/0", "/1 /2"},
		"spaces":              {"\ufeff User-agent \t: *\n\tDisallow\t:\t/1 \t\n", "a", "/", "/1"},
		"old line ends":       {"User-agent: *\rDisallow: /1\r\n\r\nDisallow: /2", "a", "/", "/1 /2"},
		"letters":             {"USER-AGENT: *\nDISALLOW: /A", "a", "/a", "/A"},
		"longest":             {"User-agent: *\nAllow: /a/b\nDisallow: /a\nDisallow: /a/b/c", "a", "/ /a/b /a/b/d", "/a /a/c /a/b/c"},
		"as long":             {"User-agent: *\nDisallow: /a\nAllow: /a\nAllow: /b\nDisallow: /b", "a", "/a /b", ""},
		"longest by pattern":  {"User-agent: *\nDisallow: /....*x\nAllow: /....abcx", "a", "/....abcx", "/....x /....abx"},
		"star":                {"User-agent: *\nDisallow: /a*b", "a", "/a /news/a/b /ba", "/ab /a/b /a/b/c /axbx"},
		"stars":               {"User-agent: *\nDisallow: /*a**b*$", "a", "/b /ba", "/ab /xaxbx"},
		"star at the end":     {"User-agent: *\nDisallow: /a*", "a", "/b", "/a /ab /a/b"},
		"end":                 {"User-agent: *\nDisallow: /a$\nDisallow: /*.php$", "a", "/ab /x.php?a=1 /x.php5", "/a /x.php /x.php.php"},
		"end of all":          {"User-agent: *\nDisallow: /$", "a", "/a /?a", "/"},
		"end after its words": {"User-agent: *\nDisallow: /ab*ba$", "a", "/aba /ab", "/abba /abxba"},
		"dollar within":       {"User-agent: *\nDisallow: /a$b", "a", "/a", "/a$b"},
		"query":               {"User-agent: *\nDisallow: /*?print\nDisallow: /a?b=c", "a", "/print /a /a?b=d", "/x?print=1 /a?b=c"},
		"escaped":             {"User-agent: *\nDisallow: /foo/bar/ツ\nDisallow: /%62%61%7a\nDisallow: /a%3cd", "a", "/bat", "/foo/bar/%E3%83%84 /foo/bar/%e3%83%84 /baz /%62az /a%3Cd /a%3cd"},
		"escaped, reserved":   {"User-agent: *\nDisallow: /a%2Fb", "a", "/a/b", "/a%2fb /a%2Fb"},
		"escaped, signs":      {"User-agent: *\nDisallow: /path/file-with-a-%2A.html\nDisallow: /%24", "a", "/path/file-with-a-.html /x", "/path/file-with-a-*.html /path/file-with-a-%2A.html /$"},
		"broken escape":       {"User-agent: *\nDisallow: /a%\nDisallow: /b%zz", "a", "/a /b", ""},
		"nothing":             {"", "a", "/ /robots.txt", ""},
		"zero bytes":          {"User-agent: *\x00\nDisallow: /", "a", "/", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := parseRules(test.robots, test.agent)
			for p := range strings.FieldsSeq(test.allowed) {
				if !r.allow(pathURL(t, p)) {
					t.Errorf("%s is forbidden", p)
				}
			}
			for p := range strings.FieldsSeq(test.forbidden) {
				if r.allow(pathURL(t, p)) {
					t.Errorf("%s is allowed", p)
				}
			}
		})
	}
}

func pathURL(t *testing.T, path string) *url.URL {
	t.Helper()
	u, err := url.Parse("https://news.example" + path)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// A program's name is what its User-Agent begins with.
func TestProductToken(t *testing.T) {
	for agent, want := range map[string]string{
		"Byline": "Byline", "Byline/1.2 (+https://x)": "Byline", "a_b-c d": "a_b-c", "*": "", "": "", "1a": "",
	} {
		if got := productToken(agent); got != want {
			t.Errorf("%q: %q, want %q", agent, got, want)
		}
	}
}

// Patterns match as the regular expressions do that they stand for.
func FuzzMatch(f *testing.F) {
	for _, s := range [][2]string{
		{"/a*b", "/ab"}, {"/a*b$", "/abab"}, {"*", "/"}, {"/$", "/"}, {"/*.gif$", "/a.gif.gif"}, {"/ab*ba$", "/aba"}, {"/**a*$", "/a"}, {"/a$b", "/a$b"}, {"/%2a", "/*"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, pattern, path string) {
		pattern, path = escapePattern(pattern), escapePath(path)
		body, whole := strings.CutSuffix(pattern, "$")
		expr := `(?s)\A` + strings.ReplaceAll(regexp.QuoteMeta(body), `\*`, `.*`)
		if whole {
			expr += `\z`
		}
		re, err := regexp.Compile(expr)
		if err != nil {
			t.Skip(err)
		}
		if got, want := match(pattern, path), re.MatchString(path); got != want {
			t.Errorf("%q, %q: %v, want %v", pattern, path, got, want)
		}
		if again := escapePath(path); strings.Count(again, "%") == strings.Count(path, "%") && again != path {
			t.Errorf("%q escapes to %q", path, again)
		}
	})
}

// Whatever a file holds, it is read, and what it says of the root doesn't depend
// on the ends of its lines.
func FuzzRules(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /\n")
	f.Add("User-agent: a\nAllow: /*$\nDisallow: /%\n\nuser-agent:b")
	u := &url.URL{Scheme: "https", Host: "news.example", Path: "/"}
	f.Fuzz(func(t *testing.T, text string) {
		unix := parseRules(text, "byline").allow(u)
		dos := parseRules(strings.ReplaceAll(text, "\n", "\r\n"), "byline").allow(u)
		if unix != dos {
			t.Errorf("%q: allowed %v, and with other line ends %v", text, unix, dos)
		}
	})
}
