package main

import (
	"byline/bot"
	"byline/bot/store"
	"byline/corpus/fetch"
)

// userAgent is how sites know who reads the addresses that admins give.
const userAgent = "Byline/1.0 (a Discord bot that cites news stories; reads one page when a person asks)"

// desk is what admins work with on Discord.
func (p *program) desk(u *updates, s *shelf, d *drafts, kept *store.Store) bot.Desk {
	return bot.Desk{
		Drafts:    d,
		Shelf:     s,
		Fetcher:   fetch.New(fetch.Options{UserAgent: userAgent, Trusted: p.trusted}),
		Inspector: inspector{p, u.lib, u},
		Reporter:  kept,
	}
}
