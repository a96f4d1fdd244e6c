package extract

import (
	"strings"
	"testing"
)

// TestDroppedInPlace holds that what was left out says where it stood.
func TestDroppedInPlace(t *testing.T) {
	for name, tt := range map[string]struct {
		path, text, part string
		story, before    int
	}{
		"text": {
			"a.txt", "The bridge at Westfield was closed to all traffic on Monday morning, after inspectors found cracks.\n\nNewsletter\n\n" +
				"Buses will cross the river at Northfield until the work is done, the town said in a statement on Tuesday.\n",
			"Newsletter", 0, 1,
		},
		"markdown": {"a.md", "One paragraph of it.\n\n![a bridge](b.jpg)\n\nAnother one of it.\n", "a bridge", 0, 1},
		"json lines": {
			"a.jsonl", "{\"title\": \"One\", \"text\": \"A story.\"}\n{\"title\": \"Two\", \"text\": \"\"}\n{\"title\": \"Three\", \"text\": \"A story.\", \"published\": \"spring\"}\n",
			"spring", 1, 0,
		},
		"the last of json lines": {"a.jsonl", "{\"title\": \"One\", \"text\": \"A story.\"}\n{\"title\": \"Two\", \"text\": \"\"}\n", "line 2: Two", 1, 0},
	} {
		r, err := Read(t.Context(), tt.path, []byte(tt.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		found := false
		for _, d := range r.Dropped {
			if strings.Contains(strings.ReplaceAll(d.Text, "  ", " "), tt.part) {
				found = true
				if d.Story != tt.story || d.Before != tt.before {
					t.Errorf("%s: %q stood before paragraph %d of story %d, want %d of %d", name, d.Text, d.Before, d.Story, tt.before, tt.story)
				}
			}
		}
		if !found {
			t.Errorf("%s: %q isn't among %v", name, tt.part, r.Dropped)
		}
	}
}
