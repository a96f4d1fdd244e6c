package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/phrasebook"
	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

const (
	// keptFile is the name of the file with what is kept of somebody.
	keptFile = "byline.txt"
	// keptFileLimit bounds it, in bytes; Discord takes 10 MiB.
	keptFileLimit = 8 << 20
)

// showKept shows all that is kept of who pressed, to them alone: as a file
// where it is too long for a message.
func (b *Bot) showKept(ctx context.Context, lg *slog.Logger, r *responder) error {
	rows, err := b.keeper.Kept(b.keeper.Person(r.interaction.person().ID))
	if err != nil {
		return fmt.Errorf("looking up what is kept of a person: %w", err)
	}
	lg.Info("showed a person what is kept of them", "count", len(rows))
	if len(rows) == 0 {
		return r.send(ctx, private(r.book.Privacy.Nothing))
	}
	var shown []string
	for i := range rows {
		shown = append(shown, keptRow(r.book, &rows[i], escape))
	}
	if text := strings.Join(shown, "\n\n"); units(text) <= contentLimit {
		return r.send(ctx, private(text))
	}
	if err := r.promise(ctx, discordgo.MessageFlagsEphemeral); err != nil { // a file may take its time
		return err
	}
	return r.sendFile(ctx, line(r.book.Privacy.Attached), keptFile, "text/plain; charset=utf-8", keptText(r.book, rows))
}

// keptText returns all that is kept as plain text.
func keptText(in *phrasebook.Book, rows []store.Row) []byte {
	var text []byte
	for i := range rows {
		row := keptRow(in, &rows[i], plainLine) + "\n\n"
		if len(text)+len(row) > keptFileLimit {
			return append(text, in.Count(in.Privacy.More, len(rows)-i)+"\n"...)
		}
		text = append(text, row...)
	}
	return text
}

// keptRow returns a question with the verdict on its answer, or a verdict
// alone, written by what makes a text fit where it stands.
func keptRow(in *phrasebook.Book, row *store.Row, write func(string) string) string {
	const stamp = "2006-01-02 15:04 UTC"
	var lines []string
	if row.Text != "" {
		state := in.Privacy.Unanswered
		if row.Answered {
			state = in.Privacy.Answered
		}
		lines = append(lines, row.At.UTC().Format(stamp)+" · "+state, write(row.Text))
	}
	for _, given := range [][2]string{
		{in.Commands.Speaker.Name, row.Speaker},
		{in.Commands.About.Name, row.About},
		{in.Commands.Source.Name, row.Source},
		{in.Commands.From.Name, string(row.From)},
		{in.Commands.To.Name, string(row.To)},
	} {
		if given[1] != "" {
			lines = append(lines, given[0]+": "+write(given[1]))
		}
	}
	for _, v := range row.Verdicts {
		lines = append(lines, keptVerdict(in, &v, row.Text == "", stamp, write))
	}
	return strings.Join(lines, "\n")
}

func keptVerdict(in *phrasebook.Book, v *store.Verdict, others bool, stamp string, write func(string) string) string {
	text := v.At.UTC().Format(stamp) + " 👎"
	if v.Good {
		text = v.At.UTC().Format(stamp) + " 👍"
	}
	if others {
		text += " · " + in.Privacy.Others
	}
	if v.Reason != "" {
		text += ": " + write(v.Reason)
	}
	return text
}
