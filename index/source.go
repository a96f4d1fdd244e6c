package index

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sourceCues are what stands before a paper whose stories are asked for,
// attributions those of them that nothing else stands behind, and sourceVerbs what a
// paper does, in the languages that questions come in.
var (
	sourceCues = phrases(`according to, as reported by, reported by, in, from, by, per, laut, nach angaben von, nach angaben der, nach angaben des, in der, im, von,
		по данным, по сообщению, по словам, согласно, в газете, в журнале, в, según, segun, en, de acuerdo con, selon, d'après, dans, secondo, su, nel, nella, sul, sulla,
		segundo, de acordo com, no, na, volgens, in de, enligt, i`)
	attributions = split(`according to, as reported by, reported by, laut, nach angaben von, nach angaben der, nach angaben des, по данным, по сообщению, согласно,
		según, segun, de acuerdo con, selon, d'après, secondo, segundo, de acordo com, volgens, enligt`)
	sourceVerbs = list(`say says said report reports reported write writes wrote reporting schreibt schrieb geschrieben berichtet berichtete berichten sagt sagte
		пишет писала писал написала написал сообщает сообщила сообщил dice dijo informa informó escribe escribió publica publicó dit écrit rapporte rapporté a
		scrive riporta dice ha scritto diz escreve escreveu relata schrijft schreef meldt meldde skriver skrev rapporterar`)
	sourceArticles = list("the der die das dem den el la los las le les l' il lo gli o a os as de het")
)

// readSource finds a paper that a question wants the stories of: "according to
// the Weston Post", "what does the Weston Post say about the bridge". It
// returns the paper and the question without the words for it, or "" where
// none of the papers is asked for in such a way.
func readSource(text string, papers []string) (paper, rest string) {
	ws := words(text)
	longest := 0
	for _, p := range papers {
		name := paperWords(p)
		if len(name) <= longest {
			continue
		}
		for i := range ws {
			if !startsWith(unquoted(ws[i:], len(name)), name) {
				continue
			}
			if from, to, ok := sourcePhrase(text, ws, i, i+len(name)); ok {
				paper, longest = p, len(name)
				rest = strings.TrimSpace(text[:ws[from].Start] + strings.TrimLeft(text[ws[to-1].End:], " ,"))
			}
		}
	}
	if paper == "" {
		paper, rest = readShortSource(text, ws, papers)
	}
	if len(words(rest)) == 0 {
		return "", text
	}
	return paper, rest
}

// paperWords are the words of a paper's name as they are compared: "the" and
// apostrophes may be left out.
func paperWords(paper string) []string {
	var out []string
	for i, w := range words(paper) {
		if i > 0 || !slices.Contains(sourceArticles, w.lower) {
			out = append(out, strings.ReplaceAll(w.lower, "'", ""))
		}
	}
	return out
}

// unquoted returns the first n words without apostrophes.
func unquoted(ws []word, n int) []word {
	out := slices.Clone(ws[:min(n, len(ws))])
	for i := range out {
		out[i].lower = strings.ReplaceAll(out[i].lower, "'", "")
	}
	return out
}

// sourcePhrase widens the words [from, to) of a paper's name to all that asks
// for its stories: a cue before it, or a verb of saying after it with the
// auxiliary before it. Behind a word as small as "in", a name of a single word must be
// written as one: what happens in time isn't in Time.
func sourcePhrase(text string, ws []word, from, to int) (int, int, bool) {
	before := from
	for before > 0 && slices.Contains(sourceArticles, ws[before-1].lower) {
		before--
	}
	if to < len(ws) && slices.Contains(sourceVerbs, ws[to].lower) {
		for before > 0 && slices.ContainsFunc(grammars, func(g grammar) bool { return g.auxiliary(ws[before-1]) }) {
			before--
		}
		return before, to + 1, true
	}
	if before > 0 && slices.Contains(sourceVerbs, ws[before-1].lower) { // was schreibt der Spiegel
		return before - 1, to, true
	}
	longest, start := 0, before
	first, _ := utf8.DecodeRuneInString(text[ws[from].Start:])
	small := to-from == 1 && !unicode.IsUpper(first)
	for _, cue := range sourceCues {
		if small && utf8.RuneCountInString(cue) < len("laut") {
			continue
		}
		c := strings.Fields(cue)
		for _, end := range []int{before, from} { // some cues have the article
			if n := len(c); n > longest && end >= n && startsWith(ws[end-n:], c) {
				longest, start = n, end-n
			}
		}
	}
	return start, to, longest > 0
}

// inSource answers from the stories of the paper that is asked about. Where
// they don't, the paper may be whose words are asked for after all.
func (in *inquiry) inSource(ctx context.Context) (*Answer, error) {
	paper, rest := readSource(in.text, in.view.Publishers())
	if paper == "" || in.Question.Source != "" || in.Form == Field || in.Form == Via {
		return nil, nil
	}
	own := in.Analysis
	in.Analysis = Questions(rest)[0]
	if in.Form == Field || in.Form == Via {
		in.Analysis = own
		return nil, nil
	}
	in.Analysis.Source, in.Mended = paper, own.Mended
	in.Phrases = own.Phrases
	in.only = paper
	defer func() { in.only = "" }()
	in.date(in.Asked)
	out, err := in.find(ctx)
	if err != nil || out.Answered {
		return out, err
	}
	restricted := in.Analysis
	in.Analysis, in.only = own, ""
	if in.Form == Said && namesPaper(own.Speaker, paper) {
		said, err := in.fromSpeech(ctx)
		if err != nil || said != nil {
			return said, err
		}
	}
	in.Analysis = restricted
	return out, nil
}

// namesPaper reports whether words name a paper.
func namesPaper(text, paper string) bool {
	ws := words(text)
	return !slices.ContainsFunc(paperWords(paper), func(name string) bool {
		return !slices.ContainsFunc(unquoted(ws, len(ws)), func(w word) bool { return w.lower == name })
	})
}
