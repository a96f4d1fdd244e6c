package extract

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// What stands on a page beside its story is told by what its elements are and
// by the names that their authors gave them, which are English on nearly all
// pages of the world. A name is a word of a class or an id.
var (
	furnitureNames = set(`nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs sidebar footer
		share shares sharing sharebar sharethis sharedaddy addthis addtoany social socials socialmedia socialshare
		newsletter newsletters subscribe subscription signup optin mailchimp vjs jwplayer videojs
		related relateds relatedposts recommended recommendations recommendation recirc recirculation
		outbrain taboola revcontent mgid zergnet crp yarpp jprelatedposts
		promo promos promotion promoted sponsored sponsor advert adverts advertisement advertisements advertising
		ad ads adbox adslot adunit adsbygoogle adsense dfp gpt werbung anzeige anzeigen publicidad publicite pub reklama
		cookie cookies cookiebar consent gdpr popup modal lightbox overlay tooltip dropdown offcanvas
		pagination pager pagenav prevnext postnav tags tagcloud taglist tagslist
		popular trending mostread mostpopular readmore readalso seealso morenews toolbar masthead
		authorbox authorbio bio biography aboutauthor rating ratings poll print noprint skip skiplink`)
	furnitureCompounds = set(`author-box author-bio author-info author-about author-card about-author about-the-author author-description author-profile
		post-author-box post-navigation entry-footer post-footer article-footer most-read most-popular most-viewed paywall-notice paywall-message paywall-prompt paywall-banner paywall-box paywall-overlay
		see-also read-also read-more read-next lire-aussi a-lire also-read more-on more-from more-stories more-news more-articles other-news
		latest-news latest-posts recent-posts tag-list tags-list tag-cloud
		follow-us sign-up log-in login-form search-form back-to-top skip-link sr-only visually-hidden screen-reader screen-reader-text off-screen
		image-credit photo-credit img-credit site-header site-footer page-header-nav post-tags entry-tags article-tags
		comment-respond comment-form inline-related story-links`)
	// commentNames are apart: comments may be longer than the story.
	commentNames = set(`comment comments commentlist commentlijst respond disqus kommentare commentaires comentarios comentarios komentare reacties`)
	// metaNames are of what stands at a story's head; their text is short.
	metaNames = set(`byline dateline timestamp datetime pubdate kicker eyebrow toolbar`)
	metaPairs = set(`entry-meta post-meta article-meta story-meta post-info post-date entry-date article-date article-info article-header-meta
		publish-date published-date date-published last-updated meta-info post-category post-categories entry-categories cat-links
		post-author entry-author article-author reading-time read-time`)
	// ignoredBefore are the beginnings of names that say something else of an
	// element than what it is: "has-sidebar", "no-ads", "category-menu".
	ignoredBefore = []string{"has-", "no-", "with-", "without-", "is-", "js-", "tag-", "category-", "hide-", "post-type-", "single-", "page-template", "elementor-"}
	ignoredAfter  = []string{"-enabled", "-disabled", "-open", "-closed", "-visible", "-on", "-off", "-true", "-false"}
	removedRoles  = set(`navigation complementary contentinfo search menu menubar dialog alertdialog toolbar tablist alert`)
)

// spacedText returns the text below n, its pieces parted by spaces.
func spacedText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !unread(d.Parent.Data) {
			b.WriteString(d.Data + " ")
		}
	}
	return b.String()
}

// isStory reports whether n is a headline of the first level or the element
// that the page marks as its story's text.
func isStory(n *html.Node) bool {
	return n.Type == html.ElementNode && (n.Data == "h1" || strings.Contains(strings.ToLower(attribute(n, "itemprop")), "articlebody"))
}

// holdsStory reports whether n is one of those elements or holds one.
func holdsStory(n *html.Node) bool {
	if isStory(n) {
		return true
	}
	for d := range n.Descendants() {
		if isStory(d) {
			return true
		}
	}
	return false
}

// embedded reports whether n holds words of somebody else that a story shows: a
// post of a social network.
func embedded(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Data == "blockquote" {
			return true
		}
	}
	return false
}

// unread reports whether the text in an element of that name is never read.
func unread(tag string) bool {
	switch tag {
	case "script", "style", "noscript", "template", "head", "svg", "button", "select", "textarea",
		"iframe", "object", "audio", "video", "canvas", "map", "datalist", "dialog":
		return true
	}
	return false
}

func hidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return has(n, "hidden") || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") ||
		attribute(n, "aria-hidden") == "true" || hiddenNames[attribute(n, "class")]
}

// hiddenNames are classes that alone hide an element.
var hiddenNames = set(`hidden hide invisible d-none`)

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func below(n *html.Node, tag string) bool {
	for a := n.Parent; a != nil; a = a.Parent {
		if a.Data == tag {
			return true
		}
	}
	return false
}

// named reports whether a word of n's class or id is one of words, or two or
// three in a row, joined by hyphens, one of compounds.
func named(n *html.Node, words, compounds map[string]bool) bool {
	for _, attr := range n.Attr {
		switch attr.Key {
		case "class", "id", "data-component", "data-module", "data-testid":
		default:
			continue
		}
		for name := range strings.FieldsSeq(attr.Val) {
			if len(name) > 80 || about(name) {
				continue
			}
			parts := nameWords(name)
			for i, w := range parts {
				if words[w] {
					return true
				}
				for k := 2; k <= 4 && i+k <= len(parts) && compounds != nil; k++ {
					if compounds[strings.Join(parts[i:i+k], "-")] {
						return true
					}
				}
			}
		}
	}
	return false
}

// about reports whether a name says something else of an element than what it
// is.
func about(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(ignoredBefore, func(s string) bool { return strings.HasPrefix(name, s) }) ||
		slices.ContainsFunc(ignoredAfter, func(s string) bool { return strings.HasSuffix(name, s) })
}

// nameWords cuts a name into its words, in lower case: "relatedPosts_list" has
// three.
func nameWords(name string) []string {
	var words []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			words = append(words, b.String())
			b.Reset()
		}
	}
	var last rune
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
			flush()
		default:
			if unicode.IsUpper(r) && unicode.IsLower(last) {
				flush()
			}
			b.WriteRune(unicode.ToLower(r))
		}
		last = r
	}
	flush()
	return words
}
