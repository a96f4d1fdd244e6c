package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"byline/bot/store"
)

// queueLimit is how many questions wait at most. More than that would wait for
// longer than people do.
const queueLimit = 500

// errBusy says that too many questions wait already.
var errBusy = errors.New("too many questions are waiting")

// queue has questions answered a few at a time, and those of one person one
// after the other.
type queue struct {
	slots chan struct{} // as many are in work at once

	mu      sync.Mutex
	waiting int
	turns   map[store.Person]*turn
}

// turn is whose question may be in work.
type turn struct {
	taken chan struct{} // holds a value while one is
	users int           // questions in work and waiting
}

func newQueue(slots int) *queue {
	return &queue{slots: make(chan struct{}, slots), turns: map[store.Person]*turn{}}
}

// enter waits until a person's question may be answered. The caller calls leave
// when it is.
func (q *queue) enter(ctx context.Context, p store.Person) (leave func(), err error) {
	t, err := q.join(p)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			q.part(p, t)
		}
	}()
	defer q.waited()
	select {
	case t.taken <- struct{}{}:
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting for the person's last question: %w", ctx.Err())
	}
	select {
	case q.slots <- struct{}{}:
	case <-ctx.Done():
		<-t.taken
		return nil, fmt.Errorf("waiting for a turn to answer: %w", ctx.Err())
	}
	return func() {
		<-q.slots
		<-t.taken
		q.part(p, t)
	}, nil
}

func (q *queue) join(p store.Person) (*turn, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.waiting >= queueLimit {
		return nil, errBusy
	}
	q.waiting++
	t := q.turns[p]
	if t == nil {
		t = &turn{taken: make(chan struct{}, 1)}
		q.turns[p] = t
	}
	t.users++
	return t, nil
}

func (q *queue) waited() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting--
}

// part forgets a person of whom nothing is in work or waiting.
func (q *queue) part(p store.Person, t *turn) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if t.users--; t.users == 0 {
		delete(q.turns, p)
	}
}
