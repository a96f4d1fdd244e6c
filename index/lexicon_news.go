package index

// newsLexicon is the lexicon's part for what news tell: what becomes of people in office and
// at work, in court, of money, votes and war.
const newsLexicon = `resign resigns resigned resignation | zurücktreten zurückgetreten rücktritt | отставка отставк* | dimitir dimitió dimisión renunciar renunció renuncia | démissionner démissionne démissionné démission | dimettersi dimesso dimissioni | demitir demissão renunciou renúncia | aftreden afgetreden ontslagname | avgå avgår avgick avgång
replace replaces replaced successor succeed succeeds succeeded | nachfolger nachfolgerin ersetzen ersetzt | преемник преемни* замен* сменил сменила | sucesor sucesora reemplazar reemplaza reemplazó sustituye sustituyó | remplacer remplace remplacé successeur | sostituire sostituisce sostituito successore | substituir substitui substituiu sucessor | vervangen vervangt opvolger | ersätta ersätter efterträdare
fire fires fired dismiss dismissed sacked | entlassen entließ entlässt entlassung gefeuert | уволить увол* | despedir despidió despedido destituir destituyó destituido | licencier licencié limogé limogeage renvoyé | licenziare licenziato licenziati | despedir demitiu demitido | ontslaan ontslagen | avskeda avskedad sparkad
hire hires hired appoint appoints appointed | einstellen eingestellt ernannt ernennt | назначить назнач* | nombrar nombró nombrado contratar contrató | nommer nommé nommée embaucher | nominare nominato assunto | nomear nomeou nomeado contratou | benoemen benoemd aangesteld | utse utsedd anställd
ceo executive | vorstandschef geschäftsführer geschäftsführerin konzernchef | гендиректор гендиректор* | consejero ejecutivo | pdg | amministratore ad | presidente-executivo ceo | topman bestuursvoorzitter | vd
director directors | direktor direktorin | директор директор* | director directora | directeur directrice | direttore direttrice | diretor diretora | directeur directrice | direktör
governor | gouverneur | губернатор губернатор* | gobernador gobernadora | gouverneur | governatore | governador governadora | gouverneur | guvernör
teacher teachers | lehrer lehrerin lehrkraft | учитель учител* | maestro maestra profesor profesora | professeur enseignant institutrice | insegnante maestro maestra | professor professora | leraar lerares | lärare
coach trainer | trainer trainerin | тренер тренер* | entrenador entrenadora | entraîneur entraîneuse | allenatore allenatrice | treinador treinadora | trainer coach | tränare
player players | spieler spielerin | игрок игрок* | jugador jugadora jugadores | joueur joueuse joueurs | giocatore giocatrice giocatori | jogador jogadora jogadores | speler speelster spelers | spelare
writer author | autor autorin schriftsteller | писатель писател* автор автор* | escritor escritora autor autora | écrivain auteur autrice | scrittore scrittrice autore | escritor escritora autor | schrijver schrijfster | författare
singer | sänger sängerin | певец певиц* певц* | cantante | chanteur chanteuse | cantante | cantor cantora | zanger zangeres | sångare sångerska
prize award awards | preis auszeichnung | премия преми* наград* | premio galardón | prix récompense | premio | prémio prêmio | prijs | pris
arrest arrests arrested | verhaften verhaftet festgenommen festnahme | арестовать арест* задерж* | detener detuvo detenido arrestado | arrêter arrêté interpellé arrestation | arrestare arrestato arrestati | prender preso detido | arresteren gearresteerd aangehouden | gripa gripen anhållen
murder murdered murderer | mord ermordet mörder | убийство убийств* убийц* | asesinato asesinado asesinó | meurtre assassiné assassinat | omicidio assassinato ucciso | assassinato assassinado homicídio | moord vermoord | mord mördad mördade
prison jail | gefängnis haft | тюрьма тюрьм* тюрем* | prisión cárcel | prison | prigione carcere | prisão cadeia | gevangenis cel | fängelse
sentence sentenced verdict convicted | urteil verurteilt | приговор приговор* | condena condenado sentencia | condamné condamnation verdict | condanna condannato sentenza | condenado condenação sentença | vonnis veroordeeld | dom dömd dömdes
judge judges | richter richterin | судья судь* | juez jueza jueces | juge juges | giudice giudici | juiz juíza juízes | rechter | domare
witness witnesses | zeuge zeugin zeugen | свидетель свидетел* | testigo testigos | témoin témoins | testimone testimoni | testemunha testemunhas | getuige getuigen | vittne vittnen
lawyer lawyers attorney | anwalt anwältin anwälte | адвокат адвокат* | abogado abogada abogados | avocat avocate avocats | avvocato avvocata avvocati | advogado advogada | advocaat advocaten | advokat
victim victims | opfer | жертва жертв* | víctima víctimas | victime victimes | vittima vittime | vítima vítimas | slachtoffer slachtoffers | offer
strike strikes | streik streiken gestreikt | забастовка забастов* бастов* | huelga paro huelgas | grève grèves | sciopero scioperi | greve paralisação | staking staken | strejk strejka
union unions | gewerkschaft gewerkschaften | профсоюз профсоюз* | sindicato sindicatos | syndicat syndicats | sindacato sindacati | sindicato sindicatos | vakbond vakbonden | fackförbund facket
salary salaries wage wages earn earns earned | gehalt lohn löhne verdienen verdient verdiente | зарплата зарплат* зарабат* | salario sueldo gana | salaire salaires gagne | stipendio salario guadagna | salário salários ganha | salaris loon verdient | lön löner tjänar
tax taxes | steuer steuern | налог налог* | impuesto impuestos | impôt impôts taxe | tassa tasse imposta | imposto impostos | belasting belastingen | skatt skatter
debt debts | schulden verschuldet | долг долга долги долгов долгу | deuda deudas | dette dettes | debito debiti | dívida dívidas | schuld schulden | skuld skulder
loss losses lose loses lost | verlust verluste verlieren verloren verlor | потеря потери потерь потерял потеряла потеряли убыт* | pérdida pérdidas perder perdió | perte pertes perdre perdu | perdita perdite perdere perso | perda perdas perder perdeu | verlies verloren | förlust förluster förlorade
profit profits | gewinn gewinne | прибыль прибыл* | beneficio beneficios ganancias | bénéfice bénéfices | profitto utile utili | lucro lucros | winst | vinst
bank banks | bank banken | банк банка банки банке банком банков | banco bancos | banque banques | banca banche | banco bancos | bank banken | bank banker
factory plant | fabrik werk | завод завод* фабрик* | fábrica planta | usine | fabbrica stabilimento | fábrica | fabriek | fabrik
shop shops store stores branch branches | laden geschäft geschäfte filiale filialen | магазин магазин* | tienda tiendas | magasin magasins boutique | negozio negozi | loja lojas | winkel winkels | butik butiker
owner owners own owns owned | besitzer eigentümer gehört | владелец владел* | dueño dueña propietario | propriétaire propriétaires | proprietario proprietaria | dono dona proprietário | eigenaar eigenaren | ägare äger
protest protests protested protesters | protest proteste protestierten demonstranten demonstration | протест протест* | protesta protestas manifestantes | manifestation manifestants protestation | protesta proteste manifestanti | protesto protestos manifestantes | protest protesten betogers | protest protester demonstranter
party parties | partei parteien | партия партии партию партией партий | partido partidos | parti partis | partito partiti | partido partidos | partij partijen | parti partier
candidate candidates | kandidat kandidatin kandidaten | кандидат кандидат* | candidato candidata candidatos | candidat candidate candidats | candidato candidata candidati | candidato candidata | kandidaat kandidaten | kandidat kandidater
parliament | parlament bundestag | парламент парламент* | parlamento congreso | parlement assemblée | parlamento | parlamento | parlement | riksdag parlament
opposition | opposition | оппозиция оппозиц* | oposición | opposition | opposizione | oposição | oppositie | opposition
support supports supported | unterstützen unterstützt unterstützung | поддержать поддерж* | apoyar apoya apoyó apoyo | soutenir soutient soutenu soutien | sostenere sostiene sostegno | apoiar apoia apoiou apoio | steunen steunt steun | stödja stöder stöd
reject rejects rejected refuse refused | ablehnen abgelehnt lehnt | отклонить отклон* отказ* | rechazar rechazó rechaza rechazado | rejeter rejeté refuser refusé | respingere respinto rifiutato | rejeitar rejeitou recusou | afwijzen afgewezen geweigerd | avslå avvisade vägrade
ban bans banned | verbot verbieten verboten | запрет запре* | prohibir prohibió prohibido prohibición | interdire interdit interdiction | vietare vietato divieto | proibir proibiu proibido | verbod verboden verbiedt | förbud förbjuda förbjöd
soldier soldiers troops | soldat soldaten truppen | солдат солдат* | soldado soldados tropas | soldat soldats troupes | soldato soldati truppe | soldado soldados tropas | soldaat soldaten troepen | soldat soldater trupper
army military | armee militär | армия арми* | ejército militar | armée militaire | esercito militare | exército militar | leger | armé militär
refugee refugees | flüchtling flüchtlinge | беженец беженц* | refugiado refugiados | réfugié réfugiés | rifugiato rifugiati profughi | refugiado refugiados | vluchteling vluchtelingen | flykting flyktingar
border | grenze | граница границ* | frontera | frontière | confine frontiera | fronteira | grens | gräns
flood floods flooding | hochwasser überschwemmung überflutet | наводнение наводнен* | inundación inundaciones | inondation inondations | alluvione inondazione | inundação enchente cheia | overstroming | översvämning
rain | regen | дождь дожд* | lluvia lluvias | pluie pluies | pioggia piogge | chuva chuvas | regen | regn
snow | schnee | снег снег* | nieve | neige | neve | neve | sneeuw | snö
river | fluss | река реки реке реку рекой | río | rivière fleuve | fiume | rio | rivier | flod älv
airport | flughafen | аэропорт аэропорт* | aeropuerto | aéroport | aeroporto | aeroporto | luchthaven vliegveld | flygplats
bus buses | bus busse | автобус автобус* | autobús autobuses colectivo | bus autobus | autobus | ônibus autocarro | bus bussen | buss bussar
church | kirche | церковь церк* | iglesia | église | chiesa | igreja | kerk | kyrka
tower | turm | башня башн* колокольн* | torre | tour clocher | torre campanile | torre | toren | torn
song songs | lied lieder | песня песн* | canción canciones | chanson chansons | canzone canzoni | canção canções música | lied liedjes | låt låtar
concert concerts | konzert konzerte | концерт концерт* | concierto conciertos | concert concerts | concerto concerti | concerto concertos show | concert concerten | konsert konserter
film films movie | film filme | фильм фильм* | película películas | film films | film | filme filmes | film films | film filmer
mother mom | mutter | мать матери матерью мама мамы | madre mamá | mère maman | madre mamma | mãe | moeder | mor mamma
father dad | vater | отец отца отцу отцом папа | padre papá | père papa | padre papà | pai | vader | far pappa
son | sohn | сын сына сыну сыном сыновья | hijo | fils | figlio | filho | zoon | son
daughter | tochter | дочь доч* | hija | fille | figlia | filha | dochter | dotter
wife | ehefrau | жена жены жене жену женой женою | esposa mujer | épouse femme | moglie | esposa mulher | vrouw echtgenote | fru hustru
husband | ehemann | муж мужа мужу мужем | esposo marido | mari époux | marito | marido | man echtgenoot | make man
age aged | alter | возраст возраст* | edad | âge | età | idade | leeftijd | ålder
height tall high | höhe hoch | высота высот* высок* | altura alto | hauteur haut haute | altezza alto alta | altura alto | hoogte hoog | höjd hög
cause causes caused reason reasons | ursache grund gründe | причина причин* | causa motivo razón | cause raison motif | causa motivo ragione | causa motivo razão | oorzaak reden | orsak skäl
`
