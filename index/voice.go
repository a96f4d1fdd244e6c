package index

import (
	"cmp"
	"slices"
	"strings"

	"byline/corpus"
)

// voice is a speaker, and how people may type them.
type voice struct {
	Speaker
	typed   string   // the name, as voiceForm makes it
	posts   []string // all roles, the commonest first
	roles   string   // the same, as typedForm makes them
	stories []int    // places of those that they speak in, the newest first
}

// voiceForm is a speaker's name as it is compared with another: without case,
// accents and marks, and without an article before it. Who has another name
// is somebody else.
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

// inOrder returns the voices, people with names before others, and who speaks
// most before others. A story with number i now has the place to[i].
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

// byCount returns the texts that were counted, those with the highest count
// first, and of those the shortest.
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
