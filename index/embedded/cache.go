package embedded

import (
	"byline/corpus"
	"byline/index"
)

// keptBytes is how much memory the stories take that were read lately.
const keptBytes = 32 << 20

// storyKey names a story in whatever state it is: parts don't change.
type storyKey struct {
	part  string
	story uint32
}

// decoded is a story as it was read, with what is known of its words.
type decoded struct {
	*corpus.Story
	layout *index.Layout
	tokens *index.Tokens
}

// story returns a story of a part.
func (x *Index) story(p *part, story uint32) (*decoded, error) {
	return x.stories.Get(storyKey{p.name, story}, func(grew func(bytes int)) (*decoded, error) {
		s, l, err := p.decode(story)
		if err != nil {
			return nil, err
		}
		grew(decodedSize * int(p.table.records[story+1]-p.table.records[story])) //nolint:gosec // a record's size
		return &decoded{s, l, index.NewTokens(s, l, x.analyzers.ofStory, grew)}, nil
	})
}

// decodedSize is about how many times the size of its record a story takes.
const decodedSize = 4
