package quote

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPeople(t *testing.T) {
	s := storyOf("en",
		"Tesla rival Volta named a chief. Volta CEO Ada Moss met Danish President Erik Holm in New Harbor.",
		"Moss, who is 50, left early. Holm's spokesman stayed.")
	s.Quotes = Find(s)
	type person struct {
		name, role string
		mentions   int
	}
	var got []person
	for _, p := range People(s) {
		got = append(got, person{p.Name, p.Role, len(p.Mentions)})
	}
	want := []person{{"Ada Moss", "Volta CEO", 2}, {"Erik Holm", "Danish President", 2}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(person{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
