package embedded

import (
	"slices"
	"strings"
	"testing"
)

// TestCopies holds that the stories with the same copy are known to be, and no
// others, as files come, change and go; and that a view keeps to what it knew.
func TestCopies(t *testing.T) {
	t.Parallel()
	src := town()
	const wire = "The ferry to Skerra lies at the quay until the end of May, its operator said on Tuesday, after divers found a crack in the shaft.\n" +
		"A new shaft has to be forged, which takes eleven weeks, and until then trawlers will carry mail and medicine to the island.\n" +
		"The island has a school, a dairy and a doctor, who asked the coast guard to have a helicopter stand by at night."
	head := func(title string) string { return "en\tPost\t2021\t" + title + "\n" }
	src.files["a.txt"] = head("Island cut off") + wire
	src.files["b.txt"] = head("No ferry until summer") + wire
	src.files["c.txt"] = head("Crack in a shaft") + strings.Join(strings.Split(wire, "\n")[:2], "\n")
	src.files["d.txt"] = head("Island cut off") + "Nothing is known yet of when the next ferry will go, or whether there will be one."
	x := open(t, t.TempDir())
	refresh(t, x, src)
	before := viewOf(t, x)
	check := func(when string, want map[string][]string) {
		t.Helper()
		v := viewOf(t, x)
		for id := range src.files {
			if got := v.Copies(id); !slices.Equal(got, want[id]) {
				t.Errorf("%s: copies of %s: %q, want %q", when, id, got, want[id])
			}
		}
	}
	all := map[string][]string{"a.txt": {"b.txt", "c.txt"}, "b.txt": {"a.txt", "c.txt"}, "c.txt": {"a.txt", "b.txt"}}
	check("at first", all)

	delete(src.files, "b.txt")
	refresh(t, x, src)
	check("after one is gone", map[string][]string{"a.txt": {"c.txt"}, "c.txt": {"a.txt"}})

	src.files["c.txt"] = head("Crack in a shaft") + "The operator of the ferry has said nothing more, and goes on saying it to everybody who asks."
	refresh(t, x, src)
	check("after one is another story", nil)

	src.files["e.txt"] = head("Skerra waits") + "Visitors should stay at home for now.\n" + wire
	refresh(t, x, src)
	check("after one came", map[string][]string{"a.txt": {"e.txt"}, "e.txt": {"a.txt"}})
	if got := before.Copies("a.txt"); !slices.Equal(got, all["a.txt"]) {
		t.Errorf("in the view before: %q", got)
	}
	if s, err := before.Story(t.Context(), "b.txt"); err != nil || s.Title != "No ferry until summer" {
		t.Errorf("a story of the view before: %+v, error %v", s, err)
	}
	if s, err := before.Story(t.Context(), "e.txt"); err == nil {
		t.Errorf("a story that came later: %+v", s)
	}
}
