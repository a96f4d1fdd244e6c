package corpus

import (
	"context"
	"errors"
	"strings"
	"testing"
)

func TestParseKeepsStories(t *testing.T) {
	torn := errors.New("line 2: is torn")
	f := &Folder{Extract: func(context.Context, string, []byte) ([]Story, error) {
		return []Story{{Paragraphs: []Paragraph{{"Words.", Body}}}}, torn
	}}
	stories, err := f.Parse(t.Context(), "a.txt", nil)
	if _, ok := errors.AsType[FileError](err); !ok || !errors.Is(err, torn) {
		t.Errorf("got error %v, want %v", err, torn)
	}
	if len(stories) != 1 || stories[0].ID != "a.txt#1" {
		t.Errorf("got stories %+v", stories)
	}
}

func TestParse(t *testing.T) {
	body := []Paragraph{{"Words.", Body}}
	tests := []struct {
		name    string
		stories []Story
		err     error
		ids     string // of the stories, or what the error says
	}{
		{"one story", []Story{{Paragraphs: body}}, nil, "a/b.txt"},
		{"several", []Story{{Paragraphs: body}, {Paragraphs: body, ID: "x"}}, nil, "a/b.txt#1 x"},
		{"none", nil, nil, "no story text found"},
		{"a failure", nil, errors.New("is a photo"), "is a photo"},
		{"a heading alone", []Story{{Paragraphs: []Paragraph{{"Words", Heading}}}}, nil, "no story text found"},
		{"two lines", []Story{{Paragraphs: []Paragraph{{"Words\nwords.", Body}}}}, nil, "paragraph 0 is empty or not clean"},
		{"an unknown kind", []Story{{Paragraphs: []Paragraph{{"Words.", "pull"}}}}, nil, `unknown kind "pull"`},
		{"a wrong date", []Story{{Paragraphs: body, Published: "2021-02-30"}}, nil, "is not a date"},
		{"a quotation outside", []Story{{Paragraphs: body, Quotes: []Quote{{Parts: []Location{{0, Span{2, 9}}}}}}}, nil, "outside the story"},
		{"an empty quotation", []Story{{Paragraphs: body, Quotes: []Quote{{}}}}, nil, "has no words"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &Folder{Extract: func(context.Context, string, []byte) ([]Story, error) { return tt.stories, tt.err }}
			stories, err := f.Parse(t.Context(), "a/b.txt", nil)
			if err != nil {
				if fe, ok := errors.AsType[FileError](err); !ok || fe.File != "a/b.txt" || !strings.Contains(err.Error(), tt.ids) {
					t.Errorf("got error %v, want %q", err, tt.ids)
				}
				return
			}
			var ids []string
			for _, s := range stories {
				ids = append(ids, s.ID)
				if s.File != "a/b.txt" {
					t.Errorf("file %q", s.File)
				}
			}
			if got := strings.Join(ids, " "); got != tt.ids {
				t.Errorf("got %q, want %q", got, tt.ids)
			}
		})
	}
}
