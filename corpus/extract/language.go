package extract

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"
	"golang.org/x/net/html"

	"byline/corpus"
)

// Less text than this, in bytes, doesn't tell its language dependably.
const minDetectable = 120

// The languages that a page declares are often those of the program that made
// it. From this much text on, in bytes, what it is written in wins.
const minDecisive = 800

// pageLanguage returns the language of a story whose page declares one.
func pageLanguage(s *corpus.Story) string {
	size := 0
	for _, p := range s.Paragraphs {
		size += len(p.Text)
	}
	detected := language(s)
	declared, _, _ := strings.Cut(s.Language, "-")
	if detected == "" || size < minDecisive || strings.EqualFold(declared, detected) {
		return s.Language
	}
	return detected
}

// textLanguage returns the language that the running text of a page is written
// in, or "".
func textLanguage(doc *html.Node) string {
	const (
		piece  = 60   // bytes of a text that is no menu's
		enough = 2000 // bytes
	)
	var s corpus.Story
	size := 0
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || len(n.Data) < piece || unread(n.Parent.Data) {
			continue
		}
		s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: corpus.Clean(n.Data)})
		if size += len(n.Data); size > enough {
			break
		}
	}
	return language(&s)
}

// candidates are the languages that are told apart: those that newspapers in
// several countries or of many readers are written in. The more there are, the
// less sure is any.
func candidates() map[whatlanggo.Lang]bool {
	return map[whatlanggo.Lang]bool{
		whatlanggo.Eng: true, whatlanggo.Deu: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Ita: true,
		whatlanggo.Por: true, whatlanggo.Nld: true, whatlanggo.Swe: true, whatlanggo.Dan: true, whatlanggo.Nob: true,
		whatlanggo.Fin: true, whatlanggo.Pol: true, whatlanggo.Ces: true, whatlanggo.Hun: true, whatlanggo.Ron: true,
		whatlanggo.Tur: true, whatlanggo.Rus: true, whatlanggo.Ukr: true, whatlanggo.Bul: true, whatlanggo.Ell: true,
		whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Heb: true, whatlanggo.Hin: true, whatlanggo.Ind: true,
		whatlanggo.Vie: true, whatlanggo.Cmn: true, whatlanggo.Jpn: true, whatlanggo.Kor: true, whatlanggo.Tha: true,
	}
}

// ownLetters tells by letters that only one of the candidates has: Russian,
// Ukrainian and Bulgarian are too alike in short texts to be told otherwise.
func ownLetters(text string) string {
	const few = 3 // as in a name
	text = strings.ToLower(text)
	count := func(letters string) (n int) {
		for _, r := range letters {
			n += strings.Count(text, string(r))
		}
		return n
	}
	switch russian, ukrainian := count("ыэё"), count("їєґі"); {
	case russian > few && russian > 4*ukrainian:
		return "ru"
	case ukrainian > few && ukrainian > 4*russian:
		return "uk"
	}
	return ""
}

// language returns the language that a story is written in, as BCP 47 names
// it, or "" when that isn't sure.
func language(s *corpus.Story) string {
	const enough = 4000 // bytes; more makes it no surer
	var b strings.Builder
	b.WriteString(s.Title)
	for _, p := range s.Paragraphs {
		if b.Len() > enough {
			break
		}
		b.WriteString("\n" + p.Text)
	}
	if b.Len() < minDetectable {
		return ""
	}
	if l := ownLetters(b.String()); l != "" {
		return l
	}
	info := whatlanggo.DetectWithOptions(b.String(), whatlanggo.Options{Whitelist: candidates()})
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}
