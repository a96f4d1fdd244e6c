// Package recent keeps what was used lately, within a bound of memory.
//
// It has two generations of values. Whatever is used goes to the young one;
// when that has half of the memory it becomes the old one, and the old one is
// forgotten. So nothing is forgotten that was used since, there is nothing to
// keep in order, and no question waits until all has been emptied.
package recent

import (
	"sync"
	"sync/atomic"
)

// Cache keeps values by key. It may be used by several goroutines.
type Cache[K comparable, V any] struct {
	limit int64        // bytes, of a generation
	bytes atomic.Int64 // that the values of the young generation take

	mu         sync.Mutex
	young, old map[K]*kept[V]
}

type kept[V any] struct {
	value V
	bytes atomic.Int64
}

// New returns an empty cache that keeps about so many bytes at most.
func New[K comparable, V any](bytes int64) *Cache[K, V] {
	return &Cache[K, V]{limit: bytes / 2, young: map[K]*kept[V]{}}
}

// Get returns the value of a key; one that isn't kept is loaded first. Load, and
// whoever has the value later, tells grew how many more bytes it takes. Two that
// want a value at once may both load it; both get the same.
func (c *Cache[K, V]) Get(key K, load func(grew func(bytes int)) (V, error)) (V, error) {
	if k := c.find(key); k != nil {
		return k.value, nil
	}
	made := &kept[V]{}
	value, err := load(func(bytes int) {
		made.bytes.Add(int64(bytes))
		c.bytes.Add(int64(bytes))
	})
	if err != nil {
		c.bytes.Add(-made.bytes.Load())
		return value, err
	}
	made.value = value
	c.mu.Lock()
	defer c.mu.Unlock()
	if k := c.young[key]; k != nil { // somebody else was faster
		c.bytes.Add(-made.bytes.Load())
		return k.value, nil
	}
	c.young[key] = made
	c.age()
	return made.value, nil
}

// find returns what is kept of a key, which then is young.
func (c *Cache[K, V]) find(key K) *kept[V] {
	c.mu.Lock()
	defer c.mu.Unlock()
	if k := c.young[key]; k != nil {
		return k
	}
	k := c.old[key]
	if k != nil {
		delete(c.old, key)
		c.young[key] = k
		c.bytes.Add(k.bytes.Load())
		c.age()
	}
	return k
}

// age begins another generation if the young one takes half of the memory.
func (c *Cache[K, V]) age() {
	if c.bytes.Load() > c.limit {
		c.old, c.young = c.young, map[K]*kept[V]{}
		c.bytes.Store(0)
	}
}
