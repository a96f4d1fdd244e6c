package quote

import "strings"

// set is a list of words in lower case. The sets of this package are read
// only.
type set map[string]struct{}

func setOf(words string) set {
	s := set{}
	for word := range strings.FieldsSeq(words) {
		s[word] = struct{}{}
	}
	return s
}

func (s set) has(word string) bool {
	_, ok := s[word]
	return ok
}

// The small words that tell where a noun phrase begins and ends.
var (
	determiners = setOf(`the a an this these those his her its their our my your some many most several all both each
		every no another any one two three four five six seven eight nine ten dozens hundreds thousands few more other
		der die das ein eine einer eines dem den des il lo gli uno het een uma ett sein seine ihr ihre el la los las un una su sus le les une leur
		l'`)
	pronouns = setOf(`he she they it i we you who er sie wir ich он она они мы я él ella ellos il elle ils elles
		nobody everyone someone`)
	objects      = setOf(`him her them me us you it himself herself themselves myself itself`)
	prepositions = setOf(`in on at by for with from to of about after before during over under against between among through
		into since until without within via near per than like around amid upon toward towards despite throughout outside
		inside across behind beyond
		auf aus bei im am zum zur mit nach seit von vor zu über unter в на из от по с к о для en por para de du des à dans par sur`)
	// joining prepositions belong to the noun phrase that they follow.
	joining = setOf(`of for at with from von für bei des de del du из`)
	breaks  = setOf(`that because if when while as but or nor which whom whose where whether although though unless so yet than what how why
		und aber dass weil wenn и но что если когда y e pero que porque et mais qui`)
	auxiliary = setOf(`is are was were be been being am has have had having do does did will would can could may might shall
		should must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
		habe haben hatte ist sind waren wird wurde sei seien werde werden hätte hätten wäre wären würde würden könne können
		könnte könnten müsse müssen müsste wolle wollen solle sollen sollte dürfe dürfen gebe gibt han había hanno aveva ho heeft hebben har hade tem é è são sono era ont avait était est был была`)
	// foreignAuxiliary verbs are other words in English.
	foreignAuxiliary = setOf("a ha hat hatte war heeft har s'est")
	adverbs          = setOf(`also then later once again even still just already never always often ever now not too previously
		recently repeatedly first initially finally further reportedly since thus soon long earlier simply herself himself
		auch dann später zudem также позже también luego aussi ensuite`)
	leadIns = setOf(`but and yet so still then now later meanwhile however instead also perhaps earlier once moreover
		nevertheless nonetheless afterward afterwards today yesterday tonight plus thus indeed besides or nor even only
		because although though while when as if that after before since
		und aber doch denn jedoch однако также а но и y pero et mais`)
	times = setOf(`monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.
		january february march april june july august september october november december jan. feb. mar. apr. aug.
		sept. oct. nov. dec. today yesterday tonight tomorrow last next week weeks month months year years night morning
		afternoon evening day days weekend ago earlier recently
		weiter weiterhin montag dienstag mittwoch donnerstag freitag samstag sonntag
		понедельник вторник среду четверг пятницу субботу воскресенье lundi mardi mercredi jeudi vendredi samedi dimanche
		lunes martes miércoles jueves viernes sábado domingo`)
)

// nouns are words that look like adverbs.
var nouns = setOf(`family ally rally assembly daily weekly monthly supply reply july early only elderly emily kelly beverly sally
	italy molly billy bully`)

var articles = setOf("the a an his their our my your its no every der die das ein eine el la un una le les une il lo gli het een uma ett")
