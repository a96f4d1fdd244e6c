package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// stances are groups of words for what one can do to a thing in speaking of
// it: those that "who criticized the plan" may be asked with, and those that a
// story may have instead.
var stances = []stance{
	{
		asked: list(`criticize criticizes criticized criticizing criticise criticises criticised slam slams slammed blast blasts blasted attack attacks attacked
			condemn condemns condemned denounce denounces denounced oppose opposes opposed object objects objected complain complains complained
			kritisierte kritisiert kritisieren verurteilte beschwerte раскритиковал раскритиковала критиковал осудил осудила criticó condenó critiqué condamné criticato criticou bekritiseerde kritiserade`),
		told: list(`critici criticism critics slam blast attack condemn denounc oppos object complain complaint rip rips ripped rebuk scold mock ridicul accus blame warn argue argued against outrageous disgust
			kriti verurteil beschwer warn beklag gegen критик раскритик осуди осужд против упрек critic conden contra quej reproch critiqu condamn contre plaint bekriti tegen kritis`),
	},
	{
		asked: list(`deny denies denied dispute disputes disputed refute refutes refuted reject rejects rejected dismiss dismisses dismissed
			bestritt bestreitet dementierte leugnete отрицал отрицала опроверг опровергла отверг отвергла negó desmintió démenti nié negato smentito negou ontkende förnekade`),
		told: list(`deny denie denial disput refut reject dismiss untrue false never denying bestreit bestritt dementi leugne zurück отриц опроверг отверг neg desmint rechaz démen nié rejet`),
	},
	{
		asked: list(`praise praises praised laud lauds lauded hail hails hailed applaud applauds applauded commend commends commended welcome welcomes welcomed
			lobte lobt begrüßte похвалил похвалила приветствовал elogió alabó salué loué lodato elogiou prees berömde`),
		told: list(`prais laud hail applaud commend welcom thank pleased proud great lob begrüß похвал приветств благодар elogi alab salu lou`),
	},
	{
		asked: list(`support supports supported back backs backed endorse endorses endorsed favor favors favored defend defends defended
			unterstützt unterstützte verteidigte поддержал поддержала apoyó defendió soutenu défendu`),
		told: list(`support back endors favor defend agree unterstütz verteidig поддерж apoy defend souten défend`),
	},
	{
		asked: list(`warn warns warned warnte warnt предупредил предупредила advirtió averti`),
		told:  list(`warn caution fear предупре advert avert`),
	},
	{
		asked: list(`accuse accuses accused blame blames blamed beschuldigte обвинил обвинила acusó accusé`),
		told:  list(`accus blam fault beschuldig обвин acus`),
	},
	{
		asked: list(`demand demands demanded urge urges urged forderte потребовал потребовала exigió exigé`),
		told:  list(`demand urg call forder требов exig`),
	},
	{
		asked: list(`apologize apologizes apologized apologise apologises apologised entschuldigte извинился извинилась`),
		told:  list(`apolog sorry regret entschuldig извин`),
	},
}

// stance is one of them.
type stance struct {
	asked []string // the verb of the question
	told  []string // beginnings of the words that tell of it
}

// stanceOf returns the stance that a verb takes, or nil.
func stanceOf(verb string) *stance {
	for i := range stances {
		if slices.Contains(stances[i].asked, verb) {
			return &stances[i]
		}
	}
	return nil
}

// in reports whether one of the words tells of the stance.
func (s *stance) in(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool {
		return slices.ContainsFunc(s.told, func(t string) bool {
			return len(w.lower) >= len(t) && w.lower[:len(t)] == t && len(w.lower) <= len(t)+5
		})
	})
}

// takes reports whether the words that a quotation stands with tell of the
// stance: its cue, or what else is in the sentences that it lies in.
func (r *reading) takes(st *stance, q *corpus.Quote) bool {
	if !q.Cue.Empty() && st.in(words(q.Cue.In(r.Story.Paragraphs[q.Cue.Paragraph].Text))) {
		return true
	}
	parts := partsIn(q, r.Location)
	inside := func(w word) bool { return slices.ContainsFunc(parts, w.Overlaps) }
	return slices.ContainsFunc(r.sentences, func(s corpus.Span) bool {
		if !slices.ContainsFunc(parts, s.Overlaps) {
			return false
		}
		outside := slices.DeleteFunc(slices.Clone(r.words()), func(w word) bool { return !w.Overlaps(s) || inside(w) })
		return st.in(outside)
	})
}

// isAbout reports whether a quotation's speaker is who the question is about:
// who is criticized isn't who criticizes.
func (r *reading) isAbout(q *corpus.Quote) bool {
	return slices.ContainsFunc(words(q.Speaker), func(w word) bool {
		return w.title && slices.ContainsFunc(r.want.words, func(asked string) bool {
			return strings.TrimSuffix(asked, "'s") == w.lower || asked == w.lower+"s" // "lees plan"
		})
	})
}

// takenByAsked reports whether those in the passage who take a stance are all who the
// question is about.
func (r *reading) takenByAsked(st *stance) bool {
	about := false
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		if q.Speaker == "" || len(partsIn(q, r.Location)) == 0 || !r.takes(st, q) {
			continue
		}
		if !r.isAbout(q) {
			return false
		}
		about = true
	}
	return about
}
