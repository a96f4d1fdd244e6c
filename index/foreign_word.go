package index

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"byline/corpus"
	"byline/index/dictionary"
)

// foundAs returns the form in which stories in the language have a word: its
// own, in the Latin alphabet, or there without an ending.
func (in *inquiry) foundAs(ctx context.Context, language string, w word, text string) (name string, found bool, err error) {
	own := w.In(text)
	forms := []string{own}
	if latin := inLatin(own); latin != own {
		own = latin
		forms = append(forms, latin)
		for _, ending := range list("a u y e om oy ym em") {
			if base, ok := strings.CutSuffix(latin, ending); ok && len(base) > 3 {
				forms = append(forms, base)
			}
		}
	}
	for _, f := range forms {
		var terms []string
		for _, t := range in.view.Analyze(language, f) {
			terms = append(terms, t.Text)
		}
		if len(terms) == 0 {
			continue
		}
		st, err := in.view.Statistics(ctx, language, terms)
		if err != nil {
			return "", false, fmt.Errorf("look up a word of another language: %w", err)
		}
		if slices.Min(st.Frequencies) > 0 {
			return f, true, nil
		}
	}
	return own, false, nil
}

// inDictionary returns what a word is in English, for stories in that: the likeliest
// translation that any of them has, as it is or in a word that stands for it, or else
// the likeliest; empty where none is known.
func (in *inquiry) inDictionary(ctx context.Context, language string, w word, text string) (string, error) {
	if baseOf(language) != "en" {
		return "", nil
	}
	translations := in.english(in.Language, w, text)
	if len(translations) == 0 {
		return "", nil
	}
	for _, t := range translations {
		for _, english := range append([]string{t.Word}, searched("en", t.Word)...) {
			_, found, err := in.foundAs(ctx, language, word{Span: corpus.Span{End: len(english)}, lower: english}, english)
			if err != nil || found {
				return t.Word, err
			}
		}
	}
	return translations[0].Word, nil
}

// english returns what the dictionary has for a word of a text.
func (in *inquiry) english(language string, w word, text string) []dictionary.Translation {
	terms := in.view.Analyze(language, w.In(text))
	if len(terms) != 1 {
		return nil
	}
	return dictionary.English(language, w.lower, terms[0].Text)
}

// hasMeaning reports whether a word of a language is one that can be translated.
func (in *inquiry) hasMeaning(language string, w word, text string) bool {
	return translate(language, "en", w.lower) != nil || in.english(language, w, text) != nil
}

// spelledAs returns how the stories spell a name that another language spells
// in another way, by one letter: Peskow, Peskov.
func (in *inquiry) spelledAs(ctx context.Context, name string) (spelling string, found bool, err error) {
	lower := strings.ToLower(name)
	if utf8.RuneCountInString(lower) < sureLetters {
		return name, false, nil
	}
	near, err := in.view.Near(ctx, lower, 1)
	if err != nil || slices.ContainsFunc(near, func(s Spelling) bool { return s.Word == lower }) {
		return name, false, wrapMend(err) // or stories in yet another language have it
	}
	first, _ := utf8.DecodeRuneInString(lower)
	for _, s := range near {
		if strings.HasPrefix(s.Word, string(first)) && !endsLonger(lower, s.Word) {
			in.isReadAs(name, s.Word)
			return s.Word, true, nil
		}
	}
	return name, false, nil
}

// isReadAs notes, once, that a word was taken for one of the stories.
func (in *inquiry) isReadAs(typed, meant string) {
	if !slices.ContainsFunc(in.Mended, func(m Mending) bool { return strings.EqualFold(m.Typed, typed) }) {
		in.Mended = append(slices.Clip(in.Mended), Mending{typed, meant})
	}
}
