package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"byline/bot/phrasebook"
	"byline/index"
)

// The actions of the buttons under what may be added.
const (
	saveAction    = "save"    // draft
	discardAction = "discard" // draft
)

// saveDraft puts a draft among the stories and brings the index up to date, as a
// job. The message with the button shows how far that is, and how it ended.
func (b *Bot) saveDraft(ctx context.Context, lg *slog.Logger, r *responder) error {
	lg = lg.With("subcommand", addName, "draft", r.control.arg(0))
	lg.Info("admin saves what was understood")
	work, j, busy := b.jobs.begin(ctx, addName, r.interaction.person())
	if busy != nil {
		return r.busy(ctx, busy)
	}
	defer j.end()
	if err := r.promiseChange(ctx); err != nil {
		return err
	}
	file, err := b.desk.Drafts.Save(ctx, r.control.arg(0))
	if err != nil {
		j.end()
		return b.notSaved(ctx, lg, r, err)
	}
	lg.Info("saved a story", "file", file)
	d := &display{b: b, lg: lg, r: r, job: j}
	report, err := b.update(work, lg, d, j, false)
	_, toAll := reindexed(r.book, report, false, err, work.Err() != nil)
	j.end()
	return d.result(ctx, line(savedText(r.book, file, report, err)), toAll)
}

// notSaved says why a draft wasn't saved, over what it is, so that it can be
// tried again; beside that where there is no draft any longer.
func (b *Bot) notSaved(ctx context.Context, lg *slog.Logger, r *responder, err error) error {
	if errors.Is(err, ErrNoDraft) {
		return r.draftGone(ctx, lg)
	}
	text := b.refusal(ctx, r.book, "", err)
	if text == "" {
		text = r.book.Admin.Add.NotSaved
	}
	lg.Error("could not save a draft", "error", err)
	shown := &r.interaction.Message
	m := line(text)
	if json.Unmarshal(shown.Embeds, &m.Embeds) != nil || json.Unmarshal(shown.Controls, &m.Controls) != nil {
		return r.send(ctx, private(text)) // beside the message, which stays as it is
	}
	return r.change(ctx, m)
}

// savedText says that a draft is saved as that file, and whether it can be asked
// about, which how the index was brought up to date decides.
func savedText(in *phrasebook.Book, file string, report index.Report, err error) string {
	name := escape(cut(file, 200))
	if err != nil {
		return fmt.Sprintf(in.Admin.Add.NotIndexed, name)
	}
	for _, f := range report.Failed {
		if f.File == file {
			return fmt.Sprintf(in.Admin.Add.NotReadBack, name, escape(cut(fmt.Sprint(f.Err), 500)))
		}
	}
	return fmt.Sprintf(in.Admin.Add.Saved, name)
}

// discardDraft drops a draft.
func (b *Bot) discardDraft(ctx context.Context, lg *slog.Logger, r *responder) error {
	lg.Info("admin discards what was understood", "subcommand", addName, "draft", r.control.arg(0))
	switch err := b.desk.Drafts.Discard(ctx, r.control.arg(0)); {
	case errors.Is(err, ErrNoDraft):
		if err := r.promiseChange(ctx); err != nil {
			return err
		}
		return r.draftGone(ctx, lg)
	case err != nil:
		return fmt.Errorf("discarding a draft: %w", err)
	}
	return r.change(ctx, line(r.book.Admin.Add.Discarded))
}

// draftGone says that a draft is no longer there, and takes its buttons away. The
// message itself stays: it may say what became of the draft.
func (r *responder) draftGone(ctx context.Context, lg *slog.Logger) error {
	lg.Info("there is no such draft any longer")
	if err := r.setControls(ctx, nil); err != nil {
		lg.Debug("could not take the buttons away", "error", err)
	}
	return r.send(ctx, private(r.book.Admin.Add.Gone))
}
