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
	"byline/index/thesaurus/wordnet"
)

// The least likely relation that is kept, more for weak ones, and how many a
// word has at most.
const (
	leastLikely     = .05
	leastLikelyWeak = .12
	mostEntries     = 24
)

// database is WordNet, to make words of the table from.
type database struct{ *wordnet.Database }

type relation struct {
	from, to string
	kind     table.Kind
}

// relations finds how words stand for others, and how likely they do: the
// share of the one's uses that have the meaning, times that of the other's.
func (db database) relations() map[relation]float64 {
	out := map[relation]float64{}
	add := func(kind table.Kind, from, fromSet, to, toSet string) {
		a, b := strings.ToLower(from), strings.ToLower(to)
		if a == b || !single(a) || !single(b) {
			return
		}
		r := relation{a, b, kind}
		out[r] += db.Share(from, fromSet) * db.Share(to, toSet)
	}
	for _, key := range db.Order {
		s := db.Synsets[key]
		for _, a := range s.Words {
			for _, b := range s.Words {
				add(table.Synonym, a, key, b, key)
			}
		}
		for _, p := range s.Pointers {
			kind, known := kinds[p.Symbol]
			target := db.Synsets[p.Target]
			if !known || target == nil {
				continue
			}
			for i, a := range s.Words {
				for j, b := range target.Words {
					if (p.Source == 0 || p.Source == i+1) && (p.Word == 0 || p.Word == j+1) {
						add(kind, a, key, b, p.Target)
						if kind == table.Pertainym { // which WordNet gives one way only
							add(kind, b, p.Target, a, key)
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
func (db database) words() []table.Word {
	irregular := db.irregular()
	entries := map[string][]table.Entry{}
	for r, likely := range db.best() {
		entries[r.from] = append(entries[r.from], table.Entry{Word: r.to, Kind: r.kind, Likely: likely})
	}
	for from, es := range entries {
		es = sorted(es)
		es = es[:min(len(es), mostEntries)]
		for _, e := range es {
			for _, form := range irregular[e.Word] {
				likely := e.Likely * db.shareOf(form, e.Word)
				if form != from && likely >= leastLikely {
					es = append(es, table.Entry{Word: form, Kind: e.Kind, Likely: likely})
				}
			}
		}
		entries[from] = es
	}
	for lemma, forms := range irregular {
		for _, form := range forms {
			share := db.shareOf(form, lemma)
			entries[form] = append(entries[form], table.Entry{Word: lemma, Kind: table.Lemma, Likely: share})
			entries[lemma] = append(entries[lemma], table.Entry{Word: form, Kind: table.Form, Likely: share})
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
		out = append(out, table.Word{Text: word, Uses: int(math.Round(math.Log2(1 + db.Uses(word)))), Entries: sorted(entries[word])})
	}
	return out
}

// best returns the relations that are likely enough. Of several between two
// words it is the first kind, as likely as all together, or but for the weak
// ones.
func (db database) best() map[relation]float64 {
	all := db.relations()
	out := map[relation]float64{}
	for r := range all {
		sum := 0.
		kinds := []table.Kind{}
		for _, kind := range []table.Kind{table.Synonym, table.Derivation, table.Pertainym, table.Similar, table.Broader, table.Narrower} {
			likely, ok := all[relation{r.from, r.to, kind}]
			if ok && (kind < table.Similar || len(kinds) == 0) {
				sum += likely
				kinds = append(kinds, kind)
			}
		}
		least := leastLikely
		if kinds[0] >= table.Broader {
			least = leastLikelyWeak
		}
		if kinds[0] == r.kind && sum >= least {
			out[r] = min(sum, 1)
		}
	}
	return out
}

// irregular returns the irregular forms of each lemma.
func (db database) irregular() map[string][]string {
	out := map[string][]string{}
	for form, lemmas := range db.Forms {
		for _, lemma := range lemmas {
			if irregular(form, lemma) && single(form) && single(lemma) && db.Senses[lemma] != nil {
				out[lemma] = append(out[lemma], form)
			}
		}
	}
	return out
}

// shareOf tells what share of an irregular form's uses are those of a lemma: a
// form that is a lemma itself, such as found, is that at times.
func (db database) shareOf(form, lemma string) float64 {
	total := 0.
	for _, l := range append(db.Forms[form], form) {
		if db.Senses[l] != nil {
			total += .5 + db.Uses(l)
		}
	}
	return (.5 + db.Uses(lemma)) / total
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
	slices.SortFunc(es, func(a, b table.Entry) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Likely, a.Likely), cmp.Compare(a.Word, b.Word))
	})
	return es
}
