package main

import "byline/corpus"

// storyJSON is a story as read --json prints it.
type storyJSON struct {
	headJSON

	Paragraphs []paragraphJSON `json:"paragraphs"`
	Quotes     []quoteJSON     `json:"quotes"`
}

type paragraphJSON struct {
	Text string      `json:"text"`
	Kind corpus.Kind `json:"kind"`
}

// quoteJSON is a quotation; its offsets are within Paragraph but for those
// that name another.
type quoteJSON struct {
	Paragraph int            `json:"paragraph"`
	Parts     []locationJSON `json:"parts"`
	Speaker   string         `json:"speaker,omitempty"`
	Role      string         `json:"role,omitempty"`
	Via       string         `json:"via,omitempty"`
	Source    *locationJSON  `json:"source,omitempty"`
	Cue       *locationJSON  `json:"cue,omitempty"`
	Direct    bool           `json:"direct"`
}

type locationJSON struct {
	spanJSON

	Paragraph *int `json:"paragraph,omitempty"`
}

func storyView(s *corpus.Story) storyJSON {
	out := storyJSON{headJSON: headView(s), Paragraphs: []paragraphJSON{}, Quotes: []quoteJSON{}}
	for _, p := range s.Paragraphs {
		out.Paragraphs = append(out.Paragraphs, paragraphJSON(p))
	}
	for _, q := range s.Quotes {
		home := q.Parts[0].Paragraph
		v := quoteJSON{Paragraph: home, Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct}
		for _, part := range q.Parts {
			v.Parts = append(v.Parts, *locationView(s, part, home))
		}
		v.Source, v.Cue = locationView(s, q.Source, home), locationView(s, q.Cue, home)
		out.Quotes = append(out.Quotes, v)
	}
	return out
}

// locationView gives a place in code points; nil for none.
func locationView(s *corpus.Story, l corpus.Location, home int) *locationJSON {
	if l.Empty() {
		return nil
	}
	v := &locationJSON{spanJSON: spanJSON(l.Runes(s.Paragraphs[l.Paragraph].Text))}
	if l.Paragraph != home {
		v.Paragraph = &l.Paragraph
	}
	return v
}
