package embedded

import "testing"

// A passage is in the story that has it, also beside stories without passages.
func TestStoryOf(t *testing.T) {
	t.Parallel()
	table := newTable()
	var want []uint32 // by passage
	for story, passages := range []int{0, 2, 0, 0, 1, 3, 0} {
		table.add(string(rune('a'+story)), hash{}, 1, 0)
		for range passages {
			table.addPassage(1, 0)
			want = append(want, uint32(story))
		}
	}
	for passage, story := range want {
		if got := table.storyOf(uint32(passage)); got != story {
			t.Errorf("passage %d is in story %d, not %d", passage, got, story)
		}
	}
}
