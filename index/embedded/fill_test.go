package embedded

import (
	"slices"
	"testing"
)

// TestSteps holds that a file comes apart into its stories, one by one, and
// that a loop over them may be left.
func TestSteps(t *testing.T) {
	t.Parallel()
	src := &memory{files: map[string]string{"a.txt": "en\tPost\t2021\tTitle\tone\nOne.\n\nen\tPost\t2021\tTitle\ttwo\nTwo."}}
	stories, err := src.Parse(t.Context(), "a.txt", []byte(src.files["a.txt"]))
	if err != nil {
		t.Fatal(err)
	}
	files := []*loaded{{stories: stories}, {known: []string{"three"}}, {}}
	var got []string
	for s := range steps(slices.Values(files)) {
		switch {
		case s.end:
			got = append(got, "end")
		default:
			got = append(got, s.id)
		}
	}
	if want := []string{"one", "two", "end", "three", "end", "end"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for s := range steps(slices.Values(files)) {
		if s.id != "one" {
			t.Errorf("began with %q", s.id)
		}
		break
	}
}
