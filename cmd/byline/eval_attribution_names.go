package main

import "strings"

// shortName is a source of a story that names somebody shortly, "Moss" or "Mr.
// Moss", and where the story has the full name of whom it means. Both are
// half-open ranges of code points of the story's text, labeled by reading it.
type shortName struct {
	Story  string `json:"story_id"`
	Source [2]int `json:"source"`
	Name   [2]int `json:"name"`
}

// nameScore counts how short names are resolved.
type nameScore struct {
	of                      map[string][]shortName // by story
	listed, resolved, right int
}

// names reads the list of short names that --names gives, if it does.
func (e *evaluation) names() (*nameScore, error) {
	s := &nameScore{of: map[string][]shortName{}}
	if e.flags.names == "" {
		return s, nil
	}
	rows, err := readLines[shortName](e.flags.names)
	for _, n := range rows {
		s.of[n.Story] = append(s.of[n.Story], n)
	}
	return s, err
}

// add counts a story's listed short names. One is resolved where a source in
// its place has a speaker of more than one word; that is right where it
// begins and ends as the full name does, whatever stands between: "Ada B.
// Moss" is "Ada Moss".
func (s *nameScore) add(story string, text []rune, found []attribution) {
	for _, n := range s.of[story] {
		s.listed++
		at := &mention{Spans: [][2]int{n.Source}}
		for _, f := range found {
			if f.Source.shared(at) == 0 || len(strings.Fields(f.Speaker)) < 2 {
				continue
			}
			s.resolved++
			s.right += count(sameEnds(f.Speaker, string(text[n.Name[0]:n.Name[1]])))
			break
		}
	}
}

func sameEnds(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	return len(x) > 0 && len(y) > 0 && x[0] == y[0] && x[len(x)-1] == y[len(y)-1]
}

func (s *nameScore) figures() []figure {
	if s.listed == 0 {
		return nil
	}
	return []figure{
		{"short names listed", float64(s.listed), ""},
		{"short name → full name, right when resolved", share(s.right, s.resolved), ""},
		{"short name → full name, coverage", share(s.resolved, s.listed), ""},
	}
}
