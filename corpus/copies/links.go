package copies

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Links says which stories are the same copy. Each pair was compared: that two
// stories are copies of a third doesn't make them copies of each other.
type Links struct {
	texts [][]string     // the IDs of the stories with a text, in order
	near  [][]int        // by text: the other texts that are the same copy, in order
	of    map[string]int // text by ID
}

// newLinks returns links between stories with the same words alone.
func newLinks(texts []distinct) *Links {
	l := &Links{near: make([][]int, len(texts))}
	for _, t := range texts {
		l.texts = append(l.texts, t.ids)
	}
	return l
}

// join links two texts.
func (l *Links) join(a, b int) {
	l.near[a] = append(l.near[a], b)
	l.near[b] = append(l.near[b], a)
}

// compact leaves out the stories without copies.
func (l *Links) compact() *Links {
	place := make([]int, len(l.texts)) // in what is left
	out := &Links{}
	for i, ids := range l.texts {
		if len(ids) > 1 || len(l.near[i]) > 0 {
			place[i] = len(out.texts)
			out.texts = append(out.texts, ids)
			out.near = append(out.near, l.near[i])
		}
	}
	for _, near := range out.near {
		for i := range near {
			near[i] = place[near[i]]
		}
		slices.Sort(near)
	}
	out.index()
	return out
}

func (l *Links) index() {
	l.of = map[string]int{}
	for i, ids := range l.texts {
		for _, id := range ids {
			l.of[id] = i
		}
	}
}

// Of returns the IDs of the stories that are the same copy as the one with that
// ID, in order.
func (l *Links) Of(id string) []string {
	i, ok := l.of[id]
	if !ok {
		return nil
	}
	var out []string
	for _, other := range append([]int{i}, l.near[i]...) {
		out = append(out, l.texts[other]...)
	}
	out = slices.DeleteFunc(out, func(other string) bool { return other == id })
	slices.Sort(out)
	return out
}

// linksJSON is how links are stored: the stories with each text, and the pairs
// of texts that are the same copy.
type linksJSON struct {
	Texts [][]string
	Pairs [][2]int
}

// MarshalJSON writes the links for keeping.
func (l *Links) MarshalJSON() ([]byte, error) {
	v := linksJSON{Texts: l.texts}
	for i, near := range l.near {
		for _, other := range near {
			if other > i {
				v.Pairs = append(v.Pairs, [2]int{i, other})
			}
		}
	}
	return json.Marshal(v)
}

var errPair = errors.New("it pairs texts that it doesn't have")

// UnmarshalJSON reads what MarshalJSON wrote.
func (l *Links) UnmarshalJSON(data []byte) error {
	var v linksJSON
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	l.texts, l.near = v.Texts, make([][]int, len(v.Texts))
	for _, p := range v.Pairs {
		if p[0] < 0 || p[1] < 0 || max(p[0], p[1]) >= len(l.texts) {
			return fmt.Errorf("texts %d and %d: %w", p[0], p[1], errPair)
		}
		l.join(p[0], p[1])
	}
	for _, near := range l.near {
		slices.Sort(near)
	}
	l.index()
	return nil
}
