package recent

import (
	"errors"
	"sync"
	"testing"
)

// get gets a value that takes 10 bytes, and reports whether it was loaded.
func get(t *testing.T, c *Cache[int, int], key int) (loaded bool) {
	t.Helper()
	got, err := c.Get(key, func(grew func(int)) (int, error) {
		loaded = true
		grew(10)
		return -key, nil
	})
	if err != nil || got != -key {
		t.Fatalf("key %d has the value %d, %v", key, got, err)
	}
	return loaded
}

func TestKeepsWhatIsUsed(t *testing.T) {
	t.Parallel()
	c := New[int, int](100)
	loads := 0
	for i := 1; i <= 1000; i++ {
		if get(t, c, i) {
			loads++
		}
		if get(t, c, 0) {
			loads++
		}
		if n := len(c.young) + len(c.old); n > 12 {
			t.Fatalf("%d values of 10 bytes are kept in 100", n)
		}
	}
	if loads != 1001 {
		t.Errorf("values were loaded %d times, want 1001: the one that is used between all others, once", loads)
	}
	if !get(t, c, 1) {
		t.Error("what was used long ago is still kept")
	}
}

// TestGrows: what a value takes more later counts, too.
func TestGrows(t *testing.T) {
	t.Parallel()
	c := New[string, int](100)
	var grow func(int)
	load := func(grew func(int)) (int, error) {
		grow = grew
		return 1, nil
	}
	if _, err := c.Get("large", load); err != nil {
		t.Fatal(err)
	}
	grow(200)
	for _, key := range []string{"other", "another"} {
		if _, err := c.Get(key, func(grew func(int)) (int, error) { grew(60); return 1, nil }); err != nil {
			t.Fatal(err)
		}
	}
	if c.find("large") != nil {
		t.Error("a value that grew beyond the limit is kept")
	}
}

func TestError(t *testing.T) {
	t.Parallel()
	c := New[int, int](100)
	broken := errors.New("broken")
	if _, err := c.Get(1, func(grew func(int)) (int, error) { grew(90); return 0, broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if !get(t, c, 1) || c.bytes.Load() != 10 {
		t.Errorf("a value that couldn't be loaded is kept, or its %d bytes are", c.bytes.Load())
	}
}

func TestAtOnce(t *testing.T) {
	t.Parallel()
	c := New[int, *int](1000)
	var wg sync.WaitGroup
	start := make(chan struct{})
	got := make([]*int, 8)
	for i := range got {
		wg.Go(func() {
			<-start
			got[i], _ = c.Get(1, func(grew func(int)) (*int, error) { grew(10); return new(int), nil })
		})
	}
	close(start)
	wg.Wait()
	for _, p := range got {
		if p != got[0] {
			t.Error("two that wanted a value at once got two of it")
		}
	}
	if c.bytes.Load() != 10 {
		t.Errorf("one value of 10 bytes counts as %d", c.bytes.Load())
	}
}
