package embedded

import (
	"sync"
	"sync/atomic"

	"byline/corpus"
	"byline/index"
)

// cache keeps stories that were read lately, with what is known of their words,
// whatever state they were read for: parts don't change.
//
// It has two generations. What is wanted again moves to the younger one, and
// when that is full it becomes the older one, whose stories are forgotten.
type cache struct {
	analyze func(language, text string) []index.Term
	taken   atomic.Int64 // bytes, by what the younger generation keeps analyzed

	mu         sync.Mutex
	young, old map[storyKey]*decoded
}

type storyKey struct {
	part  string
	story uint32
}

// decoded is a story as it was read.
type decoded struct {
	*corpus.Story
	layout *index.Layout
	tokens *index.Tokens
}

// What a generation keeps at most: stories, of some 10 kB each, and bytes that
// their analyzed words take.
const (
	keptStories = 512
	keptBytes   = 16 << 20
)

func newCache(analyze func(language, text string) []index.Term) *cache {
	return &cache{analyze: analyze, young: map[storyKey]*decoded{}}
}

// story returns a story of a part.
func (c *cache) story(p *part, story uint32) (*decoded, error) {
	key := storyKey{p.name, story}
	if d := c.lookup(key); d != nil {
		return d, nil
	}
	s, l, err := p.decode(story)
	if err != nil {
		return nil, err
	}
	d := &decoded{s, l, index.NewTokens(s, l, c.analyze, func(bytes int) { c.taken.Add(int64(bytes)) })}
	c.mu.Lock()
	defer c.mu.Unlock()
	if have := c.young[key]; have != nil { // somebody else was faster
		return have, nil
	}
	c.young[key] = d
	return d, nil
}

func (c *cache) lookup(key storyKey) *decoded {
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.young[key]
	if d == nil {
		if d = c.old[key]; d != nil {
			c.young[key] = d
		}
	}
	return d
}

// makeRoom lets go of what hasn't been wanted lately. It is called between
// searches, so that in one a story is read once.
func (c *cache) makeRoom() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.young) > keptStories || c.taken.Load() > keptBytes {
		c.old, c.young = c.young, map[storyKey]*decoded{}
		c.taken.Store(0)
	}
}
