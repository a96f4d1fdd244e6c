package extract

import (
	"net/url"
	"strings"

	"byline/corpus"
)

// platforms are what pages are made with, not who publishes them.
var platforms = phrases("blogger|wordpress|wordpress.com|wix|wix.com|squarespace|tumblr|medium|joomla|drupal|ghost|google|facebook|twitter|home|homepage|website|blog|news")

// nameSite collects the names that the paper goes by. The first is the one to
// show, if the page states one at all.
func (p *pageState) nameSite(address string, article map[string]any) {
	var named []string
	add := func(name string) {
		name = corpus.Clean(name)
		if name != "" && !strings.HasPrefix(name, "@") && webAddress(name) == "" && !platforms[strings.ToLower(name)] && countWords(name) <= 8 {
			named = append(named, name)
		}
	}
	add(p.get("og:site_name"))
	if article != nil {
		publishers := names(article["publisher"])
		for _, id := range ids(article["publisher"]) {
			publishers = append(publishers, names(p.data.byID[id]["name"])...)
		}
		for _, name := range publishers {
			if !agencyName(name) {
				add(name)
			}
		}
	}
	add(p.get("application-name"))
	add(p.get("dc.publisher", "publisher", "article:publisher"))
	p.site = named
	p.publisher = publisherOf(named)
	if u, err := url.Parse(address); err == nil && u.Hostname() != "" {
		labels := strings.Split(strings.TrimPrefix(u.Hostname(), "www."), ".")
		p.site = append(p.site, strings.Join(labels, ""))
		if len(labels) > 1 {
			p.site = append(p.site, labels[len(labels)-2])
		}
		if len(labels) > 2 {
			p.site = append(p.site, labels[0])
		}
	}
}

// nameByTitle takes what the page's title has more than the headline for the
// paper's name, if the page's address has it too.
func (p *pageState) nameByTitle(headline, address string) {
	u, err := url.Parse(address)
	if err != nil || p.publisher != "" || headline == "" {
		return
	}
	before, behind, ok := strings.Cut(p.title, headline)
	if !ok {
		return
	}
	for _, rest := range []string{behind, before} {
		for name := range splitSeq(siteJoint, rest+" ") {
			own := squeezed(name)
			if len(own) > 2 && countWords(name) <= 6 && (strings.Contains(squeezed(u.Hostname()), own) || abbreviates(hostName(u), own)) {
				p.publisher = strings.Trim(name, " :|-–—")
				return
			}
		}
	}
}

// hostName returns the part of a host that names the site.
func hostName(u *url.URL) string {
	labels := strings.Split(u.Hostname(), ".")
	if len(labels) < 2 {
		return ""
	}
	return labels[len(labels)-2]
}

// abbreviates reports whether the letters of short stand in long, in order, as
// those of "nytimes" do in "newyorktimes".
func abbreviates(short, long string) bool {
	const least = 4
	n := 0
	for i := range len(long) {
		if n < len(short) && long[i] == short[n] {
			n++
		}
	}
	return n == len(short) && n >= least
}

// publisherOf returns the name to show of those that a page states for its
// paper: a proper name if there is one, without the motto behind it.
func publisherOf(stated []string) string {
	lower := ""
	for _, name := range stated {
		if at := siteJoint.FindStringIndex(name); at != nil && at[0] > 2 {
			name = name[:at[0]]
		}
		name = strings.TrimPrefix(name, "www.")
		switch {
		case len(squeezed(name)) <= 2 && strings.Contains(name, "."):
		case strings.ToLower(name) != name || !cased(name):
			return name
		case len(name) > 6:
			first(&lower, name)
		}
	}
	return lower
}
