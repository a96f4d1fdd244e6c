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
	settled atomic.Pointer[map[string]*form] // by word; nil before the first

	mu    sync.Mutex
	fresh map[string]*form // that aren't in settled yet
}

// form is what a word is analyzed into.
type form struct {
	term     string // "" where the word isn't indexed
	whole    string // the whole word, whatever the language; "" for none
	accented bool   // the word isn't just ASCII
}

// mostWords is how many words are kept at most, of some 120 bytes each. What is
// frequent in the next texts soon is there again after all were forgotten.
const mostWords = 1 << 17

// form returns what becomes of a word.
func (v *vocabulary) form(word string, analyze func(word string) form) *form {
	if settled := v.settled.Load(); settled != nil {
		if f := (*settled)[word]; f != nil {
			return f
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if f := v.fresh[word]; f != nil {
		return f
	}
	f := analyze(word)
	word = strings.Clone(word) // or it would hold on to its text
	for _, text := range []*string{&f.term, &f.whole} {
		if *text == word {
			*text = word
		}
	}
	if v.fresh == nil {
		v.fresh = map[string]*form{}
	}
	v.fresh[word] = &f
	v.settle()
	return &f
}

// settle makes fresh words settled ones as soon as they are many beside these.
func (v *vocabulary) settle() {
	settled := v.settled.Load()
	switch {
	case settled == nil:
		settled = &map[string]*form{}
	case len(*settled)+len(v.fresh) > mostWords:
		v.settled.Store(&map[string]*form{})
		v.fresh = nil
		return
	}
	if len(v.fresh) < 256+len(*settled)/4 {
		return
	}
	all := make(map[string]*form, len(*settled)+len(v.fresh))
	maps.Copy(all, *settled)
	maps.Copy(all, v.fresh)
	v.settled.Store(&all)
	v.fresh = nil
}
