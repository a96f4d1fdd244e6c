package index

import (
	"slices"
	"strings"
)

// priceUnits are the units of a question for what something costs, by which it is
// known as one.
var priceUnits = list("dollar dollars euro euros pound pounds cent cents ruble rubles peso pesos franc francs")

// Words beside a sum of money that tell whether it is a price.
var (
	priceWords = list(`cost costs costing price prices priced worth value valued bought buy buys purchased sold sell sells
		kostet kostete kosten gekostet preis wert gekauft verkauft cuesta cuestan costó costado precio coûte coûté prix
		стоит стоил стоила стоило стоили стоимость цена цену costa costato prezzo custa custou preço kost kostte prijs kostar pris`)
	dealingWords = list(`earn earns earned earning income revenue receive receives received raise raised donate donated grant grants loan
		borrow borrowed owe owed debt debts fine fines fined penalty fee salary wage wages won stole stolen budget profit
		verdient verdiente gespendet schulden strafe ganado ganó recaudado multa gagné amende заработал заработала штраф`)
	costVerbs = list("cost costs kostet kosten kostete kosteten cuesta cuestan costó costaron")
	// sums are of money themselves, so that they have no price.
	sums = list(`check checks cheque fine fines fee fees grant loan debt salary wage wages bonus bill budget penalty donation prize award reward
		bail ransom rent tax taxes toll reserve deficit`)
	// quantities are what there is much of, and isn't sold.
	quantities = list("rain rainfall snow snowfall increase decrease rise drop decline difference growth gain loss weight left known needed")
)

// Words before and behind a sum of money that tell what it is for.
const (
	dealBefore = 10
	dealBehind = 6
)

// isPrice reports whether the number ws[i] is what something costs, and not what was
// earned, raised or fined.
func isPrice(ws []word, i int, text string) bool {
	if ws[i].lower != "free" && !(isNumber(ws[i].lower) && isMoney(ws, i, text)) {
		return false
	}
	deals := false
	for _, w := range ws[max(i-dealBefore, 0):min(i+dealBehind, len(ws))] {
		if slices.Contains(priceWords, w.lower) {
			return true
		}
		deals = deals || slices.Contains(dealingWords, w.lower)
	}
	return !deals
}

// asksPrice reports whether a question in the form of one for a price names a thing,
// and not what is done with it or measured: "how much is the city growing".
func asksPrice(ws []word) bool {
	return len(ws) > 0 && !slices.ContainsFunc(ws, func(w word) bool {
		return slices.Contains(quantities, w.lower) || slices.Contains(moneyWords, w.lower) || slices.Contains(sums, w.lower)
	}) &&
		!strings.HasSuffix(ws[len(ws)-1].lower, "ed") && !slices.ContainsFunc(ws, func(w word) bool { return !w.title && strings.HasSuffix(w.lower, "ing") })
}

// endsInCost reports whether what is asked is what something costs: "did the bridge
// cost".
func endsInCost(ws []word) bool {
	return len(ws) > 0 && slices.Contains(costVerbs, ws[len(ws)-1].lower)
}

// prices reports whether the passage tells the price of what the question ends with,
// and its story has the rest: "the roof cost" of the solar roof.
func (r *reading) prices(a *Analysis) bool {
	p, head := r.pointing(a), len(r.want.terms)-1
	for head >= 0 && slices.Contains(priceWords, r.want.terms[head].word) {
		head--
	}
	if head < 0 || p.sought.kind != aPrice {
		return false
	}
	for s := range r.sentences {
		if p.fitting[s] > 0 && p.here[s][head] > 0 {
			for t := range head {
				if !r.storyHas(t) {
					return false
				}
			}
			return true
		}
	}
	return false
}
