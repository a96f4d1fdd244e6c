package index

import (
	"slices"
	"strings"
)

// courtesies are the words of one language of which greetings, thanks and
// insults are made, and what is said to a bot rather than asked of the stories.
type courtesies struct {
	plain   []string // enough alone: "hello", "idiot"
	company []string // what may stand with them
	asking  []string // and with words to the bot itself: "what can you do"
	address []string // who makes it one to the bot itself
	phrases []string // further whole texts
}

// courtesy reports whether the words are no question of the stories but a
// greeting, thanks, an insult or one to the bot: "how are you", "help", "you
// are a stupid bot". All words must be of that kind, in one language, so that
// "help for the harbor" and "who will help" are asked all the same.
func courtesy(text string) bool {
	ws := words(text)
	whole := lowered(ws)
	return len(ws) > 0 && slices.ContainsFunc(courtesiesIn, func(c courtesies) bool { return c.are(whole) })
}

// are reports whether all of the words are of courtesies.
func (c *courtesies) are(ws []string) bool {
	if slices.Contains(c.phrases, strings.Join(ws, " ")) {
		return true
	}
	plain, asking, address := false, false, false
	for _, w := range ws {
		switch {
		case slices.Contains(c.plain, w):
			plain = true
		case slices.Contains(c.address, w):
			address = true
		case slices.Contains(c.asking, w):
			asking = true
		case !slices.Contains(c.company, w):
			return false
		}
	}
	return address || plain && !asking
}

var courtesiesIn = []courtesies{
	{
		plain: list(`thanks thank thx ty cheers hello hi hey heya yo sup bye goodbye please pls plz sorry ok okay k yes yeah yep no nope lol lmao rofl haha hahaha
			welcome help test testing ping wtf stfu gtfo fuck fucking fucked fucker fuk shit bullshit asshole arsehole bastard bitch idiot idiots moron stupid kys damn dammit`),
		company: list(`morning afternoon evening night good nice cool great awesome amazing perfect wow today now then there here very so much really too just a an the to for of and or but
			me my i i'm im am again all everyone everybody guys folks friend mate dude bro man this that that's thats it lot with up off shut`),
		asking: list(`how are r is was do did does don't dont can could will would not be been who what why where's who's whos what's whats in about from like love hate know tell work working say something anything
			fine bad best worst dumb fool useless worthless garbage trash rubbish crap sucks suck shitty hell die loser ugly lame annoying wrong liar terrible horrible awful pathetic joke
			ai robot human real smart machine program thing commands command menu name doing going`),
		address: list("you u ur your you're youre yourself bot bots byline"),
		phrases: phrases("how's it going, how is it going, what's up, whats up, what is up, shut up, is anybody there, is anyone there, tell me a joke"),
	},
	{
		plain:   list(`danke dankeschön hallo hi hey moin servus tschüss tschüs bitte ok okay ja nein hilfe idiot trottel depp arsch arschloch scheiße scheiss scheiß fick verpiss`),
		company: list(`vielen dank guten gute gut morgen tag abend nacht heute super toll prima sehr schön schöne so doch mal und dich mir ein eine der die das`),
		asking:  list(`wie geht es wer was kannst kann bist seid ich bin nicht blöd blöder blöde dumm dummer dumme nutzlos schlecht mist roboter maschine halt maul klappe hilf machen`),
		address: list("du euch ihnen dir ihr bot"),
		phrases: phrases("wie geht's, wie gehts, was geht, halt die klappe, halt's maul"),
	},
	{
		plain:   list(`спасибо привет здравствуй здравствуйте пока пожалуйста да нет ок окей помощь помоги дурак дура идиот дебил заткнись хрень дерьмо блин`),
		company: list(`хорошо доброе добрый добрая день утро вечер ночи большое очень круто класс мне и`),
		asking:  list(`как дела кто что такое умеешь можешь не это тупой тупая бесполезный бесполезная плохой робот`),
		address: list("ты вы тебя бот"),
		phrases: phrases("как дела"),
	},
	{
		plain:   list(`gracias hola adiós adios chao ok ayuda ayúdame idiota imbécil mierda joder cállate callate puta pendejo`),
		company: list(`muchas por favor sí si no vale bien buenos buenas días dias tardes noches muy genial perfecto un una el y`),
		asking:  list(`qué que tal cómo como quién quien puedes hacer estúpido estupido tonto inútil robot`),
		address: list("tú tu eres estás estas bot"),
		phrases: phrases("qué tal, que tal, buenos días, buenas tardes, buenas noches, por favor"),
	},
	{
		plain:   list(`merci bonjour bonsoir salut coucou oui non ok aide idiot connard merde putain imbécile`),
		company: list(`beaucoup au revoir s'il vous te plaît plait bien ça ca va super génial un une le et très moi`),
		asking:  list(`comment qui peux faire stupide nul nulle con inutile robot que est`),
		address: list("tu toi ta es vas-tu allez-vous aidez-moi aide-moi bot"),
		phrases: phrases("ça va, ca va, comment ça va, au revoir, ta gueule, s'il vous plaît"),
	},
	{
		plain:   list(`grazie ciao salve buongiorno buonasera arrivederci ok aiuto aiutami idiota cretino merda vaffanculo`),
		company: list(`mille per favore sì no bene va molto e un una il`),
		asking:  list(`come chi cosa fare stupido scemo inutile robot`),
		address: list("tu sei stai puoi bot"),
	},
	{
		plain:   list(`obrigado obrigada olá oi tchau adeus ok ajuda idiota merda burro`),
		company: list(`muito por favor sim não bem bom boa dia tarde noite e um uma o`),
		asking:  list(`tudo como vai quem é estúpido inútil robô cala boca`),
		address: list("você tu és bot"),
		phrases: phrases("tudo bem, bom dia, boa tarde, boa noite, cala a boca"),
	},
	{
		plain:   list(`bedankt dankjewel hallo hoi hey doei alsjeblieft ja nee ok help idioot klootzak shit`),
		company: list(`dank wel goed goede goedemorgen goedenavond dag heel veel en de een`),
		asking:  list(`hoe gaat het met wie ben wat kun kan niet stom stomme dom domme nutteloos robot`),
		address: list("je jij jou u bot"),
	},
	{
		plain:   list(`tack hej hejsan hallå hejdå nej ok hjälp idiot skit jävla fan`),
		company: list(`snälla ja bra god morgon kväll så mycket och en ett den`),
		asking:  list(`hur mår vem är vad kan inte dum korkad värdelös robot`),
		address: list("du dig bot"),
		phrases: phrases("håll käften"),
	},
}
