package index

import (
	"slices"
	"strings"
)

// readShortSource finds a paper by the last word of its name, as people call it:
// "according to the Post". It must stand behind words that name nothing but a source,
// and be the name of one paper only.
func readShortSource(text string, ws []word, papers []string) (paper, rest string) {
	from, at := attributed(ws)
	if at < 0 {
		return "", ""
	}
	for _, p := range papers {
		name := paperWords(p)
		if len(name) < 2 || name[len(name)-1] != ws[at].lower {
			continue
		}
		if paper != "" {
			return "", ""
		}
		paper = p
		rest = strings.TrimSpace(text[:ws[from].Start] + strings.TrimLeft(text[ws[at].End:], " ,"))
	}
	return paper, rest
}

// attributed finds where words begin that name nothing but a source, "according to
// the", and where the source does; -1 where there are none.
func attributed(ws []word) (from, at int) {
	for i := range ws {
		for _, cue := range attributions {
			if startsWith(ws[i:], cue) {
				for at = i + len(cue); at < len(ws) && slices.Contains(sourceArticles, ws[at].lower); {
					at++
				}
				if at < len(ws) {
					return i, at
				}
			}
		}
	}
	return -1, -1
}

// lacksSource reports whether a question asks what somebody or something says,
// "according to the Post", that is no paper of the stories and that the story of the
// passage doesn't name.
func (in *inquiry) lacksSource(r *reading) bool {
	ws := words(in.text)
	_, at := attributed(ws)
	if at < 0 || in.only != "" || in.isForeign(r.Story.Language) {
		return false
	}
	g := grammarFor(in.Language)
	lacks := false
	for i := at; i < len(ws) && !g.isSmall(ws[i]); i++ {
		if i > at && strings.Contains(in.text[ws[i-1].End:ws[i].Start], ",") {
			break
		}
		t := slices.IndexFunc(r.want.terms, func(t wantedTerm) bool { return t.word == ws[i].lower })
		switch {
		case t >= 0 && r.storyHas(t) || hasName(words(r.Story.Publisher), ws[i].lower):
			return false
		case t >= 0 && (g.language != "de" || g.writtenAsName(ws, i)): // where any noun may be told in another word
			lacks = true
		}
	}
	return lacks
}
