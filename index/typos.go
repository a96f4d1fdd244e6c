package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/index/thesaurus"
)

const (
	// Words of fewer letters are too near to too many others to be mended at
	// all (typoLetters), by another letter ("lone" is no "long") or in the
	// first one (sureLetters), or by two slips (longLetters) unless these only
	// move a letter: "bgride" (sureLetters).
	typoLetters = 4
	sureLetters = 6
	mostLetters = 30 // what has more is no word, and costs time
	longLetters = 9
	// mendedStrength is what a word counts that was mended, next to one that
	// was found as typed, and mendedSpeaker how sure it is who is meant then.
	mendedStrength = .85
	mendedSpeaker  = .7
)

// Mending is a word of a question that is in no story, and the story's word
// that it was taken for.
type Mending struct{ Typed, Meant string }

// mend takes words of a question that are in no story for those of the stories
// that are a slip of the finger away, and returns the question with these.
func (in *inquiry) mend(ctx context.Context, text string) (string, []Mending, error) {
	ws := words(text)
	g := grammarOf(ws, in.view.Languages()...)
	if !in.tells(g, ws) {
		return text, nil, nil
	}
	papers := paperWords(strings.Join(in.view.Publishers(), " "))
	quoted := quotedSpans(text) // which are to be found as they stand
	var unknown []word
	known := 0
	for _, w := range ws {
		if g.isOfQuestions(w.lower) || slices.Contains(papers, strings.ReplaceAll(w.lower, "'", "")) ||
			slices.ContainsFunc(quoted, w.Overlaps) {
			continue
		}
		ok, err := in.isKnown(ctx, w.lower)
		if err != nil {
			return "", nil, err
		}
		if ok {
			known++
		} else {
			unknown = append(unknown, w)
		}
	}
	if len(unknown) > max(known, 2) {
		return text, nil, nil // it is about something else
	}
	var mended []Mending
	for _, w := range slices.Backward(unknown) {
		meant, err := in.meant(ctx, w, slices.Contains(speakers(text), w.lower))
		if err == nil && meant == "" && cyrillicScript.has(w.lower) && (w.title || !in.hasMeaning("ru", w, text)) { // "Клабхаус" in a story that has Clubhouse
			meant, _, err = in.soundsLike(ctx, w, w.title)
		}
		if err != nil {
			return "", nil, err
		}
		if meant != "" {
			mended = append(mended, Mending{w.In(text), meant})
			text = text[:w.Start] + meant + text[w.End:]
		}
	}
	slices.Reverse(mended)
	return text, mended, nil
}

// asWritten returns the mendings with the accents that the words have in the passages,
// which the engine leaves out, but for those that mend nothing then.
func asWritten(ms []Mending, passages []Passage) []Mending {
	ms = slices.Clone(ms)
	for i := range ms {
		meant := strings.ToLower(ms[i].Meant)
		for _, p := range passages {
			ws := words(p.Text)
			if at := slices.IndexFunc(ws, func(w word) bool { return w.lower != meant && withoutAccents(w.lower) == meant }); at >= 0 {
				ms[i].Meant = ws[at].In(p.Text)
				break
			}
		}
	}
	return slices.DeleteFunc(ms, func(m Mending) bool {
		return withoutAccents(strings.ToLower(m.Typed)) == withoutAccents(strings.ToLower(m.Meant))
	})
}

// tells reports whether there are stories in the question's language, or it
// doesn't show one: the words of another are no slips.
func (in *inquiry) tells(g *grammar, ws []word) bool {
	return g.known(ws) == 0 || slices.ContainsFunc(in.view.Languages(), func(tag string) bool {
		base, _, _ := strings.Cut(tag, "-")
		return base == g.language || base == ""
	})
}

// isOfQuestions reports whether a word is one that questions are made of.
func (g *grammar) isOfQuestions(w string) bool {
	w = strings.TrimSuffix(w, "'s")
	return g.asking[w] || g.isSmall(word{lower: w})
}

// askingWords returns the words of the phrases that ask, and of those about a story.
func (g *grammar) askingWords() map[string]bool {
	out := map[string]bool{}
	for _, w := range slices.Concat(g.speech, g.story, g.paper, g.agency, g.write, g.publish) {
		out[w] = true
	}
	for _, q := range g.questions {
		for _, w := range slices.Concat(q.phrases...) {
			out[w], out[strings.ReplaceAll(w, "'", "")] = true, true
		}
	}
	return out
}

// isKnown reports whether a word can't have been mistyped as far as can be
// told: a story has it or another form of it, or it is known to mean the same
// as others, or it is too short or a number.
func (in *inquiry) isKnown(ctx context.Context, w string) (bool, error) {
	if n := utf8.RuneCountInString(w); n < typoLetters || n > mostLetters || thesaurus.Knows("en", w) ||
		strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) && !cyrillicScript.has(w) || isTime(w) {
		return true, nil
	}
	same, err := in.view.Near(ctx, w, 0)
	if err != nil || len(same) > 0 {
		return true, wrapMend(err)
	}
	for _, language := range in.view.Languages() {
		terms := in.view.Analyze(language, w)
		if len(terms) != 1 {
			return true, nil // a stop word, or not one word
		}
		st, err := in.view.Statistics(ctx, language, []string{terms[0].Text})
		if err != nil || st.Frequencies[0] > 0 {
			return true, wrapMend(err)
		}
	}
	return false, nil
}

// meant returns the word of the stories that an unknown one likely stands for,
// in its case; "" if there is none. People rarely miss the first letter, often
// swap two, and likelier mean what is written about more. A speaker who is
// called almost like another is another: Martino isn't Martin.
func (in *inquiry) meant(ctx context.Context, w word, speaker bool) (string, error) {
	typed := strings.TrimSuffix(w.lower, "'s")
	if strings.ContainsFunc(typed, unicode.IsDigit) {
		return "", nil
	}
	letters := utf8.RuneCountInString(typed)
	first, size := utf8.DecodeRuneInString(typed)
	for edits := 1; edits <= 1+oneIf(letters >= sureLetters); edits++ {
		near, err := in.view.Near(ctx, typed, edits)
		if err != nil {
			return "", wrapMend(err)
		}
		near = slices.DeleteFunc(near, func(s Spelling) bool {
			begins := strings.HasPrefix(s.Word, string(first)) || strings.HasPrefix(s.Word, secondFirst(typed, size))
			n := utf8.RuneCountInString(s.Word)
			return n < typoLetters || strings.ContainsFunc(s.Word, unicode.IsDigit) || speaker && (!begins || endsLonger(typed, s.Word)) ||
				!begins && (edits > 1 || letters < sureLetters) || edits > 1 && letters < longLetters && !sameLetters(s.Word, typed) ||
				letters < sureLetters && n == letters && !sameLetters(s.Word, typed)
		})
		if len(near) == 0 {
			continue
		}
		best := slices.MinFunc(near, func(a, b Spelling) int {
			return cmp.Or(
				oneIf(!strings.HasPrefix(a.Word, string(first)))-oneIf(!strings.HasPrefix(b.Word, string(first))),
				oneIf(!sameLetters(a.Word, typed))-oneIf(!sameLetters(b.Word, typed)),
				b.Passages-a.Passages, cmp.Compare(a.Word, b.Word))
		}).Word
		if w.title {
			best = capitalized(best)
		}
		return best, nil
	}
	return "", nil
}

// speakers are the words for those whose words a text asks for.
func speakers(text string) []string {
	var out []string
	for _, a := range Questions(text) {
		for _, w := range words(a.Speaker) {
			out = append(out, w.lower)
		}
	}
	return out
}

// endsLonger reports whether a word is a name with an ending, and not just its
// last letter typed twice.
func endsLonger(typed, name string) bool {
	ending, ok := strings.CutPrefix(typed, name)
	return ok && ending != "" && !strings.HasSuffix(name, ending)
}

// secondFirst returns the first two letters of a word in the other order.
func secondFirst(w string, first int) string {
	r, _ := utf8.DecodeRuneInString(w[first:])
	return string(r) + w[:first]
}

// sameLetters reports whether two words have the same letters in any order.
func sameLetters(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values([]rune(a))), slices.Sorted(slices.Values([]rune(b))))
}

// markMended finds which of the wanted terms were mended. What the passage has
// of the word as it was typed still counts by its grams.
func (w *wanted) markMended(ms []Mending) {
	for _, m := range ms {
		for i := range w.terms {
			if t := &w.terms[i]; strings.EqualFold(t.word, m.Meant) {
				t.mended = true
				t.grams = gramsOf(word{lower: strings.ToLower(m.Typed)})
			}
		}
	}
}

func wrapMend(err error) error {
	if err != nil {
		return fmt.Errorf("look for what a word may stand for: %w", err)
	}
	return nil
}

// capitalized returns a word with its first letter in upper case.
func capitalized(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}

// oneIf counts a thing that is so.
func oneIf(so bool) int {
	if so {
		return 1
	}
	return 0
}
