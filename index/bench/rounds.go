package main

import (
	"context"
	"time"
)

// seat is an engine that answers in rounds.
type seat struct {
	*child
	first time.Duration   // from the process's start to the answer to a first question
	least []time.Duration // of each question's rounds
	top   [][]hit         // what it found
}

// takeSeat starts an engine and asks it a first question.
func takeSeat(ctx context.Context, name string, command []string, question string, args ...string) (*seat, error) {
	c, err := start(ctx, name, command, args...)
	if err != nil {
		return nil, err
	}
	if _, _, err := c.ask(question); err != nil {
		return nil, err
	}
	return &seat{child: c, first: time.Since(c.started)}, nil
}

// interleave asks the engines in turn, one question after another, in so many
// rounds. The least time of each question counts, as it is the engine's own: what
// else the machine has to do only adds to it. A round before warms up.
func interleave(seats []*seat, questions []string, rounds int) error {
	for _, s := range seats {
		s.least, s.top = make([]time.Duration, len(questions)), make([][]hit, len(questions))
	}
	for round := range rounds + 1 {
		for i, question := range questions {
			for _, s := range seats {
				took, top, err := s.ask(question)
				if err != nil {
					return err
				}
				if round < 2 || took < s.least[i] {
					s.least[i] = took
				}
				s.top[i] = top
			}
		}
	}
	return nil
}

// agreement returns the share of the passages at the top of one engine that are
// at the top of another, too, over all questions.
func agreement(ours, theirs [][]hit) float64 {
	same, all := 0, 0
	for i, top := range ours {
		found := map[int]bool{}
		for _, h := range theirs[i] {
			found[h.passage] = true
		}
		for _, h := range top {
			all++
			if found[h.passage] {
				same++
			}
		}
	}
	return float64(same) / float64(max(all, 1))
}
