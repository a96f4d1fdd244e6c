package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/phrasebook"
	"byline/corpus/fetch"

	"github.com/bwmarrin/discordgo"
	"github.com/dustin/go-humanize"
)

// add reads the file or address that an admin gives, and shows to them alone
// what was understood, with buttons to save or discard it.
func (b *Bot) add(ctx context.Context, lg *slog.Logger, r *responder, options []givenOption) error {
	address := strings.TrimSpace(option[string](options, addressName))
	file, attached := r.interaction.Data.Resolved.Attachments[option[string](options, fileName)]
	lg.Info("admin command", "address", address, "file", file.Filename, "bytes", file.Size)
	if attached == (address != "") {
		return r.send(ctx, private(r.book.Admin.Add.OneOf))
	}
	m, err := b.inTime(
		func() error { return r.promise(ctx, discordgo.MessageFlagsEphemeral) },
		func() (*message, error) { return b.draft(ctx, lg, r.book, file, address) },
	)
	if err != nil {
		return err
	}
	m.Flags |= discordgo.MessageFlagsEphemeral
	return r.send(ctx, m)
}

// draft has what an admin gave read and kept, and renders it, or why that can't
// be done.
func (b *Bot) draft(
	ctx context.Context, lg *slog.Logger, in *phrasebook.Book, file attachment, address string,
) (*message, error) {
	d, name, err := b.read(ctx, file, address)
	if err != nil {
		text := b.refusal(ctx, in, name, err)
		if text == "" {
			return nil, fmt.Errorf("reading what is to be added: %w", err)
		}
		lg.Warn("what was to be added is not", "error", err)
		return line(text), nil
	}
	lg.Info("understood what may be added", "draft", d.ID, "file", d.File, "stories", len(d.Stories))
	return edition{in, false}.draft(d), nil
}

// read gets what is to be added and reads it, within a time, and also returns what
// to call it to whoever gave it. One is read at once: it may be large.
func (b *Bot) read(ctx context.Context, file attachment, address string) (d *Draft, given string, err error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.download)
	defer cancel()
	select {
	case b.drafting <- struct{}{}:
		defer func() { <-b.drafting }()
	case <-ctx.Done():
		return nil, "", fmt.Errorf("waiting for a turn to read: %w", ctx.Err())
	}
	m, err := b.material(ctx, file, address)
	if err == nil {
		d, err = b.desk.Drafts.Draft(ctx, m)
	}
	return d, cmp.Or(address, file.Filename), err
}

// material gets what is to be added.
func (b *Bot) material(ctx context.Context, file attachment, address string) (Material, error) {
	if address == "" {
		data, err := b.downloads.get(ctx, file)
		if err != nil && !errors.Is(err, errTooLarge) {
			err = &downloadError{err}
		}
		return Material{Name: file.Filename, Data: data}, err
	}
	page, err := b.desk.Fetcher.Get(ctx, address)
	if err != nil {
		return Material{}, err
	}
	return Material{Name: page.Name, Address: page.URL, Data: page.Body}, nil
}

// downloadError is why a file could not be had from Discord.
type downloadError struct{ err error }

func (e *downloadError) Error() string { return e.err.Error() }

func (e *downloadError) Unwrap() error { return e.err }

// refusal says to an admin why something can't be read or saved; "" where that
// is none of their doing. Name is that of the file.
func (b *Bot) refusal(ctx context.Context, in *phrasebook.Book, name string, err error) string {
	if ctx.Err() != nil {
		return "" // which is told as it is anywhere else
	}
	if e, ok := errors.AsType[*UnreadableError](err); ok {
		return fmt.Sprintf(in.Admin.Add.Unreadable, escape(cut(name, 100)), escape(cut(e.Err.Error(), 500)))
	}
	for _, known := range []struct {
		err  error
		text string
	}{
		{errTooLarge, fmt.Sprintf(in.Admin.Add.TooLarge, humanize.IBytes(attachmentLimit))},
		{ErrNoDraft, in.Admin.Add.Gone},
		{ErrSample, in.Admin.Sample},
		{ErrReadOnly, in.Admin.ReadOnly},
		{ErrDiskFull, in.Admin.DiskFull},
		{fetch.ErrAddress, in.Admin.Fetch.Address},
		{fetch.ErrPrivate, in.Admin.Fetch.Private},
		{fetch.ErrUnreachable, in.Admin.Fetch.Unreachable},
		{fetch.ErrTime, in.Admin.Fetch.Time},
		{fetch.ErrRedirect, in.Admin.Fetch.Redirect},
		{fetch.ErrRobots, in.Admin.Fetch.Robots},
		{fetch.ErrStatus, in.Admin.Fetch.Status},
		{fetch.ErrSize, in.Admin.Fetch.Size},
		{fetch.ErrType, in.Admin.Fetch.Type},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return in.Admin.Add.TooSlow
	}
	if _, ok := errors.AsType[*downloadError](err); ok {
		return in.Admin.Add.NoDownload
	}
	return ""
}
