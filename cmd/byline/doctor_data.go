package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dustin/go-humanize"

	"byline/bot"
	"byline/bot/store"
)

// leastRoom is how much room the data folder should have besides an index: for
// drafts, for what people think of answers, and for the system.
const leastRoom = 200 << 20

// checkDisk looks whether the data folder can be written to, and whether there is
// room for another index beside the one in use, which an update needs.
func (p *program) checkDisk() checkup {
	dir, err := p.indexFolder()
	if err != nil {
		return checkup{"disk", false, err.Error()}
	}
	if err := writableFolder(p.data); err != nil {
		return checkup{"disk", false, fmt.Sprintf("%s can't be written to: %v; give the user that runs Byline the right to, or name another folder with --data or %s", p.data, err, envData)}
	}
	size, err := sizeOf(dir)
	if err != nil {
		return checkup{"disk", false, fmt.Sprintf("the index can't be measured: %v; delete %s and it is built again", err, dir)}
	}
	left, err := diskLeft(p.data)
	if err != nil {
		return checkup{"disk", true, fmt.Sprintf("the index takes %s; what is left isn't known on this system", bytesText(size))}
	}
	detail := fmt.Sprintf("the index takes %s, and %s are left in %s", bytesText(size), bytesText(left), p.data)
	if left < size+leastRoom {
		return checkup{"disk", false, detail + fmt.Sprintf("; free some: bringing the index up to date takes %s more for a while", bytesText(size+leastRoom))}
	}
	return checkup{"disk", true, detail}
}

func bytesText(n int64) string { return humanize.IBytes(uint64(max(0, n))) }

// writableFolder finds out whether files can be made in a folder, where there is
// one; else in what it would be made in.
func writableFolder(dir string) error {
	for {
		_, err := os.Stat(dir)
		if err == nil || !errors.Is(err, os.ErrNotExist) || filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.CreateTemp(dir, ".byline-doctor-")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// checkStore looks whether the questions and verdicts that are kept can be read.
func (p *program) checkStore() checkup {
	if p.data == "" {
		return checkup{"questions", false, "there is no folder for them: name one with --data or " + envData}
	}
	n, err := store.Check(filepath.Join(p.data, answersFile))
	locked, inUse := errors.AsType[*store.LockedError](err)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return checkup{"questions", true, "none are kept yet"}
	case inUse && locked.PID != 0:
		return checkup{"questions", true, fmt.Sprintf("a running bot keeps them (process %d); stop it to have them checked", locked.PID)}
	case inUse:
		return checkup{"questions", true, "a running bot keeps them; stop it to have them checked"}
	case err != nil:
		return checkup{"questions", false, err.Error() + "; the bot carries over what can be read when it starts, and keeps the damaged file beside"}
	}
	return checkup{"questions", true, fmt.Sprintf("%d records, all readable", n)}
}

// checkAdding looks whether admins can add stories on Discord.
func (p *program) checkAdding(ctx context.Context) (checkup, bool) {
	if p.adminGuild == "" || p.stories == "" || ctx.Err() != nil {
		return checkup{}, false // there is no /admin add, or the sample can't be added to
	}
	d := &drafts{p: p, shelf: &shelf{p: p}}
	switch err := d.writable(); {
	case errors.Is(err, bot.ErrReadOnly):
		return checkup{"adding stories", true, "not on Discord, as the folder is read-only for this user; the right to write there allows it"}, true
	case err != nil:
		return checkup{"adding stories", false, err.Error()}, true
	}
	return checkup{"adding stories", true, "on Discord with /admin add"}, true
}
