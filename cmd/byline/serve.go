package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"byline/bot"
	"byline/bot/store"
	"byline/index"
)

// serve connects to Discord and answers until ctx is over. The index is
// brought up to date meanwhile.
func serve(ctx context.Context, p *program, _ []string) (err error) {
	if p.token == "" {
		return fmt.Errorf(`there is no Discord token
Set %s in the environment or in a file .env: the README tells how to get one.
To try Byline without Discord: byline ask "What did the Kremlin say about the invitation?"`, envToken)
	}
	lib, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.engine.Close()) }()
	kept, err := store.Open(filepath.Join(p.data, answersFile), store.Options{Keep: p.keep, Logger: p.lg})
	if err != nil {
		return fmt.Errorf("open what is kept of questions: %w", err)
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	defer context.AfterFunc(ctx, func() { p.lg.Info("stopping when the answers in work are given") })()
	ctx, stop := context.WithCancel(ctx)
	var background sync.WaitGroup
	defer background.Wait()
	defer stop()
	s := &shelf{p: p, lib: lib}
	d := p.newDrafts(s)
	u := newUpdates(p.lg, lib, lib.catalog, s)
	background.Go(func() { p.updateAtStart(ctx, u) })
	background.Go(func() { p.prune(ctx, kept) })
	background.Go(func() { d.expire(ctx) })
	return bot.New(p.lg, p.botConfig(), bot.Parts{
		Asker: lib.index, Reindexer: u, Catalog: lib.catalog, Voices: lib.catalog, Archive: lib.catalog,
		Keeper: kept, Desk: p.desk(u, s, d, kept),
	}).Run(ctx)
}

// answersFile is the file under --data that keeps questions and verdicts.
const answersFile = "answers.db"

// pruneEvery is how often what is past its time is deleted.
const pruneEvery = 24 * time.Hour

// prune deletes what is past its time, at the start and then daily.
func (p *program) prune(ctx context.Context, kept *store.Store) {
	ticker := time.NewTicker(pruneEvery)
	defer ticker.Stop()
	for {
		n, err := kept.Prune(ctx)
		switch {
		case err == nil && n > 0:
			p.lg.Info("deleted questions that are past their time", "count", n)
		case err != nil && ctx.Err() == nil:
			p.lg.Error("could not delete what is past its time", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// botConfig is what the bot needs of the configuration.
func (p *program) botConfig() bot.Config {
	return bot.Config{
		Token:      p.token,
		APIURL:     p.apiURL,
		AdminGuild: p.adminGuild,
		AdminUsers: p.adminUsers,
		Sample:     p.stories == "",
	}
}

// updateAtStart brings the index up to date while the bot already answers from
// the last one.
func (p *program) updateAtStart(ctx context.Context, u *updates) {
	report, err := u.Reindex(ctx, false, func(index.Progress) {})
	if err != nil {
		if ctx.Err() == nil {
			p.lg.Error("the index could not be brought up to date; answers come from the last one, if there is one", "error", err)
		}
		return
	}
	for _, f := range report.Failed {
		p.lg.Warn("not read", "file", f.File, "error", f.Err)
	}
	p.lg.Info("the index is up to date", "stories", report.Stories, "passages", report.Passages,
		"added", report.Added, "changed", report.Changed, "removed", report.Removed, "took", report.Took)
}
