package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"byline/corpus"
)

// ErrNoQuestion says that a question has no words in it.
var ErrNoQuestion = errors.New("there are no words in the question")

const (
	candidates      = 50  // passages that an engine is asked for; more are no better at the top
	defaultLimit    = 3   // passages in an answer
	furtherSentence = .4  // and the share of the question in one of its sentences
	furtherSupport  = .75 // a further passage's support, to that of the first, to be shown unasked
	readWords       = 200 // of a longer question only the beginning is read
)

// Index answers questions from the stories that an engine holds. It may be
// used by several goroutines.
type Index struct{ engine Engine }

// New returns an index over the engine's stories.
func New(engine Engine) *Index { return &Index{engine} }

// inquiry is one question on its way to an answer.
type inquiry struct {
	Question
	Analysis
	text    string // the question's words, mended
	only    string // the paper that it asks of, if any
	view    View
	limit   int
	wanteds map[string]*wanted // by language of the stories and text
	abroad  bool               // whether stories in other languages are asked, too
	// readable is the share of the question that could be put in a language of
	// stories, where it is in another.
	readable map[string]float64
	heard    map[string]string // see soundsLike
	more     bool              // what was found has passages that aren't shown
}

// Ask answers a question from the stories as they are now. It fails with
// [ErrNotReady] while there is no index and with [ErrNoQuestion] when there is
// nothing to answer; that the stories don't say is an answer.
func (x *Index) Ask(ctx context.Context, q Question) (*Answer, error) {
	q.Limit = max(q.Limit, 0)
	text := clip(q.Text, corpus.Span{End: len(q.Text)}, readWords).In(q.Text)
	if len(words(text)) == 0 {
		return nil, ErrNoQuestion
	}
	text = uncapitalized(text)
	view, err := x.engine.View(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	if courtesy(text) {
		return &Answer{Question: q.Text, Analysis: Analyze(text)}, nil
	}
	text, mended, err := (&inquiry{view: view}).mend(ctx, text)
	if err != nil {
		return nil, fmt.Errorf("mend the question: %w", err)
	}
	out, err := answerText(ctx, view, q, text, mended)
	if err != nil {
		return nil, fmt.Errorf("answer the question: %w", err) // which is nobody else's business, in a log
	}
	out.Question = q.Text
	return out, nil
}

// search asks the engine for the likeliest passages, with the question's
// filters.
func (in *inquiry) search(ctx context.Context, q Query) ([]Candidate, error) {
	return in.searchFor(ctx, q, candidates+in.limit)
}

func (in *inquiry) searchFor(ctx context.Context, q Query, k int) ([]Candidate, error) {
	if q.Source == "" {
		q.Source = cmp.Or(in.Question.Source, in.only)
	}
	own := Period{From: q.From, To: q.To}.within(in.Question.From, in.Question.To)
	q.From, q.To = own.From, own.To
	for _, w := range words(q.Text) {
		q.More = append(q.More, searched(in.Language, w.lower)...)
	}
	if err := in.inOtherLanguages(ctx, &q); err != nil {
		return nil, err
	}
	q.Speaker = strings.Join(append(otherGenders(q.Speaker), q.Speaker), " ")
	cs, err := in.view.Search(ctx, q, k)
	if in.only != "" { // not what only has the paper in its title
		cs = slices.DeleteFunc(cs, func(c Candidate) bool { return c.Story.Publisher != in.only })
	}
	return cs, err
}

// read matches candidates with the wanted text, in each one's language.
func (in *inquiry) read(ctx context.Context, cs []Candidate, text string) ([]*reading, error) {
	wanteds := make([]*wanted, len(cs))
	for i, c := range cs {
		var err error
		if wanteds[i], err = in.want(ctx, c.Story.Language, text); err != nil {
			return nil, err
		}
	}
	out := foresee(cs, wanteds)
	for i, c := range cs {
		if out[i] == nil {
			out[i] = read(c, wanteds[i])
		}
		out[i].imply(&in.Analysis)
		if len(in.Period.Words) > 0 && in.Period.includes(c.Story.Published, latenessDays) {
			out[i].fromThen(in.Period.Words)
		}
	}
	shareStories(out)
	weighGrams(out)
	date(out, in.Asked, in.Period)
	return out, nil
}

// want is the function want, done once for a language and a text.
func (in *inquiry) want(ctx context.Context, language, text string) (*wanted, error) {
	key := language + "\x00" + text
	if w, ok := in.wanteds[key]; ok {
		return w, nil
	}
	text, err := in.inStoryLanguage(ctx, language, text)
	if err != nil {
		return nil, err
	}
	w, err := want(ctx, in.view, language, text)
	if err != nil {
		return nil, err
	}
	w.markMended(in.Mended)
	if in.Language == "" || in.Language == baseOf(language) || in.isForeign(language) { // else its words are in none that the stories' vectors are of
		w.addVectors()
	}
	w.kind = w.kindTerm(&in.Analysis)
	if in.Form == YesNo {
		w.lighten(lightVerbs)
	}
	in.wanteds[key] = w
	return w, nil
}

// sortScored puts the best first; equals stand in the order of their stories.
func sortScored(ss []scored) {
	slices.SortFunc(ss, func(a, b scored) int {
		if c := compareScores(a.score, b.score); c != 0 {
			return c
		}
		if c := strings.Compare(a.Story.ID, b.Story.ID); c != 0 {
			return c
		}
		if a.Paragraph != b.Paragraph {
			return a.Paragraph - b.Paragraph
		}
		return a.Start - b.Start
	})
}

// compareScores orders scores from high to low.
func compareScores(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

// passage renders a scored passage as part of an answer.
func (s *scored) passage() Passage {
	out := Passage{
		Text:       s.text,
		Paragraph:  s.Paragraph,
		Highlights: slices.SortedFunc(slices.Values(s.highlights), func(a, b corpus.Span) int { return a.Start - b.Start }),
		Citation:   cite(s.Candidate, s.highlights),
		Also:       s.also,
		Related:    s.related,
		Score:      s.score,
		Features:   s.features,
	}
	if s.explained != nil {
		out.Matches, out.Sentences = s.matches(), s.explainedSentences(s.explained)
	}
	quotes := s.quotes
	if quotes == nil {
		for i := range s.Story.Quotes {
			q := &s.Story.Quotes[i]
			if slices.ContainsFunc(partsIn(q, s.Location), func(p corpus.Span) bool {
				return slices.ContainsFunc(s.highlights, p.Overlaps)
			}) {
				quotes = append(quotes, q)
			}
		}
	}
	for _, q := range quotes {
		out.Quotes = append(out.Quotes, Quotation{
			Parts: partsIn(q, s.Location), Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct,
		})
	}
	return out
}
