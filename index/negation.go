package index

// negations deny what they stand with, in the larger languages.
var negations = list(`don't doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
	dont doesnt didnt isnt wasnt arent werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt
	not no never nobody none neither nor cannot nicht nie niemals kein keine keinen keinem keiner niemand не нет никогда никто
	nunca nadie ninguno ninguna ne pas jamais aucun aucune personne non mai nessuno nessuna não ninguém niet nooit geen inte aldrig ingen`)

// refusals tell that something isn't done, or not with somebody, in the larger
// languages.
var refusals = list(`against opposed opposes oppose refused refuses refuse refusal declined declines rejected rejects failed fails missed skipped
	absent abstained without unlike except gegen lehnte weigerte ablehnte ohne außer против отказался отказалась отказались без
	contra rechazó negó sin contre refusé refusa sans contro rifiutato senza recusou sem tegen weigerde zonder emot vägrade utan`)

// negated reports whether one of the words denies something.
func negated(ws []word) bool { return indexIn(ws, negations) >= 0 }

// asksWhoNot reports whether a question for somebody denies what they do: "who
// didn't vote", "who has not endorsed Lee", but not "who wrote Don't go".
func (a *Analysis) asksWhoNot() bool {
	ws := words(a.Content)
	return a.Form == Who && (negated(ws[:min(len(ws), 1)]) || len(ws) > 1 && grammarFor(a.Language).auxiliary(ws[0]) && negated(ws[1:2]))
}

// deniedShare is the least share of what the best sentence has of the question
// that one must have which denies it.
const deniedShare = .6

// denies reports whether a sentence of the passage that has most of the question,
// or nearly as much, tells that something isn't so or done.
func (r *reading) denies(a *Analysis) bool {
	least := deniedShare * r.bestSentence(a)
	for i, s := range r.sentences {
		if ws := r.wordsIn(s); r.sentenceScore(i) >= least && (negated(ws) || indexIn(ws, refusals) >= 0) {
			return true
		}
	}
	return false
}

// denying puts the passage first that denies what somebody does, where it is asked
// who doesn't, and reports whether one of the first does.
func denying(ranked []scored, a *Analysis) bool {
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		if r := ranked[i].reading; r.denies(a) && r.support() >= bearingSupport*ranked[0].support() {
			toFront(ranked, i)
			return true
		}
	}
	return false
}
