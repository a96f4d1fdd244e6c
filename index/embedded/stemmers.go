package embedded

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/portuguese"
)

// stemming returns the filters that make terms of words in the languages whose
// verbs the light stemmers of Bleve's own analyzers leave apart ("fundó" and
// "fundada" of "fundar"), or nil. They are Snowball's, which go by accents, but
// people leave these out in questions. So a word loses its accents first, and
// gets back what some endings can hardly lack: its term is the same however it
// is typed. Of Russian, where Snowball's is Bleve's too, that is for ё.
func stemming(base string) []analysis.TokenFilter {
	switch base {
	case "de":
		// A mayor is asked for who may be a woman, and the other way around. Not "beginnen", "Berlin".
		women := newEndings("erin:er erinnen:er torin:tor torinnen:tor entin:ent entinnen:ent istin:ist istinnen:ist" +
			" atin:at atinnen:at ltin:lt ltinnen:lt ztin:zt ztinnen:zt legin:leg leginnen:leg chefin:chef chefinnen:chef")
		return []analysis.TokenFilter{de.NewGermanNormalizeFilter(), women, de.NewGermanStemmerFilter()}
	case "es":
		accented := newEndings("cion:ción ia:ía ias:ías ian:ían iamos:íamos io:ió ios:ió")
		// Snowball takes the e of "rodean" and "áreas" away and leaves that of "rodea" and
		// "área", and "voces" is the plural of "voz".
		return []analysis.TokenFilter{folding{}, accented, es.NewSpanishStemmerFilter(), folding{}, newEndings("e: z:c")}
	case "fr":
		accented := newEndings("ee:ée ees:ées erent:èrent iere:ière ieres:ières ie:ié ies:iés")
		return []analysis.TokenFilter{folding{}, accented, fr.NewFrenchStemmerFilter(), folding{}}
	case "it":
		accented := newEndings("era:erà ira:irà")
		hard := newEndings("ch:c gh:g") // "laghi" of "lago"
		return []analysis.TokenFilter{folding{}, accented, it.NewItalianStemmerFilter(), folding{}, hard}
	case "pt":
		// And singulars, some of which Snowball's stemmer doesn't know.
		accented := newEndings("cao:ção oes:ão arao:arão erao:erão irao:irão iamos:íamos avamos:ávamos ais:al eis:el ceis:cil uteis:util eus:eu ns:m")
		return []analysis.TokenFilter{folding{}, accented, portugueseStemmer{}, folding{}}
	case "ru":
		return []analysis.TokenFilter{yo{}, ru.NewRussianStemmerFilter()}
	}
	return nil
}

// endings is a token filter that puts other endings in the place of some, the
// longest that a word has.
type endings []ending

type ending struct{ typed, instead []byte }

// leastBefore is the least bytes of a word before an ending.
const leastBefore = 2

// newEndings reads pairs like "ee:ée".
func newEndings(pairs string) endings {
	var out endings
	for pair := range strings.FieldsSeq(pairs) {
		typed, instead, _ := strings.Cut(pair, ":")
		out = append(out, ending{[]byte(typed), []byte(instead)})
	}
	slices.SortStableFunc(out, func(a, b ending) int { return cmp.Compare(len(b.typed), len(a.typed)) })
	return out
}

func (es endings) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		for _, e := range es {
			if stem, ok := bytes.CutSuffix(t.Term, e.typed); ok && len(stem) >= leastBefore {
				t.Term = slices.Concat(stem, e.instead)
				break
			}
		}
	}
	return tokens
}

// yo is a token filter that writes е for the Russian letter ё, as papers do.
type yo struct{}

func (yo) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		t.Term = bytes.ReplaceAll(t.Term, []byte("ё"), []byte("е"))
	}
	return tokens
}

// portugueseStemmer is Snowball's, for which Bleve has no filter.
type portugueseStemmer struct{}

func (portugueseStemmer) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		word := snowballstem.NewEnv(string(t.Term))
		portuguese.Stem(word)
		t.Term = []byte(word.Current())
	}
	return tokens
}
