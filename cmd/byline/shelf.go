package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"byline/bot"
	"byline/index"
)

// shelf lists the stories by title for admins, and takes them out: it is the
// bot's [bot.Shelf]. It keeps what a list shows of all stories in memory, read
// anew when they are others.
type shelf struct {
	p   *program
	lib *library

	mu     sync.Mutex                // held by who reads them anew
	listed atomic.Pointer[shelfList] // nil until they are first read
}

// shelfList is what one state of the stories holds.
type shelfList struct {
	state   string
	stories []bot.Shelved // by title
	typed   []string      // of each: title and paper in lower case
}

// Refresh reads what there is, so that nobody has to wait for that.
func (s *shelf) Refresh(ctx context.Context) error {
	_, err := s.list(ctx)
	return err
}

// Titled answers from the stories before while they are read anew, as nobody who
// types has the time for that.
func (s *shelf) Titled(ctx context.Context, typed string, limit int) ([]bot.Shelved, error) {
	list := s.listed.Load()
	if list == nil {
		var err error
		if list, err = s.list(ctx); err != nil {
			return nil, err
		}
	}
	words := strings.Fields(strings.ToLower(typed))
	var out []bot.Shelved
	for i, text := range list.typed {
		if len(out) == limit {
			break
		}
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, list.stories[i])
		}
	}
	return out, nil
}

// Named looks among the stories as they are now.
func (s *shelf) Named(ctx context.Context, keyOrTitle string) ([]bot.Shelved, error) {
	list, err := s.list(ctx)
	if err != nil {
		return nil, err
	}
	title := strings.TrimSpace(keyOrTitle)
	var out []bot.Shelved
	for i := range list.stories {
		switch story := &list.stories[i]; {
		case story.Key == keyOrTitle:
			return []bot.Shelved{*story}, nil
		case title != "" && strings.EqualFold(strings.TrimSpace(story.Title), title):
			out = append(out, *story)
		}
	}
	return out, nil
}

// titled returns the file that has a story of that title, "" if none has.
func (s *shelf) titled(ctx context.Context, title string) (file string, err error) {
	found, err := s.Named(ctx, title)
	if err != nil || len(found) == 0 {
		return "", err
	}
	return found[0].File, nil
}

// list returns what there is now.
func (s *shelf) list(ctx context.Context) (*shelfList, error) {
	view, err := s.lib.engine.View(ctx)
	if err != nil {
		return nil, fmt.Errorf("list the stories: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	s.mu.Lock()
	defer s.mu.Unlock()
	if have := s.listed.Load(); have != nil && have.state == view.State() {
		return have, nil
	}
	list := &shelfList{state: view.State()}
	inFile := map[string]int{}
	for story, err := range view.Stories(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the stories: %w", err)
		}
		inFile[story.File]++
		list.stories = append(list.stories, bot.Shelved{
			Key:      keyOf(story.ID),
			StoryRef: index.StoryRef{Story: story.ID, Title: story.Title, Publisher: story.Publisher},
			Authors:  story.Authors, Published: story.Published, File: story.File,
		})
	}
	slices.SortFunc(list.stories, func(a, b bot.Shelved) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), strings.Compare(a.Story, b.Story))
	})
	for i := range list.stories {
		story := &list.stories[i]
		story.Beside = inFile[story.File] - 1
		list.typed = append(list.typed, strings.ToLower(story.Title+" "+story.Publisher+" "+story.File))
	}
	s.listed.Store(list)
	return list, nil
}

// keyOf is a story's ID as a button can hold it, however long the ID is.
func keyOf(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:8])
}
