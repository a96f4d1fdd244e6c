package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"byline/corpus"
)

// articleLabels are what people who read the pages of the set
// article-extraction found stated on them, a line a page. Of a title there is
// only a hash, as it isn't ours.
//
//go:embed testdata/article-labels.jsonl
var articleLabels []byte

// articleLabel is what a page states of its story. A page that states a moment
// in one time zone and shows it in another has two days.
type articleLabel struct {
	ID        string   `json:"_id"`
	Title     string   `json:"title"` // the first 16 digits of the folded title's SHA-256
	Authors   []string `json:"authors"`
	Maybe     []string `json:"maybe"`     // authors whom an editor may name or not
	Published []string `json:"published"` // days
}

// verdicts count how a field of the labeled pages was read.
type verdicts struct{ right, wrong, invented, missed int }

// add counts a page: what is stated and not given is missed, what is given and
// not stated is invented.
func (v *verdicts) add(stated, given, right bool) {
	switch {
	case right:
		v.right++
	case stated && given:
		v.wrong++
	case stated:
		v.missed++
	case given:
		v.invented++
	}
}

func (v verdicts) figures(name string) []figure {
	return []figure{
		{name + " right", float64(v.right), ""},
		{name + " wrong", float64(v.wrong), ""},
		{name + " invented", float64(v.invented), ""},
		{name + " missed", float64(v.missed), ""},
	}
}

// labelFigures compares what was read of pages with the labels, separately for
// the half that rules were tuned on and the other.
func labelFigures(runs []extractionRun) ([]figure, error) {
	labels := map[string]articleLabel{}
	for sc := bufio.NewScanner(bytes.NewReader(articleLabels)); sc.Scan(); {
		var l articleLabel
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("the labels: %w", err)
		}
		labels[l.ID] = l
	}
	var figures []figure
	for _, half := range []string{"held out", "tuned on"} {
		var pages int
		var title, authors, published verdicts
		for _, r := range runs {
			l, ok := labels[r.ID]
			if !ok || l.tuned() != (half == "tuned on") {
				continue
			}
			pages++
			title.add(l.Title != "", r.Title != "", titleHash(r.Title) == l.Title)
			authors.add(len(l.Authors) > 0, len(r.Authors) > 0, l.sameAuthors(r.Authors))
			published.add(len(l.Published) > 0, r.Published != "", l.sameDay(r.Published))
		}
		if pages == 0 {
			continue
		}
		figures = slices.Concat(figures, []figure{{half + ", labeled pages", float64(pages), ""}},
			title.figures(half+", title"), authors.figures(half+", authors"), published.figures(half+", published"))
	}
	return figures, nil
}

// tuned reports whether rules may be tuned on this page: on those whose id ends
// in an even digit.
func (l articleLabel) tuned() bool { return strings.ContainsAny(l.ID[len(l.ID)-1:], "02468ace") }

// sameAuthors reports whether exactly the stated authors are given, in any
// order.
func (l articleLabel) sameAuthors(given []authorJSON) bool {
	n := 0
	for _, a := range given {
		is := func(name string) bool { return foldedText(name) == foldedText(a.Name) }
		switch {
		case slices.ContainsFunc(l.Authors, is):
			n++
		case !slices.ContainsFunc(l.Maybe, is):
			return false
		}
	}
	return n == len(l.Authors)
}

func (l articleLabel) sameDay(given corpus.Date) bool {
	if len(l.Published) == 0 || given == "" {
		return len(l.Published) == 0 && given == ""
	}
	return slices.Contains(l.Published, string(given.Day()))
}

func titleHash(title string) string {
	if title == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(foldedText(title)))
	return hex.EncodeToString(sum[:])[:16]
}

// foldedText keeps a text's letters and digits, in lower case.
func foldedText(text string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " "))
}
