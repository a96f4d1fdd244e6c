package embedded

import (
	"maps"
	"strings"
	"sync"
	"sync/atomic"
)

// vocabulary keeps what was made of words, so that it is made once for each word
// and not for each time that it is written: most of analyzing a text is then a
// lookup a word. Many look words up at once: what most of them want is in a map
// that doesn't change any more, and needs no lock.
type vocabulary struct {
	settled atomic.Pointer[map[string]string] // term by word; nil before the first

	mu    sync.Mutex
	fresh map[string]string // that aren't in settled yet
}

// mostWords is how many words are kept at most, of some 80 bytes each. What is
// frequent in the next texts soon is there again after all were forgotten.
const mostWords = 1 << 17

// term returns what becomes of a word, "" if nothing does.
func (v *vocabulary) term(word string, analyze func(word string) string) string {
	if settled := v.settled.Load(); settled != nil {
		if term, ok := (*settled)[word]; ok {
			return term
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if term, ok := v.fresh[word]; ok {
		return term
	}
	term := analyze(word)
	word = strings.Clone(word) // or it would hold on to its text
	if term == word {
		term = word
	}
	if v.fresh == nil {
		v.fresh = map[string]string{}
	}
	v.fresh[word] = term
	v.settle()
	return term
}

// settle makes fresh words settled ones as soon as they are many beside these.
func (v *vocabulary) settle() {
	settled := v.settled.Load()
	switch {
	case settled == nil:
		settled = &map[string]string{}
	case len(*settled)+len(v.fresh) > mostWords:
		v.settled.Store(&map[string]string{})
		v.fresh = nil
		return
	}
	if len(v.fresh) < 256+len(*settled)/4 {
		return
	}
	all := make(map[string]string, len(*settled)+len(v.fresh))
	maps.Copy(all, *settled)
	maps.Copy(all, v.fresh)
	v.settled.Store(&all)
	v.fresh = nil
}
