package copies

import (
	"fmt"
	"sync"
)

// shelved bounds the texts that are kept while they are compared. One takes
// some 5 kB.
const shelved = 2048

// shelf keeps texts that were asked for lately.
type shelf struct {
	load func(id string) (*Text, error)

	mu    sync.Mutex
	texts map[string]*Text
}

func (s *shelf) text(id string) (*Text, error) {
	s.mu.Lock()
	t, ok := s.texts[id]
	s.mu.Unlock()
	if ok {
		return t, nil
	}
	t, err := s.load(id)
	if err != nil {
		return nil, fmt.Errorf("comparing story %s with others: %w", id, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.texts) >= shelved {
		clear(s.texts)
	}
	s.texts[id] = t
	return t, nil
}
