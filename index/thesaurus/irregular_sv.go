package thesaurus

import "strings"

var swedishPrefixes = prefixes{
	separable: list(`tillbaka fram åter över under sam upp ner ned bort efter före för med mot till vid utan inne från genom
		ut in av an på om ur åt be er bi i fort`),
}

// swedishForms makes participles of the supine: "skriven" and "skrivna" of
// "skrivit".
func swedishForms(listed []string) family {
	out := family(listed)
	for _, form := range listed {
		if stem, ok := strings.CutSuffix(form, "it"); ok {
			out = append(out, stem+"en", stem+"et", stem+"na")
		}
	}
	return out
}

// swedishVerbs are those that don't go like "kalla".
const swedishVerbs = `
be bad bett ber
binda band bundit
bita bet bitit
bjuda bjöd bjudit
bli blev blivit blir
brinna brann brunnit
brista brast brustit
bryta bröt brutit
bära bar burit
böra bör borde bort
dra drog dragit drar
dricka drack druckit
driva drev drivit
dö dog dött dör
falla föll fallit
fara for farit
finna fann funnit
finnas fanns funnits finns
flyga flög flugit
flyta flöt flutit
frysa frös frusit
få fick fått får
försvinna försvann försvunnit
ge gav gett givit ger
giva gav givit
glädja gladde glatt
glömma glömde glömt
gripa grep gripit
gråta grät gråtit
gå gick gått går
göra gjorde gjort gör
heta hette hetat
hinna hann hunnit
hugga högg huggit
hålla höll hållit
knyta knöt knutit
komma kom kommit
krypa kröp krupit
kunna kan kunde kunnat
le log lett
leda ledde lett
lida led lidit
ligga låg legat
ljuga ljög ljugit
låta lät låtit
lägga lade la lagt
läsa läste läst
mottaga mottog mottagit
njuta njöt njutit
rida red ridit
riva rev rivit
se såg sett ser
sitta satt suttit
sjuda sjöd sjudit
sjunga sjöng sjungit
sjunka sjönk sjunkit
skilja skilde skilt
skina sken skinit
skjuta sköt skjutit
skola ska skulle
skriva skrev skrivit
skrika skrek skrikit
skära skar skurit
slita slet slitit
sluta slöt slutit
slå slog slagit slår
smyga smög smugit
smälta smalt smultit
snyta snöt snutit
sova sov sovit
spricka sprack spruckit
sprida spred spridit spridd
springa sprang sprungit
sticka stack stuckit
stiga steg stigit
stjäla stal stulit
strida stred stridit
stryka strök strukit
stå stod stått står
suga sög sugit
supa söp supit
svida sved svidit
svika svek svikit
svälja svalde svalt
svälta svalt svultit
svära svor svurit
säga sa sade sagt säger
sälja sålde sålt säljer
sätta satte satt sätter
ta tog tagit tar
tiga teg tigit
tvinga tvang tvungit
uppfinna uppfann uppfunnit
veta vet visste vetat
vika vek vikit
vilja vill ville velat
vinna vann vunnit
vrida vred vridit
vänja vande vant
välja valde valt
växa växte vuxit vuxen
äga ägde ägt
äta åt ätit
bo bodde bott bor
tro trodde trott tror
nå nådde nått når
ske skedde skett sker
tyda tydde tytt
möta mötte mött
köpa köpte köpt
föda födde fött född
döma dömde dömt dömd
leva levde levt
röra rörde rört rörd
höra hörde hört hörd
köra körde kört körd
lära lärde lärt lärd
föra förde fört förd
hjälpa hjälpte hjälpt
använda använde använt använd
sända sände sänt sänd
hända hände hänt
vända vände vänt vänd
bestämma bestämde bestämt bestämd
beskriva beskrev beskrivit
följa följde följt följd
ställa ställde ställt ställd
fylla fyllde fyllt fylld
gälla gällde gällt
känna kände känt känd
nämna nämnde nämnt nämnd
lösa löste löst
resa reste rest
låsa låste låst
åka åkte åkt
röka rökte rökt
söka sökte sökt
steka stekte stekt
`

// swedishNouns are those with another vowel in some forms.
const swedishNouns = `
man män mannen männen
stad städer staden städerna
bok böcker
land länder
natt nätter
hand händer
fot fötter
son söner
bror bröder
far fäder
mor mödrar
dotter döttrar
tand tänder
bonde bönder
ledamot ledamöter
rot rötter
strand stränder
brand bränder
öga ögon
öra öron
`
