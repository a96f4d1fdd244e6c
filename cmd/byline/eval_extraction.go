package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"byline/corpus"
)

// savedPage is a web page as it was saved, and its true body.
type savedPage struct {
	id   string
	data []byte // maybe compressed
	body string
}

// way is one form in which a page reaches the reader. Its figures begin with
// its name.
type way struct {
	name string
	file string // the name that tells the reader the form
	make func(ctx context.Context, page []byte) ([]byte, error)
}

// extractionRun is what is written of a page: what was read of it as HTML, and
// how well each way went.
type extractionRun struct {
	ID string `json:"_id"`
	headJSON
	Body string             `json:"articleBody"`
	F1   map[string]float64 `json:"f1"`
}

// extractionSet measures how well the story is told from the rest of its page,
// in a folder of ground-truth.json and html/*.html.gz.
func (e *evaluation) extractionSet(ctx context.Context, dir string) ([]figure, error) {
	pages, err := readPages(dir)
	if err != nil {
		return nil, err
	}
	runs := make([]extractionRun, len(pages))
	var figures []figure
	for _, w := range ways() {
		var score shingleScore
		var took time.Duration
		for i, page := range pages {
			text, err := w.make(ctx, page.data)
			if errors.Is(err, errNoW3M) {
				break
			} else if err != nil {
				return nil, fmt.Errorf("page %s, %s: %w", page.id, w.name, err)
			}
			start := time.Now()
			stories, err := e.reader.Stories(ctx, w.file, text)
			took += time.Since(start)
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			if err != nil {
				_, _ = fmt.Fprintf(e.stderr, "%s, %s: %v\n", page.id, w.name, err)
			}
			f1 := score.add(scoredText(stories), page.body)
			runs[i].note(page.id, w, stories, f1)
		}
		if score.pages < len(pages) {
			_, _ = fmt.Fprintf(e.stderr, "%s: left out, as w3m is not installed\n", w.name)
			continue
		}
		figures = append(figures, score.figures(w.name, took)...)
	}
	for _, r := range runs {
		if err := printJSON(e.runs, r); err != nil {
			return nil, fmt.Errorf("write the run: %w", err)
		}
	}
	labeled, err := labelFigures(runs)
	return slices.Concat([]figure{{"pages", float64(len(pages)), ""}}, figures, labeled), err
}

// note adds how a page was read in one way.
func (r *extractionRun) note(id string, w way, stories []corpus.Story, f1 float64) {
	if r.F1 == nil {
		*r = extractionRun{ID: id, headJSON: headView(&corpus.Story{}), F1: map[string]float64{}}
	}
	r.F1[w.name] = f1
	if w.name == "HTML" && len(stories) > 0 {
		r.headJSON, r.Body = headView(&stories[0]), scoredText(stories)
	}
}

// readPages reads the pages of a set, in the order of their ids.
func readPages(dir string) ([]savedPage, error) {
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var truth map[string]struct {
		Body string `json:"articleBody"`
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return nil, fmt.Errorf("ground-truth.json: %w", err)
	}
	var pages []savedPage
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		data, err := os.ReadFile(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		page, err := unpack(data)
		if err != nil {
			return nil, fmt.Errorf("html/%s.html.gz: %w", id, err)
		}
		pages = append(pages, savedPage{id, page, truth[id].Body})
	}
	return pages, nil
}

// scoredText is the part of what was read that counts: all but captions.
func scoredText(stories []corpus.Story) string {
	var b strings.Builder
	for i := range stories {
		for _, p := range stories[i].Paragraphs {
			if p.Kind != corpus.Caption {
				_, _ = io.WriteString(&b, p.Text+"\n")
			}
		}
	}
	return b.String()
}
