package index

import (
	"slices"
	"strings"
	"unicode"
)

// grammar holds the small words by which one language asks.
type grammar struct {
	language    string
	questions   []questionWords
	auxiliaries []string // verbs that open a yes-or-no question or follow a question word
	names       []string // those of them that are persons' names as well
	infinitive  string   // what stands between one of them and another verb: have to say
	speech      []string // verbs of saying, in the forms that questions have
	reactions   []string // those of them that also go with "how": how did X react
	about       []string // prepositions between a speaker and a topic
	copulas     []string // the present and past of "to be", third person
	passive     []string // auxiliaries by which something is done to the subject
	participles []string // of verbs of saying, where these don't tell it themselves
	relative    []string // what a clause opens with that tells more of a noun, or what was said
	by          []string // prepositions between a noun of saying and a speaker
	articles    []string
	small       []string // further frequent words, to tell the language by
	and         []string // words between two questions
	pronouns    []string // personal ones, for what the question before is about
	telling     []string // verbs of saying that may follow "who": who said that …
	declining   []string // words that tell that somebody would not speak
	on          []string // prepositions between a speaker and a topic without a verb: Lee on fines
	definers    []string // question words with "is" in them
	which       []string // question words with a noun behind them
	sayings     []string // nouns of saying, which may end a question: Peskov quotes

	// The words of questions about a story rather than about what is in it.
	story   []string // what a story is called
	stories []string // several of them
	some    []string // what may stand before that
	author  []string // who wrote it
	link    []string // what leads to it
	title   []string // what stands above it
	paper   []string // what a paper is called
	agency  []string // what a news agency is called
	write   []string // what an author does to it
	publish []string // what a paper does to it

	asking map[string]bool // see askingWords
}

// questionWords are the phrases, in lower case, that ask for one form.
type questionWords struct {
	form    Form
	phrases [][]string // each in its words
	keep    int        // words at a phrase's end that belong to what is asked: "tall"
	units   []string   // beginnings of the units that a number comes in; nil for any
	counts  bool       // the things counted stand behind it: "how many ships"
}

// grammars has English first, since a tie goes to the earlier one.
var grammars = func() []grammar {
	all := []grammar{english, german, russian, spanish, french, italian, portuguese, dutch, swedish}
	for i := range all {
		all[i].withUnaccented()
		all[i].asking = all[i].askingWords()
	}
	return all
}()

// grammarOf picks the language of a question by its small words: of those that
// have as many the one of most stories, whose languages are given with the
// commonest first, as "was" asks in German and in English; else the first of
// these here, English where nothing speaks for another.
func grammarOf(ws []word, stories ...string) *grammar {
	best, counts := 0, make([]int, len(grammars))
	for i := range grammars {
		if counts[i] = grammars[i].known(ws); counts[i] > counts[best] {
			best = i
		}
	}
	for _, language := range stories {
		for i := range grammars {
			if counts[i] > 0 && counts[i] == counts[best] && grammars[i].language == baseOf(language) {
				return &grammars[i]
			}
		}
	}
	return &grammars[best]
}

// grammarFor returns the words by which a language asks; English ones for a
// language that has none here.
func grammarFor(language string) *grammar {
	for i := range grammars {
		if grammars[i].language == language {
			return &grammars[i]
		}
	}
	return &grammars[0]
}

// known counts the words that belong to the language's small words.
func (g *grammar) known(ws []word) int {
	n, small := 0, smallWords[g]
	for _, w := range ws {
		if small[w.lower] {
			n++
		}
	}
	return n
}

// smallWords are all those by which each language is told.
var smallWords = func() map[*grammar]map[string]bool {
	out := map[*grammar]map[string]bool{}
	for i := range grammars {
		g := &grammars[i]
		out[g] = map[string]bool{}
		for _, w := range slices.Concat(g.auxiliaries, g.speech, g.about, g.small) {
			out[g][w] = true
		}
		for _, q := range g.questions {
			for _, p := range q.phrases {
				if len(p) == 1 {
					out[g][p[0]] = true
				}
			}
		}
	}
	return out
}()

// is reports whether a word is one of the phrases.
func (q *questionWords) is(word string) bool {
	return slices.ContainsFunc(q.phrases, func(p []string) bool { return len(p) == 1 && p[0] == word })
}

// list splits a line of words, so that the tables below read as text.
func list(s string) []string { return strings.Fields(s) }

// split splits at commas, and what is between them into words.
func split(s string) [][]string {
	var out [][]string
	for _, p := range phrases(s) {
		out = append(out, list(p))
	}
	return out
}

// phrases splits at commas.
func phrases(s string) []string {
	out := strings.Split(s, ",")
	for i := range out {
		out[i] = strings.TrimFunc(out[i], unicode.IsSpace)
	}
	return out
}
