package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A caption tells what can be seen, in the present tense, and often on which
// day the photo was taken.
var (
	photoStart  = regexp.MustCompile(`(?i)^(file ?(photo)?|photo|pictured|image|picture|in this [\w.,\s]{0,40}(photo|image|picture)|a (file )?photo|this [\w\s]{0,30}(photo|image|picture|screengrab|combination)|foto|bild|archivbild|symbolbild|archivfoto|photo d'archives|foto de archivo)\s?[:,–—-]\s|(?i)^in this (file |undated |handout )?(photo|image|picture)|^FILE\b`)
	depicting   = regexp.MustCompile(`(?i)\b(is|are) (seen|pictured|shown|photographed|displayed)\b|\b(pictured|seen) (here|above|below|left|right|in|at|on|with|during)\b|\b(poses?|looks? on|gestures?|arrives?|walks?|speaks?|addresses|stands?|sits?|attends?|waves?|smiles?|shakes? hands|holds?|talks?|listens?|reacts?|watch(es)?|celebrates?|leaves?|takes? part)\b|\((left|right|center|centre|l|r)\)|\bist zu sehen\b|\bzu sehen (ist|sind)\b|\bspricht\b`)
	photoDay    = regexp.MustCompile(`(?i)\b(on )?(mon|tues|wednes|thurs|fri|satur|sun)day,? (` + monthPattern + `)\.? \d{1,2},? \d{4}\b|\bon (` + monthPattern + `)\.? \d{1,2}, \d{4}\.?|\b(on )?\d{1,2} (` + monthPattern + `) \d{4}\.?$`)
	photoDayEnd = regexp.MustCompile(`(?i)^[^.!?]+(\b\p{L}{1,3}\.[^.!?]+)*,? (on )?(mon|tues|wednes|thurs|fri|satur|sun)day, (` + monthPattern + `)\.? \d{1,2}, \d{4}\.?$`)
	telling     = regexp.MustCompile(`(?i)\b(said|says|told|will|would|announced|until|since|begins?|began|after|died|born)\b`)
	photoCredit = regexp.MustCompile(`(?i)\((AP|AFP|Reuters|Getty|EPA|Photo|Image|Picture|Foto|Credit|File)\b[^)]*\)\.?$|[(|/:©–—-]\s?[^.]{0,50}\b(Getty Images|AP Photo|/AFP|/Reuters|Shutterstock|/Bloomberg|via AP|via Reuters)\b[^.]{0,40}\.?$|\b(Credit|Photo|Photograph|Image|Picture|Foto)s?( ?credit)?( by)? ?(:|\.\.\.) ?[^.]{2,60}$`)
)

const monthPattern = `jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?`

// A caption is at most so many words.
const maxCaption = 70

// caption reports whether a paragraph describes a photo.
func caption(text string) bool {
	if first, _ := utf8.DecodeRuneInString(text); countWords(text) > maxCaption || strings.ContainsRune("\"'“‘«„", first) {
		return false
	}
	if photoStart.MatchString(text) || strings.ContainsAny(text, "(/|:©") && photoCredit.MatchString(text) || dashedCredit(text) {
		return true
	}
	return strings.ContainsAny(text, "0123456789") &&
		(photoDayEnd.MatchString(text) && !telling.MatchString(text) || photoDay.MatchString(text) && depicting.MatchString(text))
}

// dashedCredit reports whether a text ends in a credit that a dash parts from
// it.
func dashedCredit(text string) bool {
	return strings.ContainsAny(text, "-–—") && agencyCredit.MatchString(text) && photoCredit.MatchString(text)
}

var agencyCredit = regexp.MustCompile(`Getty Images|AP Photo|/AFP|/Reuters|Shutterstock|/Bloomberg|via AP|via Reuters`)
