package bot

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"byline/bot/phrasebook"
	"byline/corpus"
	"byline/index"
)

type oneContext struct{ *index.Context }

func (c oneContext) Sources(context.Context, string, int) ([]string, error) { return nil, nil }

func (c oneContext) InContext(context.Context, index.Mark, int) (*index.Context, error) {
	return c.Context, nil
}

// opens matches the address of a link.
var opens = regexp.MustCompile(`\]\([^)]*\)`)

// Whatever a story holds, its context keeps to Discord's limits, and the
// passage stands in it.
func TestContextOfHostileStories(t *testing.T) {
	for i, seed := range hostile {
		for _, size := range []int{1, 3, 40, 401} {
			for _, count := range []int{1, 2, 3} {
				text := strings.Repeat(seed+" ", size)
				p := hostilePassage(text)
				c := &index.Context{
					Citation: p.Citation, Text: text, Passage: corpus.Span{Start: len(seed), End: len(text)},
					Before: []string{text, text}, After: []string{text, "", text},
				}
				b := &Bot{catalog: oneContext{c}, limits: defaultLimits()}
				for _, book := range phrasebook.Books() {
					m, err := b.contextOf(t.Context(), edition{book, true}, make([]string, count))
					if err != nil {
						t.Fatal(err)
					}
					total := 0
					for _, e := range m.Embeds {
						total += units(e.Description) + units(e.Footer.Text)
						if n := units(e.Description); n > descriptionLimit || n == 0 {
							t.Errorf("hostile[%d]: a description of %d units", i, n)
						}
						text := opens.ReplaceAllString(active(e.Description), "")
						if !strings.Contains("\n"+text, "\n> ") || strings.Contains(text, "@everyone") {
							t.Errorf("hostile[%d]: no passage, or a mention, in %q", i, e.Description)
						}
					}
					if total > embedsLimit || len(m.Embeds) != count {
						t.Errorf("hostile[%d]: %d embeds of %d units", i, len(m.Embeds), total)
					}
				}
			}
		}
	}
}

// What is nearest to the passage goes first where there is little room.
func TestAroundInLittleRoom(t *testing.T) {
	c := &index.Context{
		Text: "The passage.", Passage: corpus.Span{Start: 0, End: 12},
		Before: []string{"Not seen. " + strings.Repeat("Far before. ", 100), "Near before."}, After: []string{"Near after.", strings.Repeat("Far after. ", 100)},
	}
	e := edition{Book: phrasebook.For("en")}
	for room, want := range map[int]string{
		32:  "> The passage.\n*Untitled story*",
		400: "… Far before. Far before. ",
	} {
		if got := e.around(c, room); !strings.HasPrefix(got, want) || units(got) > room {
			t.Errorf("%d: got %q of %d units, want %q", room, got, units(got), want)
		}
	}
}
