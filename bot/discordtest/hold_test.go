package discordtest_test

import (
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
