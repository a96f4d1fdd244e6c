package bot

import (
	"slices"
	"sync"
)

// recentLimit is how many are remembered.
const recentLimit = 256

// recent remembers what was done lately, so that a button that is pressed twice
// before it is gone does nothing twice. What must hold for longer is kept elsewhere.
type recent struct {
	mu  sync.Mutex
	ids []string
}

// add reports whether an id is new, and remembers it.
func (r *recent) add(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if slices.Contains(r.ids, id) {
		return false
	}
	if len(r.ids) == recentLimit {
		r.ids = slices.Delete(r.ids, 0, 1)
	}
	r.ids = append(r.ids, id)
	return true
}

// remove forgets an id.
func (r *recent) remove(id string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ids = slices.DeleteFunc(r.ids, func(other string) bool { return other == id })
}

// has reports whether an id is remembered.
func (r *recent) has(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Contains(r.ids, id)
}
