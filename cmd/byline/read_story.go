package main

import (
	"fmt"
	"strings"

	"byline/corpus"
	"byline/corpus/extract"
)

const (
	labelWidth = 11 // columns of "published  "
	markWidth  = 9  // columns of "¶12      ", "caption  "
)

// notStated stands for what an editor wants to know and the file doesn't say.
const notStated = "not stated"

// readStory shows a person what was understood of a story: its metadata, its
// paragraphs with their numbers or kinds, who said what in them, and in its
// place what was left out. Where nobody is looking, each paragraph is a line.
func (st style) readStory(s *corpus.Story, dropped []extract.Dropped) string {
	var b strings.Builder
	st.metadata(&b, s)
	voices := voicesOf(s)
	numbers := 0
	for i, p := range s.Paragraphs {
		if i == 0 || p.Kind != corpus.List || s.Paragraphs[i-1].Kind != corpus.List {
			b.WriteByte('\n') // the items of a list stand together
		}
		if len(dropped) > 0 && dropped[0].Before <= i {
			dropped = st.dropped(&b, dropped, i)
			b.WriteByte('\n')
		}
		mark := string(p.Kind)
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			numbers++
			mark = fmt.Sprintf("¶%d", numbers)
		}
		if p.Kind == corpus.List {
			mark += " •"
		}
		code := ""
		switch p.Kind {
		case corpus.Heading:
			code = "1"
		case corpus.Caption:
			code = "3"
		default:
		}
		st.hang(&b, mark, markWidth, p.Text, voices.paint(s, i, code))
		st.speakers(&b, s, voices, i)
	}
	if len(dropped) > 0 {
		b.WriteByte('\n')
		st.dropped(&b, dropped, len(s.Paragraphs))
	}
	return b.String()
}

// metadata shows what a citation has.
func (st style) metadata(b *strings.Builder, s *corpus.Story) {
	file := s.File
	if file == s.ID {
		file = "" // it says nothing more
	}
	for _, f := range []struct {
		name, value string
		wanted      bool // worth saying that it isn't stated
	}{
		{"title", s.Title, true},
		{"story", s.ID, true},
		{"file", file, false},
		{"publisher", s.Publisher, false},
		{"authors", authorsWithRoles(s), true},
		{"published", string(s.Published), true},
		{"updated", string(s.Updated), false},
		{"dated", string(s.Dated), false},
		{"section", s.Section, false},
		{"url", s.URL, false},
		{"language", s.Language, false},
	} {
		switch {
		case f.name == "title" && f.value != "":
			st.field(b, f.name, f.value, "1")
		case f.name == "url" && f.value != "":
			(style{color: st.color}).field(b, f.name, f.value, "") // unbroken, for whoever opens or copies it
		case f.value != "":
			st.field(b, f.name, f.value, "")
		case f.wanted:
			st.field(b, f.name, notStated, "2")
		}
	}
}

func (st style) field(b *strings.Builder, name, value, code string) {
	st.hang(b, name, labelWidth, value, evenly(value, code))
}

func authorsWithRoles(s *corpus.Story) string {
	var out []string
	for _, a := range s.Authors {
		out = append(out, join(a.Name, a.Role))
	}
	return strings.Join(out, "; ")
}

// dropped shows those parts that stood before paragraph i, and returns the
// rest.
func (st style) dropped(b *strings.Builder, parts []extract.Dropped, i int) []extract.Dropped {
	for len(parts) > 0 && parts[0].Before <= i {
		reason, text := parts[0].Reason+": ", parts[0].Text
		st.hang(b, "dropped", markWidth, reason+text, append(evenly(reason, "2;3"), evenly(text, "2")...))
		parts = parts[1:]
	}
	return parts
}

// speakers shows under paragraph i whose words begin in it.
func (st style) speakers(b *strings.Builder, s *corpus.Story, voices voices, i int) {
	last := ""
	for j := range s.Quotes {
		q := &s.Quotes[j]
		if q.Parts[0].Paragraph != i {
			continue
		}
		who := join(q.Speaker, q.Role)
		if who == "" {
			who = "speaker " + notStated
		}
		if q.Via != "" {
			who += ", according to " + q.Via
		}
		kind := "reported  "
		if q.Direct {
			kind = "quote     "
		}
		line := kind + who
		if st.color { // the words are in the speaker's color
			if line == last {
				continue
			}
			last = line
		} else {
			line += ": " + quotedWords(s, q)
		}
		st.hang(b, "", markWidth, line, append(evenly(kind, "2"), evenly(line[len(kind):], voices.code(q))...))
	}
}

// quotedWords are the words of a quotation, in one line.
func quotedWords(s *corpus.Story, q *corpus.Quote) string {
	var parts []string
	for _, part := range q.Parts {
		parts = append(parts, part.In(s.Paragraphs[part.Paragraph].Text))
	}
	return strings.Join(parts, " … ")
}
