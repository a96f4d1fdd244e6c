package quote

import (
	"byline/corpus"
)

// signature returns the name in a unit that consists of a dash, a name and
// perhaps who that is, which signs the quotation before it: “…” — Ada Moss,
// mayor.
func signature(u unit) (phrase, bool) {
	const longestName, longest = 6, 16
	end := len(u.tokens)
	if end > 0 && u.is(end-1, ".") {
		end--
	}
	if end < 2 || end > longest || !u.pause(0) || u.is(0, ",") {
		return phrase{}, false
	}
	to := 1
	for to < end && u.tokens[to].capital() && !u.in(to, times) {
		to++
	}
	if to == 1 || to > longestName || isSmall(u.tokens[1]) || to < end && !u.is(to, ",") && !u.is(to, "(") {
		return phrase{}, false
	}
	return phrase{1, to}, true
}

// isSignature reports whether a paragraph signs the one before it.
func isSignature(p paragraph) bool {
	if len(p.units) != 1 {
		return false
	}
	_, ok := signature(p.units[0])
	return ok
}

// embeddedPost reads a paragraph that is a post as social networks embed it,
// without quotation marks: We sail. — Ada Moss (@adamoss) February 13, 2021.
func embeddedPost(p paragraph) (attribution, bool) {
	const longestName = 6
	for i, t := range p.words {
		if i == 0 || t.text != "—" && t.text != "–" {
			continue
		}
		to := i + 1
		for to < len(p.words) && p.words[to].kind == word && to-i <= longestName {
			to++
		}
		if to == i+1 || to+2 >= len(p.words) || !p.words[to].is("(") || !p.words[to+2].is(")") {
			continue
		}
		if handle := p.words[to+1]; len(handle.text) < 2 || handle.text[0] != '@' || handle.Start != p.words[to].End {
			continue
		}
		if len(p.words)-to > longestName+3 {
			continue // the text goes on behind it
		}
		at := func(from, to int) corpus.Location {
			return corpus.Location{Paragraph: p.index, Span: corpus.Span{Start: p.words[from].Start, End: p.words[to-1].End}}
		}
		return attribution{
			parts: []corpus.Location{at(0, i)}, source: at(i+1, to), cue: at(i, i+1), direct: true,
		}, true
	}
	return attribution{}, false
}
