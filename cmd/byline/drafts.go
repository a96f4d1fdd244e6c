package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/dustin/go-humanize"

	"byline/bot"
	"byline/corpus"
)

// drafts reads what admins mean to add, keeps it, and saves it among the
// stories: it is the bot's [bot.Drafts].
type drafts struct {
	p     *program
	files draftFiles
	shelf *shelf

	mu sync.Mutex // one file is written at a time
}

func (p *program) newDrafts(s *shelf) *drafts {
	return &drafts{p: p, files: draftFiles{filepath.Join(p.data, draftsFolder), draftsRoom, time.Now}, shelf: s}
}

// expire deletes drafts that are too old, at the start and then hourly.
func (d *drafts) expire(ctx context.Context) {
	ticker := time.NewTicker(time.Hour)
	defer ticker.Stop()
	for {
		d.mu.Lock()
		_, _, err := d.files.young()
		d.mu.Unlock()
		if err != nil {
			d.p.lg.Error("could not delete drafts that are too old", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

func (d *drafts) Draft(ctx context.Context, m bot.Material) (*bot.Draft, error) {
	if err := d.writable(); err != nil {
		return nil, err // before anybody looks at it in vain
	}
	if limit := d.p.limits.WithDefaults().FileSize; int64(len(m.Data)) > limit {
		return nil, unreadable(mend(&corpus.LimitError{
			Limit: corpus.LimitFileSize,
			Text:  fmt.Sprintf("is larger than %s, the most that is read of one file", humanize.IBytes(uint64(limit))), //nolint:gosec // not negative
		}))
	}
	data := m.Data
	name := safeName(m.Name, data)
	if m.Address != "" && strings.HasSuffix(name, ".html") {
		data = withAddress(data, m.Address)
	}
	stories, err := d.p.storiesIn(nil).Parse(ctx, name, data)
	if len(stories) == 0 {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, unreadable(err)
	}
	if m.Address != "" && stories[0].Title != "" {
		name = safeName(stories[0].Title+name[strings.IndexByte(name, '.'):], data)
	}
	out := &bot.Draft{File: name, Stories: stories}
	if err != nil {
		out.Partly = reasonOf(err)
	}
	if out.Known, err = d.shelf.titled(ctx, stories[0].Title); err != nil {
		d.p.lg.Error("could not look for a story of the same title", "error", err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if out.ID, err = d.files.put(name, data); err != nil {
		return nil, err
	}
	return out, nil
}

func (d *drafts) Save(_ context.Context, id string) (file string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	name, data, err := d.files.get(id)
	if err != nil {
		return "", err
	}
	folder, err := d.shelf.folder()
	if err != nil {
		return "", err
	}
	file, err = writeNew(folder, name, data)
	if err = errors.Join(err, folder.Close()); err != nil {
		return "", fmt.Errorf("save a story: %w", inStories(err))
	}
	if err := d.files.drop(id); err != nil {
		d.p.lg.Warn("a draft that is saved could not be deleted", "draft", id, "error", err)
	}
	return file, nil
}

func (d *drafts) Discard(_ context.Context, id string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.files.drop(id)
}

// writable finds out whether files can be added to the stories.
func (d *drafts) writable() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	folder, err := d.shelf.folder()
	if err != nil {
		return err
	}
	err = writeTemporary(folder, nil)
	if err == nil {
		err = folder.Remove(temporaryFile)
	}
	if err = errors.Join(err, folder.Close()); err != nil {
		return inStories(err)
	}
	return nil
}

// unreadable says that a file isn't a story, and why.
func unreadable(err error) error { return &bot.UnreadableError{Err: reasonOf(err)} }

// reasonOf returns why a file can't be read, without its name.
func reasonOf(err error) error {
	if e, ok := errors.AsType[corpus.FileError](err); ok {
		return e.Err
	}
	return err
}

// withAddress returns a web page with a note of where it was found, as browsers
// write it into a page that they save, so that a citation can link to it.
func withAddress(page []byte, address string) []byte {
	if strings.ContainsAny(address, "<> ") {
		return page
	}
	note := fmt.Appendf(nil, "<!-- saved from url=(%04d)%s -->\n", len(address), address)
	start := 0
	head := bytes.ToLower(page[:min(len(page), 200)])
	for _, declaration := range []string{"<?xml", "<!doctype"} { // which has to come first
		at := bytes.Index(head, []byte(declaration))
		if at < 0 || len(bytes.Trim(head[start:at], " \t\r\n\ufeff")) > 0 {
			continue
		}
		if end := bytes.IndexByte(head[at:], '>'); end >= 0 {
			start = at + end + 1
		}
	}
	if start > 0 {
		note = append([]byte{'\n'}, note...)
	}
	return slices.Concat(page[:start], note, page[start:])
}

// folder opens the folder of stories for writing, out of which nothing leads.
func (s *shelf) folder() (*os.Root, error) {
	if s.p.stories == "" {
		return nil, bot.ErrSample
	}
	folder, err := os.OpenRoot(s.p.stories)
	if err != nil {
		return nil, fmt.Errorf("open the folder of stories: %w", err)
	}
	return folder, nil
}
