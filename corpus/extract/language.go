package extract

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"

	"byline/corpus"
)

// Less text than this, in bytes, doesn't tell its language dependably.
const minDetectable = 120

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
	info := whatlanggo.Detect(b.String())
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}
