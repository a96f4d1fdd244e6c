package bot

import (
	"strconv"

	"byline/bot/phrasebook"
	"byline/bot/store"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// The actions of the controls under an answer.
const (
	pageAction    = "page"    // question, number of the page, language of the message
	contextAction = "context" // marks of the passages shown
	askOnAction   = "ask"     // question
	goodAction    = "good"    // question
	badAction     = "bad"     // question
	publishAction = "publish" // question, "" if it isn't kept
)

// controls returns the rows of buttons under a page of an answer. Those that
// need the question again are left out where it isn't kept.
func (e edition) controls(q *store.Question, p page, onlyThem bool) []component {
	var first, second []component
	shown := len(p.answer.Passages) > 0
	if q.ID != "" && shown {
		first = append(first, e.turn("◀", q, p.number-1, p.number > 0), e.turn("▶", q, p.number+1, p.more))
	}
	if q.ID != "" {
		second = append(second,
			pictured("👍", control{goodAction, []string{q.ID}}),
			pictured("👎", control{badAction, []string{q.ID}}))
	}
	marks := marksOf(p.answer)
	inContext := labeled(e.Control.InContext, control{contextAction, marks})
	inContext.Disabled = len(marks) == 0
	if shown && (q.ID != "" || len(marks) > 0) {
		first = append(first, inContext)
	}
	if q.ID != "" {
		first = append(first, labeled(e.Control.AskOn, control{askOnAction, []string{q.ID}}))
	}
	if onlyThem {
		publish := labeled(e.Control.Publish, control{publishAction, []string{q.ID}})
		publish.Style = int(discordgo.PrimaryButton)
		second = append(second, publish)
	}
	var rows []component
	for _, buttons := range [][]component{first, second} {
		if len(buttons) > 0 {
			rows = append(rows, row(buttons...))
		}
	}
	return rows
}

// turn returns a button that turns to a page.
func (e edition) turn(sign string, q *store.Question, number int, enabled bool) component {
	button := labeled(sign, control{pageAction, []string{q.ID, strconv.Itoa(number), e.Code}})
	button.Disabled = !enabled
	return button
}

// marksOf returns the marks of the passages that are shown of an answer.
func marksOf(a *index.Answer) []string {
	var marks []string
	for i := range a.Passages[:min(len(a.Passages), passages)] {
		marks = append(marks, string(markOf(&a.Passages[i])))
	}
	return marks
}

// editionIn returns how a message looks that is in a language; the reader's
// own where that is none of the bot's.
func (b *Bot) editionIn(code string, r *responder) edition {
	book := phrasebook.For(code)
	if book.Code != code {
		book = r.book
	}
	return edition{book, b.cfg.Sample}
}
