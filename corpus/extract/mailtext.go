package extract

import (
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"byline/corpus"
)

// unflow joins the lines of text that a mail program wrapped and said so: RFC
// 3676. The lines of what is quoted stay apart from the others.
func unflow(text string, params map[string]string) string {
	if !strings.EqualFold(params["format"], "flowed") {
		return text
	}
	joint := " "
	if strings.EqualFold(params["delsp"], "yes") {
		joint = ""
	}
	var b strings.Builder
	flowing, depth := false, 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		rest := strings.TrimLeft(line, ">")
		quoted := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ") // stuffed
		if flowing && quoted != depth {
			b.WriteByte('\n')
			flowing = false
		}
		if !flowing && quoted > 0 {
			b.WriteString(strings.Repeat(">", quoted) + " ")
		}
		depth = quoted
		flowing = strings.HasSuffix(rest, " ") && rest != "-- "
		if flowing {
			b.WriteString(strings.TrimSuffix(rest, " ") + joint)
		} else {
			b.WriteString(rest + "\n")
		}
	}
	return b.String()
}

var (
	// What mail programs write above a mail that is forwarded.
	forwardMark = regexp.MustCompile(`(?im)^>?\s*(?:[-_]{2,}\s*(?:forwarded message|original message|forwarded by .*|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message transmis|mensaje reenviado|пересылаемое сообщение)\s*[-_]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié\s*:)\s*$`)
	headerLine  = regexp.MustCompile(`^[>*\s]*(\p{L}[\p{L} -]{1,20}):\s*\*?\s*(.*?)\*?\s*$`)
)

// The fields above a forwarded mail, in the languages that mail programs speak.
var (
	subjectLabels = phrases("subject|betreff|objet|asunto|тема|oggetto|assunto")
	dateLabels    = phrases("date|sent|datum|gesendet|envoyé|fecha|enviado|дата|data")
)

// readMailText reads the plain text of a mail. What is quoted and the signature
// are no part of it; of a forwarded mail the text is the story, and what stands
// before it a note.
func readMailText(text string, header *message.Header, limits Limits) (Result, error) {
	if err := checkLines(text, limits); err != nil {
		return Result{}, err
	}
	var dropped []Dropped
	drop := func(text, reason string) {
		if text = shown(text); text != "" {
			dropped = append(dropped, Dropped{Text: text, Reason: reason})
		}
	}
	forwarded := false
	if at := forwardMark.FindStringIndex(text); at != nil {
		forwarded = true
		drop(text[:at[0]], "a note on a forwarded mail")
		var fields map[string]string
		fields, text = cutFields(text[at[1]:])
		header.Del("List-Id")
		header.Del("List-Unsubscribe")
		header.Del("List-Post")
		header.Del("Date") // when it was forwarded
		for name, value := range fields {
			switch {
			case subjectLabels[name]:
				header.Set("Subject", value)
			case dateLabels[name]:
				header.Set("Date", value)
			}
		}
	}
	var kept []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimRight(line, " ") == "--" {
			drop(text[strings.Index(text, "\n"+line)+1:], "the signature")
			break
		}
		if quoted, ok := strings.CutPrefix(line, ">"); ok {
			if !forwarded {
				drop(quoted, "what the mail quotes")
				continue
			}
			line = strings.TrimSpace(quoted)
		}
		kept = append(kept, line)
	}
	body := strings.Join(kept, "\n")
	if strings.TrimSpace(body) == "" {
		return Result{Dropped: dropped}, corpus.ErrNoStory
	}
	r, err := readText(body, limits)
	r.Dropped = append(r.Dropped, dropped...)
	return r, err
}

// cutFields takes the fields of a forwarded mail's header off its text. Their
// names come as lineKey has them.
func cutFields(text string) (fields map[string]string, body string) {
	fields = map[string]string{}
	rest := strings.TrimLeft(text, "\r\n> ")
	for {
		line, after, _ := strings.Cut(rest, "\n")
		m := headerLine.FindStringSubmatch(strings.TrimRight(line, "\r"))
		if m == nil {
			return fields, rest
		}
		fields[lineKey(m[1])] = m[2]
		if rest = after; after == "" {
			return fields, rest
		}
	}
}
