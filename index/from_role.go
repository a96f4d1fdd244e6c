package index

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"byline/corpus"
)

// roleConfidence is that of an answer with the person whom a story names with
// the very role that is asked for.
const roleConfidence = .9

// newerHolder is how much it counts that a story is newer than others: a role is
// had by one after another.
const newerHolder = .15

// fromRole answers who somebody with a role is ("who is the mayor", "Kremlin
// spokesman") from what the stories call those who speak in them, or name beside
// the role. It returns no answer for other questions and where nobody has that role.
func (in *inquiry) fromRole(ctx context.Context) (*Answer, error) {
	asked := in.Defined
	if in.Form == About {
		asked = in.Content
	}
	g := grammarFor(in.Language)
	role := speakerWords(g, asked)
	var place []string // "mayor of Weston"
	if ws := g.trim(words(asked)); indexIn(ws, g.by) > 0 {
		i := indexIn(ws, g.by)
		role, place = speakerWords(g, join(asked, ws[:i])), speakerWords(g, join(asked, ws[i+1:]))
	}
	if len(role) == 0 || len(role) > 6 {
		return nil, nil
	}
	cs, err := in.searchOnce(ctx, Query{Text: asked, Speaker: asked})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Content)
	if err != nil {
		return nil, err
	}
	o := g.officeOf(asked)
	known := in.Form == Who && (indexIn(words(in.Content), g.articles) >= 0 || o.known(g, rs))
	var ranked []scored
	names := map[*reading]string{}
	for _, r := range rs {
		role, err := in.roleIn(ctx, r.Story.Language, role)
		if err != nil {
			return nil, err
		}
		s, ok := r.withRole(role, place)
		if ok {
			names[r] = s.quotes[0].Speaker
		} else if known && !in.isForeign(r.Story.Language) {
			s, names[r] = r.withHolder(g, o)
			ok = names[r] != ""
		}
		if ok {
			s.score += newerHolder * r.newness
			ranked = append(ranked, s)
		}
	}
	if len(ranked) == 0 {
		return nil, nil
	}
	sortScored(ranked)
	var seen []string
	ranked = in.leaveOut(ranked, func(s scored) bool { // a passage for each such person
		name := lastWord(names[s.reading])
		known := in.Limit == 0 && slices.Contains(seen, name) || s.score < furtherSupport*ranked[0].score
		seen = append(seen, name)
		return known
	})
	out := &Answer{Answered: true, Confidence: roleConfidence}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// besideName is what it counts that a name stands in a sentence with the role.
const besideName = .5

// roleIn are the words of a role in stories in a language; none where not all can be
// put in that.
func (in *inquiry) roleIn(ctx context.Context, language string, role []string) ([]string, error) {
	if !in.isForeign(language) {
		return role, nil
	}
	text, err := in.inStoryLanguage(ctx, language, strings.Join(role, " "))
	if err != nil {
		return nil, err
	}
	out := speakerWords(grammarFor(baseOf(language)), text)
	if len(out) < len(role) {
		return nil, nil
	}
	return out, nil
}

// withRole returns the passage if it names somebody who has the role, and in the
// place, if one is given.
func (r *reading) withRole(role, place []string) (scored, bool) {
	var best scored
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		if !isPerson(q.Speaker) || len(partsIn(q, r.Location)) == 0 || !r.hasRoleIn(q, role, place) {
			continue
		}
		at := r.sentenceNaming(q)
		if at.Empty() {
			continue
		}
		// Best where the sentence has the role itself.
		score := r.want.coverage(r.coverIn(at)) + besideName*is(strings.Contains(strings.ToLower(at.In(r.text)), strings.ToLower(q.Role)))
		if score > best.score {
			best = scored{
				reading: r, score: score, quotes: []*corpus.Quote{q},
				highlights: clipAll(r.text, []corpus.Span{at}, highlightWords), features: []Feature{{"role", score, 1}},
			}
		}
	}
	return best, best.reading != nil
}

// hasRoleIn is hasRole where the place may stand elsewhere in the story, if it
// names nobody else with that role.
func (r *reading) hasRoleIn(q *corpus.Quote, role, place []string) bool {
	if r.hasRole(q, slices.Concat(role, place)) {
		return true
	}
	return len(place) > 0 && r.hasRole(q, role) && r.opensWith(place) && !isElsewhere(q.Role, place) &&
		!slices.ContainsFunc(r.Story.Quotes, func(other corpus.Quote) bool {
			return isPerson(other.Speaker) && other.Speaker != q.Speaker && r.hasRole(&other, role)
		})
}

// opensWith reports whether the passage, or the title and opening of its story,
// names a place or house: somewhere else in it another may be named.
func (r *reading) opensWith(place []string) bool {
	around := words(r.Story.Title + " " + firstBody(r.Story).Text() + " " + r.text)
	return !slices.ContainsFunc(place, func(w string) bool { return !hasName(around, w) })
}

// isElsewhere reports whether a role names a place or house of its own, and none
// of its words is of the one asked for.
func isElsewhere(role string, place []string) bool {
	named := false
	ws := words(role)
	head := roleHead(ws)
	for i, w := range ws {
		if !w.title || len(head) > 0 && (w == head[0] || i == 0 && head[0].title) { // "Fire Chief" is of no Fire
			continue
		}
		if slices.Contains(place, strings.TrimSuffix(w.lower, "'s")) {
			return false
		}
		named = true
	}
	return named
}

// storyNames reports whether the story has all of the words, as they stand or
// as a genitive.
func (r *reading) storyNames(place []string) bool {
	return !slices.ContainsFunc(place, func(w string) bool {
		return !slices.ContainsFunc(r.Story.Paragraphs, func(p corpus.Paragraph) bool { return hasName(words(p.Text), w) })
	})
}

// hasRole reports whether a quotation's speaker has a role by all of whose
// words it is asked for, and is no deputy or former one.
func (r *reading) hasRole(q *corpus.Quote, asked []string) bool {
	role := words(q.Role)
	if len(role) == 0 || qualified(role, asked) {
		return false
	}
	all := func(asked []string) bool {
		return !slices.ContainsFunc(asked, func(w string) bool { return !hasWord(role, w) }) &&
			slices.ContainsFunc(asked, func(w string) bool { return hasWord(roleHead(role), w) })
	}
	return all(asked) || len(asked) > 1 && all(asked[1:]) && r.shortens(asked)
}

// sentenceNaming returns the sentence of the passage that has the last word of
// the speaker's name.
func (r *reading) sentenceNaming(q *corpus.Quote) corpus.Span {
	name := words(q.Speaker)
	last := name[len(name)-1].lower
	for _, s := range r.sentences {
		if slices.ContainsFunc(words(s.In(r.text)), func(w word) bool { return strings.TrimSuffix(w.lower, "'s") == last }) {
			return s
		}
	}
	return corpus.Span{}
}

// isPerson reports whether a speaker is named: two words or more, all
// capitalized but for particles.
func isPerson(speaker string) bool {
	ws := strings.Fields(speaker)
	upper := 0
	for _, w := range ws {
		first := []rune(w)[0]
		if unicode.IsUpper(first) {
			upper++
		} else if len(w) > 3 {
			return false
		}
	}
	return upper > 1 && unicode.IsUpper([]rune(ws[0])[0])
}
