package topk

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"
)

func TestCount(t *testing.T) {
	N, _ := strconv.Atoi(os.Getenv("N"))
	if N == 0 {
		N = 1_000_000
	}
	plain, full := loads(N)
	for _, name := range []string{"plain", "full"} {
		qs := map[string][]load{"plain": plain, "full": full}[name]
		k := map[string]int{"plain": 10, "full": 53}[name]
		nScan, nMark, nLookup, nFound, nTitle, nExpand, nSettle = 0, 0, 0, 0, 0, 0, 0
		post, tpost := 0, 0
		for _, q := range qs {
			for _, l := range q.segments[0].Lists {
				n := 0
				if l.Docs != nil {
					n += int(l.Docs.GetCardinality())
					for _, r := range l.Repeats {
						n += int(r.GetCardinality())
					}
				}
				if l.Stories {
					tpost += n
				} else {
					post += n
				}
			}
			Search(context.Background(), q.clauses, q.segments, k, earlier)
		}
		n := len(qs)
		fmt.Println(name, "postings", post/n, "titlepostings", tpost/n, "scan", nScan/n, "mark", nMark/n, "lookup", nLookup/n, "found", nFound/n, "title", nTitle/n, "expand", nExpand/n, "settle", nSettle/n)
		best := make([]time.Duration, n)
		for round := range 7 {
			for i, q := range qs {
				from := time.Now()
				Search(context.Background(), q.clauses, q.segments, k, earlier)
				if d := time.Since(from); round == 0 || d < best[i] {
					best[i] = d
				}
			}
		}
		var sum time.Duration
		for _, b := range best {
			sum += b
		}
		fmt.Println(name, "MIN", sum/time.Duration(n))
	}
}
