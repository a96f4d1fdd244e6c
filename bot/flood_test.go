package bot

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestFloodRates(t *testing.T) {
	t.Parallel()
	f := flood{rates: rates{person: rate{3, time.Second}, channel: rate{5, time.Second}, guild: rate{7, time.Second}}}
	now := time.Now()
	count := func(n int, who func(i int) asker) (admitted int) {
		for i := range n {
			if f.admit(now, who(i)) == nil {
				admitted++
			}
		}
		return admitted
	}
	if got := count(20, func(int) asker { return asker{"ada", "general", "news", false} }); got != 3 {
		t.Errorf("one person's %d questions were admitted, want 3", got)
	}
	if got := count(20, func(i int) asker { return asker{fmt.Sprint(i), "general", "news", false} }); got != 2 {
		t.Errorf("%d more of the channel's were admitted, want 2", got)
	}
	if got := count(20, func(i int) asker { return asker{fmt.Sprint(i), fmt.Sprint(i), "news", false} }); got != 2 {
		t.Errorf("%d more of the server's were admitted, want 2", got)
	}
	if got := count(20, func(int) asker { return asker{"ada", "dm", "", false} }); got != 0 {
		t.Errorf("%d of a person's were admitted in direct messages, want none", got)
	}
	if got := count(20, func(int) asker { return asker{} }); got != 20 {
		t.Errorf("%d were admitted of what isn't counted", got)
	}
	now = now.Add(time.Second)
	if got := count(20, func(int) asker { return asker{"ada", "dm", "", false} }); got != 1 {
		t.Errorf("%d were admitted after a second, want 1", got)
	}
	err := f.admit(now, asker{"ada", "dm", "", false})
	refused, ok := errors.AsType[*floodError](err)
	if !ok || !refused.who || !refused.again.Equal(now.Add(time.Second)) || f.admit(refused.again, asker{"ada", "dm", "", false}) != nil {
		t.Errorf("got %+v, want that a question is admitted a second later", err)
	}
}

// Where everybody hears it, a refusal is said once for a while.
func TestFloodIsToldOnce(t *testing.T) {
	t.Parallel()
	f := flood{rates: rates{person: rate{1, time.Hour}, channel: rate{9, 0}, guild: rate{9, 0}}}
	now := time.Now()
	told := func() bool {
		refused, ok := errors.AsType[*floodError](f.admit(now, asker{"ada", "general", "news", true}))
		return ok && refused.tell
	}
	told() // the first is admitted
	if !told() || told() {
		t.Error("want the first refusal to be told, and the next one not")
	}
	now = now.Add(toldOnce)
	if !told() {
		t.Error("want it to be told again after a while")
	}
}

// What is known of who hasn't asked for a while is dropped.
func TestFloodForgets(t *testing.T) {
	t.Parallel()
	f := flood{rates: defaultRates()}
	now := time.Now()
	most := 0
	for i := range 100_000 {
		now = now.Add(10 * time.Millisecond)
		if err := f.admit(now, asker{person: fmt.Sprint(i), channel: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
		most = max(most, len(f.asked))
	}
	if most > 5000 {
		t.Errorf("up to %d are remembered", most)
	}
}
