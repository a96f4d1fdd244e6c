package bot

import (
	"fmt"
	"maps"
	"sync"
	"time"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// rate is how much may be asked: burst at once, and one every so often in the
// long run.
type rate struct {
	burst int
	every time.Duration
}

// rates are how much may be asked by one person, in one channel and in one
// server: more than people do who read the answers.
type rates struct{ person, channel, guild rate }

func defaultRates() rates {
	return rates{
		person:  rate{30, 2 * time.Second},
		channel: rate{60, time.Second},
		guild:   rate{200, 200 * time.Millisecond},
	}
}

// toldOnce is how long a channel that asks too much isn't told so again.
const toldOnce = 10 * time.Second

// asker is who asks something, and where.
type asker struct {
	person  string // "" for what isn't counted, as the guild in direct messages
	channel string
	guild   string
	// heard says that everybody there hears a refusal, so that one will do
	// for a while.
	heard bool
}

// floodError is a question too many.
type floodError struct {
	who   bool      // it is the person who asks too much
	again time.Time // when they may ask again
	tell  bool
}

func (e *floodError) Error() string { return "too much is asked at once" }

// apology says so, kindly. Discord shows the time in the reader's language.
func (e *floodError) apology(in *phrasebook.Book) string {
	when := fmt.Sprintf("<t:%d:R>", e.again.Unix()+1)
	if e.who {
		return fmt.Sprintf(in.Trouble.TooMuch, when)
	}
	return fmt.Sprintf(in.Trouble.TooManyHere, when)
}

// flood holds people, channels and servers to their rates. Of one that hasn't
// asked for a while it knows nothing.
type flood struct {
	rates rates

	mu      sync.Mutex
	asked   map[string]*askedLately
	pruneAt int // how many there are when those of long ago are dropped
}

// askedLately is how much one person, channel or server has asked.
type askedLately struct {
	rate rate
	// free is when all of the burst is there again.
	free time.Time
	told time.Time
}

// next returns when there may be another question.
func (a *askedLately) next() time.Time {
	return a.free.Add(-time.Duration(a.rate.burst-1) * a.rate.every)
}

// admit counts a question, or refuses it with a [*floodError].
func (f *flood) admit(now time.Time, who asker) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.prune(now)
	var counts []*askedLately
	if who.person != "" {
		counts = append(counts, f.of("person "+who.person, f.rates.person))
	}
	if who.channel != "" {
		counts = append(counts, f.of("channel "+who.channel, f.rates.channel))
	}
	if who.guild != "" {
		counts = append(counts, f.of("guild "+who.guild, f.rates.guild))
	}
	for i, a := range counts {
		if next := a.next(); next.After(now) {
			refused := &floodError{
				who:   i == 0 && who.person != "",
				again: next,
				tell:  !who.heard || now.Sub(a.told) >= toldOnce,
			}
			if refused.tell {
				a.told = now
			}
			return refused
		}
	}
	for _, a := range counts {
		if now.After(a.free) {
			a.free = now
		}
		a.free = a.free.Add(a.rate.every)
	}
	return nil
}

// of returns what is known of somebody. The caller holds the lock.
func (f *flood) of(key string, r rate) *askedLately {
	a := f.asked[key]
	if a == nil {
		a = &askedLately{rate: r}
		f.asked[key] = a
	}
	return a
}

// prune drops what makes no difference any more, now and then.
func (f *flood) prune(now time.Time) {
	const few = 1000
	if f.asked == nil {
		f.asked, f.pruneAt = map[string]*askedLately{}, few
	}
	if len(f.asked) < f.pruneAt {
		return
	}
	maps.DeleteFunc(f.asked, func(_ string, a *askedLately) bool {
		return a.free.Before(now) && now.Sub(a.told) >= toldOnce
	})
	f.pruneAt = max(2*len(f.asked), few)
}

// who is the person who gave the command. What is typed into an option isn't
// asked yet.
func (r *responder) who() asker {
	if r.interaction.Type == discordgo.InteractionApplicationCommandAutocomplete {
		return asker{}
	}
	return asker{person: r.interaction.person().ID, channel: r.interaction.ChannelID, guild: r.interaction.GuildID}
}

// who is the message's author.
func (r *replier) who() asker {
	return asker{person: r.to.Author.ID, channel: r.to.ChannelID, guild: r.to.GuildID, heard: true}
}
