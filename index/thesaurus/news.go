package thesaurus

import (
	"slices"
	"strings"
)

// news returns the other words of the news groups that a word is in.
func news(word string) []string {
	var out []string
	for _, g := range newsGroups {
		if !slices.Contains(g, word) {
			continue
		}
		for _, w := range g {
			if w != word {
				out = append(out, w)
			}
		}
	}
	return out
}

// newsGroups are words, without endings, that people ask with and papers write
// for about the same, and that WordNet 3.0, of 2006, doesn't have, has only as
// broader or narrower ones, or has in a sense that is rare elsewhere.
var newsGroups = [][]string{
	list("spokesman spokeswoman spokesperson spokespeople"),
	list("chairman chairwoman chair chairperson"),
	list("boss chief head leader"),
	list("ceo boss chief executive"),
	list("reporter journalist correspondent"),
	list("author writer"),
	list("paper newspaper"),
	list("agency wire"),
	list("cost price fee charge free pay expense"),
	list("ad advert advertisement advertising commercial"),
	list("app application program platform"),
	list("phone smartphone iphone cellphone"),
	list("internet online web"),
	list("media network"),
	list("tweet twitter"),
	list("talk conversation discuss discussion chat"),
	list("topic subject"),
	list("ask request invite invitation"),
	list("proposal offer suggestion"),
	list("reply response answer reaction"),
	list("country nation state government"),
	list("firm company business corporation"),
	list("car vehicle"),
	list("kill dead die death fatal"),
	list("hurt injured wounded"),
	list("buy purchase acquire acquisition"),
	list("sell sale"),
	list("start begin launch open"),
	list("end finish close shut"),
	list("job work employment"),
	list("worker employee staff"),
	list("pupil student"),
	list("doctor physician"),
	list("electricity power"),
	list("interview question"),
	list("find discover"),
	list("worth value"),
	list("police officer"),
	list("building construction"),
	list("repair fix mend"),
	list("ban block forbid prohibit"),
	list("money cash funds"),
	list("big large huge"),
	list("quick fast rapid"),
	list("own possess"),
	list("live reside resident"),
	list("win victory"),
}

// list splits a line of words, so that the table above reads as text.
func list(s string) []string { return strings.Fields(s) }
