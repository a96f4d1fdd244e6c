package index

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

// inStoryLanguage puts a text of the question, in another language than the
// stories, into words that these may have: names and numbers as they are or
// in the Latin alphabet, what the lexicon knows in their language, and what the
// stories have all the same. The rest is left out, and counts as not found
// only where it is written as a name is: a story in another language can't
// have it.
func (in *inquiry) inStoryLanguage(ctx context.Context, language, text string) (string, error) {
	if !in.isForeign(language) {
		return text, nil
	}
	g := grammarFor(in.Language)
	ws := words(text)
	var out []string
	known, unknown := 0, 0
	for i, w := range ws {
		if g.isSmall(w) {
			continue
		}
		if _, after, ok := strings.Cut(w.lower, "'"); ok && slices.Contains(eliding, in.Language) { // l'invitation
			at := strings.IndexAny(w.In(text), "'’")
			_, size := utf8.DecodeRuneInString(text[w.Start+at:])
			w.Start += at + size
			w.lower, w.title = after, isUpper(text[w.Start:])
			ws[i] = w
		}
		if to := translate(in.Language, baseOf(language), w.lower); to != nil {
			out, known = append(out, to[0]), known+1
			continue
		}
		isName := g.writtenAsName(ws, i) || slices.ContainsFunc(words(in.Speaker), func(s word) bool { return s.lower == w.lower })
		if !isName {
			meant, err := in.inDictionary(ctx, language, w, text)
			if err != nil {
				return "", err
			}
			if meant != "" {
				out, known = append(out, meant), known+1
				continue
			}
		}
		name, found, err := in.foundAs(ctx, language, w, text)
		if err == nil && !found && isName {
			name, found, err = in.spelledAs(ctx, name)
		}
		if err == nil && !found {
			var like string
			if like, found, err = in.soundsLike(ctx, w, isName); found {
				name = like
				if inLatin(w.lower) != inLatin(strings.ToLower(like)) {
					in.isReadAs(w.In(text), like)
				}
			}
		}
		if err != nil {
			return "", err
		}
		switch {
		case found, g.writtenAsName(ws, i):
			out, known = append(out, name), known+1
		default:
			unknown++
			if baseOf(language) == "en" { // which the dictionary has what is no name of
				out = append(out, name)
			}
		}
	}
	if share := float64(known) / float64(max(known+unknown, 1)); known+unknown > 0 && share < in.understood(language) {
		in.readable[language] = share
	}
	return strings.Join(out, " "), nil
}

// answerAbroad answers a question from stories in other languages, where those
// in its own don't. It returns no answer where these don't, either, unless there are
// none in its own, to which the nearest could be.
func (in *inquiry) answerAbroad(ctx context.Context) (*Answer, error) {
	in.abroad = true
	if !slices.ContainsFunc(in.view.Languages(), in.isForeign) {
		return nil, nil
	}
	clear(in.wanteds)
	asked := in.Units
	defer func() { in.Units = asked }()
	in.Units = slices.Clone(asked)
	for _, u := range asked {
		for _, language := range lexiconLanguages {
			in.Units = append(in.Units, translate(in.Language, language, u)...)
		}
	}
	out, err := in.answer(ctx)
	if err != nil || !out.Answered && slices.ContainsFunc(in.view.Languages(), func(l string) bool { return baseOf(l) == in.Language }) {
		return nil, err
	}
	return out, nil
}

// eliding are the languages that join an article or preposition to the word
// behind it.
var eliding = list("fr it")

// isForeign reports whether the question is in a language that is known for
// sure and isn't the stories', which are to be asked.
func (in *inquiry) isForeign(language string) bool {
	if !in.abroad || language == "" || baseOf(language) == in.Language || !slices.Contains(lexiconLanguages, in.Language) {
		return false
	}
	return grammarFor(in.Language).known(words(in.Question.Text)) > 0
}

// isSmall reports whether a word is one by which the language asks.
func (g *grammar) isSmall(w word) bool {
	for _, l := range [][]string{g.small, g.auxiliaries, g.articles, g.about, g.by, g.copulas, g.and, g.pronouns} {
		if slices.Contains(l, w.lower) && !(w.title && slices.Contains(g.names, w.lower)) {
			return true
		}
	}
	return slices.ContainsFunc(g.questions, func(q questionWords) bool { return q.is(w.lower) })
}

// writtenAsName reports whether a word is written as a name is. In German, where
// every noun is, that takes another such word beside it, or no article.
func (g *grammar) writtenAsName(ws []word, i int) bool {
	if !ws[i].title {
		return false
	}
	if g.language != "de" {
		return i > 0 || len(ws) == 1
	}
	beside := i > 0 && ws[i-1].title && !g.isSmall(ws[i-1]) || i+1 < len(ws) && ws[i+1].title
	return beside || i > 0 && !g.isSmall(ws[i-1]) && translate("de", "en", ws[i-1].lower) == nil
}

// baseOf is the language of a tag such as en-GB.
func baseOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}

// doubt cuts the confidence by the words of another language that couldn't be
// read, so far that none of a question half of which is unread is enough, and where a mended word says whose words are wanted.
func (in *inquiry) doubt(confidence float64, language string) float64 {
	if slices.ContainsFunc(words(in.Speaker), func(w word) bool {
		return slices.ContainsFunc(in.Mended, func(m Mending) bool {
			return strings.EqualFold(m.Meant, w.lower) || strings.EqualFold(m.Typed, w.lower)
		})
	}) {
		confidence *= mendedSpeaker
	}
	share := in.understood(language)
	return confidence * share * share
}

// understood is the least share of a part of the question that could be put in
// the stories' language.
func (in *inquiry) understood(language string) float64 {
	if share, ok := in.readable[language]; ok {
		return share
	}
	return 1
}

// ofKind puts the passage first that has the kind of thing that is asked for,
// and reports whether one of the first has: of a question in another language too
// little is read to do without.
func ofKind(ranked []scored, a *Analysis) bool {
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		if r := ranked[i].reading; r.kind(a) == 1 && r.support() >= bearingSupport*ranked[0].support() {
			toFront(ranked, i)
			return true
		}
	}
	return false
}

// inOtherLanguages adds to a query what its words are in the languages of the
// stories.
func (in *inquiry) inOtherLanguages(ctx context.Context, q *Query) error {
	for _, language := range in.view.Languages() {
		if !in.isForeign(language) {
			continue
		}
		text, err := in.inStoryLanguage(ctx, language, q.Text)
		if err != nil {
			return err
		}
		speaker, err := in.inStoryLanguage(ctx, language, q.Speaker)
		if err != nil {
			return err
		}
		q.More = append(q.More, text)
		q.Speaker = strings.TrimSpace(q.Speaker + " " + speaker)
	}
	return nil
}
