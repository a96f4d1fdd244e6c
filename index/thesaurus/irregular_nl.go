package thesaurus

import "strings"

var dutchPrefixes = prefixes{
	separable: list(`samen terug tegen binnen achter neer plaats deel vast voort voorbij rond weer door over onder voor
		goed aan bij mee mis los open uit toe weg af in na om op`),
	inseparable: list("achter onder over door voor weer aan mis her ont ver om be er"),
}

// dutchForms completes "vinden vond gevonden" and "geven gaf gaven gegeven", and
// makes all forms of a weak verb: "bouwen". Of nouns all forms are listed.
func dutchForms(listed []string) family {
	base, isVerb := listed[0], strings.HasSuffix(listed[0], "n")
	if !isVerb {
		return listed
	}
	stem := dutchStem(base)
	present := stem
	if !strings.HasSuffix(stem, "t") {
		present += "t"
	}
	if n := len(listed); n > 1 {
		return append(family{base, listed[n-1]}, append(listed[1:n-1:n-1], present)...)
	}
	ending := "d"
	if voiceless := strings.TrimSuffix(base, "en"); strings.HasSuffix(voiceless, "ch") || strings.ContainsAny(voiceless[len(voiceless)-1:], "tkfspx") {
		ending = "t"
	}
	participle := stem
	if !strings.HasSuffix(stem, ending) {
		participle += ending
	}
	if !isPrefixed(stem, dutchPrefixes.inseparable) && !strings.HasPrefix(stem, "ge") {
		participle = "ge" + participle
	}
	return family{base, participle, stem + ending + "e", present}
}

// dutchRule knows the verbs in -eren, which are many: "georganiseerd".
func dutchRule(word string) family {
	stem, ok := cutAny(strings.TrimPrefix(word, "ge"), "eerden", "eerde", "eerd", "eert", "eren")
	if !ok {
		return nil
	}
	return family{stem + "eren", "ge" + stem + "eerd", stem + "eerde", stem + "eert"}
}

// dutchStem returns the stem of a verb as it is spelled at the end of a word:
// "maak" of "maken", "geef" of "geven".
func dutchStem(base string) string {
	stem, ok := strings.CutSuffix(base, "en")
	n := len(stem)
	if !ok || n < 2 || strings.HasSuffix(base, "ien") || strings.HasSuffix(base, "oen") {
		return strings.TrimSuffix(base, "n")
	}
	last, vowel := stem[n-1], stem[n-2]
	if last == vowel {
		return stem[:n-1]
	}
	open := strings.IndexByte("aeou", vowel) >= 0 && (n < 3 || !isVowel(stem[n-3])) && !isVowel(last) && last != 'w'
	if open && (vowel != 'e' || !strings.ContainsAny(stem[:n-2], "aeiou")) {
		stem = stem[:n-1] + string(vowel) + string(last)
	}
	switch last {
	case 'v':
		return strings.TrimSuffix(stem, "v") + "f"
	case 'z':
		return strings.TrimSuffix(stem, "z") + "s"
	}
	return stem
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// dutchVerbs are the strong verbs and other irregular ones.
const dutchVerbs = `
bakken bakte gebakken
bedriegen bedroog bedrogen
beginnen begon begonnen
bevelen beval bevolen
bewegen bewoog bewogen
bezoeken bezocht
bidden bad gebeden
bieden bood geboden
bijten beet gebeten
binden bond gebonden
blazen blies bliezen geblazen
blijken bleek gebleken
blijven bleef bleven gebleven
breken brak gebroken
brengen bracht gebracht
buigen boog gebogen
denken dacht gedacht
doen deed deden gedaan
dragen droeg gedragen
drijven dreef dreven gedreven
dringen drong gedrongen
drinken dronk gedronken
duiken dook gedoken
dwingen dwong gedwongen
eten at aten gegeten
fluiten floot gefloten
gaan ging gegaan
gelden gold gegolden
genezen genas genazen genezen
genieten genoot genoten
geven gaf gaven gegeven
gieten goot gegoten
glijden gleed gegleden
graven groef groeven gegraven
grijpen greep gegrepen
hangen hing gehangen
hebben had gehad
heffen hief hieven geheven
helpen hielp geholpen
heten heette geheten
houden hield gehouden
jagen joeg gejaagd
kiezen koos kozen gekozen
kijken keek gekeken
klimmen klom geklommen
klinken klonk geklonken
komen kwam gekomen
kopen kocht gekocht
krijgen kreeg gekregen
krimpen kromp gekrompen
kruipen kroop gekropen
kunnen kan kon gekund
laden laadde geladen
laten liet gelaten
lezen las lazen gelezen
liegen loog gelogen
liggen lag lagen gelegen
lijden leed geleden
lijken leek geleken
lopen liep gelopen
meten mat maten gemeten
moeten moest gemoeten
mogen mag mocht gemogen
nemen nam namen genomen
overlijden overleed overleden
prijzen prees prezen geprezen
raden ried geraden
rijden reed gereden
rijzen rees rezen gerezen
roepen riep geroepen
ruiken rook geroken
scheiden scheidde gescheiden
schelden schold gescholden
schenken schonk geschonken
scheppen schiep geschapen
schieten schoot geschoten
schijnen scheen geschenen
schrijven schreef schreven geschreven
schrikken schrok geschrokken
schuiven schoof schoven geschoven
slaan sloeg geslagen
slapen sliep geslapen
slijpen sleep geslepen
sluiten sloot gesloten
smelten smolt gesmolten
smijten smeet gesmeten
snijden sneed gesneden
spijten speet gespeten
splijten spleet gespleten
spreken sprak gesproken
springen sprong gesprongen
staan stond gestaan
steken stak gestoken
stelen stal stalen gestolen
sterven stierf stierven gestorven
stijgen steeg gestegen
stinken stonk gestonken
stoten stootte gestoten
strijden streed gestreden
strijken streek gestreken
treden trad traden getreden
treffen trof getroffen
trekken trok getrokken
vallen viel gevallen
vangen ving gevangen
varen voer gevaren
vechten vocht gevochten
verbieden verbood verboden
verdwijnen verdween verdwenen
vergelijken vergeleek vergeleken
vergeten vergat vergaten vergeten
verlaten verliet verlaten
verliezen verloor verloren
vermijden vermeed vermeden
verzinnen verzon verzonnen
vinden vond gevonden
vliegen vloog gevlogen
vluchten vluchtte gevlucht
vouwen vouwde gevouwen
vragen vroeg gevraagd
vreten vrat gevreten
vriezen vroor gevroren
wassen waste gewassen
wegen woog gewogen
werpen wierp geworpen
werven wierf wierven geworven
weten wist geweten
wijken week geweken
wijten weet geweten
wijzen wees wezen gewezen
willen wil wilde wou gewild
winden wond gewonden
winnen won gewonnen
wrijven wreef wreven gewreven
zeggen zegt zei zeiden gezegd
zenden zond gezonden
zien zag zagen gezien
zingen zong gezongen
zinken zonk gezonken
zitten zat zaten gezeten
zoeken zocht gezocht
zuigen zoog gezogen
zwellen zwol gezwollen
zwemmen zwom gezwommen
zweren zwoer gezworen
zwijgen zweeg gezwegen
`

// dutchWeakVerbs are regular, but stemmers leave their forms apart. Those with a
// prefix are known by the ones without.
const dutchWeakVerbs = `
antwoorden
bedoelen
behalen
bellen
beloven
benoemen
bepalen
beperken
bereiken
beschadigen
beschermen
beseffen
beslissen
besteden
betalen
bevestigen
beweren
boeken
botsen
bouwen
branden
breiden
danken
delen
dienen
doden
draaien
dreigen
duren
durven
eindigen
eisen
erkennen
erven
fietsen
filmen
gebeuren
gebruiken
geloven
gooien
groeien
haken
halen
handelen
heersen
herdenken herdacht
herinneren
herstellen
hoeven
hopen
horen
huren
keren
klagen
kloppen
koken
kosten
kraken
kwetsen
lachen
landen
leggen
leiden
lenen
leren
leven
leveren
lossen
loven
lukken
maken
melden
missen
nodigen
noemen
oefenen
ontdekken
ontvoeren
ontwikkelen
openen
overtuigen
pakken
passen
plaatsen
planten
praten
raken
redden
regelen
reizen
rekenen
richten
roken
ruilen
ruimen
schatten
slagen
snappen
sparen
spelen
staken
stappen
starten
stellen
stemmen
steunen
stichten
stoppen
storten
straffen
sturen
tekenen
tellen
testen
tonen
trouwen
veranderen
verbeteren
verbranden
verdienen
verenigen
verhogen
verhuizen
verkiezen verkoos verkozen
verklaren
verlagen
vermoorden
vernietigen
veroordelen
veroorzaken
veroveren
verschillen
verspreiden
vertalen
vertellen
vervangen verving vervangen
verwijderen
verzamelen
verzorgen
vestigen
vieren
voelen
voeren
volgen
vormen
waarschuwen
wachten
wandelen
weigeren
wekken
wennen
wensen
werken
wijzigen
wonen
zetten
zorgen
`

// dutchNouns are those whose plural has another vowel or consonant.
const dutchNouns = `
stad steden
schip schepen
lid leden
brief brieven
huis huizen
prijs prijzen
reis reizen
bedrijf bedrijven
ei eieren
volk volkeren
`
