package quote

// Verbs that attribute, in the forms that reports use: the third person of
// the present and the past, and participles.
var (
	german = newLexicon(map[manner]string{
		says: `erzählte erzählt rechnet rechnete sagte sagt sagten erklärte erklärt erklärten teilte schrieb schreibt schrieben betonte betont meinte meint
			ergänzte ergänzt warnte warnt twitterte kündigte behauptete behauptet berichtete berichtet kritisierte kritisiert
			forderte fordert antwortete fragte fragt gesagt mitgeteilt bestätigte bestätigt erläuterte erläutert unterstrich
			versicherte versichert räumte mahnte mahnt entgegnete erwiderte klagte lobte bekräftigte äußerte verkündete`,
		quotes: `bedauerte erinnert rief lachte zitierte zitiert fügte so scherzte resümierte`,
		calls:  `nannte nennt nannten bezeichnete bezeichnet`,
	})
	russian = newLexicon(map[manner]string{
		says: `признался призналась сказал сказала сказали говорит говорят говорится заявил заявила заявили заявляет сообщил сообщила сообщили сообщает
			отметил отметила отметили отмечает добавил добавила подчеркнул подчеркнула подчеркивает написал написала пишет
			пояснил пояснила рассказал рассказала рассказали считает считают уточнил уточнила объяснил объяснила спросил
			спросила ответил ответила признал признала напомнил напомнила предупредил предупредила пообещал пообещала
			утверждает подтвердил подтвердила указал указала констатировал`,
		quotes: `вспоминает вспоминал вспоминала пошутил пошутила пожаловался пожаловалась воскликнул воскликнула процитировал передает передаёт цитирует приводит`,
		calls:  `назвал назвала называет`,
	})
	spanish = newLexicon(map[manner]string{
		says: `dijo dice dijeron dicho afirmó afirma afirmado aseguró asegura asegurado explicó explica explicado señaló señala
			señalado agregó añadió añade declaró declarado escribió tuiteó sostuvo indicó indica manifestó anunció anunciado
			advirtió advierte preguntó pregunta respondió subrayó subraya reconoció insistió insiste destacó confirmó confirma
			recordó admitió contó criticó prometió`,
		quotes: `lamentó ironizó relató exclamó concluyó comentó apuntó bromeó zanjó resumió`,
		calls:  `calificó califica tachó tildó`,
	})
	french = newLexicon(map[manner]string{
		says: `dit disent déclare déclaré affirme affirmé explique expliqué ajoute ajouté écrit assure assuré indique indiqué
			précise précisé souligne souligné annonce annoncé estime estimé demande demandé répond répondu tweeté rappelle
			rappelé confirme confirmé reconnaît reconnu prévient prévenu confie confié dénonce dénoncé promet promis`,
		quotes: `regretté regrette plaisanté soupiré glissé lance lancé conclut insiste insisté raconte raconté poursuit martèle résume ironise`,
		calls:  `qualifié qualifie`,
	})
	italian = newLexicon(map[manner]string{
		says: `promesso promette rivelato rivela dice detto disse dicono afferma affermato dichiara dichiarato spiega spiegato aggiunge aggiunto scrive scritto
			sostiene sostenuto sottolinea sottolineato annuncia annunciato avverte avvertito ricorda ricordato risponde risposto
			chiede chiesto assicura assicurato conferma confermato precisa precisato ammette ammesso commenta commentato osserva
			osservato racconta raccontato twittato`,
		quotes: `conclude concluso prosegue esclama scherza attacca ribadisce ribadito`,
		calls:  `definito definisce definì`,
	})
	portuguese = newLexicon(map[manner]string{
		says: `relatou disse diz dizem afirmou afirma declarou explicou explica acrescentou acrescenta escreveu tuitou garantiu garante
			ressaltou destacou anunciou alertou perguntou respondeu sublinhou admitiu confirmou lembrou criticou prometeu contou
			informou avaliou defendeu reconheceu`,
		quotes: `lamentou desabafou concluiu comentou completou brincou exclamou`,
		calls:  `classificou classifica qualificou`,
	})
	dutch = newLexicon(map[manner]string{
		says: `zei zegt zeiden gezegd verklaarde verklaart vertelde vertelt schreef schrijft meldde meldt stelde stelt benadrukte
			benadrukt waarschuwde waarschuwt antwoordde vroeg vraagt vindt bevestigde bevestigt erkende laat liet twitterde
			verzekerde`,
		quotes: `riep grapte aldus besloot vervolgde`,
	})
	swedish = newLexicon(map[manner]string{
		says: `säger sade sa sagt skriver skrev berättar berättade menar menade förklarar förklarade hävdar hävdade uppger uppgav
			betonar betonade svarar svarade frågar frågade tillägger varnar varnade konstaterar bekräftar bekräftade twittrade
			påpekar medger lovar`,
		quotes: `utbrast fortsätter skrattar avslutar`,
	})
)
