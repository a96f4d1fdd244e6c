package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

var (
	authorNamesOf = set(`author authors byline bylines fn contributor writer autor auteur autore autoren redakteur`)
	dateNamesOf   = set(`date dates dateline timestamp time published pubdate datetime datum fecha posted publish entrydate postdate articledate`)
)

// readVisible reads the byline and the dateline that readers see with the
// headline, for what the page doesn't state for machines. Language is the one
// that dates are written in.
func readVisible(s *corpus.Story, doc, heading *html.Node, site []string, language string) {
	above, below := headBlocks(doc, heading)
	h := visibleHead{site: site, language: language}
	h.read(below)
	if h.published == "" || len(h.authors) == 0 {
		up := visibleHead{site: site, language: language}
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
		if countWords(b.text) < headLong {
			h.readDate(b, blocks, i)
		}
	}
	// What says that it is a byline is surer than what only stands like one.
	for _, read := range []func(text string, i int){
		func(text string, _ int) { h.readByline(text) },
		func(text string, i int) { h.readName(text, blocks[i], blocks, i) },
	} {
		for i, b := range blocks {
			text := b.text
			if labelOnly.MatchString(text) && i+1 < len(blocks) {
				text = strings.TrimRight(text, ": ") + ": " + blocks[i+1].text
			}
			if len(h.authors) == 0 && countWords(b.text) < headLong && countWords(text) <= maxByline {
				read(text, i)
			}
		}
	}
}
