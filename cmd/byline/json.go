package main

import (
	"encoding/json"
	"io"

	"byline/corpus"
	"byline/index"
)

// The types below are the program's JSON: lists are never null, text without
// a value is absent, offsets count code points and are half open.

type answerJSON struct {
	Question   string             `json:"question"`
	Answered   bool               `json:"answered"`
	Confidence float64            `json:"confidence"`
	Passages   []passageJSON      `json:"passages"`
	Gates      map[string]float64 `json:"gates,omitempty"`
	Mended     []mendingJSON      `json:"mended,omitempty"`
}

type passageJSON struct {
	Text       string             `json:"text"`
	Highlights []spanJSON         `json:"highlights"`
	Quotes     []quotationJSON    `json:"quotes"`
	Field      string             `json:"field,omitempty"`
	Citation   citationJSON       `json:"citation"`
	Also       []refJSON          `json:"also"`
	Score      float64            `json:"score"`
	Features   map[string]float64 `json:"features,omitempty"`
	Matches    []matchJSON        `json:"matches,omitempty"`
}

// mendingJSON is a word of the question that was taken for another.
type mendingJSON struct {
	Typed string `json:"typed"`
	Meant string `json:"meant"`
}

// matchJSON is a word of the question, with the passage's word for it.
type matchJSON struct {
	Word     string  `json:"word"`
	Weight   float64 `json:"weight"`
	Found    string  `json:"found,omitempty"`
	Strength float64 `json:"strength,omitempty"`
}

type spanJSON struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type quotationJSON struct {
	Parts   []spanJSON `json:"parts"`
	Speaker string     `json:"speaker,omitempty"`
	Role    string     `json:"role,omitempty"`
	Via     string     `json:"via,omitempty"`
	Direct  bool       `json:"direct"`
}

type refJSON struct {
	Story     string `json:"story"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
}

type citationJSON struct {
	refJSON

	Authors    []authorJSON `json:"authors"`
	Published  corpus.Date  `json:"published,omitempty"`
	URL        string       `json:"url,omitempty"`
	Link       string       `json:"link,omitempty"`
	Paragraphs []int        `json:"paragraphs"`
	Caption    bool         `json:"caption,omitempty"`
	File       string       `json:"file"`
}

type authorJSON struct {
	Name string `json:"name"`
	Role string `json:"role,omitempty"`
}

func answerView(a *index.Answer) answerJSON {
	out := answerJSON{Question: a.Question, Answered: a.Answered, Confidence: a.Confidence, Passages: []passageJSON{}}
	for _, p := range a.Passages {
		out.Passages = append(out.Passages, passageView(&p))
	}
	return out
}

func passageView(p *index.Passage) passageJSON {
	out := passageJSON{
		Text: p.Text, Highlights: spansView(p.Text, p.Highlights), Quotes: []quotationJSON{},
		Field: p.Field, Citation: citationView(&p.Citation), Also: []refJSON{}, Score: p.Score,
	}
	for _, q := range p.Quotes {
		out.Quotes = append(out.Quotes, quotationJSON{
			Parts: spansView(p.Text, q.Parts), Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct,
		})
	}
	for _, a := range p.Also {
		out.Also = append(out.Also, refJSON(a))
	}
	return out
}

// explained adds what the confidence and the passages' scores were made of.
func (a answerJSON) explained(from *index.Answer) answerJSON {
	a.Gates = valuesView(from.Gates)
	for _, m := range from.Analysis.Mended {
		a.Mended = append(a.Mended, mendingJSON(m))
	}
	for i, p := range from.Passages {
		a.Passages[i].Features = valuesView(p.Features)
		for _, m := range p.Matches {
			a.Passages[i].Matches = append(a.Passages[i].Matches, matchJSON(m))
		}
	}
	return a
}

func valuesView(fs []index.Feature) map[string]float64 {
	out := map[string]float64{}
	for _, f := range fs {
		out[f.Name] = f.Value
	}
	return out
}

func citationView(c *index.Citation) citationJSON {
	return citationJSON{
		refJSON: refJSON(c.StoryRef), Authors: authorsView(c.Authors), Published: c.Published,
		URL: c.URL, Link: c.Link, Paragraphs: append([]int{}, c.Paragraphs...), Caption: c.Caption, File: c.File,
	}
}

func authorsView(as []corpus.Author) []authorJSON {
	out := []authorJSON{}
	for _, a := range as {
		out = append(out, authorJSON(a))
	}
	return out
}

// spansView turns spans of bytes into spans of code points.
func spansView(text string, spans []corpus.Span) []spanJSON {
	out := []spanJSON{}
	for _, s := range spans {
		out = append(out, spanJSON(s.Runes(text)))
	}
	return out
}

// printJSON writes a value on a line.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
