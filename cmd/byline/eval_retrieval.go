package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
)

const (
	// trecDepth is how many documents a TREC run has for each query.
	trecDepth = 100
	// passagesDeep is how many passages that takes, as long documents have
	// several.
	passagesDeep = 4 * trecDepth
)

// retrievalSet measures a folder in the form of BEIR.
func (e *evaluation) retrievalSet(ctx context.Context, dir string) (_ []figure, err error) {
	type query struct {
		ID   string `json:"_id"`
		Text string `json:"text"`
	}
	queries, err := readLines[query](filepath.Join(dir, "queries.jsonl"))
	if err != nil {
		return nil, err
	}
	gold, err := readQrels(filepath.Join(dir, "qrels.tsv"))
	if err != nil {
		return nil, err
	}
	folder := storiesOf(dir, "corpus.jsonl")
	folder.Extract = documents
	l, err := e.build(ctx, folder)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, l.close()) }()
	var times []time.Duration
	var ndcg, recall20, precision20, recall100 float64
	for _, q := range queries {
		a, err := l.ask(ctx, index.Question{Text: q.Text, Asked: e.asked, Limit: passagesDeep}, &times)
		if err != nil {
			return nil, err
		}
		ids := documentsOf(a)
		for i, id := range ids {
			if _, err := fmt.Fprintf(e.runs, "%s Q0 %s %d %g byline\n", q.ID, id, i+1, float64(len(ids)-i)); err != nil {
				return nil, fmt.Errorf("write the run: %w", err)
			}
		}
		rel := gold[q.ID]
		ndcg += ndcgAt(ids, rel, 10)
		f20 := float64(found(ids, rel, 20))
		precision20 += f20 / 20
		recall20 += f20 / float64(max(len(rel), 1))
		recall100 += float64(found(ids, rel, 100)) / float64(max(len(rel), 1))
	}
	n := float64(max(len(queries), 1))
	return slices.Concat(l.figures, []figure{
		{"queries", float64(len(queries)), ""},
		{"nDCG@10", ndcg / n, ""},
		{"recall@20", recall20 / n, ""},
		{"precision@20", precision20 / n, ""},
		{"recall@100", recall100 / n, ""},
	}, timing(times)), nil
}

// documents reads the stories of a BEIR corpus, which may hold empty ones.
func documents(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	var kept bytes.Buffer
	for line := range bytes.Lines(data) {
		var d struct {
			Text string `json:"text"`
		}
		if err := json.Unmarshal(line, &d); err == nil && strings.TrimSpace(d.Text) == "" {
			continue
		}
		kept.Write(line)
	}
	return new(extract.Reader).Stories(ctx, path, kept.Bytes())
}

// documentsOf lists the stories of an answer, the likeliest first: that a story
// answers is the sum of the chances of its passages, which the model of the
// ranking gives as the exponential of their scores. Each is followed by those
// with the same copy.
func documentsOf(a *index.Answer) []string {
	var out []string
	chances := map[string]float64{}
	add := func(id string, chance float64) {
		if _, ok := chances[id]; !ok {
			out = append(out, id)
		}
		chances[id] += chance
	}
	for _, p := range a.Passages {
		chance := math.Exp(p.Score - a.Passages[0].Score)
		add(p.Citation.Story, chance)
		for _, also := range p.Also {
			add(also.Story, chance)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(chances[b], chances[a]) })
	return out[:min(len(out), trecDepth)]
}

// readQrels reads relevance judgments: query, document and grade, separated by
// tabs. Grades below 1 are left out.
func readQrels(name string) (map[string]map[string]int, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	out := map[string]map[string]int{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			continue
		}
		grade, err := strconv.Atoi(f[2])
		if err != nil || grade < 1 {
			continue // the heading, or judged irrelevant
		}
		if out[f[0]] == nil {
			out[f[0]] = map[string]int{}
		}
		out[f[0]][f[1]] = grade
	}
	return out, nil
}

// ndcgAt is the normalized discounted cumulative gain as trec_eval has it.
func ndcgAt(ids []string, rel map[string]int, k int) float64 {
	gain := func(grade, i int) float64 { return float64(grade) / math.Log2(float64(i)+2) }
	sum, ideal := 0., 0.
	for i, id := range ids[:min(k, len(ids))] {
		sum += gain(rel[id], i)
	}
	var grades []int
	for _, g := range rel {
		grades = append(grades, g)
	}
	slices.Sort(grades)
	slices.Reverse(grades)
	for i, g := range grades[:min(k, len(grades))] {
		ideal += gain(g, i)
	}
	if ideal == 0 {
		return 0
	}
	return sum / ideal
}

// found counts the relevant documents among the first k.
func found(ids []string, rel map[string]int, k int) int {
	n := 0
	for _, id := range ids[:min(k, len(ids))] {
		if rel[id] > 0 {
			n++
		}
	}
	return n
}
