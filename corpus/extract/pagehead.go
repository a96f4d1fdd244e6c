package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// headBlock is one block of what stands around a page's headline.
type headBlock struct {
	text     string
	node     *html.Node // the innermost block element
	datetime string     // of a time element in it
}

// How far from the headline a byline and a dateline may stand, in blocks.
const (
	headAbove = 6
	headBelow = 30
	nearHead  = 6
	headLong  = 30 // words of a block that is the story's; the second ends the head
)

var (
	authorNamesOf = set(`author authors byline bylines fn contributor writer autor auteur autore autoren redakteur`)
	dateNamesOf   = set(`date dates dateline timestamp time published pubdate datetime datum fecha posted publish entrydate postdate articledate`)
)

// readVisible reads the byline and the dateline that readers see with the
// headline, for what the page doesn't state for machines.
func readVisible(s *corpus.Story, doc, heading *html.Node, site []string) {
	above, below := headBlocks(doc, heading)
	h := visibleHead{site: site, language: s.Language}
	h.read(below)
	if h.published == "" || len(h.authors) == 0 {
		up := visibleHead{site: site, language: s.Language}
		up.read(above)
		first(&h.published, up.published)
		first(&h.updated, up.updated)
		if len(h.authors) == 0 {
			h.authors = up.authors
		}
	}
	if len(s.Authors) == 0 || moreOf(h.authors, s.Authors) {
		s.Authors = mergeRoles(h.authors, s.Authors)
	}
	if len(s.Authors) == 0 {
		s.Authors = linkedAuthors(doc, site)
	}
	first(&s.Published, h.published)
	first(&s.Updated, h.updated)
}

// moreOf reports whether the byline that readers see names all the authors that
// the page states for machines and more.
func moreOf(seen, stated []corpus.Author) bool {
	if len(seen) <= len(stated) {
		return false
	}
	for _, a := range stated {
		if !hasAuthor(seen, a.Name) {
			return false
		}
	}
	return true
}

func mergeRoles(authors, known []corpus.Author) []corpus.Author {
	for i := range authors {
		for _, k := range known {
			if folded(k.Name) == folded(authors[i].Name) {
				first(&authors[i].Role, k.Role)
			}
		}
	}
	return authors
}

// headBlocks returns the blocks of text before and after the headline. Without
// a headline all is after it.
func headBlocks(doc, heading *html.Node) (above, below []headBlock) {
	w := headWalk{heading: heading, passed: heading == nil}
	w.node(doc)
	w.flush(doc)
	return w.above, w.below
}

type headWalk struct {
	heading  *html.Node
	passed   bool
	text     strings.Builder
	datetime string
	above    []headBlock
	below    []headBlock
	long     int
	done     bool
}

func (w *headWalk) flush(n *html.Node) {
	text := corpus.Clean(w.text.String())
	w.text.Reset()
	b := headBlock{text, n, w.datetime}
	w.datetime = ""
	if text == "" && b.datetime == "" || w.done {
		return
	}
	if !w.passed {
		if w.above = append(w.above, b); len(w.above) > headAbove {
			w.above = w.above[1:]
		}
		return
	}
	w.below = append(w.below, b)
	if countWords(text) >= headLong {
		w.long++
	}
	w.done = w.long == 2 || len(w.below) >= headBelow
}

func (w *headWalk) node(n *html.Node) {
	if w.done {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.text.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch {
	case n == w.heading:
		w.flush(n)
		w.passed = true
		return
	case unread(n.Data) || n.Data == "nav" || n.Data == "aside" || n.Data == "footer" && w.passed:
		return
	case named(n, commentNames, nil) && !holdsStory(n):
		return
	case n.Data == "time":
		w.text.WriteByte(' ')
		defer w.text.WriteByte(' ')
		if at := attribute(n, "datetime"); at != "" && w.datetime == "" {
			w.datetime = at
		}
	}
	if inline(n.Data) || n.Data == "a" {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			w.node(c)
		}
		return
	}
	if n.Data == "br" {
		w.flush(n.Parent)
		return
	}
	w.flush(n.Parent)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.flush(n)
}

// visibleHead is what the blocks around a headline tell.
type visibleHead struct {
	site               []string
	language           string
	authors            []corpus.Author
	published, updated corpus.Date
}

var (
	labelOnly = regexp.MustCompile(`(?i)^(by|von|par|por|di|door|av|author|authors|autor|auteur|autore|text|texte|texto|testo|written by|posted by|текст|автор)\s*:?$`)
	headJoint = regexp.MustCompile(`\s*[|·•●⋅]\s*|\s+[–—-]\s+|\s+/\s+|\s{2,}|\s*;\s*`)
	headLabel = regexp.MustCompile(`(?i)^(?:.{0,30}?\s)?(?:published|posted|publish date|first published|created|veröffentlicht|erstellt|publiziert|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|opublikowano|опубликовано|дата публикации|기사입력|입력|公開日|投稿日|发布时间)(?:\s+(?:on|at|am|le|el|em|il|den|op)\s)?\s*:?\s*|^(?:date|datum|fecha|data|дата)\s*:\s*`)
	labelEnd  = regexp.MustCompile(`(?i)(?:\s+(?:published|posted|veröffentlicht|publiziert|erstellt|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|updated|aktualisiert))?(?:\s+(?:on|at|am|le|el|em|il|den|op))?\s*:?\s*$`)
	newerMark = regexp.MustCompile(`(?i)\bstand:|\b(?:updated|modified|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|обновлено|last edited)\b`)
)

func (h *visibleHead) read(blocks []headBlock) {
	for i, b := range blocks {
		if countWords(b.text) >= headLong {
			continue
		}
		text := b.text
		if labelOnly.MatchString(text) && i+1 < len(blocks) {
			text = strings.TrimRight(text, ": ") + ": " + blocks[i+1].text
		}
		if len(h.authors) == 0 && countWords(text) <= maxByline {
			h.readAuthors(text, b, blocks, i)
		}
		h.readDate(b, blocks, i)
	}
}

// readAuthors reads a block that is a byline, or says so by its name.
func (h *visibleHead) readAuthors(text string, b headBlock, blocks []headBlock, i int) {
	for part := range splitSeq(headJoint, text) {
		before, _ := h.cutDate(part)
		for range 2 { // dates may stand before it
			before, _ = h.cutDate(headLabel.ReplaceAllString(before, ""))
		}
		if at := strings.IndexAny(before, "0123456789"); at > 0 {
			before = before[:at]
		}
		if byWords.MatchString(before) && !strings.EqualFold(strings.TrimSpace(before), "by") {
			if authors := gated([]corpus.Author{{Name: before}}, h.site); len(authors) > 0 && !longNames(authors, before) {
				h.authors = authors
				return
			}
		}
	}
	before, _ := h.cutDate(headJoint.Split(text, 2)[0])
	if _, place, ok := strings.Cut(before, ","); ok && deskLine(place) && len(h.site) > 0 {
		return // a place and a desk
	}
	before = withoutSource(before, h.site)
	switch next := i + 1; {
	case countWords(before) > 12 || deskLine(before):
	case namedAbove(b.node, authorNamesOf), next < len(blocks) && roleLine(blocks[next].text) && personName(before), i < nearHead && h.beside(blocks, i) && shortName(before):
		if authors := gated([]corpus.Author{{Name: before}}, h.site); len(authors) > 0 && namesOnly(authors) {
			h.authors = authors
		}
	}
}

// shortName reports whether a text is a name of two words, or of three with an
// initial, as most that stand by themselves are.
func shortName(text string) bool {
	if !personName(text) {
		return false
	}
	n := 0
	for w := range strings.FieldsSeq(text) {
		if !strings.HasSuffix(w, ".") && len([]rune(w)) > 1 && !nameParticles[strings.ToLower(w)] {
			n++
		}
	}
	return n == 2
}

// beside reports whether a date stands with block i: in it, or right below.
func (h *visibleHead) beside(blocks []headBlock, i int) bool {
	if _, d := h.cutDate(blocks[i].text); d != "" {
		return true
	}
	if i+1 >= len(blocks) {
		return false
	}
	next := headLabel.ReplaceAllString(blocks[i+1].text, "")
	before, d := h.cutDate(next)
	return d != "" && before == ""
}

// namesOnly reports whether all authors have a full name.
func namesOnly(authors []corpus.Author) bool {
	for _, a := range authors {
		if !personName(a.Name) && !agencyName(a.Name) {
			return false
		}
	}
	return true
}

// longNames reports whether a text has many more words than the names in it, as
// a sentence that begins with "By" has.
func longNames(authors []corpus.Author, text string) bool {
	n := 0
	for _, a := range authors {
		n += countWords(a.Name) + countWords(a.Role)
	}
	return countWords(text) > 3*n+6
}

// withoutSource cuts an agency's or the paper's name off the end of a byline.
func withoutSource(text string, site []string) string {
	words := strings.Fields(text)
	for k := min(5, len(words)-2); k >= 1; k-- {
		tail := strings.Join(words[len(words)-k:], " ")
		if agencyName(tail) || isSite(tail, site) {
			return strings.Join(words[:len(words)-k], " ")
		}
	}
	return text
}

// readDate reads a block that is a dateline. Without a label it has to be one
// by its name, or a date and no more than a byline.
func (h *visibleHead) readDate(b headBlock, blocks []headBlock, i int) {
	if at := publicationDate(b.datetime); at != "" {
		switch {
		case newerMark.MatchString(b.text):
			first(&h.updated, at)
		default:
			first(&h.published, at)
		}
		return
	}
	if countWords(b.text) > maxByline || len(b.text) > 200 {
		return
	}
	text := b.text
	if i > 0 && len(blocks[i-1].text) < 40 && headLabel.ReplaceAllString(blocks[i-1].text, "") == "" {
		text = "published " + text
	}
	for part := range splitSeq(headJoint, text) {
		labeled := headLabel.FindString(part) != ""
		newer := newerMark.MatchString(part)
		rest := headLabel.ReplaceAllString(part, "")
		if newer {
			at := newerMark.FindStringIndex(part)
			rest = strings.TrimLeft(part[at[1]:], " :.")
		}
		before, d := h.cutDate(strings.Trim(rest, " []()"))
		if d < "1980" {
			continue
		}
		switch alone := before == "" || byWords.MatchString(before) || personName(before) || agencyName(before); {
		case newer:
			first(&h.updated, d)
		case labeled || alone || namedAbove(b.node, dateNamesOf):
			first(&h.published, d)
		}
	}
}

// cutDate returns the date at the end of a text, or at its beginning, and the
// text without it.
func (h *visibleHead) cutDate(text string) (rest string, d corpus.Date) {
	if !strings.ContainsAny(text, "0123456789") {
		return text, ""
	}
	words := strings.Fields(text)
	if len(words) > maxByline {
		return text, ""
	}
	for i := range words {
		if d := dateIn(strings.Trim(strings.Join(words[i:], " "), " ,:;()[]"), h.language); d != "" && len(d) >= len("2006-01-02") {
			return strings.Trim(labelEnd.ReplaceAllString(strings.Join(words[:i], " ")+" ", ""), " ,:;-–—"), d
		}
	}
	for i := len(words) - 1; i >= 2; i-- {
		if d := dateIn(strings.Trim(strings.Join(words[:i], " "), " ,:;()[]"), h.language); d != "" && len(d) >= len("2006-01-02") {
			return strings.Trim(strings.Join(words[i:], " "), " ,:;-–—"), d
		}
	}
	return text, ""
}

// namedAbove reports whether a block or one of the elements right around it has
// one of the names.
func namedAbove(n *html.Node, words map[string]bool) bool {
	for depth := 0; n != nil && depth < 3; depth++ {
		if n.Data == "body" || n.Data == "article" || n.Data == "main" {
			return false
		}
		if named(n, words, nil) {
			return true
		}
		n = n.Parent
	}
	return false
}

// inComments reports whether an element stands among readers' comments.
func inComments(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data != "body" && n.Data != "html" && named(n, commentNames, nil) {
			return true
		}
	}
	return false
}

// nameNames are what pages call the element with the author's name.
var nameNames = set(`author-name author-link byline-name byline-author post-author entry-author article-author story-author`)

// linkedAuthors returns the names that the page marks as its author's: those of
// the first such elements, which stand together.
func linkedAuthors(doc *html.Node, site []string) []corpus.Author {
	var stated []corpus.Author
	var home *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !marksAuthor(n) || inComments(n) || below(n, "aside") {
			continue
		}
		group := n.Parent
		if group.Parent != nil && group.Data != "body" {
			group = group.Parent
		}
		text := corpus.Clean(nodeText(n))
		if home != nil && home != group || countWords(text) > 8 || len(stated) == 6 {
			continue
		}
		if authors := gated([]corpus.Author{{Name: text}}, site); len(authors) > 0 && namesOnly(authors) {
			home = group
			stated = append(stated, authors...)
		}
	}
	return gated(stated, site)
}

// marksAuthor reports whether an element says that it holds its author's name.
func marksAuthor(n *html.Node) bool {
	switch {
	case attribute(n, "rel") == "author", attribute(n, "itemprop") == "author":
		return true
	case attribute(n, "class") == "fn" || strings.HasSuffix(attribute(n, "class"), " fn") || strings.HasPrefix(attribute(n, "class"), "fn ") || strings.Contains(attribute(n, "class"), " fn "):
		return namedAbove(n.Parent, authorNamesOf)
	}
	return named(n, nil, nameNames)
}
