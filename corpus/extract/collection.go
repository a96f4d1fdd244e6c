package extract

import (
	"cmp"
	"fmt"
)

// collection is what was read of a file that holds several stories. One that
// can't be read is left out, the others are kept, and the error comes beside
// them.
type collection struct {
	all     Result
	failed  int
	failure error // of the first that failed
}

// add takes in what was read at a place in the file.
func (c *collection) add(place string, r Result, err error) {
	for _, d := range r.Dropped {
		d.Story += len(c.all.Stories)
		c.all.Dropped = append(c.all.Dropped, d)
	}
	c.all.Stories = append(c.all.Stories, r.Stories...)
	if err != nil {
		c.failed++
		c.failure = cmp.Or(c.failure, fmt.Errorf("%s: %w", place, err))
		c.drop(place, err.Error())
	}
}

func (c *collection) drop(text, reason string) {
	c.all.Dropped = append(c.all.Dropped, Dropped{Text: shown(text), Reason: reason, Story: len(c.all.Stories)})
}

func (c *collection) result() (Result, error) {
	err := c.failure
	if c.failed > 1 {
		err = fmt.Errorf("%w (and %d more)", err, c.failed-1)
	}
	if c.failed > 0 && len(c.all.Stories) > 0 {
		err = fmt.Errorf("%w; of the rest, %d can be read", err, len(c.all.Stories))
	}
	return c.all, err
}
