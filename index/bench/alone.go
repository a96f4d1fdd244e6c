package main

import (
	"context"
	"errors"
)

// ours measures what only ours has.
func (b *bench) ours(ctx context.Context, w workplace, e installed) (*Ours, error) {
	s, err := takeSeat(ctx, e.name, e.command, b.questions[0], "ask", w.index(e.name))
	if err != nil {
		return nil, err
	}
	if err := interleave([]*seat{s}, b.questions, b.rounds); err != nil {
		return nil, err
	}
	o := &Ours{P50: percentile(s.least, 50), P99: percentile(s.least, 99), First: milliseconds(s.first)}
	for o.Asked = 1 + (b.rounds+1)*len(b.questions); o.Asked < b.asks; o.Asked++ {
		if _, _, err := s.ask(b.questions[o.Asked%len(b.questions)]); err != nil {
			return nil, err
		}
	}
	m, err := s.memory()
	if err := errors.Join(err, s.end()); err != nil {
		return nil, err
	}
	o.Anonymous = m.anonymous
	c, err := start(ctx, e.name, e.command, "live", w.index(e.name), w.passages, w.questions)
	if err != nil {
		return nil, err
	}
	if err := c.report(&o.Live); err != nil {
		return nil, err
	}
	return o, c.end()
}
