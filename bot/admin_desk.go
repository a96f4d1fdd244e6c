package bot

import (
	"context"
	"errors"
	"time"

	"byline/bot/store"
	"byline/corpus"
	"byline/corpus/fetch"
	"byline/index"
)

// Desk is what admins work with: where stories come from and go to. The bot
// knows no folders.
type Desk struct {
	Drafts    Drafts
	Shelf     Shelf
	Fetcher   Fetcher
	Inspector Inspector
	Reporter  Reporter
}

// Errors of a desk, of a kind that an admin is told of. Others are told to the
// log alone.
var (
	// ErrSample says that the stories are the embedded sample.
	ErrSample = errors.New("the embedded sample can't be changed")
	// ErrReadOnly says that the folder of stories isn't to be written to.
	ErrReadOnly = errors.New("the folder of stories can't be written to")
	// ErrDiskFull says that there is no room left.
	ErrDiskFull = errors.New("the disk is full")
	// ErrNoDraft says that there is no draft of that ID, or not any longer.
	ErrNoDraft = errors.New("there is no such draft")
	// ErrNoStory says that there is no story of that key, or not any longer.
	ErrNoStory = errors.New("there is no such story")
	// ErrElsewhere says that another program is reading the stories. A
	// [Reindexer] may return it.
	ErrElsewhere = errors.New("the stories are being read by another program")
)

// UnreadableError says why a file isn't a story, in words for whoever gave it.
type UnreadableError struct{ Err error }

func (e *UnreadableError) Error() string { return "it can't be read: " + e.Err.Error() }

func (e *UnreadableError) Unwrap() error { return e.Err }

// Drafts keeps files that somebody means to add, from when they are shown what
// was understood until they save or discard it. They outlast a restart.
type Drafts interface {
	// Draft reads a file and keeps it. It fails with an [*UnreadableError]
	// where there is no story in it, or as Save does where it could not be saved.
	Draft(ctx context.Context, m Material) (*Draft, error)
	// Save puts a draft among the stories and returns the name of its file,
	// under which no other was. The index doesn't have it yet. It fails with
	// [ErrNoDraft], [ErrSample], [ErrReadOnly], [ErrDiskFull] and others; the
	// draft is kept then.
	Save(ctx context.Context, id string) (file string, err error)
	// Discard drops a draft. It fails with [ErrNoDraft] and others.
	Discard(ctx context.Context, id string) error
}

// Material is a file that may be added.
type Material struct {
	Name    string // as somebody named it, with anything in it
	Address string // where it was fetched from; "" for a file
	Data    []byte
}

// Draft is what was understood of a file.
type Draft struct {
	ID      string         // short, of letters, digits, - and _
	File    string         // the name that it would get
	Stories []corpus.Story // at least one
	Partly  error          // why others in it couldn't be read; nil if all could
	Known   string         // the file that has a story of its first one's title already; "" if none
}

// Shelf is the stories that there are, by title.
type Shelf interface {
	// Titled returns at most limit stories whose title or paper may be meant by
	// what is typed.
	Titled(ctx context.Context, typed string, limit int) ([]Shelved, error)
	// Named returns the stories with a key or title, which is compared without
	// regard to case.
	Named(ctx context.Context, keyOrTitle string) ([]Shelved, error)
	// Remove takes a story's file out of the folder, which must hold no other
	// story, and returns where it was put. Empty reports that it was the last
	// one. The index isn't brought up to date. It fails with [ErrNoStory],
	// [ErrSample], [ErrReadOnly], [ErrDiskFull] and others; nothing is changed then.
	Remove(ctx context.Context, key string) (to string, empty bool, err error)
}

// Shelved is a story as a shelf shows it.
type Shelved struct {
	Key string // short, of letters and digits; the same for as long as the story's ID is
	index.StoryRef
	Authors   []corpus.Author
	Published corpus.Date
	File      string
	Beside    int // other stories in the same file
}

// Fetcher reads what is at a web address, as [fetch.Client] does. Its errors are
// those of that package.
type Fetcher interface {
	Get(ctx context.Context, address string) (*fetch.Page, error)
}

// Inspector tells how the stories and the index are.
type Inspector interface {
	Inspect(ctx context.Context) (Inspection, error)
}

// Inspection is what an [Inspector] found.
type Inspection struct {
	Folder            string // of stories; "" for the embedded sample
	Version           string // of the program
	Stories, Passages int
	Updated           time.Time          // when the index was last brought up to date; zero if never since the start
	Failed            []corpus.FileError // what couldn't be read then
	LastError         error              // why bringing it up to date failed the last time; nil if it didn't
	Reading           *index.Progress    // how far that is; nil while nobody does
	IndexSize         int64              // bytes
	DiskLeft          int64              // bytes; -1 if unknown
}

// Reporter tells of the questions that were asked, as [store.Store] does.
type Reporter interface {
	Report(ctx context.Context, since time.Time) ([]store.Row, error)
	Count(ctx context.Context, since time.Time) (asked, answered int, err error)
}
