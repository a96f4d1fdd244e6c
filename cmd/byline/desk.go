package main

import (
	"path/filepath"
	"time"

	"byline/bot"
	"byline/bot/store"
	"byline/corpus/fetch"
)

// userAgent is how sites know who reads the addresses that admins give.
const userAgent = "Byline/1.0 (a Discord bot that cites news stories; reads one page when a person asks)"

// desk is what admins work with on Discord.
func (p *program) desk(lib *library, u *updates, kept *store.Store) bot.Desk {
	s := &shelf{p: p, lib: lib, data: p.data}
	return bot.Desk{
		Drafts:    &drafts{p: p, files: draftFiles{filepath.Join(p.data, draftsFolder), draftsRoom, time.Now}, shelf: s},
		Shelf:     s,
		Fetcher:   fetch.New(fetch.Options{UserAgent: userAgent, Trusted: p.trusted}),
		Inspector: inspector{p, lib, u},
		Reporter:  kept,
	}
}
