package index

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
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
