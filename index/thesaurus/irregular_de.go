package thesaurus

import "strings"

var germanPrefixes = prefixes{
	separable: list(`zusammen voraus vorbei vorüber zurück wieder weiter voran herab heran heraus herbei herein herum
		herunter hervor hinaus hinein hinter hinunter hinweg hinzu nieder entgegen gegenüber statt teil fest fort frei
		durch unter über nach auf aus ein hin her heim bei los mit ab an um vor weg zu da dar preis bekannt fertig
		kennen krank wahr kaputt kurz hoch tot still bereit sicher`),
	inseparable: list("hinter wider unter über durch wieder miss voll zer ver ent emp be er um"),
	particle:    "zu",
}

// germanForms completes "finden fand gefunden" and "geben gibt gab gegeben", and
// makes all forms of a weak verb: "bauen".
func germanForms(listed []string) family {
	base := listed[0]
	stem := strings.TrimSuffix(strings.TrimSuffix(base, "n"), "e")
	if e := strings.HasSuffix(base, "eln") || strings.HasSuffix(base, "ern"); e {
		stem = strings.TrimSuffix(base, "n")
	}
	if needsE(stem) {
		stem += "e"
	}
	switch len(listed) {
	case 1:
		participle := "ge" + stem + "t"
		if isPrefixed(stem, germanPrefixes.inseparable) || strings.HasPrefix(stem, "ge") {
			participle = stem + "t"
		}
		return family{base, participle, stem + "te", stem + "t"}
	case 3:
		return family{base, listed[2], listed[1], stem + "t"}
	case 4:
		return family{base, listed[3], listed[2], listed[1]}
	}
	return listed
}

// needsE reports whether an e stands between a verb's stem and a t.
func needsE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	switch stem[n-1] {
	case 'd', 't':
		return true
	case 'm', 'n':
		return strings.IndexByte("bcdfgkpstz", stem[n-2]) >= 0 || strings.HasSuffix(stem, "chn")
	}
	return false
}

// germanRule knows the verbs that are many and have no "ge": those in -ieren,
// and with a prefix that is no separate word.
func germanRule(word string) family {
	stem, ok := cutAny(word, "te", "ten", "ter", "tes", "tem", "t", "en", "n")
	if !ok {
		return nil
	}
	stem = strings.TrimSuffix(stem, "e")
	switch {
	case strings.HasSuffix(stem, "ier"):
		return family{stem + "en", stem + "t"}
	case !isPrefixed(stem, list("be emp ent er ver zer")):
		return nil
	case strings.HasSuffix(stem, "el"), strings.HasSuffix(stem, "er"):
		return family{stem + "n", stem + "t"}
	case needsE(stem):
		return family{stem + "en", stem + "et"}
	}
	return family{stem + "en", stem + "t"}
}

// cutAny cuts the first of some endings that a word has from it.
func cutAny(word string, endings ...string) (stem string, ok bool) {
	for _, e := range endings {
		if stem, ok = strings.CutSuffix(word, e); ok {
			return stem, len(stem) >= leastVerb
		}
	}
	return "", false
}

// germanVerbs are the strong verbs and other irregular ones.
const germanVerbs = `
backen backt buk gebacken
befehlen befiehlt befahl befohlen
beginnen begann begonnen
beißen biss gebissen
bergen birgt barg geborgen
bersten birst barst geborsten
betrügen betrog betrogen
bewegen bewog bewogen
biegen bog gebogen
bieten bot geboten
binden band gebunden
bitten bat gebeten
blasen bläst blies geblasen
bleiben blieb geblieben
braten brät briet gebraten
brechen bricht brach gebrochen
brennen brannte gebrannt
bringen brachte gebracht
denken dachte gedacht
dringen drang gedrungen
dürfen darf durfte gedurft
empfangen empfängt empfing empfangen
empfehlen empfiehlt empfahl empfohlen
empfinden empfand empfunden
erlöschen erlischt erlosch erloschen
erschrecken erschrickt erschrak erschrocken
essen isst aß gegessen
fahren fährt fuhr gefahren
fallen fällt fiel gefallen
fangen fängt fing gefangen
fechten ficht focht gefochten
finden fand gefunden
flechten flicht flocht geflochten
fliegen flog geflogen
fliehen floh geflohen
fließen floss geflossen
fressen frisst fraß gefressen
frieren fror gefroren
gebären gebiert gebar geboren
geben gibt gab gegeben
gedeihen gedieh gediehen
gefallen gefällt gefiel gefallen
gehen ging gegangen
gelingen gelang gelungen
gelten gilt galt gegolten
genießen genoss genossen
geschehen geschieht geschah geschehen
gewinnen gewann gewonnen
gießen goss gegossen
gleichen glich geglichen
gleiten glitt geglitten
graben gräbt grub gegraben
greifen griff gegriffen
halten hält hielt gehalten
hängen hing gehangen
hauen haute gehauen
heben hob gehoben
heißen hieß geheißen
helfen hilft half geholfen
kennen kannte gekannt
klingen klang geklungen
kneifen kniff gekniffen
kommen kam gekommen
können kann konnte gekonnt
kriechen kroch gekrochen
laden lädt lud geladen
lassen lässt ließ gelassen
laufen läuft lief gelaufen
leiden litt gelitten
leihen lieh geliehen
lesen liest las gelesen
liegen lag gelegen
lügen log gelogen
mahlen mahlte gemahlen
meiden mied gemieden
messen misst maß gemessen
misslingen misslang misslungen
mögen mag mochte gemocht
müssen muss musste gemusst
nehmen nimmt nahm genommen
nennen nannte genannt
pfeifen pfiff gepfiffen
preisen pries gepriesen
raten rät riet geraten
reiben rieb gerieben
reißen riss gerissen
reiten ritt geritten
rennen rannte gerannt
riechen roch gerochen
ringen rang gerungen
rufen rief gerufen
salzen salzte gesalzen
saufen säuft soff gesoffen
schaffen schuf geschaffen
scheiden schied geschieden
scheinen schien geschienen
schelten schilt schalt gescholten
scheren schor geschoren
schieben schob geschoben
schießen schoss geschossen
schlafen schläft schlief geschlafen
schlagen schlägt schlug geschlagen
schleichen schlich geschlichen
schleifen schliff geschliffen
schließen schloss geschlossen
schlingen schlang geschlungen
schmeißen schmiss geschmissen
schmelzen schmilzt schmolz geschmolzen
schneiden schnitt geschnitten
schreiben schrieb geschrieben
schreien schrie geschrien
schreiten schritt geschritten
schweigen schwieg geschwiegen
schwellen schwillt schwoll geschwollen
schwimmen schwamm geschwommen
schwinden schwand geschwunden
schwingen schwang geschwungen
schwören schwor geschworen
sehen sieht sah gesehen
senden sandte gesandt
singen sang gesungen
sinken sank gesunken
sinnen sann gesonnen
sitzen saß gesessen
spalten spaltete gespalten
speien spie gespien
sprechen spricht sprach gesprochen
sprießen spross gesprossen
springen sprang gesprungen
stechen sticht stach gestochen
stehen stand gestanden
stehlen stiehlt stahl gestohlen
steigen stieg gestiegen
sterben stirbt starb gestorben
stinken stank gestunken
stoßen stößt stieß gestoßen
streichen strich gestrichen
streiten stritt gestritten
tragen trägt trug getragen
treffen trifft traf getroffen
treiben trieb getrieben
treten tritt trat getreten
trinken trank getrunken
tun tut tat getan
verbleichen verblich verblichen
verderben verdirbt verdarb verdorben
verdrießen verdross verdrossen
vergessen vergisst vergaß vergessen
verlieren verlor verloren
verschwinden verschwand verschwunden
verzeihen verzieh verziehen
wachsen wächst wuchs gewachsen
waschen wäscht wusch gewaschen
weben wob gewoben
weichen wich gewichen
weisen wies gewiesen
wenden wandte gewandt
werben wirbt warb geworben
werfen wirft warf geworfen
wiegen wog gewogen
winden wand gewunden
wissen weiß wusste gewusst
ziehen zog gezogen
zwingen zwang gezwungen
`

// germanWeakVerbs are regular, but stemmers leave their forms apart. Those with
// a prefix are known by the ones without.
const germanWeakVerbs = `
achten
ähneln
ändern
antworten
arbeiten
atmen
äußern
bauen
beantragen
beenden
bestätigen
bilden
blicken
blühen
bohren
brauchen
bremsen
buchen
danken
dauern
decken
dehnen
deuten
dienen
drehen
drohen
drücken
drucken
duschen
ehren
eignen
eilen
einigen
enden
erben
ergänzen
ermorden
ernten
eröffnen
erreichen
erzählen
fassen
fehlen
feiern
fertigen
festigen
filmen
fischen
flüchten
fluten
folgen
fordern
fördern
formen
forschen
fragen
freuen
fügen
fühlen
führen
füllen
fürchten
füttern
gefährden
gehören
gelangen
genehmigen
gestalten
gewähren
gewöhnen
glauben
gründen
grüßen
gucken
hacken
haften
handeln
hassen
häufen
hausen
heilen
heiraten
herrschen
hindern
hoffen
holen
hören
impfen
irren
jagen
jubeln
kämpfen
kaufen
kehren
kennzeichnen
kippen
klagen
klappen
klären
klauen
kleben
kleiden
klettern
knacken
knüpfen
kochen
koppeln
kosten
kreuzen
kriegen
krönen
kühlen
kümmern
kündigen
kürzen
lächeln
lachen
lagern
lasten
lauten
leben
legen
lehnen
lehren
leisten
leiten
lenken
lernen
leuchten
leugnen
lieben
liefern
lindern
loben
locken
lohnen
löschen
lösen
loten
machen
mahnen
malen
mangeln
mehren
meinen
melden
merken
mieten
mildern
mindern
mischen
morden
mühen
münden
nähern
neigen
nerven
nützen
nutzen
öffnen
opfern
ordnen
pachten
packen
parken
passen
pflanzen
pflegen
planen
plündern
posten
prägen
pressen
proben
prüfen
pumpen
quälen
ragen
rahmen
rasten
rauben
rauchen
räumen
rechnen
reden
regeln
regen
regnen
reichen
reifen
reisen
reizen
retten
richten
rollen
rücken
ruhen
rüsten
rutschen
sagen
sammeln
schaden
schaffen
schalten
schätzen
schauen
scheitern
schenken
schicken
schildern
schimpfen
schlichten
schmecken
schmücken
schöpfen
schränken
schrumpfen
schulden
schützen
schwächen
schwanken
segeln
sehnen
senken
setzen
sichern
sichten
sieben
siedeln
siegen
sorgen
spalten
spannen
sparen
speichern
speisen
spenden
sperren
spiegeln
spielen
spitzen
spüren
stammen
stapeln
stärken
starren
starten
statten
stauen
staunen
stecken
steigern
stellen
steuern
stiften
stimmen
stolpern
stoppen
stören
strafen
strahlen
streben
strecken
streiken
streuen
strömen
stufen
stürmen
stürzen
stützen
suchen
tadeln
tagen
tanzen
tarnen
tauchen
tauen
taufen
tauschen
täuschen
teilen
testen
tippen
toben
töten
trauen
träumen
trennen
trocknen
trösten
üben
urteilen
wachen
wagen
wählen
wahren
wälzen
wandeln
wandern
wärmen
warnen
warten
wechseln
wecken
wehren
weigern
weinen
werten
wetten
wickeln
widmen
winken
wirken
wohnen
wundern
wünschen
würdigen
wurzeln
würzen
zahlen
zählen
zaubern
zeichnen
zeigen
zerstören
zeugen
zielen
zögern
züchten
zügeln
zünden
zweifeln
zweigen
`
