package bot

import (
	"sync"
	"time"
)

// tasks are the goroutines at work on something that was asked for.
type tasks struct {
	mu     sync.Mutex
	closed bool
	wg     sync.WaitGroup
}

// start runs fn on its own goroutine, unless the tasks are closed.
func (t *tasks) start(fn func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.closed {
		t.wg.Go(fn)
	}
}

// close keeps new tasks from being started.
func (t *tasks) close() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.closed = true
}

// wait waits for all tasks to end, which they must be closed for, and reports
// whether they did within that time.
func (t *tasks) wait(limit time.Duration) bool {
	done := make(chan struct{})
	go func() {
		t.wg.Wait()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(limit):
		return false
	}
}
