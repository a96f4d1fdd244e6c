package copies

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

func TestResemblance(t *testing.T) {
	const text = "a storm tore the roofs off three harbor sheds late on Thursday"
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{text, text, 1},
		{text, "A STORM tore the roofs off three harbor sheds, late on Thursday!", 1},
		{text, text + " night", 10. / 11},
		{"one two three four", "one two three five", 1. / 3},
		{"one two three one two three", "one two three", 1. / 3}, // each run counts once
		{"one two three", "three two one", 0},
		{"one two", "one two", 0}, // too short to tell
		{"", "", 0},
		{"2,400 cars cross", "2400 cars cross", 0},
		{"pay 2,400. Cars", "pay 2,400 cars", 1},
		{"twenty-three don’t go", "twenty three don't go", 1},
		{"дождь, ветер и снег", "Дождь ветер и снег", 1},
		{"東京で大雨", "東京で大雪", 1. / 2}, // each character is a word
	} {
		if got := Resemblance(Of(tt.a), Of(tt.b)); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%q and %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// agencyCopy is a story as an agency sends it.
var agencyCopy = []string{
	"The island of Skerra will be without a ferry until the end of May, its only operator said on Tuesday, after a crack was found in the shaft of the 41-year-old Marten.",
	"Divers discovered the damage on Sunday night when the ship lay at the quay of Holm with 63 passengers and 19 cars on board, Northern Line said in a statement.",
	"“We are sorry, and we know what this ferry means to people who have no bridge,” said Agnes Dahl, the line's chief executive. “A new shaft has to be forged, and that takes eleven weeks.”",
	"A fishing cooperative offered to carry mail, medicine and up to 12 passengers a day on its trawlers, weather permitting.",
	"The island's doctor, Pelle Storm, said that he had asked the coast guard for a helicopter to stand by at night. Two of his patients need dialysis three times a week.",
	"The Marten was built in 1983 and was to have been replaced two years ago, but the yard that had won the contract closed before the keel was laid.",
	"Skerra has 840 inhabitants, a school and a cheese dairy, which sends 3 tons a week to the mainland.",
}

// otherReport is another paper's own story of the same event, which quotes the
// same statement.
var otherReport = []string{
	"Islanders on Skerra woke up on Monday to find the quay empty and a notice on the ticket booth: no ferry until further notice.",
	"By Tuesday they knew how long that would be. The shaft of the Marten is cracked, the Northern Line announced, and forging another takes eleven weeks.",
	"“We are sorry, and we know what this ferry means to people who have no bridge,” said Agnes Dahl, the line's chief executive.",
	"At the dairy, Signe Holt was counting wheels of cheese. “I can keep six weeks' worth in the cellar,” she said. “After that I feed it to the pigs.”",
	"The trawlers of the cooperative will take letters and a dozen people each day, when the sea lets them.",
	"Among the 840 who live here, few are surprised. The ship is older than most of its crew, and the one that should have taken its place was never begun.",
}

// translated is the beginning of the copy in German.
var translated = []string{
	"Die Insel Skerra bleibt bis Ende Mai ohne Fähre, wie ihr einziger Betreiber am Dienstag mitteilte, nachdem in der Welle der 41 Jahre alten Marten ein Riss gefunden wurde.",
	"Taucher entdeckten den Schaden am Sonntagabend, als das Schiff mit 63 Fahrgästen und 19 Autos am Kai von Holm lag, teilte die Northern Line mit.",
	"„Es tut uns leid, und wir wissen, was diese Fähre für Menschen ohne Brücke bedeutet“, sagte Agnes Dahl, die Chefin der Reederei.",
}

// weather is a report that a paper prints every day.
func weather(day string, high, low, wind, water int) []string {
	return []string{
		fmt.Sprintf("The weather service expects sunny spells with a high of %d degrees in Holm on %s and a low of %d at night.", high, day, low),
		fmt.Sprintf("The wind blows from the west at up to %d miles an hour along the coast, and the water is %d degrees warm.", wind, water),
		"Sailors should listen to the coast guard's forecast on channel 16 before they leave the harbor, and small craft should stay near the shore in the afternoon.",
		fmt.Sprintf("For the day after, the service expects clouds in the morning, and a high of %d degrees.", high-2),
	}
}

// market is such a report of the stock exchange.
func market(company, rival string, points, change, price int) []string {
	return []string{
		fmt.Sprintf("The Holm exchange closed at %d points on heavy trading, %d points more than the day before.", points, change),
		fmt.Sprintf("Shares of %s were the most traded of the day and rose to %d crowns, while those of %s lost as much as they had won.", company, price, rival),
		"Traders said that investors wait for the central bank's decision on interest rates, and that few dare to bet on it before the end of the month.",
		fmt.Sprintf("The exchange is open again from 9 a.m. on the next working day. %s reports its results after that.", company),
	}
}

func replaced(ps []string, pairs ...string) []string {
	var out []string
	for _, p := range ps {
		out = append(out, strings.NewReplacer(pairs...).Replace(p))
	}
	return out
}

// TestSame holds what the same copy is, and what isn't.
func TestSame(t *testing.T) {
	own := "Visitors from Weston should put off their trips to the dairy, the town's travel office advises; tickets that are paid for can be returned until the end of June."
	for _, tt := range []struct {
		name string
		a, b []string
		same bool
	}{
		{"as it is", agencyCopy, agencyCopy, true},
		{"in one paragraph", agencyCopy, []string{strings.Join(agencyCopy, " ")}, true},
		{"the end cut", agencyCopy, agencyCopy[:4], true},
		{"most of it cut", agencyCopy, agencyCopy[:2], true},
		{"a paragraph of its own first", agencyCopy, append([]string{own}, agencyCopy...), true},
		{"and the end cut", agencyCopy, append([]string{own}, agencyCopy[:4]...), true},
		{"corrected words", agencyCopy, replaced(agencyCopy, "Marten", "Martin", "inhabitants", "people", "discovered", "found",
			"on Tuesday", "Tuesday", "chief executive", "CEO", "3 tons", "three tonnes", "night when", "evening, when"), true},
		{"a corrected number", agencyCopy, replaced(agencyCopy, "63", "36"), true},
		{"two papers that cut differently", agencyCopy[:5], agencyCopy[1:], true},
		{"a brief in another's roundup", agencyCopy[:1], append(slices.Clone(otherReport), agencyCopy[0]), true},

		{"another report of it", agencyCopy, otherReport, false},
		{"a translation", agencyCopy, translated, false},
		{"nothing in common", agencyCopy, weather("Friday", 21, 12, 20, 15), false},
		{"a background paragraph in common", agencyCopy, append(slices.Clone(otherReport), agencyCopy[5]), false},
		{"tomorrow's weather", weather("Friday", 21, 12, 20, 15), weather("Saturday", 24, 14, 10, 16), false},
		{"the weather a week later", weather("Friday", 21, 12, 20, 15), weather("Friday", 18, 9, 35, 14), false},
		{"tomorrow's stocks", market("Nordic Peat", "Holm Gas", 1240, 12, 88), market("Nordic Peat", "Holm Gas", 1262, 22, 91), false},
		{"stocks of others", market("Nordic Peat", "Holm Gas", 1240, 12, 88), market("Saltworks", "Lune Docks", 1240, 12, 61), false},
		{"a standing sentence", []string{"The exchange is closed today."}, []string{"The exchange is closed today."}, false},
		{"nothing", nil, nil, false},
	} {
		a, b := storyOf("a", tt.a...), storyOf("b", tt.b...)
		if got := Same(OfStory(a), OfStory(b)); got != tt.same {
			t.Errorf("%s: %v, containment %.2f", tt.name, got, Resemblance(OfStory(a), OfStory(b)))
		}
		if Same(OfStory(b), OfStory(a)) != tt.same {
			t.Errorf("%s: another verdict the other way round", tt.name)
		}
		// The fingerprints must let through what is the same.
		if got := len(link(t, []*corpus.Story{a, b}).Of("a")) > 0; got != tt.same {
			t.Errorf("%s: linked %v", tt.name, got)
		}
	}
}

// TestContains holds which passages another story may be named for.
func TestContains(t *testing.T) {
	text := Of(strings.Join(agencyCopy, " "))
	for passage, want := range map[string]bool{
		agencyCopy[3]: true,
		strings.Replace(agencyCopy[3], "fishing cooperative", "cooperative of fishermen", 1): true,
		strings.Replace(agencyCopy[3], "12", "20", 1):                                        false,
		otherReport[3]: false,
		"too short":    false,
	} {
		if got := Contains(text, Of(passage)); got != want {
			t.Errorf("%q: %v", passage, got)
		}
	}
}

// someStories are many stories, among them copies of several kinds.
func someStories() []*corpus.Story {
	r := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same stories each time
	vocabulary := strings.Fields(strings.Join(slices.Concat(agencyCopy, otherReport, translated), " "))
	var out []*corpus.Story
	for i := range 60 {
		var ps []string
		for range 4 {
			var ws []string
			for range 40 {
				ws = append(ws, vocabulary[r.IntN(len(vocabulary))])
			}
			ps = append(ps, strings.Join(ws, " "))
		}
		out = append(out, storyOf(fmt.Sprintf("%02d", i), ps...))
		switch i % 5 {
		case 0:
			out = append(out, storyOf(fmt.Sprintf("%02d twin", i), ps...))
		case 1:
			out = append(out, storyOf(fmt.Sprintf("%02d cut", i), ps[:3]...))
		}
	}
	return out
}

// TestLinks holds that links don't depend on the order of the stories, lead
// both ways, and are the same after they were kept.
func TestLinks(t *testing.T) {
	stories := someStories()
	links := link(t, stories)
	data, err := links.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // the same orders each time
	for range 5 {
		r.Shuffle(len(stories), func(i, j int) { stories[i], stories[j] = stories[j], stories[i] })
		again, err := link(t, stories).MarshalBinary()
		if err != nil || string(again) != string(data) {
			t.Fatalf("in another order: %s, %v, want %s", again, err, data)
		}
	}
	var kept Links
	if err := kept.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range stories {
		of := kept.Of(s.ID)
		if !slices.Equal(of, links.Of(s.ID)) {
			t.Errorf("%s: kept %q, were %q", s.ID, of, links.Of(s.ID))
		}
		for _, id := range of {
			n++
			if !slices.Contains(links.Of(id), s.ID) {
				t.Errorf("%s is the same copy as %s, but not the other way round", s.ID, id)
			}
		}
	}
	if n != 48 {
		t.Errorf("%d links", n)
	}
}

// TestLinksArePairs holds that two stories that are copies of a third aren't
// taken for copies of each other.
func TestLinksArePairs(t *testing.T) {
	both := append(slices.Clone(agencyCopy), weather("Friday", 21, 12, 20, 15)...)
	links := link(t, []*corpus.Story{
		storyOf("both", both...), storyOf("ferry", agencyCopy...), storyOf("weather", weather("Friday", 21, 12, 20, 15)...),
	})
	for id, want := range map[string][]string{"both": {"ferry", "weather"}, "ferry": {"both"}, "weather": {"both"}, "other": nil} {
		if got := links.Of(id); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

func TestLinksFail(t *testing.T) {
	var f Finder
	add := func() {
		f.Add("a", NewSketch(storyOf("a", agencyCopy...)))
		f.Add("b", NewSketch(storyOf("b", agencyCopy[:5]...)))
	}
	errGone := errors.New("gone")
	add()
	if _, err := f.Links(t.Context(), Known{}, func(string) (*Text, error) { return nil, errGone }); !errors.Is(err, errGone) {
		t.Errorf("error %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	add()
	if _, err := f.Links(ctx, Known{}, func(string) (*Text, error) { return Of(""), nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("canceled: error %v", err)
	}
}
