package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"byline/bot"
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
	defer context.AfterFunc(ctx, func() { p.lg.Info("stopping when the answers in work are given") })()
	ctx, stop := context.WithCancel(ctx)
	var background sync.WaitGroup
	defer background.Wait()
	defer stop()
	background.Go(func() { p.updateAtStart(ctx, lib) })
	return bot.New(p.lg, p.botConfig(), lib.index, reindexer{lib}).Run(ctx)
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
func (p *program) updateAtStart(ctx context.Context, lib *library) {
	report, err := reindexer{lib}.Reindex(ctx, false, func(index.Progress) {})
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

// reindexer brings a library's index up to date for the bot.
type reindexer struct{ *library }

func (r reindexer) Reindex(ctx context.Context, full bool, progress func(index.Progress)) (index.Report, error) {
	return r.engine.Update(ctx, r.folder, full, progress)
}
