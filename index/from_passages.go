package index

import "context"

// fromPassages answers with the passages that have most of the question.
func (in *inquiry) fromPassages(ctx context.Context) (*Answer, error) {
	cs, err := in.searchOnce(ctx, Query{Text: in.Content})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Content)
	if err != nil {
		return nil, err
	}
	ranked := in.rank(rs)
	out := &Answer{}
	if len(ranked) == 0 {
		return out, nil
	}
	if in.Form == HowMany && !ranked[0].hasKind(&in.Analysis, ranked[0].all()) {
		counting(ranked, &in.Analysis)
	}
	values := gates(ranked, &in.Analysis)
	if in.Period.Order == Newest { // of those that answer about as well
		newestFirst(ranked)
	}
	out.Confidence = in.doubt(confidence(values), ranked[0].Story.Language)
	if in.Explain && values != nil {
		out.Gates = described(gateFeatures, values, weights.confidence)
	}
	out.Answered = out.Confidence >= enough
	borne := true
	switch in.Form {
	case YesNo:
		borne = bearing(ranked, &in.Analysis)
	case About:
		borne = !ranked[0].offTopic()
	case Told:
		if borne, err = in.isTold(ctx, ranked[0].reading); err != nil {
			return nil, err
		}
	case HowMany:
		if in.isForeign(ranked[0].Story.Language) {
			borne = ofKind(ranked, &in.Analysis)
		} else {
			borne = ranked[0].hasNumber() && !ranked[0].lacksMeasure(&in.Analysis)
		}
	case When:
		if in.isForeign(ranked[0].Story.Language) {
			borne = ofKind(ranked, &in.Analysis)
		}
	case Why:
		borne = !ranked[0].offTopic() || leadsToReason(ranked[0].words()) || negated(words(in.Content)) // what wasn't done needn't be told
	default:
		defining(ranked, &in.Analysis)
		borne = !in.lacksOffice(ranked[0].reading)
		if ranked[0].saysWho(&in.Analysis) {
			out.Answered, out.Confidence = true, max(out.Confidence, definedConfidence)
		}
		if in.Names && !in.isForeign(ranked[0].Story.Language) {
			borne = tellingName(ranked, &in.Analysis)
		}
		if in.asksWhoNot() {
			borne = denying(ranked, &in.Analysis)
		}
	}
	best := ranked[0].reading
	if out.Answered && (in.Form == Said || in.Form == YesNo && in.Speaker != "") {
		if borne, err = in.saysSo(ctx, best); err != nil {
			return nil, err
		}
	}
	if out.Answered && (!borne || best.untold(&in.Analysis) || best.unheardOf() || in.lacksSource(best) || in.isForeign(best.Story.Language) && best.lacksTerm()) {
		out.Answered = false
		out.Confidence *= enough // however well it fits, it isn't what was asked for
	}
	if in.Period.Relative && best.Story.Published != "" && !in.Period.includes(best.Story.Published, in.Period.lateness()) {
		out.Answered = false
		out.Confidence *= enough // it is of another time
	}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for i, s := range groups {
		s.highlights = s.pointing(&in.Analysis).point().highlights
		further := i > 0 && out.Answered
		s.related = further && (len(s.highlights) == 0 || !s.supports(best, &in.Analysis) && !(in.isForeign(s.Story.Language) && s.kind(&in.Analysis) == 1))
		if s.related && in.Limit == 0 {
			in.more = true
			continue
		}
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// supports reports whether a passage is worth showing below the best: it has as
// much of the question, nearly so in one sentence, and the kind of thing that is
// asked for, if the best has.
func (r *reading) supports(best *reading, a *Analysis) bool {
	return r.bestSentence(a) >= furtherSentence*best.bestSentence(a) &&
		r.kind(a) >= best.kind(a) &&
		r.support() >= furtherSupport*best.support() // last, as it reads whole stories
}
