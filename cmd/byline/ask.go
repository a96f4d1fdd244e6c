package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"byline/corpus"
	"byline/index"
)

// ask answers one question in the terminal.
func ask(ctx context.Context, p *program, args []string) (err error) {
	q, err := p.question(strings.Join(args, " "))
	if err != nil {
		return err
	}
	lib, err := p.openCurrent(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.engine.Close()) }()
	answer, err := lib.index.Ask(ctx, q)
	switch {
	case errors.Is(err, index.ErrNoQuestion):
		return misuse("write a question after ask, such as: byline ask \"What did the Kremlin say about the invitation?\"")
	case err != nil:
		return err
	case p.flags.json:
		view := answerView(answer)
		if p.flags.explain {
			view = view.explained(answer)
		}
		return printJSON(p.stdout, view)
	}
	return p.printAnswer(answer)
}

// question makes a question of the words and the flags.
func (p *program) question(text string) (index.Question, error) {
	q := index.Question{Text: text, Source: p.flags.source, Asked: time.Now(), Limit: p.flags.passages, Explain: p.flags.explain}
	var err error
	if q.From, err = dateFlag("from", p.flags.from); err != nil {
		return q, err
	}
	if q.To, err = dateFlag("to", p.flags.to); err != nil {
		return q, err
	}
	if p.flags.asked != "" {
		if q.Asked, err = time.Parse(time.DateOnly, p.flags.asked); err != nil {
			return q, misuse("--asked wants a date such as 2021-02-15, not %q", p.flags.asked)
		}
	}
	if q.Limit < 0 {
		return q, misuse("-n wants a number of passages, not %d", q.Limit)
	}
	return q, nil
}

// dateFlag checks a flag's date, which may be a year or a month as well.
func dateFlag(name, value string) (corpus.Date, error) {
	if value == "" {
		return "", nil
	}
	d, err := corpus.ParseDate(value)
	if err != nil {
		return "", misuse("--%s wants a date such as 2021-02-15, 2021-02 or 2021: %v", name, err)
	}
	return d, nil
}

// printAnswer shows an answer to a person.
func (p *program) printAnswer(a *index.Answer) error {
	s := p.newStyle()
	var b strings.Builder
	for _, m := range a.Analysis.Mended {
		b.WriteString(s.faint(fmt.Sprintf("%q is in no story, so it was read as %q.", m.Typed, m.Meant)) + "\n")
	}
	if !a.Answered {
		b.WriteString("The stories don't say.\n")
		switch {
		case len(a.Passages) > 0:
			b.WriteString("\nPerhaps related:\n")
		case p.flags.source != "" || p.flags.from != "" || p.flags.to != "":
			b.WriteString("Nothing about it passes --source, --from and --to.\n")
		}
	}
	for i, passage := range a.Passages {
		if i > 0 || !a.Answered {
			b.WriteByte('\n')
		}
		if !a.Answered {
			passage.Highlights = nil // nothing in it answers
		}
		s.passage(&b, &passage)
		if p.flags.explain {
			features(&b, &passage)
		}
	}
	if p.flags.explain {
		gates(&b, a)
		fmt.Fprintf(&b, "\nQuestion: language %s, form %s, content %q, speaker %q, topic %q\n",
			a.Analysis.Language, a.Analysis.Form, a.Analysis.Content, a.Analysis.Speaker, a.Analysis.Topic)
	}
	if p.stories == "" {
		b.WriteString("\n" + s.faint("These are the sample stories. For your own: byline --stories DIR ask …") + "\n")
	}
	_, err := fmt.Fprint(p.stdout, b.String())
	return err
}
