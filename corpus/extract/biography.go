package extract

import (
	"regexp"
	"strings"

	"byline/corpus"
)

// A biography stands behind a story: "Jane is the Harbor Ledger's transport
// editor …", mostly under the author's name and role, each on its own line.

var (
	// besideName is an address or an account behind a name.
	besideName     = regexp.MustCompile(`\s*\([^)]*@[^)]*\)\s*`)
	biographyVerbs = set(`is was has covers writes reports joined works worked edits leads specializes specialises lives currently can may tweets blogs teaches holds spent contributes ist schreibt arbeitet est écrit es escribe è scrive é schrijft`)
	possessed      = regexp.MustCompile(`^(?:currently )?(?:the )?(.{2,50})['’]s? ([^.,;]{3,60}?)(?:[.,;]| (?:and|who|where|covering|based|with|for|in|at)\b|$)`)
	employed       = regexp.MustCompile(`^(?:currently )?(?:an? |the )?([^.,;]{3,60}?) (?:at|for|of|with) (?:the )?((?:The )?\p{Lu}[\p{L}\d'’&.-]*(?: (?:of |the |and |& )?\p{Lu}[\p{L}\d'’&-]*){0,4})`)
)

// biography is what a page tells of an author.
type biography struct {
	author    corpus.Author
	publisher string
	sameRole  bool // a line of its own gives the role that the text gives
	first     int  // the first line of it: the name, or the text itself
	text      int  // the line of the text
}

// addRole takes the author's role from a line between the name and the text.
func (b *biography) addRole(l line) {
	if l.furniture != "" || l.words > 8 || !roleLine(l.text) && !titleLike(l.text) {
		return
	}
	b.sameRole = folded(b.author.Role) == l.folded
	b.author.Role = l.text
}

// findBiography looks for a biography among the lines of a page from a line on.
// Authors are those of the byline.
func findBiography(lines []line, from int, authors []corpus.Author) (biography, bool) {
	for i := from; i < len(lines); i++ {
		text := lines[i].text
		if countWords(text) < 6 {
			continue
		}
		sentence := endsSentence(text)
		// A name that stands over it, with a role between them or not.
		for j := i - 1; sentence && j >= max(from, i-3); j-- {
			if name := strings.TrimPrefix(strings.TrimPrefix(lines[j].text, "By "), "About "); personName(name) {
				if b, ok := readBiography(text, name); ok {
					b.first, b.text = j, i
					for _, between := range lines[j+1 : i] {
						b.addRole(between)
					}
					return b, true
				}
			}
		}
		for _, a := range authors {
			// The last lines may end in an address, without a stop.
			if b, ok := readBiography(text, a.Name); ok && i >= len(lines)/2 && (sentence || i >= len(lines)-3) {
				b.first, b.text = i, i
				return b, true
			}
		}
	}
	return biography{}, false
}

// readBiography reads a text that begins with somebody's name, the full one or
// a part of it, and says what the person is or does.
func readBiography(text, name string) (biography, bool) {
	text = besideName.ReplaceAllString(text, " ")
	rest, ok := strings.CutPrefix(text, name)
	for part := range strings.FieldsSeq(name) {
		if !ok && len(part) > 1 {
			rest, ok = strings.CutPrefix(text, part+" ")
		}
	}
	verb, rest, found := strings.Cut(strings.TrimSpace(rest), " ")
	if !ok || !found || !biographyVerbs[verb] {
		return biography{}, false
	}
	b := biography{author: corpus.Author{Name: name}}
	if verb != "is" {
		return b, true
	}
	if m := possessed.FindStringSubmatch(rest); m != nil && publisherName(m[1]) {
		b.publisher = m[1]
		if roleWord.MatchString(m[2]) {
			b.author.Role = m[2]
		}
	} else if m := employed.FindStringSubmatch(rest); m != nil && roleWord.MatchString(m[1]) {
		b.author.Role, b.publisher = m[1], m[2]
	}
	return b, true
}

// publisherName reports whether text reads like a paper's name.
func publisherName(text string) bool {
	return len(text) <= 60 && !endsSentence(text) && capitalized(strings.NewReplacer(" of ", " ", " the ", " ", " and ", " ", " & ", " ").Replace(text), 1, 6)
}
