package quote

import "strings"

// outlets are agencies, broadcasters and papers whose name doesn't tell that
// they are one.
var outlets = setOf(`reuters ap afp dpa tass interfax efe ansa xinhua upi cnn bbc nbc abc cbs npr pbs msnbc bloomberg politico
	axios buzzfeed breitbart vox slate cnbc wired spiegel bild zeit kommersant pravda guardian economist ria telegraph`)

// outletNouns end the name of a paper or a broadcaster.
var outletNouns = setOf(`times post journal news tribune herald guardian telegraph gazette daily magazine press radio tv today
	chronicle globe observer star standard mail mirror independent sun examiner register review zeitung anzeiger agency
	network`)

// isOutlet reports whether words name a paper, an agency or a broadcaster.
func isOutlet(words string) bool {
	fields := strings.Fields(strings.ToLower(words))
	if len(fields) > 1 && fields[0] == "the" {
		fields = fields[1:]
	}
	if len(fields) == 0 || len(fields) > 5 {
		return false
	}
	return outlets.has(trimPossessive(fields[0])) || len(fields) > 1 && outletNouns.has(fields[len(fields)-1])
}

// viaBehind returns the paper, agency or broadcaster to which something was
// said with the cue that ends at token i: "told the Harbor Post", "said in an
// interview with CNN".
func (r *reader) viaBehind(i int) string {
	if r.via != "" {
		return r.via
	}
	if !r.in(i-1, telling) {
		if !r.is(i, "in") || !r.is(i+2, "interview") || !r.is(i+3, "with") {
			return ""
		}
		i += 4
	}
	end := i
	if r.is(end, "the") {
		end++
	}
	for end < len(r.tokens) && r.tokens[end].capital() && !r.in(end, times) {
		end++
	}
	if end == i || !isOutlet(r.words(phrase{i, end})) {
		return ""
	}
	return trimPossessive(r.words(phrase{i, end}))
}

var telling = setOf("told tells telling")
