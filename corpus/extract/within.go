package extract

import (
	"context"
	"fmt"
	"time"
)

// within returns what read does, or an error if that panics, as parsers may on
// a malformed file, or takes too long. They can't be stopped: the work of one
// that is given up ends by itself, as the size of what it was given is limited
// too.
func within[T any](ctx context.Context, limit time.Duration, read func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, beyond(LimitTime, "takes longer than %v", limit))
	defer cancel()
	type outcome struct {
		result T
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			// The caller couldn't recover from a panic in here.
			if p := recover(); p != nil {
				o = outcome{err: fmt.Errorf("is malformed in a way that the reader can't handle: %v", p)}
			}
			done <- o
		}()
		o.result, o.err = read(ctx)
	}()
	select {
	case o := <-done:
		return o.result, o.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}
