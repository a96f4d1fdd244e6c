package embedded

import (
	"context"
	"iter"
	"runtime"
)

// resultsAhead bounds the results that wait to be taken, for each processor. It
// lets the work go on while Bleve turns some hundred stories into a segment.
const resultsAhead = 16

// inOrder calls do on the items, on all processors, and yields the results in
// the order of the items. It stops early when ctx ends; no call is running any
// more when it returns.
func inOrder[T, R any](ctx context.Context, items []T, do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		processors := runtime.GOMAXPROCS(0)
		running := make(chan struct{}, processors)
		pending := make(chan chan R, resultsAhead*processors)
		go func() {
			defer close(pending)
			for _, item := range items {
				result := make(chan R, 1)
				select {
				case pending <- result:
					running <- struct{}{}
					go func() {
						result <- do(item)
						<-running
					}()
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
