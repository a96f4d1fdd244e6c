package extract

import (
	"regexp"
	"slices"
	"strings"

	"byline/corpus"
)

// A byline is one line: "By Jane Doe and John Roe, Political Correspondents".
var (
	bylineStart = regexp.MustCompile(`^(?:(?:Written |Words |Story |Reported |Reporting |Article )?[Bb]y|BY|Von|VON|Par|Por|Di|Door|Текст|Автор)\s?:?\s+(.+)$|^(?:Author|Authors|Autor|Auteur|Autore)\s?:\s+(.+)$`)
	nameJoint   = regexp.MustCompile(`\s+(?:and|und|et|y|e|en|и|&|with|avec|mit)\s+|\s*[,;]\s*(?:and\s+)?`)
	bylineEnd   = regexp.MustCompile(`\s+(?:[|·•—–/]|-)\s+.*$|\s+(?:for|in|at)\s+\p{Lu}.*$|\s+\d.*$|\s+(?:Published|Updated|Posted|` + `@).*$`)
	roleWord    = regexp.MustCompile(`(?i)\b(editor|reporter|correspondent|writer|journalist|columnist|contributor|author|producer|critic|blogger|analyst|chief|staff|freelance|bureau|anchor|presenter|photographer|technologist|engineer|developer|professor|fellow|scientist|strategist|redakteur(in)?|korrespondent(in)?|reporterin|autorin|journaliste|rédact(eur|rice)|correspondante?|periodista|redactora?|corresponsal|giornalista|redattore|jornalista|repórter|redator)`)
)

// maxByline is the number of words beyond which a line is no byline.
const maxByline = 24

// byline reads a line that is a byline; the last result is false of any other.
func byline(text string) (authors []corpus.Author, ok bool) {
	if countWords(text) > maxByline || endsSentence(text) && roleWord.FindString(text) == "" {
		return nil, false
	}
	m := bylineStart.FindStringSubmatch(text)
	if m == nil {
		return nil, false
	}
	rest := bylineEnd.ReplaceAllString(m[1]+m[2], "")
	var role []string
	for part := range splitSeq(nameJoint, rest) {
		switch {
		case personName(part) && len(role) == 0 && !roleWord.MatchString(part) && isAuthor(tidyName(part), nil):
			authors = append(authors, corpus.Author{Name: tidyName(part)})
		case len(authors) > 0 && roleWord.MatchString(part):
			role = append(role, part)
		case len(authors) > 0:
		default:
			return nil, false
		}
	}
	if len(role) > 0 {
		authors[len(authors)-1].Role = strings.Join(role, ", ")
	}
	return authors, len(authors) > 0
}

// personName reports whether text reads like somebody's full name.
func personName(text string) bool {
	return capitalized(text, 2, 5) && !strings.HasPrefix(text, "The ") && !strings.ContainsAny(text, "0123456789:;!?()[]|/@") && len(text) <= 60
}

// roleLine reports whether text reads like somebody's role: "UK Phones Editor".
func roleLine(text string) bool {
	return countWords(text) <= 10 && !endsSentence(text) && roleWord.MatchString(text)
}

var (
	publishedLabel = regexp.MustCompile(`(?i)^(?:first |originally )?(?:published|posted|issued|veröffentlicht|publiée?|publicado|publicada|pubblicato|gepubliceerd)(?:\s+(?:on|at|am|le|el|em|il))?\s*:?\s+`)
	updatedLabel   = regexp.MustCompile(`(?i)^(?:last |article )?(?:updated|modified|aktualisiert|mise? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt)(?:\s+(?:on|at|am|le|el|em|il))?\s*:?\s+`)
	stampJoint     = regexp.MustCompile(`(?i)\s*[|•·]\s*|\s+[–—-]\s+|\s*[,;(]?\s*\b(?:last )?(?:updated|mis à jour|modifié|aktualisiert|actualizado|atualizado|aggiornato|bijgewerkt)\b`)
)

var updatedWord = regexp.MustCompile(`(?i)(?:updated|mis à jour|modifié|aktualisiert|actualizado|atualizado|aggiornato|bijgewerkt)$`)

// stamps are the dates that one line states.
type stamps struct{ published, updated, bare corpus.Date }

// dateLine reads a line that is a date or two, labeled or not; the last result
// is false of any other.
func dateLine(text string) (s stamps, ok bool) {
	if len(text) > 140 {
		return s, false
	}
	for _, part := range stampParts(text) {
		field, date := &s.bare, part
		if label := publishedLabel.FindString(part); label != "" {
			field, date = &s.published, part[len(label):]
		} else if label := updatedLabel.FindString(part); label != "" {
			field, date = &s.updated, part[len(label):]
		}
		d, err := corpus.ParseDate(strings.Trim(date, " ,:()"))
		switch {
		case err == nil:
			*field = d
		case field == &s.bare:
			return stamps{}, false
		}
	}
	return s, s != stamps{}
}

// stampParts cuts a line at signs and before "Updated", which stays.
func stampParts(text string) []string {
	if _, err := corpus.ParseDate(text); err == nil {
		return []string{text}
	}
	var parts []string
	from := 0
	for _, m := range stampJoint.FindAllStringIndex(text, -1) {
		if m[0] == 0 {
			continue
		}
		parts = append(parts, text[from:m[0]])
		from = m[1]
		if sep := text[m[0]:m[1]]; updatedWord.MatchString(sep) {
			from = m[0] + updatedWord.FindStringIndex(sep)[0]
		}
	}
	parts = append(parts, text[from:])
	return slices.DeleteFunc(parts, func(part string) bool { return strings.TrimSpace(part) == "" })
}

// splitSeq yields the parts of text between the matches of a pattern.
func splitSeq(pattern *regexp.Regexp, text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, part := range pattern.Split(text, -1) {
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
		}
	}
}
