package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Furniture is what stands on a page beside the story: it is told by its words,
// which are much the same on all pages. A whole line has to be one of them.
var (
	controls = phrases(`advert|iklan|annons|annonse|reklam|reklama|mainos|show more sharing options|post comment|to read the full story|read full story|read full article|view photos|full screen|autoplay|skip ad|skip this ad|just watched|must watch|watch video|more videos|show caption|hide captions|newsletter|newsletters|see more|read more|show more|load more|view more|learn more|more|close|menu|search|home|share|share this|share this article|
		share this story|share article|save|print|email|e-mail|copy link|link copied|comment|comments|view comments|reply|like|follow|follow us|subscribe|subscribe now|
		sign up|sign up now|log in|login|sign in|register|skip to content|skip to main content|skip to site index|advertisement|advertising|ad|ads|sponsored|
		sponsored content|promoted|promoted content|supported by|story continues below|story continues below advertisement|article continues below|
		article continues after advertisement|continue reading the main story|continue reading|play|pause|mute|unmute|play video|watch|watch now|listen|live|
		now playing|up next|replay|fullscreen|loading|loading...|facebook|twitter|x|instagram|linkedin|whatsapp|pinterest|reddit|youtube|telegram|tiktok|rss|
		flipboard|tumblr|messenger|pocket|google+|top stories|back to top|next|previous|prev|next article|previous article|tweet|pin it|skip|back|ok|accept|accept all|
		reject all|manage options|cookie settings|privacy policy|terms of use|terms of service|contact us|contact|about us|about|help|faq|gallery|photos|video|videos|
		view gallery|view all|see all|all|topics|tags|sections|caption|hide caption|toggle caption|enlarge this image|image|photo|text size|font size|aa|
		thank you|get the app|download the app|open in app|gift this article|this is a carousel|scroll to continue with content|scroll to continue|scroll down to continue|image caption|media caption|photo caption|image source|slide|1 of 1|in this article|on this page|by email|
		anzeige|werbung|teilen|drucken|merken|suche|startseite|anmelden|mehr|mehr lesen|weiterlesen|schließen|kommentare|kommentar|zur startseite|
		publicité|partager|imprimer|fermer|recherche|accueil|s'abonner|se connecter|voir plus|lire plus|lire aussi|commentaires|
		publicidad|compartir|imprimir|cerrar|buscar|inicio|suscríbete|ver más|leer más|comentarios|guardar|
		pubblicità|condividi|stampa|chiudi|cerca|abbonati|leggi anche|leggi di più|commenti|
		publicidade|compartilhar|fechar|início|assine|leia mais|saiba mais|leia também|comentários|
		advertentie|delen|sluiten|zoeken|lees meer|reacties|реклама|поделиться|закрыть|поиск|подписаться|читать далее|комментарии`)
	// endings introduce what follows a story.
	endings = phrases(`related|related articles|related stories|related news|related content|related topics|related posts|related links|related coverage|more stories|
		more news|more from this section|more on this story|more on this topic|most popular|most read|most viewed|most recent|popular|popular stories|trending|
		trending now|trending stories|latest|latest news|latest stories|top news|recommended|recommended for you|recommended stories|you may also like|
		you might also like|you may like|you might like|read next|what to read next|up next|editor's picks|editors' picks|don't miss|also read|leave a comment|
		leave a reply|post a comment|join the conversation|join the discussion|about the author|about the authors|about the writer|from the web|
		around the web|sponsored stories|sponsored links|promoted stories|more like this|explore more|keep reading|in other news|elsewhere|contributors|
		mehr zum thema|das könnte sie auch interessieren|auch interessant|meistgelesen|ähnliche artikel|über den autor|verwandte themen|
		sur le même sujet|à lire aussi|articles liés|les plus lus|à propos de l'auteur|noticias relacionadas|más noticias|lo más leído|te puede interesar|
		también te puede interesar|sobre el autor|artículos relacionados|articoli correlati|potrebbe interessarti|i più letti|artigos relacionados|
		notícias relacionadas|veja também|mais lidas|leia mais|gerelateerd|meest gelezen|lees ook|читайте также|похожие статьи|популярное`)
)

// notices are the patterns of lines of furniture whose words vary.
var notices = []struct {
	reason  string
	most    int // bytes of a line that may be one
	pattern *regexp.Regexp
	speaks  bool // a sentence of some length is one only where it speaks to the reader
}{
	{"a player's or another time", 80, regexp.MustCompile(`(?i)^(posted |updated |published )?(\d+|an?|one|two) ?(seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago\b.{0,25}$|^(il y a|vor|hace|há) \d+ \p{L}+$|^^[\d:/ ]+$|^\d{1,2}[:.h]\d{2}( ?/ ?\d{1,2}:\d{2})?( ?([ap]\.?m\.?|uhr|gmt|bst|cet|cest|est|edt|pst|pdt|et|pt|utc|ist))*$|(?i)^duration\b.{0,12}$|^\d+ ?min(ute[ns]?)?\.?( read| de lecture| lesezeit| de lectura| de leitura| di lettura)?\.?$`), false},
	{"an image's address", 1000, regexp.MustCompile(`(?i)^https?://\S+\.(?:jpe?g|png|gif|webp)\b.*$`), false},
	{"a player's text", 60, regexp.MustCompile(`(?i)^(current time|loaded|progress|remaining time|stream type|playback rate|replay video|video player)\b.{0,20}$|^wait \d+ seconds?\b.{0,20}$|^(image |photo |bild |slide )?\d{1,3} ?(of|/|von|sur|de) ?/? ?\d{1,3}$|^video \d+:\d+$`), false},
	{"how to reach the author", 240, regexp.MustCompile(`(?i)^\S+@\S+\.\S+$|^(https?://)?(www\.)?(twitter|x|facebook|instagram|linkedin)\.com/\S+$|^(write to|e-?mail|contact|reach|have a tip\?|got a tip\?|send tips|kontakt|contacto)\b.{0,160}\S+@\S+\.\w+|\b(can|may) be reached (at|by|via|on)\b|^\p{Lu}[^:.]{3,40}: .{0,60}\S+@\S+\.\w+`), false},
	{"the source", 80, regexp.MustCompile(`(?i)^(sources?|quellen?|fuentes?|fonti|fonte|via|bron)\s?: ?\S.{0,60}$|^via \p{Lu}\S+$|^our standards ?:`), false},
	{"a sign", 1000, regexp.MustCompile(`^[^\p{L}\d]+$`), false},
	{"an image's or a button's text", 300, regexp.MustCompile(`^(\[[^\]]*\]\s*)+$|^\[ .*\]$|^[\[(] ?[\]) ]|(?i)^\S+\.(jpe?g|png|gif|webp|svg)$`), false},
	{"a count of shares or comments", 80, regexp.MustCompile(`(?i)^[\d.,k+]+ *(shares?|comments?|likes?|views?|retweets?|replies|kommentare|commentaires|comentários|comentarios|followers)?$|^comments? ?\(\d+\)$`), false},
	{creditReason, 160, regexp.MustCompile(`(?i)^image source, .{1,60}$|^[\[(]?\s*(image|photo|picture|photograph|video|graphic|illustration|foto|bild|crédit|credit|crédito|quelle)s?( ?credits?| courtesy)?( by)?\s?[:/©].{0,90}$|^[\[(]?(image|photo|picture) credits?\b.{0,90}$|^(photograph|photo|picture|image|foto)s? (by|courtesy|von|de) .{0,70}$|^©.{0,80}$|^[^.]{0,60}(/|via )(getty images|reuters|afp|ap|shutterstock|bloomberg|epa)[^.]{0,40}$|^(getty images|reuters|afp|ap photo|shutterstock|istock|epa)([ /:].{0,50})?$`), false},
	{"a copyright notice", 400, regexp.MustCompile(`(?i)\ball rights reserved\b|^(©|ⓒ|\(c\)|copyright (©|ⓒ|@|\(c\)|\d))|this material may not be published, broadcast|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados`), true},
	{"a cookie or privacy notice", 400, regexp.MustCompile(`(?i)\b(we|this (web)?site|our partners) uses? cookies|\bcookies? (policy|settings|notice|preferences)\b|\bprivacy (policy|notice)\b|your browser (does not|doesn't|is)|\b(enable|enabling|activate|turn on|aktivieren sie|activez|activer|activa|active) javascript\b|\bjavascript (is|must|needs|to be|muss|ist|doit|est|debe|deve)\b.{0,40}(enabled|disabled|required|turned|aktivier|activ|habilit)|nutzen cookies|utilise des cookies|utiliza(mos)? cookies|usa i cookie`), true},
	{"who reported and edited", 300, regexp.MustCompile(`(?i)^[(\[]?((additional |with )?reporting by|writing by|editing by|compiled by) \p{L}.{0,280}$`), false},
	{"a subscription notice", 400, regexp.MustCompile(`(?i)^if you (enjoyed|liked|value|appreciate)\b.{0,200}\b(join|subscrib|support|donat|sign up|share)|^(sign up|subscribe|register|log ?in|sign in|already a (subscriber|member)|not a (subscriber|member)|become a (member|subscriber|supporter)|support (our|independent)|get (the|our|your) .{0,60}(newsletter|inbox|app|alerts?)|download (the|our) .{0,40}app|join (our|the) .{0,60}(newsletter|mailing list|community)|enter your e-?mail|by (signing up|subscribing|clicking|submitting|entering|providing)|thanks? (you )?for (subscribing|signing|registering)|receive (our|the|news|daily)|want (more|the latest|to read more)|for more .{0,60}(newsletter|subscribe|sign up)|you (have|can) (\d+|unsubscribe)|unsubscribe|your email address will not|please (enter your|check your|log in|sign (in|up)|subscribe|enable|support (us|our)|consider (support|subscrib|donat)\w*))\b|\b(daily|weekly|free|our|e-?mail) newsletters?\b|delivered (straight |directly )?to your inbox|abonnieren sie|jetzt abonnieren|inscrivez-vous|suscríbete|iscriviti|assine (a|nossa)`), true},
	{"an invitation to follow or share", 200, regexp.MustCompile(`(?i)^(follow|like|find|join|contact|reach|e-?mail) (us|me|him|her|them|@|.{0,50} (on|at) (twitter|facebook|instagram|linkedin|telegram|whatsapp|youtube|@))|^(share|tweet|post|pin|send|print|save|e-?mail) (this|on|to|via|by|it|with)\b.{0,40}$|^(click|tap) (here|to|on|for)\b|^click to (share|expand|print)|^opens? in (a )?new (window|tab)|^(share|partager|teilen|compartir|compartilhar|condividi) (on|sur|auf|en|no|su) .{0,20}$|^share .{0,30} on (facebook|twitter|x|linkedin)|^@\w{2,20}$|^(facebook|twitter|instagram|whatsapp|linkedin|pinterest)( ?[,|/·] ?| )(facebook|twitter|instagram|whatsapp|linkedin|pinterest|e-?mail|telegram|x\b)|\bshare (it|this) with\b|^(like|enjoy(ed)?) (this|what)\b.{0,60}\?`), false},
	{"a pointer to another story", 220, regexp.MustCompile(`(?i)^(read|see|watch|listen|related|more|also|view|recommended|in pictures|in depth|explore|read more|read also|also read|see also|more on this|don't miss|mehr|lesen sie|lesen sie auch|lire aussi|à lire|lee también|lea también|leggi anche|leia também|lees ook|читайте также)( more| also| next| now| here| story)?\s?[:>»|–—].{2,}$|^(>>|»|►|▶|→|➤)|^related (post|article|story|video|stories|posts)s?:|^follow .{2,40} (full )?coverage\b|^(also )?(read|watch|see)( more| also| the full story| the rest)?( here| on | at | about )\b.{0,120}$`), false},
	{"a page's section or tag line", 260, regexp.MustCompile(`(?i)^(tags?|topics?|filed under|posted in|categor(y|ies)|labels|schlagworte|themen|etiquetas|mots-clés|archivado en|more (about|on|from|in))\s?:?\s.{0,200}$|^(file|categories|tags):`), false},
	{"a comment's head", 120, regexp.MustCompile(`(?i)^@?[^\s,.]{1,30}( [^\s,.]{1,30}){0,2} (says?|said|wrote|schreibt|sagt|dit|disse|dice):$|^(reply|quote|report|antworten|répondre|responder|responda) (to|an|à|a) .{1,40}$|^(permalink|rating: |votes?: |likes?: |replies: )`), false},
	{"an error or correction form", 200, regexp.MustCompile(`(?i)^(report (an )?(error|a correction|this)|we.re interested in your feedback|do you (still )?have (any )?questions\?|tell us what you think|something went wrong|page not found|error:|sorry, )`), false},
}

// followsReason marks the lines that weigh most.
const (
	followsReason  = "the head of what follows stories"
	commentsReason = "readers' comments"
	momentReason   = "a date and time"
	creditReason   = "an image credit"
)

// furniture returns the reason to drop a line that is furniture, or "".
func furniture(text string) string {
	switch {
	case commentCount.MatchString(text):
		return commentsReason
	case ending(text):
		return followsReason
	case controls[lineKey(text)], stampLabels[lineKey(text)]:
		return "a control of the page"
	case len(text) < 80 && momentStamp.MatchString(text):
		return momentReason
	case boilerplate(text):
		return "a notice of the site"
	}
	for _, n := range notices {
		// A paragraph of the story may well mention any of these.
		if len(text) > n.most || n.reason == creditReason && endsSentence(text) && !strings.HasSuffix(text, ")") && countWords(text) > 4 {
			continue
		}
		if n.pattern.MatchString(text) && (!n.speaks || speaksToReader(text) || addressedAbroad.MatchString(text)) {
			return n.reason
		}
	}
	return ""
}

// ending reports whether a line introduces what follows a story.
func ending(text string) bool {
	return endings[lineKey(text)] || aboutHead.MatchString(text) || moreHead.MatchString(text)
}

// lineKey brings a line into the form that phrases are listed in.
func lineKey(text string) string {
	return strings.Trim(strings.ToLower(text), " .,:!|>»›-–—+*×✕✖□")
}

// boilerplate reports whether a paragraph is about the site, its terms and its
// cookies, told by how many of its words are.
func boilerplate(text string) bool {
	words, found := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words++
		if siteWord(w) {
			found++
		}
	}
	return words >= 8 && found >= 2 && found*16 >= words && speaksToReader(text)
}

var (
	siteWords = set(`website websites site browser browsers privacy terms trademark trademarks copyright unsubscribe mail email emails inbox registered affiliate
		commission comment comments gdpr consent datenschutz abonnement abonnieren abonnés correo boletín cookies consentement`)
	siteStems = []string{"cookie", "newsletter", "subscri", "advertis", "moderat"}
)

// siteWord reports whether a word is one of those that notices are made of.
func siteWord(word string) bool {
	if len(word) < 4 || len(word) > 20 {
		return false
	}
	word = strings.ToLower(word)
	return siteWords[word] || slices.ContainsFunc(siteStems, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// speaksToReader tells a notice from a report on subscribers, cookies and privacy
// policies, whose "you" and "we" stand in quotation marks if anywhere.
func speaksToReader(text string) bool {
	const short = 12 // words; less is no sentence of a report
	return countWords(text) < short || addressed.MatchString(text) && !strings.ContainsAny(text, "“”\"„«")
}

// addressedAbroad is the same in other languages. Many of these words are used of
// others, too, so that it goes only with what a notice says.
var addressedAbroad = regexp.MustCompile(`(?i)\b(sie|ihre?n?|wir|unser\w*|alle rechte|vous|votre|vos|nous|notre|nos|tous droits|usted|su|tu|nuestr\w+|todos los derechos|todos os direitos|noss\w+|vostr\w+|nostr\w+)\b`)

var addressed = regexp.MustCompile(`(?i)\b(you|your|we|our|us|this (web ?)?site|please|click|sign up|all rights)\b`)

var (
	// A day with a time of day, and nothing of a sentence about it.
	momentStamp = regexp.MustCompile(`(?i)^(.{0,30} )?(on )?(` + monthPattern + `)\.? \d{1,2},? \d{4},? (at |- |\| )?\d{1,2}:\d{2}( ?[ap]\.?m\.?)?( said:?| says:?)?.{0,12}$|^.{0,30}\d{1,2}[./-]\d{1,2}[./-]\d{4},? (at |um |às )?\d{1,2}[:h]\d{2}.{0,12}$`)
	moreHead    = regexp.MustCompile(`(?i)^(more|other|latest|top|recent|related|popular) ([\p{L}']+ ){0,3}(stories|articles|news|headlines|coverage|posts|galleries)$|^more from ([\p{L}'.]+ ?){1,4}$`)
	aboutHead   = regexp.MustCompile(`^(About|ABOUT|Sobre|Über|À propos de|Acerca de|Over|About the) \p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3}:?$`)
)

var commentCount = regexp.MustCompile(`(?i)^(\d+ (comments?|responses?|replies|thoughts)|(comments?|responses|replies) ?\(?\d+\)?|\d+ (kommentare|commentaires|comentarios|comentários))( (on|to) .*)?$`)

func phrases(list string) map[string]bool {
	m := map[string]bool{}
	for p := range strings.SplitSeq(list, "|") {
		m[strings.TrimSpace(p)] = true
	}
	return m
}
