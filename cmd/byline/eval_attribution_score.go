package main

import (
	"slices"
	"strings"
)

// attributionScore counts what was found against what is there.
type attributionScore struct {
	direct, named, overlap, exact int
	speakers, speakersRight       int          // of named and overlap, those with a speaker
	roles                         [3]roleScore // source, cue, content
}

type roleScore struct{ gold, found, right int }

// add counts a story. A gold attribution is direct when nine tenths of its
// content lie in quotation marks; to each goes what was found whose content
// overlaps it most.
func (s *attributionScore) add(text []rune, gold, found []attribution) {
	inMarks := marked(text)
	for _, g := range gold {
		if g.Content == nil || g.Source == nil || !mostly(g.Content.Spans, inMarks) {
			continue
		}
		s.direct++
		var best attribution
		most := 0
		for _, f := range found {
			if n := f.Content.shared(g.Content); n > most {
				best, most = f, n
			}
		}
		if best.Source == nil {
			continue
		}
		overlaps := best.Source.shared(g.Source) > 0
		s.named++
		s.overlap += count(overlaps)
		s.exact += count(best.Source.same(g.Source))
		if best.Speaker != "" {
			s.speakers++
			s.speakersRight += count(overlaps)
		}
	}
	for i, role := range []func(attribution) *mention{
		func(a attribution) *mention { return a.Source },
		func(a attribution) *mention { return a.Cue },
		func(a attribution) *mention { return a.Content },
	} {
		s.roles[i].add(mentions(gold, role), mentions(found, role))
	}
}

func mentions(as []attribution, role func(attribution) *mention) []*mention {
	var out []*mention
	for _, a := range as {
		if m := role(a); m != nil && len(m.Spans) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// add counts as right what was found with exactly the spans of a gold one, each
// once.
func (r *roleScore) add(gold, found []*mention) {
	r.gold += len(gold)
	r.found += len(found)
	for _, g := range gold {
		if i := slices.IndexFunc(found, g.same); i >= 0 {
			r.right++
			found = slices.Delete(slices.Clone(found), i, i+1)
		}
	}
}

func (r roleScore) f1() float64 { return 2 * float64(r.right) / float64(max(r.gold+r.found, 1)) }

func (s *attributionScore) figures(part string) []figure {
	out := []figure{
		{"direct quotations", float64(s.direct), ""},
		{"source overlap", share(s.overlap, s.direct), ""},
		{"source exact", share(s.exact, s.direct), ""},
		{"right when named", share(s.overlap, s.named), ""},
		{"coverage", share(s.named, s.direct), ""},
		{"right when the speaker is resolved", share(s.speakersRight, s.speakers), ""},
		{"coverage of resolved speakers", share(s.speakers, s.direct), ""},
		{"all attributions, source F1", s.roles[0].f1(), ""},
		{"all attributions, cue F1", s.roles[1].f1(), ""},
		{"all attributions, content F1", s.roles[2].f1(), ""},
	}
	for i := range out {
		out[i].Name = strings.TrimSpace(part + " " + out[i].Name)
	}
	return out
}

// marked tells which code points lie in double quotation marks.
func marked(text []rune) []bool {
	in := make([]bool, len(text))
	open := -1
	for i, r := range text {
		switch {
		case r == '“', r == '"' && open < 0:
			open = i
		case r == '\n':
			open = -1
		case (r == '”' || r == '"') && open >= 0:
			for j := open; j <= i; j++ {
				in[j] = true
			}
			open = -1
		}
	}
	return in
}

func mostly(spans [][2]int, in []bool) bool {
	all, hit := 0, 0
	for _, s := range spans {
		for i := s[0]; i < min(s[1], len(in)); i++ {
			all++
			hit += count(in[i])
		}
	}
	return all > 0 && 10*hit >= 9*all
}

// shared returns how many code points two mentions have in common.
func (m *mention) shared(other *mention) int {
	n := 0
	if m == nil || other == nil {
		return 0
	}
	for _, x := range m.Spans {
		for _, y := range other.Spans {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func (m *mention) same(other *mention) bool { return slices.Equal(m.Spans, other.Spans) }
