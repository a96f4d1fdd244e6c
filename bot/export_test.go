package bot

import "time"

// DeferAfter has commands answered with a promise after that long.
func DeferAfter(b *Bot, d time.Duration) { b.limits.deferring = d }

// DrainFor bounds the wait for work in flight at the end.
func DrainFor(b *Bot, d time.Duration) { b.limits.drain = d }

// SendWithin bounds the time for one message to be sent.
func SendWithin(b *Bot, d time.Duration) { b.limits.send = d }

// OpenWithin bounds the wait for the gateway to let the bot in.
func OpenWithin(b *Bot, d time.Duration) { b.limits.open = d }

// ReportEvery is the time between two edits of a progress message.
func ReportEvery(b *Bot, d time.Duration) { b.limits.progress = d }

// PauseFor is the first pause after a lost connection, and after a session
// that was refused, and the least one between two logins.
func PauseFor(b *Bot, d time.Duration) { b.limits.pause, b.limits.login, b.limits.invalid = d, d, d }

// TokenFor is how long the token of an interaction is taken to be good.
func TokenFor(b *Bot, d time.Duration) { b.limits.token = d }

// DownloadWithin bounds the time for a file or page to be had.
func DownloadWithin(b *Bot, d time.Duration) { b.limits.download = d }

// KeepIn has what is to be kept given to another keeper than it was made with.
func KeepIn(b *Bot, k Keeper) { b.keeper = k }
