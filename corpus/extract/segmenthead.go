package extract

import (
	"strings"
)

// headlineReach is how many lines above a story its headline may stand.
const headlineReach = 40

// headline returns how much of one of the lines above a run of lines is in its
// first ones, which is most for a headline: 0 to 1.
func headline(lines []line, start, end, reach int) float64 {
	const (
		head  = 8 // lines of the run
		least = 3 // words that count
	)
	var opening strings.Builder
	for _, l := range lines[start:min(end, start+head)] {
		opening.WriteString(l.text + "\n")
	}
	words := contentWords(opening.String())
	best := 0.
	for _, l := range lines[max(0, start-reach):start] {
		if own := contentWords(l.text); len(own) >= least && l.words < longLine && l.furniture == "" {
			best = max(best, overlap(own, words))
		}
	}
	return best
}

// commentsBegin reports whether readers' comments begin between the end of one
// run of lines and the start of another, and not far from both.
func commentsBegin(lines []line, end, start int) bool {
	const near = 30 // lines
	for i := max(end, start-near); i < min(start, end+near); i++ {
		if l := lines[i]; l.furniture == commentsReason || commentHeads[lineKey(l.text)] {
			return true
		}
	}
	return false
}

// thread reports whether lines begin as readers' comments do: short ones, which
// are names, between sentences.
func thread(lines []line) bool {
	const (
		reach = 12 // lines
		name  = 3  // words
		least = 3  // names, and sentences
	)
	names, sentences := 0, 0
	for _, l := range lines[:min(len(lines), reach)] {
		switch {
		case prose(l.text):
			sentences++
		case l.words > 0 && l.words <= name:
			names++
		}
	}
	return names >= least && sentences >= least
}

// commentHeads may stand over readers' comments; above a story they are links.
var commentHeads = phrases(`comments|top rated comments|readers' comments|reader comments|top comments|discussion|leave a comment|leave a reply|
	post a comment|kommentare|leserkommentare|kommentar schreiben|schreibe einen kommentar|diskussion|commentaires|vos commentaires|laisser un commentaire|
	comentarios|deja un comentario|deja una respuesta|commenti|lascia un commento|comentários|deixe um comentário|deixe uma resposta|reacties|
	комментарии|komentarze|kommentarer|yorumlar|コメント|댓글|评论`)

// heaviest returns the run of lines with the greatest weight.
func heaviest(lines []line) (start, end, best int) {
	sum, from := 0, 0
	for i := range lines {
		sum += weightAt(lines, i)
		if sum <= 0 {
			sum, from = 0, i+1
		}
		if sum > best {
			best, start, end = sum, from, i+1
		}
	}
	return start, end, best
}
