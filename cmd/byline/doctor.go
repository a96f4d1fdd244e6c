package main

import (
	"context"
	"errors"
	"fmt"

	"byline/bot"
	"byline/index"
)

// checkup is one thing that doctor looked at.
type checkup struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Detail string `json:"detail,omitempty"` // what was found, or what is wrong and how to mend it
}

// doctor looks at everything that answers depend on, changes nothing of that, and
// ends as failed if something has to be mended.
func doctor(ctx context.Context, p *program, _ []string) error {
	all := p.checkStories(ctx)
	if adding, can := p.checkAdding(ctx); can {
		all = append(all, adding)
	}
	all = append(all, p.checkIndex(ctx)...)
	all = append(all, p.checkDisk(), p.checkStore())
	all = append(all, p.checkDiscord(ctx)...)
	well := true
	st := p.newStyle()
	for _, c := range all {
		well = well && c.OK
		var err error
		if p.flags.json {
			err = printJSON(p.stdout, c)
		} else {
			mark := st.with("32", "ok  ")
			if !c.OK {
				mark = st.with("31", "mend")
			}
			_, err = fmt.Fprintf(p.stdout, "%s  %-15s %s\n", mark, c.Name, printable(c.Detail))
		}
		if err != nil {
			return err
		}
	}
	if !well {
		return errReported
	}
	return nil
}

// checkStories reads all stories, as an update of the index would.
func (p *program) checkStories(ctx context.Context) []checkup {
	folder, err := p.folderOfStories()
	if err != nil {
		return []checkup{{"stories", false, err.Error()}}
	}
	where := p.stories
	if where == "" {
		where = "the embedded sample; name a folder of your own with --stories or " + envStories
	}
	n := 0
	var failed []checkup
	for file, err := range folder.Files(ctx) {
		var data []byte
		if err == nil {
			data, err = folder.Load(ctx, file)
		}
		if err == nil {
			stories, parseErr := folder.Parse(ctx, file.Path, data)
			n, err = n+len(stories), parseErr
		}
		if ctx.Err() != nil {
			return append(failed, checkup{"stories", false, ctx.Err().Error()})
		}
		if err != nil {
			failed = append(failed, checkup{"story", false, err.Error()})
		}
	}
	return append([]checkup{{"stories", n > 0, fmt.Sprintf("%d in %s", n, where)}}, failed...)
}

// checkIndex looks at the index as it is.
func (p *program) checkIndex(ctx context.Context) []checkup {
	lib, err := p.open(ctx)
	if err != nil {
		return []checkup{{"index", false, err.Error()}}
	}
	defer func() { _ = lib.engine.Close() }() // it was only read
	view, err := lib.engine.View(ctx)
	switch {
	case errors.Is(err, index.ErrNotReady):
		return []checkup{{"index", true, "not built yet; the first answer builds it, in " + p.data}}
	case err != nil:
		return []checkup{{"index", false, err.Error()}}
	}
	defer func() { _ = view.Close() }()
	n := 0
	for _, err := range view.Stories(ctx) {
		if err != nil {
			return []checkup{{"index", false, fmt.Sprintf("it can't be read; delete %s and it is built again: %v", p.data, err)}}
		}
		n++
	}
	return []checkup{{"index", true, fmt.Sprintf("%d stories, in %s", n, p.data)}}
}

// checkDiscord asks Discord what it makes of the bot.
func (p *program) checkDiscord(ctx context.Context) []checkup {
	if p.token == "" {
		return []checkup{{"token", false, envToken + " is not set; the README tells how to get one. Asking in the terminal needs none."}}
	}
	var out []checkup
	for _, f := range bot.Check(ctx, p.lg, p.botConfig()) {
		c := checkup{f.Name, f.Err == nil, f.Detail}
		if f.Err != nil {
			c.Detail = f.Err.Error()
		}
		out = append(out, c)
	}
	return out
}
