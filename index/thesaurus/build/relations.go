package main

import (
	"cmp"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"byline/index/thesaurus/table"
)

// The least likely relation that is kept, more for weak ones, and how many a
// word has at most.
const (
	leastLikely     = .04
	leastLikelyWeak = .15
	mostEntries     = 24
)

type relation struct {
	from, to string
	kind     table.Kind
	proper   bool // from is written as a name
}

// relations finds how words stand for others, and how likely they do: the
// share of the one's uses that have the meaning, times that of the other's.
func (db *database) relations() map[relation]float64 {
	out := map[relation]float64{}
	add := func(kind table.Kind, from, fromSet, to, toSet string) {
		a, b := strings.ToLower(from), strings.ToLower(to)
		if a == b || !single(a) || !single(b) {
			return
		}
		r := relation{a, b, kind, from != a}
		out[r] += db.share(from, fromSet) * db.share(to, toSet)
	}
	for _, key := range db.order {
		s := db.synsets[key]
		for _, a := range s.words {
			for _, b := range s.words {
				add(table.Synonym, a, key, b, key)
			}
		}
		for _, p := range s.pointers {
			kind, known := kinds[p.symbol]
			target := db.synsets[p.target]
			if !known || target == nil {
				continue
			}
			for i, a := range s.words {
				for j, b := range target.words {
					if (p.source == 0 || p.source == i+1) && (p.word == 0 || p.word == j+1) {
						add(kind, a, key, b, p.target)
						if kind == table.Pertainym { // which WordNet gives one way only
							add(kind, b, p.target, a, key)
						}
					}
				}
			}
		}
	}
	return out
}

var kinds = map[string]table.Kind{
	"+":  table.Derivation,
	"\\": table.Pertainym,
	"&":  table.Similar,
	"$":  table.Similar, // verbs of a group
	"@":  table.Broader,
	"@i": table.Broader,
	"~":  table.Narrower,
	"~i": table.Narrower,
}

// single reports whether a lemma is one word of letters.
func single(lemma string) bool {
	return len(lemma) > 1 && !strings.ContainsFunc(lemma, func(r rune) bool { return !unicode.IsLetter(r) })
}

// words puts the table's words together: those with a relation, their targets
// and irregular forms.
func (db *database) words() []table.Word {
	entries := map[string][]table.Entry{}
	for r, likely := range db.relations() {
		weak := r.kind == table.Broader || r.kind == table.Narrower
		if likely >= leastLikelyWeak || !weak && likely >= leastLikely {
			entries[r.from] = append(entries[r.from], table.Entry{Word: r.to, Kind: r.kind, Proper: r.proper, Likely: min(likely, 1)})
		}
	}
	for from, es := range entries {
		slices.SortFunc(es, func(a, b table.Entry) int {
			return cmp.Or(cmp.Compare(b.Likely, a.Likely), compareEntries(a, b))
		})
		entries[from] = es[:min(len(es), mostEntries)]
	}
	for form, lemmas := range db.forms {
		for _, lemma := range lemmas {
			if irregular(form, lemma) && single(form) && single(lemma) && db.senses[lemma] != nil {
				entries[form] = append(entries[form], table.Entry{Word: lemma, Kind: table.Lemma, Likely: 1})
				entries[lemma] = append(entries[lemma], table.Entry{Word: form, Kind: table.Form, Likely: 1})
			}
		}
	}
	for _, es := range entries {
		for _, e := range es {
			if entries[e.Word] == nil {
				entries[e.Word] = []table.Entry{}
			}
		}
	}
	var out []table.Word
	for _, word := range slices.Sorted(maps.Keys(entries)) {
		out = append(out, table.Word{Text: word, Uses: int(math.Round(math.Log2(1 + db.uses(word)))), Entries: sorted(entries[word])})
	}
	return out
}

// regular is a form made by rule: stops, stopped or applied of apply.
var regular = regexp.MustCompile(`^(.)?(s|es|d|ed|ing|er|est|ied|ies|ier|iest)$`)

// irregular reports whether a form needs more than a rule.
func irregular(form, lemma string) bool {
	ending, ok := strings.CutPrefix(form, strings.TrimSuffix(lemma, "y"))
	m := regular.FindStringSubmatch(ending)
	return !ok || m == nil || m[1] != "" && !strings.HasSuffix(lemma, m[1])
}

// sorted orders a word's entries by kind, the likeliest first.
func sorted(es []table.Entry) []table.Entry {
	slices.SortFunc(es, compareEntries)
	return es
}

func compareEntries(a, b table.Entry) int {
	proper := func(e table.Entry) string { return map[bool]string{true: "proper"}[e.Proper] }
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Likely, a.Likely), cmp.Compare(a.Word, b.Word), cmp.Compare(proper(a), proper(b)))
}
