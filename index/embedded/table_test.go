package embedded

import "testing"

// TestStoryOf finds the stories of passages where some stories have none.
func TestStoryOf(t *testing.T) {
	t.Parallel()
	table := &table{first: []uint32{0, 0, 2, 2, 2, 3, 5, 5}}
	for passage, want := range []uint32{1, 1, 4, 5, 5} {
		if got := table.storyOf(uint32(passage)); got != want {
			t.Errorf("passage %d is of story %d, want %d", passage, got, want)
		}
	}
}
