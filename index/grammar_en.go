package index

import "slices"

// english is how questions are asked in English.
var english = grammar{
	language: "en",
	questions: []questionWords{
		{form: About, phrases: split("tell me about, tell us about, what's new, what's new with, what is new, what's the latest, any news, any news about, any news on, what happened, what happened to, what happened with, what's happening with, what is happening with, what's new about, what's the news about, what is the news about, what's the latest on, what is the latest on, the latest on, news about, news on, news of, anything about, anything on, what about, what is known about, what do you know about, what do the stories say about, what do the papers say about, what's the story about, what is the story about, information about, info on")},
		{form: Who, phrases: split("who, whom, whose, who's, which person, what is the name of, what was the name of")},
		{form: When, phrases: split("when, when's, what year, which year, what date, what day, which day, what month, what time, on what date, on which date, in what year, in which year, at what time, on which day, on what day, since when")},
		{form: Where, phrases: split("where, where's, in what city, in which city, in what country, in which country")},
		{form: HowMany, phrases: split("how many, what number of"), counts: true},
		{form: HowMany, phrases: split("how much, how expensive is, how expensive was, how expensive")},
		{form: HowMany, phrases: split("what percentage of, what percentage, what percent of, what percent, what share of"), units: shareNouns},
		{form: HowMany, phrases: split("how long"), units: append(list("long"), slices.Concat(timeUnits, lengthUnits)...)},
		{form: HowMany, phrases: split("how old"), units: list("year years old age aged month months"), keep: 1},
		{form: HowMany, phrases: split("how far"), units: slices.Concat(lengthUnits, timeUnits)},
		{form: HowMany, phrases: split("how often"), units: append(list("time times daily weekly monthly yearly every"), timeUnits...)},
		{form: HowMany, phrases: split("how tall, how deep, how wide"), units: append(list("tall deep wide story stories storey storeys floor floors lane lanes"), lengthUnits...), keep: 1},
		{form: HowMany, phrases: split("how big, how large, how high, how fast, how heavy"), keep: 1},
		{form: Why, phrases: split("why, for what reason, what is the reason, what was the reason, how come")},
		{form: How, phrases: split("how, how's")},
		{form: What, phrases: split("what, what's, wat, wut, which, what kind of, what type of, what sort of")},
	},
	auxiliaries: list("do does did is are was were has have had can could will would shall should may might must"),
	names:       list("will may"),
	infinitive:  "to",
	speech: list(`say says said saying tell tells told tweet tweets tweeted post posted write wrote ask asks asked claim claims
		claimed announce announced promise promised reply replied respond responded answer answered comment commented
		explain explained warn warned add added state stated declare declared think thinks thought react reacted demand demanded
		suggest suggested insist insisted argue argued quote quotes quotation quotations statement statements response reaction comments remark remarks word words`),
	reactions: list("react reacted respond responded reply replied answer answered comment commented"),
	about:     list("about bout abt on regarding concerning to of in when after at"),
	and:       list("and plus also & or"),
	pronouns:  list("he she it they him her them his its their"),
	sayings:   list("quote quotes quotation quotations statement statements response responses reaction reactions comment comments remark remarks answer reply word words"),
	telling:   list("call calls called describe describes described say says said saying tell tells told tweet tweets tweeted claim claims claimed announce announced promise promised reply replied respond responded explain explained state stated declare declared think thinks thought suggest suggested insist insisted argue argued mention mentioned confirm confirmed admit admitted"),
	declining: list("declined declines refused comment silent"),
	on:        list("on about regarding concerning"),
	definers:  phrases("what's, whats, who's, whos"),
	which:     list("which"),
	copulas:   list("is are was were"),
	by:        list("by of from"),
	articles:  list("the a an this that"),
	small:     list("going himself herself itself themselves yourself myself gonna wanna gotta im dont doesnt didnt isnt wasnt arent cant wont hes shes theyre thats theres anyone anybody someone somebody everyone everybody ever really actually please pls the a an and or not it its this that these those for from with by into over there their his her he she they you i we be been"),
	story:     list("story article piece report column review item"),
	stories:   list("stories articles reports"),
	some:      list("any all list show find me give some other more recent latest new get"),
	author:    list("author authors writer byline"),
	link:      list("link url links source"),
	title:     list("title headline headlines titles"),
	paper:     list("paper papers newspaper newspapers publication publications outlet outlets magazine magazines website websites site sites"),
	agency:    list("agency agencies wire wires"),
	write:     list("write wrote written author authored"),
	publish:   list("publish published appear appeared print printed posted report reported cover covered carry carried run ran write wrote written"),
}
