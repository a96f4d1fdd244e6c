package index

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"byline/corpus"
)

// ErrNoSpeaker says that nobody of a name speaks in the stories.
var ErrNoSpeaker = errors.New("nobody of that name speaks in the stories")

// Speaker is somebody who speaks in the stories, by the name that they have there.
// Two people of the same name are one.
type Speaker struct {
	// Key names the speaker shortly: 8 characters that are safe in an address.
	Key    string
	Name   string // the commonest spelling
	Role   string // the commonest; "" if no story states one
	Quotes int
}

// voice is a speaker, and how people may type them.
type voice struct {
	Speaker
	typed   string   // the name, as voiceForm makes it
	posts   []string // all roles, the commonest first
	roles   string   // the same, as typedForm makes them
	stories []int    // places of those that they speak in, the newest first
}

// voiceForm is a speaker's name as it is compared with another: without case,
// accents and marks, and without an article before it. Who has another name is somebody
// else.
func voiceForm(name string) string {
	typed := typedForm(name)
	if bare, ok := strings.CutPrefix(typed, " the "); ok {
		return " " + bare
	}
	return typed
}

// voices gathers who speaks in stories.
type voices struct {
	forms map[string]string // of names
	heard map[string]*heardVoice
}

type heardVoice struct {
	names, roles map[string]int
	quotes       int
	stories      []int
}

// hear adds those who speak in a story.
func (vs *voices) hear(number int, s *corpus.Story) {
	if vs.heard == nil {
		vs.forms, vs.heard = map[string]string{}, map[string]*heardVoice{}
	}
	for i := range s.Quotes {
		q := &s.Quotes[i]
		if q.Speaker == "" || len(q.Parts) == 0 || s.Paragraphs[q.Parts[0].Paragraph].Kind == corpus.Heading {
			continue // which isn't shown
		}
		form, known := vs.forms[q.Speaker]
		if !known {
			form = voiceForm(q.Speaker)
			vs.forms[q.Speaker] = form
		}
		if form == "" {
			continue
		}
		v := vs.heard[form]
		if v == nil {
			v = &heardVoice{names: map[string]int{}, roles: map[string]int{}}
			vs.heard[form] = v
		}
		v.names[q.Speaker]++
		v.quotes++
		if q.Role != "" {
			v.roles[q.Role]++
		}
		if len(v.stories) == 0 || v.stories[len(v.stories)-1] != number {
			v.stories = append(v.stories, number)
		}
	}
}

// inOrder returns the voices, people with names before others, and who speaks most
// before others. A story with number i now has the place to[i].
func (vs *voices) inOrder(to []int) []voice {
	out := make([]voice, 0, len(vs.heard))
	for form, h := range vs.heard {
		v := voice{
			Speaker: Speaker{Key: keyOf(form), Name: commonest(h.names), Role: commonest(h.roles), Quotes: h.quotes},
			typed:   form, stories: h.stories, posts: byCount(h.roles),
		}
		for _, role := range v.posts {
			v.roles += typedForm(role)
		}
		for i, number := range v.stories {
			v.stories[i] = to[number]
		}
		slices.Sort(v.stories)
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b voice) int {
		return cmp.Or(cmp.Compare(is(isPerson(b.Name)), is(isPerson(a.Name))), b.Quotes-a.Quotes, strings.Compare(a.typed, b.typed))
	})
	return out
}

// commonest returns the text that was counted most, "" if there is none.
func commonest(counts map[string]int) string {
	if all := byCount(counts); len(all) > 0 {
		return all[0]
	}
	return ""
}

// byCount returns the texts that were counted, those with the highest count first, and of
// those the shortest.
func byCount(counts map[string]int) []string {
	all := make([]string, 0, len(counts))
	for text := range counts {
		all = append(all, text)
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], len(a)-len(b), strings.Compare(a, b))
	})
	return all
}

// Speakers returns at most limit speakers who may be meant by what is typed: who is
// called just so, then those whose name has words that begin so, then those
// whose role has. Of either, people with names go before others, and who speaks most before
// others.
func (c *Catalog) Speakers(ctx context.Context, typed string, limit int) ([]Speaker, error) {
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	ws := strings.Fields(voiceForm(typed))
	exact := l.voice(typed)
	var named, others []Speaker
	if exact != nil {
		named = append(named, exact.Speaker)
	}
	for i := range l.voices {
		v := &l.voices[i]
		switch {
		case len(named) >= limit:
			return named[:limit], nil
		case v == exact:
		case fits(v.typed, ws):
			named = append(named, v.Speaker)
		case len(others) < limit && fits(v.typed+v.roles, ws):
			others = append(others, v.Speaker)
		}
	}
	all := slices.Concat(named, others)
	return all[:min(len(all), limit)], nil
}

// Speaker returns the one who is meant by a name, by "#" and a key, or by words of a
// name or of a role that one speaker alone has. Where nobody is, or it may be several,
// ok is false and near has at most limit who are likeliest meant.
func (c *Catalog) Speaker(ctx context.Context, name string, limit int) (who Speaker, near []Speaker, ok bool, err error) {
	l, err := c.latest(ctx)
	if err != nil {
		return Speaker{}, nil, false, err
	}
	if v := l.voice(name); v != nil {
		return v.Speaker, nil, true, nil
	}
	ws := strings.Fields(voiceForm(name))
	if len(ws) == 0 {
		return Speaker{}, nil, false, nil
	}
	for _, means := range []func(*voice) bool{
		func(v *voice) bool { return hasAll(v.typed, ws) },
		func(v *voice) bool { return v.holds(ws) },
	} {
		switch all := l.speakersWho(means); {
		case len(all) == 1:
			return all[0], nil, true, nil
		case len(all) > 1:
			return Speaker{}, all[:min(len(all), limit)], false, nil
		}
	}
	near = l.speakersWho(func(v *voice) bool { return fits(v.typed+v.roles, ws) })
	if len(near) == 0 {
		near = l.alike(ws)
	}
	return Speaker{}, near[:min(len(near), limit)], false, nil
}

func (l *listing) speakersWho(means func(*voice) bool) []Speaker {
	var out []Speaker
	for i := range l.voices {
		if means(&l.voices[i]) {
			out = append(out, l.voices[i].Speaker)
		}
	}
	return out
}

// holds reports whether the words name a role that the speaker has: "the mayor"
// the mayor of Weston, but "Weston" doesn't, nor "the mayor" the deputy mayor.
func (v *voice) holds(ws []string) bool {
	return slices.ContainsFunc(v.posts, func(post string) bool {
		typed := strings.TrimSpace(strings.ReplaceAll(typedForm(post)+" ", "'s ", " "))
		role := words(typed)
		return hasAll(" "+typed, ws) && !qualified(role, ws) &&
			slices.ContainsFunc(roleHead(role), func(head word) bool { return slices.Contains(ws, head.lower) })
	})
}

// voice returns the one of that very name or key, nil if there is none.
func (l *listing) voice(name string) *voice {
	key, keyed := strings.CutPrefix(name, keyMark)
	form := voiceForm(name)
	for i := range l.voices {
		if v := &l.voices[i]; keyed && v.Key == key || form != "" && v.typed == form {
			return v
		}
	}
	return nil
}

// hasAll reports whether all of the words are in a typed form.
func hasAll(typed string, ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !strings.Contains(typed+" ", " "+w+" ") })
}

// leastAlike is from which share of common letter pairs on two words are alike.
const leastAlike = .4

// alike returns the speakers with a name most like the words.
func (l *listing) alike(ws []string) []Speaker {
	type near struct {
		*voice
		likeness float64
	}
	pairs := make([]map[string]bool, len(ws))
	for i, w := range ws {
		pairs[i] = pairsOf(w)
	}
	var all []near
	for i := range l.voices {
		v := &l.voices[i]
		best := 0.
		for name := range strings.FieldsSeq(v.typed) {
			its := pairsOf(name)
			for _, p := range pairs {
				best = max(best, likeness(p, its))
			}
		}
		if best >= leastAlike {
			all = append(all, near{v, best})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return compareScores(a.likeness, b.likeness) })
	out := make([]Speaker, len(all))
	for i, n := range all {
		out[i] = n.Speaker
	}
	return out
}

// pairsOf returns the pairs of letters in a word, with its first and last letter.
func pairsOf(word string) map[string]bool {
	rs := []rune(" " + word + " ")
	out := make(map[string]bool, len(rs))
	for i := range len(rs) - 1 {
		out[string(rs[i:i+2])] = true
	}
	return out
}

// likeness is the share of pairs that are common, as Dice has it.
func likeness(a, b map[string]bool) float64 {
	n := 0
	for p := range a {
		if b[p] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}

// Topics returns at most limit stories that may be meant by what is typed for what
// somebody speaks about: those in which they speak, or any where it isn't known
// who they are.
func (c *Catalog) Topics(ctx context.Context, speaker, typed string, limit int) ([]Entry, error) {
	who, _, ok, err := c.Speaker(ctx, speaker, 1)
	if err != nil {
		return nil, err
	}
	if !ok {
		return c.Titles(ctx, typed, limit)
	}
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	if v := l.voice(who.Name); v != nil {
		return l.titled(v.stories, typed, limit), nil
	}
	return nil, nil // gone in between
}
