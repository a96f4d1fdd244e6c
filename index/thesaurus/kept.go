package thesaurus

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// keptWords is for how many words a result is kept at most.
const keptWords = 1 << 12

// kept keeps what was found for words, each in the one place that its hash
// gives it: the words of a question are looked up many times over, and again
// with the next question.
type kept[V any] struct {
	find  func(word string) V
	seed  maphash.Seed
	slots [keptWords]atomic.Pointer[result[V]]
}

type result[V any] struct {
	word  string
	value V
}

func keep[V any](find func(word string) V) *kept[V] {
	return &kept[V]{find: find, seed: maphash.MakeSeed()}
}

func (k *kept[V]) of(word string) V {
	slot := &k.slots[maphash.String(k.seed, word)%keptWords]
	if r := slot.Load(); r != nil && r.word == word {
		return r.value
	}
	r := &result[V]{strings.Clone(word), k.find(word)} // not to keep the text that it is from
	slot.Store(r)
	return r.value
}
