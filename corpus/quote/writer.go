package quote

import (
	"slices"

	"byline/corpus"
)

// writer returns whose text the words at source name, where they are a text:
// the Moss of "Moss's first post" and of "a letter from Moss". It is empty
// unless that is somebody whom the story names in full, and the text is
// certainly theirs.
func (st *story) writer(source corpus.Location, said []corpus.Location) (name, role string) {
	words := st.paragraphs[source.Paragraph].wordsIn(source.Span)
	end := headEnd(words)
	if end == 0 || !words[end-1].in(texts) || slices.ContainsFunc(words[:end], func(t token) bool { return t.in(doubtful) }) {
		return "", ""
	}
	if pronoun := possessors[words[0].lower]; pronoun != "" {
		full := st.antecedent(source, pronoun, said)
		return full, st.roles[full]
	}
	names := st.names[source.Paragraph]
	i := firstAt(names, source.Start)
	if i == len(names) || names[i].End > source.End || !names[i].bare {
		return "", ""
	}
	n := names[i]
	if n.possessive {
		// Nobody else's text: not "Moss's lawyer's letter".
		others := slices.ContainsFunc(words[:end], func(t token) bool { return t.possessive() && t.Start > n.End })
		if others || n.Start > words[end-1].Start {
			return "", ""
		}
	} else if end+1 >= len(words) || !words[end].in(authorship) || n.Start > words[end+1].End && n.role == "" {
		return "", ""
	}
	full := st.full(n)
	if n.role != "" {
		return full, n.role
	}
	return full, st.roles[full]
}

var (
	// texts are what somebody wrote or said, and no one else speaks in.
	texts = setOf(`post posts tweet tweets message messages letter letters statement statements email emails e-mail e-mails
		note memo remark remarks comment comments testimony reply response speech thread text texts op-ed`)
	doubtful   = setOf("fake purported alleged supposed leaked forged parody spoof deleted anonymous")
	authorship = setOf("by from")
	possessors = map[string]string{"his": "he", "her": "she"}
)
