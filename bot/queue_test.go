package bot

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"

	"byline/bot/store"
)

// Questions are answered so many at a time, and one of a person's.
func TestQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(3)
		inWork, most := 0, 0
		mine := map[store.Person]int{}
		release := make(chan struct{})
		ask := func(p store.Person) {
			leave, err := q.enter(t.Context(), p)
			if err != nil {
				t.Error(err)
				return
			}
			q.mu.Lock()
			inWork++
			mine[p]++
			if mine[p] > 1 {
				t.Error("two questions of one person are in work")
			}
			most = max(most, inWork)
			q.mu.Unlock()
			<-release
			q.mu.Lock()
			inWork--
			mine[p]--
			q.mu.Unlock()
			leave()
		}
		for range 5 {
			go ask("ada")
		}
		synctest.Wait()
		if inWork != 1 {
			t.Errorf("%d questions of one person are in work", inWork)
		}
		for i := range 20 {
			go ask(store.Person(fmt.Sprint(i)))
		}
		synctest.Wait()
		if inWork != 3 {
			t.Errorf("%d questions are in work, want 3", inWork)
		}
		close(release)
		synctest.Wait()
		if most != 3 || q.waiting != 0 || len(q.turns) != 0 || len(q.slots) != 0 {
			t.Errorf("at most %d were in work; %d wait, %d people are remembered", most, q.waiting, len(q.turns))
		}
	})
}

func TestQueueIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(1)
		leave, err := q.enter(t.Context(), "first")
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, queueLimit)
		for i := range queueLimit {
			go func() {
				_, err := q.enter(ctx, store.Person(fmt.Sprint(i%100)))
				ended <- err
			}()
		}
		synctest.Wait()
		if _, err := q.enter(ctx, "ada"); !errors.Is(err, errBusy) {
			t.Errorf("got %v, want that too many wait", err)
		}
		cancel()
		for range queueLimit {
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
		}
		leave()
		again, err := q.enter(t.Context(), "ada")
		if err != nil {
			t.Fatal(err)
		}
		again()
		if q.waiting != 0 || len(q.turns) != 0 || len(q.slots) != 0 {
			t.Errorf("%d wait, %d people are remembered", q.waiting, len(q.turns))
		}
	})
}
