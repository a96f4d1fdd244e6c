package bot_test

import (
	"bufio"
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"byline/bot"
	"byline/bot/store"
	"byline/index"
)

// The bot's process is this test binary once more, told by its environment.
const (
	envFiguresAPI   = "BYLINE_FIGURES_API"
	envFiguresStore = "BYLINE_FIGURES_STORE"
)

// measured is what the bot's process uses.
type measured struct {
	Heap       uint64 // bytes in use after a collection
	Resident   uint64 // bytes
	Goroutines int
}

// TestFiguresBot is the bot's process: it answers everything at once, so that
// only what the bot adds is measured, and tells what it uses for each line that
// it reads.
func TestFiguresBot(t *testing.T) {
	api := os.Getenv(envFiguresAPI)
	if api == "" {
		t.Skip("it is a part of the benchmarks in figures_test.go")
	}
	kept, err := store.Open(os.Getenv(envFiguresStore), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	b := bot.New(slog.New(slog.DiscardHandler), bot.Config{Token: "pretended.bot.token", APIURL: api}, bot.Parts{
		Asker:   askFunc(func(_ context.Context, q index.Question) (*index.Answer, error) { return bridge(q.Text), nil }),
		Catalog: catalog{}, Keeper: kept,
	})
	ended := make(chan error, 1)
	tell := func() {
		if err := json.NewEncoder(os.Stdout).Encode(measure()); err != nil {
			t.Error(err)
		}
	}
	tell() // before it runs
	go func() { ended <- b.Run(ctx) }()
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		tell()
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	tell() // after it ran
}

func measure() measured {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	raw, _ := os.ReadFile("/proc/self/statm") // only Linux has it
	var pages uint64
	if fields := strings.Fields(string(raw)); len(fields) > 1 {
		pages, _ = strconv.ParseUint(fields[1], 10, 64)
	}
	size := uint64(os.Getpagesize()) //nolint:gosec // it has one
	return measured{m.HeapAlloc, pages * size, runtime.NumGoroutine()}
}
