package bot

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// However the gateway flaps, the bot logs in less than 1,000 times a day, or
// Discord would take its token away, and never twice within five seconds.
func TestLoginsKeepTheToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l logins
		started := time.Now()
		count := 0
		for time.Since(started) < 24*time.Hour {
			last := time.Now()
			if err := l.wait(t.Context(), 5*time.Second, 0); err != nil {
				t.Fatal(err)
			}
			if apart := time.Since(last); count > 0 && apart < 5*time.Second {
				t.Fatalf("two logins within %s", apart)
			}
			count++
		}
		if count >= 1000 || count < 700 {
			t.Errorf("%d logins in a day", count)
		}
		time.Sleep(24 * time.Hour)
		again := time.Now()
		for range 10 {
			if err := l.wait(t.Context(), time.Second, 0); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(again); took > 10*time.Second {
			t.Errorf("after a quiet day, ten logins take %s", took)
		}
	})
}

func TestPauses(t *testing.T) {
	g := gateway{limits: defaultLimits()}
	var total time.Duration
	for failures := range 100 {
		p := g.pause(failures, failures, errReconnect)
		if p < g.limits.pause/2 || p > longestPause {
			t.Errorf("after %d failures, the bot waits %s", failures, p)
		}
		total += p
		if p := g.pause(failures, failures, errInvalid); p < g.limits.invalid {
			t.Errorf("after a refused session, the bot waits only %s", p)
		}
	}
	if total < 30*time.Minute {
		t.Errorf("100 attempts take only %s", total)
	}
	g.session.id = "s"
	for failures := range 100 {
		if p := g.pause(failures, 0, errReconnect); p <= 0 || p > longestRegainedPause {
			t.Errorf("after %d failures, resuming waits %s", failures, p)
		}
		if p := g.pause(failures, failures, errors.New("no")); p > longestResumePause {
			t.Errorf("after %d failures, resuming waits %s", failures, p)
		}
	}
}
