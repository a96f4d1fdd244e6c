package extract

import (
	"errors"
	"regexp"
	"strings"

	"byline/corpus"
)

// checkParagraphs refuses a paragraph that no person wrote.
func checkParagraphs(s *corpus.Story, limits Limits) error {
	for i := range s.Paragraphs {
		if len(s.Paragraphs[i].Text) > limits.Paragraph {
			return beyond(LimitParagraph, "has a paragraph of more than %d bytes", limits.Paragraph)
		}
	}
	return nil
}

// checkLines refuses text that no person wrote, before any work is done on it.
func checkLines(text string, limits Limits) error {
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		switch {
		case len(line) > limits.Paragraph:
			return beyond(LimitParagraph, "has a line of more than %d bytes: line %d", limits.Paragraph, n)
		case n > limits.Lines:
			return beyond(LimitLines, "has more than %d lines", limits.Lines)
		}
		text = rest
	}
	return nil
}

// line is one line of a text that has any words, or several that were wrapped,
// with what is asked of it again and again.
type line struct {
	text      string // clean
	apart     bool   // an empty line stands before it
	bullet    bool   // a list's mark stood before it, which isn't in text
	words     int
	folded    string
	furniture string // the reason why it is furniture, or ""
}

func newLine(text string) line {
	return line{text: text, words: countWords(text), folded: folded(text), furniture: furniture(text)}
}

var bulletMark = regexp.MustCompile(`^(?:[•·▪▫■□◦●○‣⁃∙►▸☆★◆◇*]|[-–—]|\d{1,2}[.)])\s+`)

// splitLines cuts text into its lines. Hard-wrapped text is unwrapped first.
func splitLines(text string, limits Limits) ([]line, error) {
	if err := checkLines(text, limits); err != nil {
		return nil, err
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	raw := unwrap(strings.Split(text, "\n"))
	var lines []line
	apart := true
	for _, t := range raw {
		t = corpus.Clean(t)
		if t == "" {
			apart = true
			continue
		}
		mark := bulletMark.FindString(t)
		if strings.HasPrefix(mark, "—") || strings.HasPrefix(mark, "–") {
			mark = "" // a dash opens direct speech in many languages
		}
		l := newLine(t[len(mark):])
		l.apart, l.bullet = apart, mark != ""
		lines = append(lines, l)
		apart = false
	}
	if len(lines) == 0 {
		return nil, errors.New("is empty")
	}
	return lines, nil
}
