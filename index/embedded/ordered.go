package embedded

import (
	"context"
	"iter"
	"runtime"
)

// inOrder calls do on the items, several at a time, and yields the results in
// the order of the items. No more than a few results wait to be taken. It
// stops early when ctx ends; no call is running any more when it returns.
func inOrder[T, R any](ctx context.Context, items []T, do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		pending := make(chan chan R, 2*runtime.GOMAXPROCS(0))
		go func() {
			defer close(pending)
			for _, item := range items {
				result := make(chan R, 1)
				select {
				case pending <- result:
					go func() { result <- do(item) }()
				case <-ctx.Done():
					return
				}
			}
		}()
		defer func() {
			cancel()
			for result := range pending {
				<-result
			}
		}()
		for result := range pending {
			if !yield(<-result) || ctx.Err() != nil {
				return
			}
		}
	}
}
