package thesaurus

import "strings"

// news has, for each word of the news groups, the others of those that it is in.
var news = grouped(newsGroups)

func grouped(groups [][]string) map[string][]string {
	out := map[string][]string{}
	for _, g := range groups {
		for _, word := range g {
			for _, other := range g {
				if other != word {
					out[word] = append(out[word], other)
				}
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
	list("ceo boss chief executive"),
	list("reporter journalist correspondent"),
	list("author writer"),
	list("cost price fee charge free pay expense"),
	list("ad advert advertisement advertising commercial"),
	list("app application program platform"),
	list("phone smartphone iphone cellphone"),
	list("internet online web"),
	list("media network"),
	list("tweet twitter"),
	list("talk conversation discuss discussion chat"),
	list("firm company business corporation"),
	list("car vehicle"),
	list("kill dead die death fatal"),
	list("worker employee staff"),
	list("interview question"),
	list("police officer"),
	list("repair fix mend"),
	list("ban block forbid prohibit"),
	list("money cash funds"),
	list("boss chief head leader"),
	list("start begin launch"),
	list("open opening"),
	list("end finish"),
	list("close closing shut"),
	list("worth value"),
	list("electricity power"),
	list("doctor physician"),
	list("win victory"),
	list("reply response answer reaction"),
	list("proposal offer suggestion"),
	list("sell sale"),
	list("buy purchase acquire acquisition"),
	list("hurt injured wounded"),
	list("pupil student"),
	list("find discover"),
	list("live reside resident"),
	list("job work employment"),
	list("building construction"),
	list("topic subject"),
	list("quick fast rapid"),
	list("big large huge"),
}

// list splits a line of words, so that the table above reads as text.
func list(s string) []string { return strings.Fields(s) }
