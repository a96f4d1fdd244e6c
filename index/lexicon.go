package index

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon is what people ask with, a line a meaning, in English, German,
// Russian, Spanish, French, Italian, Portuguese, Dutch and Swedish, so that a
// question finds a story in another language. Of each language the first word
// stands for it; the others are further forms and words, with an asterisk
// those that begin so.
const lexicon = `
cost costs price prices | kosten kostet gekostet kostete preis preise teuer | стоить стоит стоил* стоимост* цена цены цену ценой | costar cuesta costó costado precio | coûter coûte coûté prix | costare costa costato prezzo | custar custa custou preço | kosten kost kostte prijs | kosta kostar kostade pris
pay pays paid | zahlen zahlt zahlte bezahlt bezahlen | платить плат* заплат* | pagar paga pagó pagado | payer paie payé | pagare paga pagato | pagar paga pagou | betalen betaalt betaald | betala betalar betalade
open opens opened opening reopen reopens | öffnen öffnet öffnete eröffnet geöffnet | открыть откр* | abrir abre abrió abierto | ouvrir ouvre ouvert | aprire apre aperto | abrir abre abriu aberto | openen opent geopend | öppna öppnar öppnade
reopen reopens reopened | wiedereröffnen wiedereröffnet wiederöffnet | открыть откр* | reabrir reabre reabrió | rouvrir rouvre rouvert | riaprire riapre | reabrir reabre reabriu | heropenen heropent | återöppna återöppnar
close closes closed | schließen schließt geschlossen schloss gesperrt | закрыть закр* | cerrar cierra cerró cerrado | fermer ferme fermé | chiudere chiude chiuso | fechar fecha fechou fechado | sluiten sluit gesloten | stänga stänger stängdes
start begin begins began | beginnen beginnt begann anfangen start startet | начать нач* | empezar empieza comenzar comienza | commencer commence débuter | iniziare inizia cominciare | começar começa iniciar | beginnen begint begon | börja börjar början
end ends ended | enden endet endete ende | закончить законч* конец конц* | terminar termina fin | finir finit fin | finire finisce fine | terminar termina fim | eindigen eindigt einde | sluta slutar slut
repair repairs repaired | reparatur repariert reparieren reparaturen | ремонт ремонт* | reparación reparar obras | réparation réparer réparations travaux | riparazione riparare | reparo reparação consertar | reparatie repareren | reparation reparera
bridge bridges | brücke brücken | мост мост* | puente puentes | pont ponts | ponte ponti | ponte pontes | brug bruggen | bro bron broar
ferry | fähre fähren | паром паром* | transbordador ferri | ferry bac | traghetto | balsa | veerboot veerpont | färja färjan
ship boat boats ships | schiff boot boote schiffe | корабль кораб* лодк* судно | barco barcos | bateau bateaux navire | nave barca | barco navio | schip boot | båt fartyg
lifeboat | rettungsboot rettungsboote | спасательн* шлюпк* | lancha salvamento | sauvetage canot | scialuppa | salva-vidas | reddingsboot | livbåt räddningsbåt
train trains | zug züge bahn | поезд поезд* | tren trenes | train trains | treno treni | trem trens | trein treinen | tåg
car cars | auto autos wagen | машина машин* автомобил* | coche coches carro | voiture voitures | auto macchina | carro carros | auto's wagen | bil bilar
road street | straße straßen | дорога дорог* улиц* | carretera calle | route rue | strada via | estrada rua | weg straat | väg gata
house home houses homes | haus häuser | дом дома доме домов домой | casa casas hogares | maison maisons foyers | casa case | casa casas | huis huizen | hus
school schools | schule schulen | школа школ* | escuela escuelas colegio | école écoles | scuola scuole | escola escolas | school scholen | skola skolan
library | bibliothek bücherei | библиотека библиотек* | biblioteca | bibliothèque | biblioteca | biblioteca | bibliotheek | bibliotek
fine fines penalty | strafe strafen bußgeld geldstrafe gebühren | штраф штраф* | multa multas | amende amendes | multa multe | multa multas | boete boetes | böter
market | markt | рынок рынк* | mercado | marché | mercato | mercado | markt | marknad
roof | dach | крыша крыш* | tejado techo | toit | tetto | telhado | dak | tak
storm | sturm | буря бур* шторм* ураган* | tormenta | tempête | tempesta | tempestade | storm | storm
power electricity | strom elektrizität | электричество электр* | electricidad luz | électricité courant | elettricità | eletricidade energia | stroom | el ström
fire | feuer brand | пожар пожар* огонь | incendio fuego | incendie feu | incendio | incêndio fogo | brand vuur | brand eld
water | wasser | вода воды воде воду водой | agua | eau | acqua | água | water | vatten
ticket | karte ticket fahrkarte fahrschein | билет билет* | billete boleto | billet | biglietto | bilhete | kaartje | biljett
light | licht lampe | свет света свете | luz | lumière | luce | luz | licht | ljus
lighthouse | leuchtturm | маяк маяк* | faro | phare | faro | farol | vuurtoren | fyr
lens | linse | линза линз* | lente | lentille | lente | lente | lens | lins
museum | museum | музей музе* | museo | musée | museo | museu | museum | museum
invitation invite invited | einladung eingeladen einlädt | приглашение приглаш* приглас* | invitación invitó invitado | invitation invité | invito invitato | convite convidou | uitnodiging | inbjudan
conversation talk talks | gespräch unterhaltung reden sprechen | разговор разговор* бесед* | conversación charla hablar | conversation entretien parler | conversazione parlare | conversa falar | gesprek praten | samtal prata
answer reply response | antwort antworten | ответ ответ* | respuesta | réponse | risposta | resposta | antwoord | svar
question questions | frage fragen | вопрос вопрос* | pregunta preguntas | question questions | domanda domande | pergunta perguntas | vraag vragen | fråga frågor
accept accepted | annehmen angenommen akzeptiert | принять принял* соглас* | aceptar aceptó | accepter accepté | accettare accettato | aceitar aceitou | aanvaarden geaccepteerd | acceptera accepterade
president | präsident präsidenten präsidentin | президент президент* | presidente presidenta | président présidente | presidente | presidente | president | president presidenten
mayor | bürgermeister bürgermeisterin | мэр мэр* | alcalde alcaldesa | maire | sindaco | prefeito prefeita | burgemeester | borgmästare
minister | minister ministerin | министр министр* | ministro ministra | ministre | ministro | ministro | minister | minister
government | regierung | правительство правительств* | gobierno | gouvernement | governo | governo | regering | regering
spokesman spokeswoman spokesperson | sprecher sprecherin pressesprecher | представитель представител* пресс-секретар* | portavoz | porte-parole | portavoce | porta-voz | woordvoerder | talesperson
chief head boss | chef leiter | глава глав* руководител* | jefe jefa | chef patron | capo | chefe | hoofd baas | chef
police | polizei | полиция полици* | policía | police | polizia | polícia | politie | polis polisen
hospital | krankenhaus klinik | больница больниц* | hospital | hôpital | ospedale | hospital | ziekenhuis | sjukhus
doctor | arzt ärztin | врач врач* доктор* | médico doctor | médecin docteur | medico | médico | arts dokter | läkare
company firm | unternehmen firma konzern | компания компани* фирм* | empresa compañía | entreprise société | azienda società | empresa | bedrijf | företag
court | gericht | суд суда суде судом | tribunal corte | tribunal cour | tribunale | tribunal | rechtbank | domstol
law | gesetz | закон закон* | ley | loi | legge | lei | wet | lag
election vote | wahl abstimmung | выборы выбор* голосован* | elección elecciones votación | élection élections vote | elezioni voto | eleição eleições votação | verkiezing stemming | val
war | krieg | война войн* | guerra | guerre | guerra | guerra | oorlog | krig
people persons | menschen leute personen | люди люд* человек* | personas gente | personnes gens | persone gente | pessoas gente | mensen | människor personer
child children | kind kinder | ребёнок ребен* ребён* дет* | niño niños | enfant enfants | bambino bambini | criança crianças | kind kinderen | barn
woman women | frau frauen | женщина женщин* | mujer mujeres | femme femmes | donna donne | mulher mulheres | vrouw vrouwen | kvinna kvinnor
man men | mann männer | мужчина мужчин* | hombre hombres | homme hommes | uomo uomini | homem homens | man mannen | man män
student students pupils | schüler schülerinnen studenten | ученик ученик* школьник* студент* | alumno alumnos estudiante estudiantes | élève élèves étudiant étudiants | studente studenti alunni | aluno alunos estudante | leerling leerlingen student | elev elever student
worker workers employee employees | arbeiter mitarbeiter beschäftigte | работник работник* сотрудник* рабоч* | trabajador trabajadores empleados | travailleur travailleurs employés salariés | lavoratore lavoratori dipendenti | trabalhador trabalhadores funcionários | arbeider werknemers | arbetare anställda
job jobs work | arbeit stellen arbeitsplätze | работа работ* мест* | trabajo empleo empleos | travail emploi emplois | lavoro | trabalho emprego | werk baan banen | arbete jobb
die died dead killed | sterben starb gestorben tot tote getötet | умереть умер* погиб* убит* | morir murió muerto muertos | mourir mort morts tué tués | morire morto morti | morrer morreu mortos | sterven overleden dood doden | dö dog döda
injured hurt | verletzt verletzte | ранен ранен* пострада* | herido heridos | blessé blessés | ferito feriti | ferido feridos | gewond gewonden | skadad skadade
win wins won | gewinnen gewinnt gewann gewonnen | выиграть выигра* побед* | ganar ganó ganado | gagner gagné remporté | vincere vinto | ganhar ganhou venceu | winnen won gewonnen | vinna vann
find found | finden fand gefunden entdeckt | найти нашел нашёл нашла нашли найд* обнаруж* | encontrar encontró hallado | trouver trouvé découvert | trovare trovato | encontrar encontrou | vinden gevonden vond | hitta hittade
buy buys bought | kaufen kauft kaufte gekauft | купить купил* купят покупк* | comprar compró | acheter acheté | comprare comprato | comprar comprou | kopen kocht gekocht | köpa köpte
sell sells sold | verkaufen verkauft verkaufte | продать прода* | vender vendió | vendre vendu | vendere venduto | vender vendeu | verkopen verkocht | sälja sålde
build built | bauen baut baute gebaut | построить постро* | construir construyó construido | construire construit | costruire costruito | construir construiu | bouwen gebouwd | bygga byggdes
vote voted | stimmen stimmte gestimmt abgestimmt | голосовать голос* | votar votó | voter voté | votare votato | votar votou | stemmen gestemd | rösta röstade
write wrote | schreiben schrieb geschrieben | написать напис* пишет писал* | escribir escribió | écrire écrit | scrivere scritto | escrever escreveu | schrijven schreef | skriva skrev
use uses used | nutzen nutzt benutzt verwendet | использовать использ* пользу* | usar usa utiliza | utiliser utilise | usare usa utilizza | usar usa utiliza | gebruiken gebruikt | använda använder
run runs | laufen läuft fährt | работать работает работал* идёт идет | funcionar funciona | fonctionner fonctionne marche | funzionare funziona | funcionar funciona | draaien werkt loopt | fungera går
last lasts long take takes duration | dauern dauert dauerte dauer lange | длиться длит* продолжа* | durar dura tarda duración | durer dure durée | durare dura durata | durar dura demora | duren duurt | vara tar
arrive arrives arrived | ankommen kommt ankunft | прибыть прибы* приед* приех* | llegar llega llegó | arriver arrive arrivé | arrivare arriva | chegar chega chegou | aankomen | anlända
leave leaves left | abfahren abfahrt verlassen | уехать уех* отправ* | salir sale salió | partir part quitter | partire parte | partir sair | vertrekken vertrekt | avgå lämna
find out | herausfinden | узнать | averiguar | découvrir | scoprire | descobrir | ontdekken | upptäcka
free | kostenlos gratis frei umsonst | бесплатно бесплат* | gratis gratuito libre | gratuit gratuite gratuitement | gratis gratuito | grátis gratuito | gratis | gratis
new | neu neue neuer neues neuen | новый нов* | nuevo nueva nuevos | nouveau nouvelle nouveaux | nuovo nuova | novo nova | nieuw nieuwe | ny nya nytt
old | alt alte alter altes alten | старый стар* | viejo vieja antiguo | vieux vieille ancien | vecchio vecchia | velho velha antigo | oud oude | gammal gamla
big large | groß große großer großen | большой больш* | grande grandes | grand grande | grande | grande | groot grote | stor stora
long | lang lange | длинный длин* | largo larga | long longue | lungo lunga | longo comprida | lang lange | lång långa
first | erste erster ersten erstes | первый перв* | primero primera primer | premier première | primo prima | primeiro primeira | eerste | första
last | letzte letzter letzten letztes | последний последн* | último última | dernier dernière | ultimo ultima | último última | laatste | sista
year years | jahr jahre jahren | год года году годов лет | año años | an ans année années | anno anni | ano anos | jaar jaren | år
month months | monat monate monaten | месяц месяц* | mes meses | mois | mese mesi | mês meses | maand maanden | månad månader
week weeks | woche wochen | неделя недел* | semana semanas | semaine semaines | settimana settimane | semana semanas | week weken | vecka veckor
day days | tag tage tagen | день дня дней дни | día días | jour jours | giorno giorni | dia dias | dag dagen | dag dagar
hour hours | stunde stunden | час часа часов часы | hora horas | heure heures | ora ore | hora horas | uur uren | timme timmar
minute minutes | minute minuten | минута минут* | minuto minutos | minute minutes | minuto minuti | minuto minutos | minuut minuten | minut minuter
money | geld | деньги денег деньг* | dinero | argent | soldi denaro | dinheiro | geld | pengar
number | zahl anzahl | число числ* количеств* | número | nombre | numero | número | aantal | antal
world | welt | мир мира мире миров* | mundo | monde | mondo | mundo | wereld | värld
country | land | страна стран* | país | pays | paese | país | land | land
town city | stadt | город город* | ciudad pueblo | ville | città | cidade | stad | stad
council | rat stadtrat gemeinderat | совет совета совете советом | consejo concejo ayuntamiento | conseil | consiglio | conselho câmara | raad gemeenteraad | råd kommun
team | mannschaft team | команда команд* | equipo | équipe | squadra | equipe time | ploeg team | lag
game match | spiel | игра игры игру игре матч* | partido juego | match jeu | partita | jogo partida | wedstrijd | match spel
book books | buch bücher | книга книг* | libro libros | livre livres | libro libri | livro livros | boek boeken | bok böcker
phone phones | handy handys telefon | телефон телефон* | teléfono móvil | téléphone portable | telefono cellulare | telefone celular | telefoon | telefon mobil
network networks media | netzwerk netzwerke medien | сеть сети сетей сетями соцсет* | red redes | réseau réseaux | rete reti | rede redes | netwerk netwerken | nätverk
social | soziale sozialen | социальн* социальный | sociales social | sociaux social | sociali sociale | sociais social | sociale | sociala
plan plans | plan pläne | план план* | plan planes | plan plans | piano piani | plano planos | plan plannen | plan planer
proposal offer | vorschlag angebot | предложение предлож* | propuesta oferta | proposition offre | proposta offerta | proposta oferta | voorstel aanbod | förslag erbjudande
problem problems | problem probleme | проблема проблем* | problema problemas | problème problèmes | problema problemi | problema problemas | probleem problemen | problem
help | hilfe helfen | помощь помо* | ayuda ayudar | aide aider | aiuto aiutare | ajuda ajudar | hulp helpen | hjälp hjälpa
damage | schaden schäden | ущерб ущерб* | daño daños | dégâts dommages | danni danno | danos dano | schade | skada skador
accident | unfall | авария авари* | accidente | accident | incidente | acidente | ongeluk | olycka
attack | angriff anschlag | атака атак* нападен* | ataque atentado | attaque attentat | attacco attentato | ataque atentado | aanval aanslag | attack
island | insel | остров остров* | isla | île | isola | ilha | eiland | ö ön
harbor port | hafen | порт порта порту гаван* | puerto | port | porto | porto | haven | hamn
tile tiles | fliesen kacheln | плитка плит* | azulejo azulejos | carreaux carrelage | piastrelle | azulejo azulejos | tegels | kakel
green | grün grüne | зелёный зелен* зелён* | verde verdes | vert verte verts | verde verdi | verde verdes | groen groene | grön gröna
stall stalls | stände stand | прилавок прилавк* | puesto puestos | étal étals | banco bancarelle | banca bancas | kraam kramen | stånd
volunteer volunteers | freiwillige freiwilligen | доброволец доброволь* волонт* | voluntario voluntarios | bénévole bénévoles | volontario volontari | voluntário voluntários | vrijwilliger vrijwilligers | frivillig frivilliga
donation donations | spende spenden | пожертвование пожертв* | donación donaciones | don dons | donazione donazioni | doação doações | donatie donaties | donation gåvor
kremlin | kreml | кремль кремл* | kremlin | kremlin | cremlino | kremlin | kremlin | kreml
born | geboren | родился родил* рожд* | nació nacido nacida | né née naissance | nato nata | nasceu nascido | geboren | född föddes
married | verheiratet heiratete | женился женат* замуж* | casado casada casó | marié mariée épousé | sposato sposata | casado casada casou | getrouwd trouwde | gift gifte
moscow | moskau | москва москв* московск* | moscú | moscou | mosca | moscou moscovo | moskou | moskva
putin | putin | путин путин* | putin | poutine | putin | putin | poetin | putin
musk | musk | маск маск* | musk | musk | musk | musk | musk | musk
trump | trump | трамп трамп* | trump | trump | trump | trump | trump | trump
twitter tweet tweets tweeted | twitter tweet getwittert | твиттер твит* | twitter tuit tuiteó | twitter tweet tweeté | twitter tweet | twitter tuíte tuitou | twitter tweet | twitter twittrade
`

// lexiconLanguages are those of its columns.
var lexiconLanguages = list("en de ru es fr it pt nl sv")

// meanings are the lines of the lexicon, split.
var meanings = func() [][][]string {
	var out [][][]string
	for line := range strings.Lines(strings.TrimSpace(lexicon + newsLexicon + countries)) {
		var row [][]string
		for column := range strings.SplitSeq(line, "|") {
			row = append(row, list(column))
		}
		out = append(out, row)
	}
	return out
}()

// translate returns what may stand for a word in another language, the
// likeliest first; none where the lexicon doesn't know it.
func translate(from, to, word string) []string {
	f, t := slices.Index(lexiconLanguages, from), slices.Index(lexiconLanguages, to)
	if f < 0 || t < 0 {
		return nil
	}
	for _, row := range meanings {
		if slices.ContainsFunc(row[f], func(w string) bool { return isForm(word, w) }) && !strings.HasSuffix(row[t][0], "*") {
			return row[t]
		}
	}
	return nil
}

// otherForms returns the words of the lexicon for the same in a language.
func otherForms(language, word string) []string {
	at := slices.Index(lexiconLanguages, language)
	if at < 0 {
		return nil
	}
	for _, row := range meanings {
		if slices.ContainsFunc(row[at], func(w string) bool { return isForm(word, w) }) {
			return slices.DeleteFunc(slices.Clone(row[at]), func(w string) bool { return w == word || strings.HasSuffix(w, "*") })
		}
	}
	return nil
}

// longestEnding is the most letters that may follow where a word of the lexicon
// has an asterisk.
const longestEnding = 8

// isForm reports whether a word is one of the lexicon: that very word, or one
// that begins as it has it, with a few letters more.
func isForm(word, entry string) bool {
	stem, ok := strings.CutSuffix(entry, "*")
	if !ok {
		return word == entry
	}
	ending, ok := strings.CutPrefix(word, stem)
	return ok && utf8.RuneCountInString(ending) <= longestEnding
}
