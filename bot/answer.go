package bot

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"byline/bot/store"
	"byline/index"
)

const (
	// furtherLimit is how many passages can be paged to at most.
	furtherLimit = 30
	// earlierLimit is how many questions back a follow-up is read with.
	earlierLimit = 5
	// keepingLimit is how long an answer that was found waits for the disk.
	keepingLimit = 1800 * time.Millisecond
)

// page is one page of the answer to a question.
type page struct {
	answer *index.Answer // with the passages of this page only
	number int           // from 0
	more   bool          // there is another one behind it
}

// answer finds the answer to a new question, keeps the question, and renders
// the first page with its controls.
func (b *Bot) answer(ctx context.Context, lg *slog.Logger, e edition, q store.Question, onlyThem bool) (*message, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	p, err := b.firstPage(ctx, lg, &q)
	if err != nil {
		return nil, err
	}
	writing, stop := context.WithTimeout(ctx, keepingLimit)
	defer stop()
	if q.ID, err = b.keeper.Save(writing, q); err != nil {
		lg.Error("could not keep a question, so its answer has fewer controls", "error", err)
		q.ID = ""
	}
	return e.renderPage(&q, p, onlyThem), nil
}

// firstPage finds the answer to a new question.
func (b *Bot) firstPage(ctx context.Context, lg *slog.Logger, q *store.Question) (page, error) {
	started := time.Now()
	p, err := b.page(ctx, q, 0)
	if err != nil {
		return page{}, err
	}
	q.Answered, q.Confidence = p.answer.Answered, p.answer.Confidence
	lg.Info("answered", "found", q.Answered, "took", time.Since(started).Round(time.Millisecond))
	return p, nil
}

// page returns a page of the answer to a question. The first one is what is
// shown unasked; those behind it have all other passages, first those that answer,
// and of each kind the best first. Behind the last one there is that again.
func (b *Bot) page(ctx context.Context, q *store.Question, number int) (page, error) {
	asked := index.Question{Text: q.Text, Source: q.Source, From: q.From, To: q.To, Asked: q.Asked}
	var err error
	if asked.Earlier, err = b.earlier(q); err != nil {
		b.lg.Error("a question is answered without those before it", "error", err)
	}
	first, err := b.lookUp(ctx, q, asked)
	if err != nil {
		return page{}, err
	}
	if number <= 0 {
		return page{answer: first, more: first.More}, nil
	}
	asked.Limit = furtherLimit
	all, err := b.lookUp(ctx, q, asked)
	if err != nil {
		return page{}, err
	}
	shown := first.Passages[:min(len(first.Passages), passages)]
	further := slices.DeleteFunc(slices.Clone(all.Passages), func(p index.Passage) bool {
		return slices.ContainsFunc(shown, func(s index.Passage) bool { return markOf(&s) == markOf(&p) && s.Field == p.Field })
	})
	slices.SortStableFunc(further, func(x, y index.Passage) int { // what answers first
		switch {
		case x.Related == y.Related:
			return 0
		case y.Related:
			return -1
		}
		return 1
	})
	pages := slices.Collect(slices.Chunk(further, passages))
	if number = min(number, len(pages)); number == 0 {
		return page{answer: first}, nil
	}
	a := *first
	a.Passages = pages[number-1]
	return page{answer: &a, number: number, more: number < len(pages)}, nil
}

// earlier returns the questions that a question follows up, the oldest first,
// as far as they are kept.
func (b *Bot) earlier(q *store.Question) ([]string, error) {
	var texts []string
	for id := q.Previous; id != "" && len(texts) < earlierLimit; {
		previous, found, err := b.keeper.Question(id)
		if err != nil {
			return nil, fmt.Errorf("looking up the question before: %w", err)
		}
		if !found {
			break
		}
		texts = append(texts, previous.Text)
		id = previous.Previous
	}
	slices.Reverse(texts)
	return texts, nil
}

// lookUp finds the answer to a question: to its words, or what the speaker said
// whose words it asks for.
func (b *Bot) lookUp(ctx context.Context, q *store.Question, asked index.Question) (*index.Answer, error) {
	if q.Speaker != "" {
		return b.inTurn(ctx, q.Person, func() (*index.Answer, error) { return b.voices.Said(ctx, q.Speaker, q.About, asked.Limit) })
	}
	return b.inTurn(ctx, q.Person, func() (*index.Answer, error) { return b.asker.Ask(ctx, asked) })
}

// inTurn finds an answer for a person when it is their turn.
func (b *Bot) inTurn(ctx context.Context, person store.Person, find func() (*index.Answer, error)) (*index.Answer, error) {
	leave, err := b.queue.enter(ctx, person)
	if err != nil {
		return nil, err
	}
	defer leave()
	a, err := find()
	if err != nil {
		return nil, fmt.Errorf("finding an answer: %w", err)
	}
	if a == nil {
		a = &index.Answer{}
	}
	return a, nil
}

// markOf returns the short name of a passage.
func markOf(p *index.Passage) index.Mark { return index.MarkOf(p.Citation.Story, p.Text) }
