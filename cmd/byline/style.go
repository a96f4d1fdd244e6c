package main

import (
	"fmt"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"

	"byline/corpus"
	"byline/index"
)

// style shows passages in color on a terminal and in plain text elsewhere.
type style struct {
	color   bool
	columns int // of the terminal, as far as lines are to be; 0 elsewhere
}

func (p *program) newStyle() style {
	f, ok := p.stdout.(*os.File)
	if !ok || !isTerminal(f) {
		return style{}
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns == 0 {
		columns = defaultColumns
	}
	return style{color: p.color, columns: min(columns, mostColumns)}
}

func (s style) with(code, text string) string {
	if !s.color || text == "" || code == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) faint(text string) string { return s.with("2", text) }

// bold marks words that matter: by weight, or by asterisks in plain text.
func (s style) bold(text string) string {
	if !s.color && text != "" {
		return "**" + text + "**"
	}
	return s.with("1;33", text)
}

// passage writes a passage as people read it: its words, who said them, and
// where they stand.
func (s style) passage(b *strings.Builder, p *index.Passage) {
	switch p.Field {
	case index.FieldAuthors:
		fmt.Fprintf(b, "By %s\n", s.bold(printable(names(p.Citation.Authors))))
	case index.FieldPublished:
		fmt.Fprintf(b, "Published on %s\n", s.bold(printable(string(p.Citation.Published))))
	case index.FieldPublisher:
		fmt.Fprintf(b, "In %s\n", s.bold(printable(p.Citation.Publisher)))
	case index.FieldTitle:
		fmt.Fprintf(b, "Titled %s\n", s.bold(printable(p.Citation.Title)))
	case index.FieldURL:
		fmt.Fprintf(b, "At %s\n", s.bold(printable(p.Citation.URL)))
	default:
		b.WriteString(s.highlight(p.Text, p.Highlights) + "\n")
	}
	for _, q := range p.Quotes {
		if line := speakerLine(q); line != "" {
			b.WriteString(s.with("36", "— "+printable(line)) + "\n")
			break
		}
	}
	b.WriteString(s.faint(printable(citationLine(p.Citation))) + "\n")
	for _, a := range p.Also {
		b.WriteString(s.faint(printable("also in "+join(a.Title, a.Publisher))) + "\n")
	}
	if link := p.Citation.Link; link != "" {
		b.WriteString(s.faint(printable(link)) + "\n")
	}
}

// highlight marks the answering words in a text.
func (s style) highlight(text string, spans []corpus.Span) string {
	var b strings.Builder
	at := 0
	for _, h := range spans {
		b.WriteString(printable(text[at:h.Start]) + s.bold(printable(h.In(text))))
		at = h.End
	}
	b.WriteString(printable(text[at:]))
	return b.String()
}

// features writes which words of the question a passage has, and what its
// score was made of.
func features(b *strings.Builder, p *index.Passage) {
	b.WriteString("terms")
	for _, m := range p.Matches {
		switch {
		case m.Found == "":
			fmt.Fprintf(b, "  %s %.2f –", m.Word, m.Weight)
		case m.Strength < 1:
			fmt.Fprintf(b, "  %s %.2f ≈ %s %.2f", m.Word, m.Weight, printable(m.Found), m.Strength)
		default:
			fmt.Fprintf(b, "  %s %.2f = %s", m.Word, m.Weight, printable(m.Found))
		}
	}
	b.WriteByte('\n')
	fmt.Fprintf(b, "score %.2f", p.Score)
	products(b, p.Features)
}

// gates writes what an answer's confidence was made of.
func gates(b *strings.Builder, a *index.Answer) {
	fmt.Fprintf(b, "\nconfidence %.2f", a.Confidence)
	products(b, a.Gates)
}

// products writes features with their weights on the rest of a line.
func products(b *strings.Builder, fs []index.Feature) {
	for _, f := range fs {
		fmt.Fprintf(b, "  %s %.2f × %.2f", f.Name, f.Value, f.Weight)
	}
	b.WriteByte('\n')
}

// speakerLine names who said a quotation, with role and who passed it on.
func speakerLine(q index.Quotation) string {
	if q.Speaker == "" {
		return ""
	}
	line := join(q.Speaker, q.Role)
	if q.Via != "" {
		line += ", according to " + q.Via
	}
	return line
}

// citationLine says which story a passage is from, by whom, where and when.
func citationLine(c index.Citation) string {
	title := c.Title
	if title == "" {
		title = c.File
	}
	parts := []string{join(title, names(c.Authors), c.Publisher, string(c.Published))}
	for _, n := range c.Paragraphs {
		parts = append(parts, fmt.Sprintf("¶%d", n))
	}
	if c.Caption {
		parts = append(parts, "caption")
	}
	return strings.Join(parts, " · ")
}

func names(as []corpus.Author) string { return (&corpus.Story{Authors: as}).Byline() }

// join joins the strings that aren't empty by commas.
func join(ss ...string) string {
	var out []string
	for _, s := range ss {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// printable keeps a story from steering the terminal: control characters and
// marks that change the direction of text are replaced.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, text)
}
