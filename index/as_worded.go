package index

import "slices"

// worded is how nearly a quotation has the words that are asked for as they stand
// in the question.
type worded struct {
	wording float64
	inARow  int
	typed   bool // nearly all of them stand in it as they were typed
}

// asWorded compares what was asked for with what was said.
func (r *reading) asWorded(u *utterance) worded {
	out := worded{wording: u.wording(r.want, r.want.words, true), inARow: u.inARow(r.want.words)}
	all := out.inARow == len(r.want.words)
	out.typed = out.inARow >= typedWords && (all || out.wording >= typedWording)
	return out
}

// From how many words in a row, and from which wording, words are taken to be given
// as they were said; how many are sure to be.
const (
	typedWords   = 3
	typedWording = .85
	sureWords    = 4
)

// How much words count for being given as they were said, how much less they count
// without anybody who said them, and what the support of those is worth.
const (
	typedBonus     = .3
	unnamed        = .05
	unnamedSupport = .6
)

// The share of the support that the words have wherever they stand; the rest grows
// with how they stand there, of which a single word has but a share, and a long row
// of them most, whatever else is asked for.
const (
	scattered = .15
	oneWord   = .6
	longRow   = .85
)

// scored weighs a quotation by its words and by the share of the question that it
// has. Its support is that share as far as its wording bears it out: nobody
// may be shown to have said, for sure, what they said in bits of other sentences.
func (w worded) scored(support float64) scored {
	row := oneWord + (1-oneWord)*float64(min(w.inARow, sureWords))/sureWords
	share := w.wording * w.wording * row
	if w.inARow > sureWords {
		share = max(share, longRow)
	}
	sure := support * (scattered + (1-scattered)*share)
	return scored{
		score:    support + w.wording + typedBonus*is(w.typed),
		features: []Feature{{"topic", sure, 1}, {asTypedName, is(w.typed), 1}},
	}
}

// asTypedName names the feature of a quotation that has the words as they were
// typed.
const asTypedName = "as typed"

// asTyped reports whether a quotation has them.
func asTyped(s scored) bool {
	return len(s.features) > 1 && s.features[1].Name == asTypedName && s.features[1].Value > 0
}

// phraseWording is how nearly words in quotation marks must be found.
const phraseWording = .75

// hasPhrases reports whether an utterance has what the question has in quotation
// marks, but for a small word or two.
func (u *utterance) hasPhrases(w *wanted, a *Analysis) bool {
	for _, p := range a.Phrases {
		var asked []string
		for _, w := range words(p) {
			asked = append(asked, w.lower)
		}
		if u.wording(w, asked, false) < phraseWording {
			return false
		}
		for _, t := range w.terms {
			if slices.Contains(asked, t.word) && !slices.ContainsFunc(u.words, func(said word) bool { return sameWord(said.lower, t.word) }) {
				return false
			}
		}
	}
	return true
}
