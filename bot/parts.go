package bot

import (
	"context"

	"byline/bot/store"
	"byline/index"
)

// Asker answers questions. The bot is built on this one method, so that it
// needs to know neither an index nor its engine.
type Asker interface {
	Ask(ctx context.Context, q index.Question) (*index.Answer, error)
}

// Reindexer brings the index up to date while the old one answers; full reads
// every story again. progress may be called from any goroutine, any number of
// times, until Reindex returns.
type Reindexer interface {
	Reindex(ctx context.Context, full bool, progress func(index.Progress)) (index.Report, error)
}

// Catalog tells what stories there are, apart from any question.
type Catalog interface {
	// Sources returns at most limit papers and titles that may be meant by
	// what is typed.
	Sources(ctx context.Context, typed string, limit int) ([]string, error)
	// InContext returns a passage with at most so many paragraphs on either
	// side. It fails with [index.ErrNoStory] or [index.ErrNoPassage] where it
	// isn't there any longer.
	InContext(ctx context.Context, mark index.Mark, around int) (*index.Context, error)
}

// Keeper keeps what must outlast a restart, as [store.Store] does.
type Keeper interface {
	Person(userID string) store.Person
	Save(ctx context.Context, q store.Question) (id string, err error)
	Question(id string) (store.Question, bool, error)
	Judge(ctx context.Context, v store.Verdict) error
	OptedOut(p store.Person) (bool, error)

	Discloser
}

// Parts are what the bot is built on. Each must be safe for use by several
// goroutines.
type Parts struct {
	Asker     Asker
	Reindexer Reindexer
	Catalog   Catalog
	Voices    Voices
	Archive   Archive
	Keeper    Keeper
	Desk      Desk
}
