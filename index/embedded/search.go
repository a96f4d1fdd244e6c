package embedded

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"byline/index"
	"byline/index/embedded/topk"

	"github.com/RoaringBitmap/roaring/v2"
)

// How much a term found in each field counts, next to one in the passage's
// text, and a term of Query.More next to one of Query.Text. Titles bring XQuAD's
// right paragraph to the first place more often; whole words as they stand don't,
// where passages are ranked again, but for those whose accents weren't typed.
const (
	textWeight    = 1.0
	titleWeight   = 0.3
	foldedWeight  = 0.3
	speakerWeight = 1.0
	moreWeight    = 0.4
)

func (v *view) Search(ctx context.Context, q index.Query, k int) ([]index.Candidate, error) {
	hits, err := v.search(ctx, q, k)
	if err != nil {
		return nil, err
	}
	candidates := make([]index.Candidate, 0, len(hits))
	for _, h := range hits {
		p := v.s.parts[h.Segment]
		story := p.storyOf(h.Passage)
		d, err := v.x.story(p.part, story)
		if err != nil {
			return nil, fmt.Errorf("searching: %w", err)
		}
		at, ok := d.layout.Passage(int(h.Passage - p.first[story]))
		if !ok {
			return nil, fmt.Errorf("searching: %w: passage %d of story %s", errMalformedState, h.Passage, d.ID)
		}
		candidates = append(candidates, index.Candidate{Story: d.Story, Tokens: d.tokens, Location: at, Score: h.Score})
	}
	return candidates, nil
}

// Rank is [view.Search] without reading stories: it tells which passages it finds.
func (v *view) Rank(ctx context.Context, q index.Query, k int) ([]Ranked, error) {
	hits, err := v.search(ctx, q, k)
	if err != nil {
		return nil, err
	}
	ranked := make([]Ranked, len(hits))
	for i, h := range hits {
		p := v.s.parts[h.Segment]
		story := p.storyOf(h.Passage)
		ranked[i] = Ranked{p.ids[story], int(h.Passage - p.first[story]), h.Score}
	}
	return ranked, nil
}

// Ranked is a passage that was found.
type Ranked struct {
	Story   string // its ID
	Passage int    // its place among those of the story, from 0
	Score   float64
}

// search finds the passages that Search returns.
func (v *view) search(ctx context.Context, q index.Query, k int) ([]topk.Hit, error) {
	filters, err := v.s.filter(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("applying a question's filters: %w", err)
	}
	if q.Text == "" && q.Speaker == "" {
		hits, err := v.newest(ctx, filters, k)
		if err != nil {
			return nil, fmt.Errorf("ordering by date: %w", err)
		}
		return hits, nil
	}
	clauses, segments, err := v.s.look(ctx, v.s.clauses(q), filters)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	hits, err := topk.Search(ctx, clauses, segments, k, v.before)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return hits, nil
}

// before orders passages by their stories' IDs and their places in these: the
// numbers that they have differ with what was added when.
func (v *view) before(a, b topk.Hit) bool {
	p, q := v.s.parts[a.Segment], v.s.parts[b.Segment]
	s, t := p.storyOf(a.Passage), q.storyOf(b.Passage)
	return cmp.Or(strings.Compare(p.ids[s], q.ids[t]), cmp.Compare(a.Passage-p.first[s], b.Passage-q.first[t])) < 0
}

// clause is a term to look for in a field.
type clause struct {
	field, term string
	weight      float64
}

// ofStories reports whether the field is one of stories.
func (c clause) ofStories() bool { return strings.HasPrefix(c.field, titleField) }

// clauses returns what a query looks for: each term of a field once, in an
// order that depends on nothing but the query and the stories, so that sums of
// scores do neither.
func (s *snapshot) clauses(q index.Query) []clause {
	set := clauseSet{known: map[[2]string]bool{}}
	set.addText(s, q.Text, 1)
	for _, more := range q.More {
		set.addText(s, more, moreWeight)
	}
	for _, t := range s.words.texts(q.Speaker) {
		set.add(speakerField, t, speakerWeight)
	}
	return set.list
}

type clauseSet struct {
	list  []clause
	known map[[2]string]bool // field and term
}

// add adds a clause, unless there is one: the first weighs the most.
func (s *clauseSet) add(field, term string, weight float64) {
	key := [2]string{field, term}
	if !s.known[key] {
		s.known[key] = true
		s.list = append(s.list, clause{field, term, weight})
	}
}

// addText adds what may match a text: its terms in each language that there
// are stories in, and its whole words without their accents. Words that are a
// stop word in one of the languages are left to the others.
func (s *clauseSet) addText(v *snapshot, text string, weight float64) {
	indexed := map[int]int{} // in how many languages, by position
	add := func(text string) {
		for _, base := range v.bases {
			for _, t := range v.languages[base].terms(text) {
				s.add(textField+base, t.Text, weight*textWeight)
				s.add(titleField+base, t.Text, weight*titleWeight)
				indexed[t.Position]++
			}
		}
	}
	add(text)
	var folded []string
	for _, t := range v.words.terms(text) {
		if indexed[t.Position] >= len(v.bases) {
			s.add(foldedField, t.Text, weight*foldedWeight)
			if !isASCII(t.In(text)) {
				folded = append(folded, t.Text)
			}
		}
	}
	if len(folded) > 0 { // a story may have the word without its accents
		weight *= foldedWeight
		add(strings.Join(folded, " "))
	}
}

// look looks the clauses up in all parts. It returns those that are anywhere,
// with the lists of passages and stories that have them.
func (s *snapshot) look(ctx context.Context, clauses []clause, filters []*roaring.Bitmap) ([]topk.Clause, []topk.Segment, error) {
	lists := make([][]topk.List, len(s.parts)) // by part and clause
	frequencies := make([]int, len(clauses))
	for i, p := range s.parts {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		lists[i] = make([]topk.List, len(clauses))
		inPassages, inStories := newLookup(p.passageIndex), newLookup(p.storyIndex)
		for j, c := range clauses {
			var err error
			if c.ofStories() {
				lists[i][j], err = inStories.list(c, p.title)
				frequencies[j] += count(lists[i][j].Docs, p.without)
				lists[i][j].Stories = true
			} else {
				lists[i][j], err = inPassages.list(c, p.lengths(c.field))
				frequencies[j] += count(lists[i][j].Docs, p.deleted)
			}
			if err != nil {
				return nil, nil, err
			}
		}
	}
	found := make([]topk.Clause, 0, len(clauses))
	segments := make([]topk.Segment, len(s.parts))
	for i, p := range s.parts {
		segments[i] = topk.Segment{First: p.first, Deleted: p.deleted}
		if filters != nil {
			segments[i].Allowed = filters[i]
		}
	}
	for j, c := range clauses {
		if frequencies[j] == 0 {
			continue
		}
		field := s.statistics(c.field)
		found = append(found, topk.Clause{Weight: c.weight * idf(field.Documents, frequencies[j]), Mean: field.mean()})
		for i := range segments {
			segments[i].Lists = append(segments[i].Lists, lists[i][j])
		}
	}
	return found, segments, nil
}

// idf is the inverse document frequency of BM25 (Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond", 2009), in the form of
// Lucene, which is never negative.
func idf(documents, frequency int) float64 {
	n, df := float64(documents), float64(frequency)
	return math.Log1p((n - df + 0.5) / (df + 0.5))
}

// statistics returns the counts of a field. That of words without their accents
// has those of all passages, as these may all have had such words.
func (s *snapshot) statistics(field string) fieldStatistics {
	if field != foldedField {
		return s.census.Fields[field]
	}
	all := fieldStatistics{Documents: s.census.Passages}
	for name, f := range s.census.Fields {
		if strings.HasPrefix(name, textField) {
			all.Terms += f.Terms
		}
	}
	return all
}

// lengths returns the lengths of the part's passages in a field.
func (p *part) lengths(field string) []uint16 {
	if field == speakerField {
		return p.speaker
	}
	return p.text
}

// list returns the documents that have a clause's term.
func (l *lookup) list(c clause, lengths []uint16) (topk.List, error) {
	docs, err := l.documents(c.field, c.term)
	if err != nil || docs == nil {
		return topk.List{}, err
	}
	list := topk.List{Docs: docs, Lengths: lengths}
	for n := 2; c.field != foldedField; n++ {
		more, err := l.documents(c.field, repeated(c.term, n))
		if err != nil {
			return topk.List{}, err
		}
		if more == nil {
			break
		}
		list.Repeats = append(list.Repeats, more)
	}
	return list, nil
}

// count returns how many documents there are that haven't gone.
func count(docs, gone *roaring.Bitmap) int {
	if docs == nil {
		return 0
	}
	n := docs.GetCardinality()
	if gone != nil {
		n -= docs.AndCardinality(gone)
	}
	return int(n) //nolint:gosec // Bleve numbers documents in 32 bits
}

// newest returns the passages that pass the filters, if there are any, those of
// the stories published last first, and those of stories without a date last.
func (v *view) newest(ctx context.Context, filters []*roaring.Bitmap, k int) ([]topk.Hit, error) {
	if filters == nil {
		return nil, nil
	}
	var days []string
	stories := map[string][]topk.Hit{} // first passages, by day
	for i, p := range v.s.parts {
		dated := roaring.New()
		add := func(day string, docs *roaring.Bitmap) {
			if stories[day] == nil {
				days = append(days, day)
			}
			for s := range roaring.Values(docs) {
				if p.has(s) && p.first[s] < p.first[s+1] && filters[i].Contains(p.first[s]) {
					stories[day] = append(stories[day], topk.Hit{Segment: i, Passage: p.first[s]})
				}
			}
		}
		in := newLookup(p.storyIndex)
		err := in.eachTerm(lastDayField, "", "", func(day string) error {
			docs, err := in.documents(lastDayField, day)
			if err != nil {
				return err
			}
			add(day, docs)
			dated.Or(docs)
			return ctx.Err()
		})
		if err != nil {
			return nil, err
		}
		undated := roaring.New()
		undated.AddRange(0, uint64(p.stories())) //nolint:gosec // a count
		undated.AndNot(dated)
		add("", undated)
	}
	slices.Sort(days)
	var hits []topk.Hit
	for n, day := range slices.Backward(days) {
		of := stories[day]
		slices.SortFunc(of, func(a, b topk.Hit) int {
			if v.before(a, b) {
				return -1
			}
			return 1
		})
		for _, first := range of {
			p := v.s.parts[first.Segment]
			for at := first.Passage; at < p.first[p.storyOf(first.Passage)+1]; at++ {
				if len(hits) == k {
					return hits, nil
				}
				hits = append(hits, topk.Hit{Segment: first.Segment, Passage: at, Score: float64(n + 1)})
			}
		}
	}
	return hits, nil
}
