package index

import (
	"crypto/sha256"
	"encoding/base64"
)

// Mark names a passage shortly, by its story and its words: 12 characters that
// are safe in an address. It stays the same for as long as the words stand in the
// story, whatever else changes there. Its first 8 characters are the story's.
type Mark string

const (
	markBytes      = 9
	markStoryBytes = 6
	markLength     = markBytes * 4 / 3
	markStory      = markStoryBytes * 4 / 3
)

// MarkOf returns the mark of a passage of a story, which is given by its ID.
func MarkOf(story, text string) Mark {
	ofStory, ofText := sha256.Sum256([]byte(story)), sha256.Sum256([]byte(text))
	sum := append(ofStory[:markStoryBytes:markStoryBytes], ofText[:markBytes-markStoryBytes]...)
	return Mark(base64.RawURLEncoding.EncodeToString(sum))
}

// story is the part of the mark that names the story.
func (m Mark) story() string { return string(m[:min(len(m), markStory)]) }
