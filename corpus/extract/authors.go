package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// Pages state as their author all sorts of things. An author is a person, or
// the agency that the copy comes from where no person is named; the paper
// itself, its desks and the accounts that stories are entered with are none.

var (
	byWords = regexp.MustCompile(`(?i)^(?:(?:analysis|opinion|review|written|story|words|posted|published|reviewed|text|report)\s+)?by:?\s+|^(?:publicado|publié|publicada|escrito|scritto|pubblicato|geschrieben|veröffentlicht|geschreven|skrivet|napisane)\s+(?:por|par|da|von|door|av|przez)\s*:?\s+|^(?:von|par|por|di|av|door|text|texte|texto|testo|автор|текст)\s*:?\s+|^(?:author|autor|auteur|autore)s?\s*:\s*`)
	// nameEnd is where a name ends and the paper, the place or an account
	// begins.
	nameEnd = regexp.MustCompile(`\s+(?:[|·•–—/>]|-)\s+.*$|\s*[|•·].*$|\s+(?:for|in|at|on)\s+\p{Lu}.*$|\s*\([^)]*\)?$|\s*@\S*.*$|\s*\S+@\S+.*$`)
	// sentenceEnd parts a name from what follows a stop that isn't an
	// initial's.
	sentenceEnd = regexp.MustCompile(`(\p{Ll}{3})\.\s+\p{Lu}.*$`)
	// degrees follow the names of those who have them.
	degrees = set(`ms rd rdn md phd ph.d. m.d. m.s. mph rn ba ma bsc msc mba jd esq jr sr ii iii dds pt dpt cpt cscs rdn, od do np pa-c lcsw psyd faan obe mbe cbe`)
	// deskWords are of what isn't a person's name.
	deskWords = set(`admin administrator editor editors editorial staff desk newsroom bureau team newsdesk correspondent correspondents reporters reporter
		webmaster redaktion redazione redacción redaccion redação redacao rédaction redaction redactie redakcja redakce редакция агентство agencies agency service services
		news press media magazine online web digital contributor contributors guest author authors user anonymous unknown publisher blog blogger team company inc ltd gmbh llc
		sport sports network tv radio channel times post daily journal herald tribune gazette foundation institute university ministry department association group
		any all organization organisation project initiative council committee center centre lab labs laboratory program programme society trust fund board newspaper weekly report reports wire wires multiple various sources source nachrichtenagentur agentur agence agencia agenzia verlag zeitung presse prensa stampa
		redaktionsteam onlineredaktion lokalredaktion sportredaktion`)
	agencies = phrases(`reuters|thomson reuters|associated press|the associated press|ap|afp|agence france-presse|agence france presse|dpa|dpa-afx|apa|sda|epd|kna|sid|pti|ani|ians|
		bloomberg|bloomberg news|efe|ansa|xinhua|tass|upi|pa media|press association|pa|canadian press|the canadian press|lusa|belga|anp|tt|ntb|ritzau|stt|pap|čtk|mti|kyodo|yonhap|
		aap|australian associated press|europa press|adnkronos|agi|inter press service|interfax|ria novosti|рия новости|тасс|интерфакс`)
	// helpers stand in brackets behind the author's name.
	helpers     = regexp.MustCompile(`(?i)\s*\(\s*(?:with|avec|mit)\s+([^)]*)\)`)
	bracketed   = regexp.MustCompile(`\s*\([^)]*\)\s*`) // a second name: "Bruno (Zecchin) Rodrigues"
	spacedCamel = regexp.MustCompile(`\p{Ll}\p{Lu}`)
)

// rankWords begin a role: "Senior Staff Technologist".
var (
	rankWords = set("senior junior deputy assistant associate managing executive lead principal special contributing")
	loneJoint = set("and und et y e en и on at in for")
	// sectionWords follow a name in text that lost what parted them.
	sectionWords = set("business opinion politics culture lifestyle technology entertainment")
	// glued is what text without its line breaks has right behind a name:
	// "Ada QuistStaff Writer".
	glued    = regexp.MustCompile(`(\p{Ll}{2})(?:Staff|Senior|Business|Editor|Reporter|Correspondent|Writer|Columnist|News|Sports|Opinion|Politics|\p{Lu}{2,}\p{Ll}).*$`)
	shouted  = regexp.MustCompile(`\p{Lu}{2,}\p{Ll}`) // "FOXBusiness"
	pictured = regexp.MustCompile(`(?i)\b(photo|pictur|illustrat|video|graphic|foto|bild|image|cartoon)`)
)

func agencyName(name string) bool { return agencies[strings.ToLower(strings.Trim(name, " .()"))] }

// gated returns the authors among those that are stated, each of which may be a
// list of names, as bylines and meta elements have it. Site are the names that
// the paper goes by.
func gated(stated []corpus.Author, site []string) []corpus.Author {
	var authors, wires []corpus.Author
	for _, s := range stated {
		last := -1
		names := helpers.ReplaceAllString(byWords.ReplaceAllString(s.Name, ""), ", $1")
		for part := range splitSeq(nameJoint, names) {
			name := tidyName(part)
			switch {
			case pictured.MatchString(part):
			case last >= 0 && roleWord.MatchString(part) && roleLine(part):
				first(&authors[last].Role, part)
			case agencyName(name):
				wires = append(wires, corpus.Author{Name: name})
			case isAuthor(name, site) && !hasAuthor(authors, name):
				authors = append(authors, corpus.Author{Name: name, Role: s.Role})
				last = len(authors) - 1
			}
		}
	}
	authors = withoutLone(authors)
	if len(authors) == 0 {
		authors = wires[:min(1, len(wires))]
	}
	const most = 12 // a longer list is one of the paper's staff
	if len(authors) > most {
		return nil
	}
	return authors
}

// withoutLone leaves out names of one word beside full names: they are what the
// authors work for.
func withoutLone(authors []corpus.Author) []corpus.Author {
	full := func(a corpus.Author) bool { return strings.Contains(a.Name, " ") || !cased(a.Name) }
	if !slices.ContainsFunc(authors, full) {
		return authors
	}
	return slices.DeleteFunc(authors, func(a corpus.Author) bool { return !full(a) })
}

// tidyName cuts off what pages put around a name.
func tidyName(name string) string {
	name = strings.TrimSpace(byWords.ReplaceAllString(corpus.Clean(name), ""))
	name = glued.ReplaceAllString(bracketed.ReplaceAllString(name, " "), "$1")
	name = sentenceEnd.ReplaceAllString(nameEnd.ReplaceAllString(name, ""), "$1")
	name = strings.Trim(name, " ,;:·|-–—*()[]")
	fields := strings.Fields(name)
	for len(fields) > 2 && loneJoint[strings.ToLower(fields[len(fields)-1])] {
		fields = fields[:len(fields)-1]
	}
	for i, w := range fields {
		key := strings.ToLower(w)
		if i >= 2 && (rankWords[key] || sectionWords[key] || shouted.MatchString(w) || roleWord.MatchString(w) && !deskWords[key]) {
			fields = fields[:i]
			break
		}
	}
	if half := len(fields) / 2; half > 1 && slices.Equal(fields[:half], fields[half:]) {
		fields = fields[:half] // the name of a portrait, and the name
	}
	name = strings.Join(fields, " ")
	if fields := strings.Fields(name); len(fields) > 2 && degrees[strings.ToLower(fields[len(fields)-1])] {
		name = strings.TrimRight(strings.Join(fields[:len(fields)-1], " "), ",")
	}
	return name
}

// isAuthor reports whether a name reads like that of a person.
func isAuthor(name string, site []string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 || len(name) > 60 || webAddress(name) != "" ||
		strings.ContainsAny(name, "0123456789/@{}<>_=#:?!\"“”|[]") || degrees[strings.ToLower(name)] {
		return false
	}
	lettered := 0
	for i, w := range words {
		key := strings.ToLower(strings.Trim(w, ".,’'"))
		if deskWords[key] || dateWords[key] || i > 0 && i == len(words)-1 && monthNames[key] {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) {
			lettered++
		}
	}
	if lettered == 0 || lettered < len(words) && !capitalized(name, 2, 5) {
		return false
	}
	own := squeezed(name)
	for _, s := range site {
		if n := len(s); n > 0 && len(name) > n && strings.EqualFold(name[:n], s) && name[n] == ' ' {
			return false // a part of the paper: "CNN Business"
		}
		if s := squeezed(s); s != "" && (own == s || len(words) == 1 && (strings.Contains(s, own) || strings.Contains(own, s))) {
			return false
		}
	}
	if len(words) > 1 {
		// "CNN Business", but "Jean DUPONT".
		return !(capitals(words[0]) && !capitals(words[len(words)-1]))
	}
	// A name of one word: a first name or a pen name, not an account.
	return utf8.RuneCountInString(name) >= 3 && !spacedCamel.MatchString(name) && (strings.ToUpper(name) != name || !cased(name))
}

// Words of dates. Some months are first names too.
var (
	dateWords = set(`monday tuesday wednesday thursday friday saturday sunday today yesterday updated published
		montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche`)
	monthNames = set(`january february march april june july august september october november december januar februar märz mai juni juli oktober dezember`)
)

// capitals reports whether a word is three capital letters or more.
func capitals(word string) bool {
	return utf8.RuneCountInString(word) >= 3 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
}

func cased(text string) bool { return strings.ToLower(text) != strings.ToUpper(text) }

// squeezed returns a name without anything but its letters and digits.
func squeezed(name string) string {
	name = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the "))
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

func hasAuthor(authors []corpus.Author, name string) bool {
	for _, a := range authors {
		if folded(a.Name) == folded(name) {
			return true
		}
	}
	return false
}

// deskLine reports whether a text names a desk of the paper.
func deskLine(text string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		if deskWords[strings.Trim(w, ".,;:")] && !roleWord.MatchString(w) {
			return true
		}
	}
	return false
}
