package embedded

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"byline/corpus/copies"
	"byline/index"
)

// snapshot is one state of the index, open for reading.
type snapshot struct {
	state
	parts      []livePart
	census     census // of all that is there
	links      *copies.Links
	publishers []string // in order
	analyzers  *analyzers
	tags       []string             // languages of the stories, the commonest first
	bases      []string             // the same for base languages
	languages  map[string]*analyzer // of those
	users      atomic.Int32         // it closes when they are down to 0
}

// openSnapshot opens a state, with one user. It shares the parts that another one
// has open.
func (x *Index) openSnapshot(s state, other *snapshot) (*snapshot, error) {
	v := &snapshot{state: s, analyzers: x.analyzers, languages: map[string]*analyzer{}}
	v.users.Store(1)
	err := v.openParts(x.dir, &x.dictionaries, other)
	if err == nil {
		err = v.openLanguages(x.analyzers)
	}
	if err == nil {
		v.links, err = readLinks(x.dir, s.Copies)
	}
	if err != nil {
		return nil, errors.Join(err, v.close())
	}
	return v, nil
}

func (v *snapshot) openParts(dir string, ds *dictionaries, other *snapshot) error {
	for _, s := range v.Parts {
		p := other.part(s)
		if p == nil {
			var err error
			if p, err = openPart(dir, s, ds); err != nil {
				return err
			}
		}
		l, err := live(p, s)
		v.parts = append(v.parts, l)
		if err != nil {
			return err
		}
		v.census.add(p.manifest.Census, 1)
		v.census.add(s.Gone, -1)
	}
	v.census.Words = nil
	v.publishers = slices.Sorted(maps.Keys(v.census.Publishers))
	return nil
}

// part returns a part that the snapshot has open, for another user; nil if it
// has not.
func (v *snapshot) part(s partState) *part {
	if v == nil {
		return nil
	}
	i := slices.IndexFunc(v.Parts, func(have partState) bool { return have.Name == s.Name && have.Checksum == s.Checksum })
	if i < 0 {
		return nil
	}
	return v.parts[i].use()
}

func (v *snapshot) openLanguages(a *analyzers) error {
	for tag := range v.census.Languages {
		v.tags = append(v.tags, tag)
	}
	slices.SortFunc(v.tags, func(x, y string) int {
		if n := v.census.Languages[y] - v.census.Languages[x]; n != 0 {
			return n
		}
		return strings.Compare(x, y)
	})
	for _, tag := range v.tags {
		base := baseLanguage(tag)
		if v.languages[base] != nil {
			continue
		}
		var err error
		if v.languages[base], err = a.language(base); err != nil {
			return err
		}
		v.bases = append(v.bases, base)
	}
	return nil
}

// release gives the snapshot back.
func (v *snapshot) release() {
	if v.users.Add(-1) == 0 {
		_ = v.close() // it was only read, so nothing is lost
	}
}

func (v *snapshot) close() error {
	var err error
	for _, p := range v.parts {
		err = errors.Join(err, p.release())
	}
	return err
}

// find returns where the story with that ID is.
func (v *snapshot) find(id string) (livePart, uint32, bool) {
	for _, p := range v.parts {
		if story, ok := p.find(id); ok && p.has(story) {
			return p, story, true
		}
	}
	return livePart{}, 0, false
}

// analyze cuts text into terms; in no language that is known, into whole words.
func (v *snapshot) analyze(language, text string) []index.Term {
	base := baseLanguage(language)
	a, ok := v.languages[base]
	if !ok && base != "" { // of a question, perhaps
		known, err := v.analyzers.language(base)
		a, ok = known, err == nil
	}
	if !ok {
		a = v.analyzers.words
	}
	return a.terms(text)
}

// hashes returns the hash of each story's record by the story's ID.
func (v *snapshot) hashes() map[string]hash {
	out := make(map[string]hash, v.census.Stories)
	for _, p := range v.parts {
		for s := range p.inPart() {
			out[p.ids[s]] = p.hashes[s]
		}
	}
	return out
}
