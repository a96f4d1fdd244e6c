package corpus

import (
	"context"
	"iter"
	"runtime"
)

// InOrder calls do on the items, on all processors, and yields the results in
// the order of the items. At most ahead results for each processor wait to be
// taken, so that memory doesn't depend on the number of items. It stops early
// when ctx ends; no call is running any more when it returns.
func InOrder[T, R any](ctx context.Context, ahead int, items iter.Seq[T], do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		processors := runtime.GOMAXPROCS(0)
		running := make(chan struct{}, processors)
		pending := make(chan chan R, ahead*processors)
		go func() {
			defer close(pending)
			for item := range items {
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
