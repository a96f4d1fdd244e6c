package discordtest_test

import (
	"io"
	"net/http"
	"testing"

	"byline/bot/discordtest"
)

func TestHold(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	hold := srv.Hold(discordtest.RouteCallback)
	answered := make(chan int, 1)
	go func() {
		status, _ := do(t, srv, http.MethodPost, callback(in), respond)
		answered <- status
	}()
	hold.Wait(t.Context())
	if got := in.Answer(t.Context()).Content; got != "hi" {
		t.Errorf("the held answer is %q, want it to have had its effect", got)
	}
	select {
	case status := <-answered:
		t.Errorf("answered with %d while held", status)
	default:
	}
	hold.Release()
	hold.Release()
	if status := <-answered; status != http.StatusNoContent {
		t.Errorf("status %d after the release, want 204", status)
	}
	if n := srv.Requests(discordtest.RouteCallback); n != 1 {
		t.Errorf("%d requests counted, want 1", n)
	}
}

func TestCloseLetsGoOfHolds(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	hold := srv.Hold(discordtest.RouteCallback)
	done := make(chan int, 1)
	go func() {
		status, _ := do(t, srv, http.MethodPost, callback(in), respond)
		done <- status
	}()
	hold.Wait(t.Context())
	srv.Close()
	if status := <-done; status != http.StatusNoContent {
		t.Errorf("status %d, want 204", status)
	}
}

func TestOverride(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	limited := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = io.WriteString(w, `{"message":"You are being rate limited.","retry_after":0.1,"global":false}`)
	})
	failing := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	srv.Override(discordtest.RouteMe, 2, limited)
	srv.Override(discordtest.RouteMe, 1, failing)
	for _, want := range []int{http.StatusTooManyRequests, http.StatusTooManyRequests, http.StatusBadGateway, http.StatusOK} {
		if status, _ := do(t, srv, http.MethodGet, "/users/@me", ""); status != want {
			t.Errorf("status %d, want %d", status, want)
		}
	}
}
