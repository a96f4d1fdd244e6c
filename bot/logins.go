package bot

import (
	"context"
	"time"
)

const (
	// loginBurst is how many logins may follow each other after a quiet time,
	// and loginEvery how often there may be one in the long run. That is 780 a
	// day at most; at 1,000 Discord takes the token away.
	loginBurst = 60
	loginEvery = 2 * time.Minute
)

// logins keeps logins at the gateway under Discord's limits. Resuming a
// session is none.
type logins struct {
	last  time.Time // zero before the first
	spent float64   // of loginBurst, at the time of last
}

// delay returns how long the next login must wait: one in so many seconds is
// accepted, and so many a day.
func (l *logins) delay(now time.Time, apart time.Duration) time.Duration {
	if l.last.IsZero() {
		return 0
	}
	wait := apart - now.Sub(l.last)
	if over := l.spentAt(now) + 1 - loginBurst; over > 0 {
		wait = max(wait, time.Duration(over*float64(loginEvery)))
	}
	return max(wait, 0)
}

func (l *logins) spentAt(now time.Time) float64 {
	return max(l.spent-float64(now.Sub(l.last))/float64(loginEvery), 0)
}

// wait waits until there may be another login, at least that long, and
// counts it.
func (l *logins) wait(ctx context.Context, apart, atLeast time.Duration) error {
	if err := sleep(ctx, max(l.delay(time.Now(), apart), atLeast)); err != nil {
		return err
	}
	now := time.Now()
	l.spent, l.last = l.spentAt(now)+1, now
	return nil
}
