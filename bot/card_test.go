package bot

import (
	"slices"
	"strings"
	"testing"

	"byline/bot/phrasebook"
	"byline/corpus"
	"byline/index"
)

// Whatever a story holds, its card and its line in a list keep to Discord's
// limits, ping nobody, and every link is one of ours.
func TestCardOfHostileStories(t *testing.T) {
	for i, seed := range hostile {
		for _, size := range []int{1, 3, 40, 401} {
			text := strings.Repeat(seed+" ", size)
			p := hostilePassage(text)
			p.Quotes = p.Quotes[:1]
			c := &index.Card{
				Key: "abcdefgh", Citation: p.Citation, Section: text, Language: text, Opening: text, Paragraphs: 1 << 40, Also: p.Also,
				Quotes: []index.Passage{p, p, p, p, p, p, p, p, p},
			}
			list := &index.StoryPage{Name: text, Known: true, Total: 1 << 40, Number: 7, Pages: 1 << 30}
			for range browsed {
				entry := index.Entry{Key: "abcdefgh", StoryRef: p.Citation.StoryRef, Published: corpus.Date(text)}
				list.Entries = append(list.Entries, entry)
			}
			for _, book := range phrasebook.Books() {
				e := edition{book, true}
				for _, number := range []int{0, 1, 99} {
					checkEmbeds(t, i, book, e.renderCard(c, number, "abcdefgh"))
				}
				m := e.renderStories(list, index.Selection("~"+strings.Repeat("x", 40)), "abcdefgh")
				checkEmbeds(t, i, book, m)
				for _, option := range m.Controls[1].Components[0].Options {
					if n := units(option.Label); n == 0 || n > 100 || units(option.Description) > 100 {
						t.Errorf("hostile[%d]: an option %+v", i, option)
					}
				}
				for _, row := range m.Controls {
					for _, part := range row.Components {
						if len(part.CustomID) > customIDLimit || part.CustomID == "" {
							t.Errorf("hostile[%d]: the custom id %q", i, part.CustomID)
						}
					}
				}
				for _, offer := range e.offersOf(list.Entries) {
					if n := units(offer.Name); n == 0 || n > choiceLimit || offer.Value != "#abcdefgh" {
						t.Errorf("hostile[%d]: offered %+v", i, offer)
					}
				}
				offer := offerOf(text, text, "abcdefgh")
				if n := units(offer.Name); n == 0 || n > choiceLimit || units(offer.Value.(string)) > choiceLimit {
					t.Errorf("hostile[%d]: offered %+v", i, offer)
				}
				if got := e.nobody(text, slices.Repeat([]index.Speaker{{Name: text, Role: text}}, nearestSpeakers)); units(got) > contentLimit {
					t.Errorf("hostile[%d]: %d units", i, units(got))
				}
				if m := e.whichStory(text, list.Entries, false); units(m.Content) > contentLimit {
					t.Errorf("hostile[%d]: %d units", i, units(m.Content))
				}
			}
		}
	}
}

// checkEmbeds holds what a message's embeds have to Discord's limits, and
// that only our own link is one, and nothing a mention.
func checkEmbeds(t *testing.T, i int, book *phrasebook.Book, m *message) {
	t.Helper()
	total := 0
	for _, e := range m.Embeds {
		total += units(e.Title) + units(e.Description)
		if e.Footer != nil {
			total += units(e.Footer.Text)
		}
		if n := units(e.Description); n > descriptionLimit || n == 0 || units(e.Title) > 256 {
			t.Errorf("hostile[%d]: a description of %d units, a title of %d", i, n, units(e.Title))
		}
		active := active(e.Title + e.Description)
		links := strings.Count(active, "](") - strings.Count(active, "\n["+book.Answer.Open+"](https://a.example/")
		if active = opens.ReplaceAllString(active, ""); links > 0 || strings.Contains(active, "@everyone") || strings.Contains(active, "<@") {
			t.Errorf("hostile[%d]: a link or mention of the story's in %q", i, active)
		}
	}
	if total > embedsLimit {
		t.Errorf("hostile[%d]: %d units in all embeds", i, total)
	}
}

// A name that is told from another only by what isn't seen is offered by its
// key.
func TestOffers(t *testing.T) {
	for name, want := range map[string]string{
		"Ann Lee": "Ann Lee", "Ann\u200b Lee": "#key", " Ann Lee": "#key", "#1": "#key", strings.Repeat("a", 100): strings.Repeat("a", 100),
		strings.Repeat("a", 101): "#key", strings.Repeat("😀", 51): "#key", "Ann\nLee": "#key",
	} {
		if got := offerOf(name, "mayor", "key"); got.Value != want {
			t.Errorf("%q is offered as %+v, want %q", name, got, want)
		}
	}
	if got := offerOf("Ann Lee", "may\u202eor", "key"); got.Name != "Ann Lee · mayor" {
		t.Errorf("got %q", got.Name)
	}
}
