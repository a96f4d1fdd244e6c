package bot_test

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"byline/bot/discordtest"
)

// The figures of docs/figures.md, section "Discord": each a benchmark of one
// iteration, with the bot in a process of its own beside the pretended Discord.
//
//	go test ./bot -run '^$' -bench Figures -benchtime 1x -timeout 30m

// town is a pretended Discord with so many people in it that each of them asks
// no more than people do, and a bot's process.
type town struct {
	srv    *discordtest.Server
	people []*discordtest.User
	homes  []*discordtest.Channel // of people, by index
	asked  int

	before measured // it runs
	in     io.WriteCloser
	out    *json.Decoder
}

func newTown(b *testing.B) *town {
	b.Helper()
	const guilds, channels, members = 500, 4, 10
	t := &town{srv: discordtest.New(b, discordtest.WithPatience(5*time.Minute))}
	for g := range guilds {
		guild := t.srv.AddGuild("News " + strconv.Itoa(g))
		var rooms []*discordtest.Channel
		for range channels {
			rooms = append(rooms, guild.AddChannel("general"))
		}
		for m := range members {
			t.people = append(t.people, guild.AddMember(fmt.Sprintf("p%d-%d", g, m), discordtest.Everyone))
			t.homes = append(t.homes, rooms[m%channels])
		}
	}
	process := exec.CommandContext(b.Context(), os.Args[0], "-test.run=^TestFiguresBot$") //nolint:gosec // this very program
	process.Env = append(os.Environ(), envFiguresAPI+"="+t.srv.API(), envFiguresStore+"="+filepath.Join(b.TempDir(), "bot.db"))
	process.Stderr = os.Stderr
	var err error
	if t.in, err = process.StdinPipe(); err != nil {
		b.Fatal(err)
	}
	out, err := process.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	t.out = json.NewDecoder(out)
	if err := process.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = t.in.Close(); _ = process.Wait() })
	t.read(b, &t.before)
	t.srv.WaitReady(b.Context())
	t.srv.WaitCommands(b.Context(), "", "ask")
	for range 6000 { // until each has asked, and what grows with them has its size
		t.ask().Answer(b.Context())
	}
	t.srv.Forget()
	return t
}

// ask has the next person ask a question, people of one server far apart.
func (t *town) ask() *discordtest.Interaction {
	i := (t.asked * 11) % len(t.people) // 11 has no factor in common with it
	t.asked++
	return t.srv.Slash(t.people[i], t.homes[i], "ask", discordtest.Opt("question", "when?"))
}

// use tells what the bot's process uses now.
func (t *town) use(b *testing.B) (m measured) {
	b.Helper()
	if _, err := io.WriteString(t.in, "\n"); err != nil {
		b.Fatal(err)
	}
	t.read(b, &m)
	return m
}

func (t *town) read(b *testing.B, m *measured) {
	b.Helper()
	if err := t.out.Decode(m); err != nil {
		b.Fatal(err)
	}
}

// report gives the quantiles of how long the bot took for its answers.
func report(b *testing.B, all []*discordtest.Interaction) {
	b.Helper()
	took := make([]time.Duration, 0, len(all))
	for _, in := range all {
		answer := in.Answer(b.Context())
		if len(answer.Embeds) != 1 {
			b.Fatalf("got %+v", answer)
		}
		took = append(took, in.Response(b.Context()).Took)
	}
	slices.Sort(took)
	at := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(at(.5), "ms-p50")
	b.ReportMetric(at(.99), "ms-p99")
	b.ReportMetric(at(1), "ms-max")
}

// BenchmarkFiguresAlone is the time from a question's dispatch to the request
// with its answer, one question after the other.
func BenchmarkFiguresAlone(b *testing.B) {
	t := newTown(b)
	b.ResetTimer()
	var all []*discordtest.Interaction
	for range 2000 {
		in := t.ask()
		in.Answer(b.Context())
		all = append(all, in)
	}
	report(b, all)
}

// BenchmarkFiguresLoad is the same at 200 questions a second for a minute.
func BenchmarkFiguresLoad(b *testing.B) {
	const each, count = 5 * time.Millisecond, 200 * 60
	t := newTown(b)
	b.ResetTimer()
	var all []*discordtest.Interaction
	started := time.Now()
	for i := range count {
		time.Sleep(time.Until(started.Add(time.Duration(i) * each)))
		all = append(all, t.ask())
	}
	report(b, all)
	b.ReportMetric(count/time.Since(started).Seconds(), "questions/s")
}

// BenchmarkFiguresMemory is what the bot uses at rest before and after 100,000
// answers, and what is left when it has ended.
func BenchmarkFiguresMemory(b *testing.B) {
	const answers, atOnce = 100_000, 50
	t := newTown(b)
	b.ResetTimer()
	use := func() measured {
		time.Sleep(40 * time.Second) // until it is at rest: idle connections are closed by then
		return t.use(b)
	}
	answer := func(questions int) {
		for done := 0; done < questions; done += atOnce {
			var all []*discordtest.Interaction
			for range atOnce {
				all = append(all, t.ask())
			}
			for _, in := range all {
				if answer := in.Answer(b.Context()); len(answer.Embeds) != 1 {
					b.Fatalf("got %+v", answer)
				}
			}
			t.srv.Forget()
		}
	}
	rest := use()
	answer(answers / 2)
	half := use()
	answer(answers / 2)
	after := use()
	var ended measured
	if err := t.in.Close(); err != nil {
		b.Fatal(err)
	}
	t.read(b, &ended)
	const mb = 1 << 20
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(rest.Heap)/mb, "MB-heap-before")
	b.ReportMetric(float64(half.Heap)/mb, "MB-heap-halfway")
	b.ReportMetric(float64(after.Heap)/mb, "MB-heap-after")
	b.ReportMetric(float64(rest.Resident)/mb, "MB-resident-before")
	b.ReportMetric(float64(after.Resident)/mb, "MB-resident-after")
	b.ReportMetric(float64(rest.Goroutines-t.before.Goroutines), "goroutines-at-rest")
	b.ReportMetric(float64(after.Goroutines-t.before.Goroutines), "goroutines-after")
	b.ReportMetric(float64(ended.Goroutines-t.before.Goroutines), "goroutines-ended")
}

// BenchmarkFiguresReconnects counts the questions that stay unanswered through
// 100 reconnects, of those that the gateway delivered.
func BenchmarkFiguresReconnects(b *testing.B) {
	const reconnects = 100
	t := newTown(b)
	b.ResetTimer()
	lose := []func(){
		t.srv.Drop,
		t.srv.Reconnect,
		func() { t.srv.Disconnect(4000) },
		func() { t.srv.InvalidSession(true) },
	}
	var all []*discordtest.Interaction
	for i := range reconnects {
		for range 5 {
			all = append(all, t.ask())
		}
		lose[i%len(lose)]()
		for range 5 {
			all = append(all, t.ask())
		}
		t.srv.WaitResumes(b.Context(), i+1)
	}
	report(b, all)
	unanswered := 0
	for _, in := range all {
		if len(in.Edits()) == 0 {
			unanswered++
		}
	}
	b.ReportMetric(float64(len(all)), "questions")
	b.ReportMetric(float64(unanswered), "unanswered")
	b.ReportMetric(float64(len(t.srv.Identifies())), "logins")
}
