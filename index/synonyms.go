package index

import "slices"

// synonyms returns words that stand for the same in news English; there are
// none yet for other languages. The groups are our own: what people ask with
// against what papers write.
func synonyms(language, word string) []string {
	if language != "en" {
		return nil
	}
	var out []string
	for _, g := range synonymGroups {
		if slices.Contains(g, word) {
			for _, w := range g {
				if w != word {
					out = append(out, w)
				}
			}
		}
	}
	return out
}

var synonymGroups = [][]string{
	list("spokesman spokeswoman spokesperson spokespeople"),
	list("chairman chairwoman chair chairperson"),
	list("boss chief head leader"),
	list("ceo boss chief executive"),
	list("reporter reporters journalist journalists correspondent"),
	list("author writer"),
	list("paper newspaper"),
	list("agency wire"),
	list("cost costs price prices fee fees charge charges free pay paid expense"),
	list("ad ads advert adverts advertisement advertisements advertising commercial commercials"),
	list("app application program platform"),
	list("phone smartphone iphone telephone cellphone"),
	list("internet online web"),
	list("media network networks"),
	list("tweet tweets tweeted twitter"),
	list("talk talks conversation conversations discuss discussion discussed chat"),
	list("topic topics subject subjects"),
	list("ask asks asked request requested invite invited invitation"),
	list("proposal offer suggestion"),
	list("reply response answer reaction"),
	list("country nation state government"),
	list("firm company business corporation"),
	list("film movie"),
	list("car automobile vehicle"),
	list("kill killed dead died death deaths fatal"),
	list("hurt injured wounded"),
	list("buy bought purchase purchased acquire acquired acquisition"),
	list("sell sold sale"),
	list("start started starts begin began begins launch launched open opened opening"),
	list("end ended finish finished close closed closing shut"),
	list("job jobs work employment employed"),
	list("worker workers employee employees staff"),
	list("child children kid kids"),
	list("pupil pupils student students"),
	list("doctor physician"),
	list("electricity power"),
	list("interview interviewed interviews question questioned"),
	list("lose lost loses losing"),
	list("find found finds discover discovered"),
	list("worth value valued"),
	list("police officers"),
	list("building built build construction constructed"),
	list("repair repairs fix fixed mend mended"),
	list("ban banned bans block blocked forbid prohibited"),
	list("money cash funds"),
	list("big large huge"),
	list("quick fast rapid"),
	list("own owns owned owner possess"),
	list("live lives lived reside resident residents"),
	list("win won winner victory"),
	list("show shows showed shown"),
}
