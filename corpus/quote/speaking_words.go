package quote

// Head nouns of English noun phrases, told apart by whether what they mean
// can speak. Nouns of persons that a suffix tells ("teacher") aren't listed.
var (
	persons = setOf(`person people man men woman women child children kid boy girl guy adult teen youth friend aide ally allies wife
		wives husband mother father brother sister son daughter parent grandmother grandfather uncle aunt cousin witness
		witnesses victim critic colleague fan hero official source individual professional rival liberal conservative
		progressive independent representative relative spokespeople opponent proponent respondent correspondent president
		resident patient tenant recipient adolescent guest neighbor neighbour mate crew elder nominee attendee democrat
		republican socialist troops personnel staff clergy police undersecretary chairmen spokesmen spokeswomen analyst`)
	// occupations may stand before a name as its role: "harbor pilot Ines Roy".
	occupations = setOf(`clerk guard cop diplomat delegate advocate magistrate agent student pilot monk nun priest chef cook host scholar
		skipper bureaucrat soldier lawmaker envoy counsel mogul tycoon pundit superdelegate counselor policeman`)
	collectives = setOf(`company companies firm firms business businesses corporation corporations group groups government governments
		ministry ministries department departments agency agencies bank banks board boards council councils committee
		committees commission commissions union unions association associations authority authorities court courts jury
		party parties team teams office offices bureau institute institutes institution institutions university universities
		school schools college colleges hospital hospitals clinic church churches museum museums library libraries federation
		organization organizations organisation organisations campaign campaigns administration administrations embassy
		consulate parliament senate congress legislature assembly cabinet regime army navy military militia airline airlines
		carrier carriers utility utilities newspaper newspapers paper papers magazine magazines radio television station stations
		network networks broadcaster outlet outlets channel website publication exchange exchanges fund funds subsidiary
		subsidiaries affiliate unit units division branch corp inc co ltd plc trust partnership coalition alliance league club
		clubs society societies foundation charity charities service services panel delegation mission country countries nation
		nations state states city cities town towns village county district districts province family families couple leadership
		management opposition public industry community communities crowd audience camp side sides defense prosecution
		faction establishment treasury brigade squad guild cooperative syndicate consortium think-tank line lines chain
		airport port mill brewery bakery theater theatre orchestra shop store hotel restaurant restaurants farm start-up startup
		concern body giant automaker watchdog secretariat directorate supervisors centre center majority minority generation`)
	// partitives take a part of what is named behind "of".
	partitives = setOf(`number majority handful dozens hundreds thousands scores couple pair trio series variety half third
		lot plenty range host string`)
	amounts = setOf(`percent pct per-cent dollar dollars dlr dlrs cent cents cts euro euros pound pounds stg yen francs marks crowns
		guilders rubles million mln billion bln trillion tonnes tons barrels bushels bales bpd miles kilometers points basis`)
	// postpositive adjectives stand behind their noun.
	postpositive = setOf("late close familiar available here there alike present due aware responsible knowledgeable involved")
	// impersonal nouns end like those of persons.
	impersonal = setOf(`agree disagree three free bellwether career oversee decree number order letter newsletter matter offer error factor sector quarter computer tender cover water winter
		summer weather river border fever corner trailer poster banner charter chapter register disorder murder disaster transfer
		shelter filter copper silver timber rubber lumber fiber butter ladder tower dinner flyer sticker answer prayer
		encounter floor door color flavor labor harbor humor rumor behavior favor honor terror horror mirror interior
		motor tractor reactor corridor indicator monitor minor higher lower better other another further earlier later larger
		greater smaller fewer power paper newspaper under after never ever however either neither whether rather together
		twist guarantee coffee degree plant grant covenant warrant instant elephant variant constant restaurant important
		significant cancer counter meter clear regular similar specimen regimen december october september
		november former whichever whoever super buyout folder binder server router browser
		tracker buffer barrier career layer manner drawer helicopter freighter tanker cruiser vector`)
)
