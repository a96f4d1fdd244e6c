package thesaurus

// italianVerbs have more than one stem.
const italianVerbs = `
andare va vanno andrà andato
avere ebbe avuto avrà
fare fece fecero fatto fa farà facendo +ri +dis +soddis
dire disse dissero detto dice dirà dicendo +contrad +pre +bene
dare diede diedero dato dà darà
stare stette stato sta starà
potere può poté potuto potrà possono
volere vuole volle voluto vorrà vogliono
dovere deve devono dovuto dovrà
sapere sa seppe sappiamo saputo saprà
venire venne vennero viene vengono venuto verrà +av +con +inter +per +pre +pro +ri +s +div +sopra
tenere tenne tennero tiene tengono tenuto terrà +con +man +ot +ri +sos +trat +appar +de
[porre] pose posero pone posto porrà ponendo +com +dis +es +im +op +pro +sup +pre +de +sovrap
porre pose posero pone posto
[durre] dusse dussero duce dotto durrà ducendo +con +pro +ri +tra +intro +de +se
trarre trasse trassero trae tratto trarrà +at +con +es +sot +dis +ri
mettere mise misero messo +am +com +di +per +pro +ri +sco +smet +tras +e +sotto +im
prendere prese presero preso +ap +com +intra +ri +sor
[tendere] tese tesero teso +at +in +es +pre +con +dis
[fendere] fese fesero feso +di +of
rendere rese resero reso +ar
scendere scese scesero sceso +di
[cendere] cese cesero ceso +ac
accendere accese accesero acceso
spendere spese spesero speso +sos
[pendere] pese peso +di +ap
vendere vendette venduto
chiudere chiuse chiusero chiuso +con +rac +soc +rin
[cludere] cluse clusero cluso +con +in +es
decidere decise decisero deciso
uccidere uccise uccisero ucciso
dividere divise divisero diviso +con
ridere rise riso +sor
[rodere] rose roso +e +cor
chiedere chiese chiesero chiesto +ri
rispondere rispose risposero risposto +cor
nascondere nascose nascosero nascosto
[fondere] fuse fusero fuso +con +dif +tras +ef
perdere perse persero perso perduto
correre corse corsero corso +per +ac +con +ri +tras +soc
[correre] corse corsero corso +oc
leggere lesse lessero letto +e +ri
eleggere elesse elessero eletto +ri
reggere resse retto +cor
proteggere protesse protessero protetto
scrivere scrisse scrissero scritto +de +pre +i +tra +sotto +ri +a
vivere visse vissero vissuto +soprav +con
dirigere diresse diressero diretto
erigere eresse eressero eretto
scegliere scelse scelsero scelto
togliere tolse tolsero tolto
cogliere colse colsero colto +rac +ac +ri
sciogliere sciolse sciolto
volgere volse volto +svol +coin
svolgere svolse svolsero svolto
coinvolgere coinvolse coinvolto
rivolgere rivolse rivolto
vincere vinse vinsero vinto +con
spingere spinse spinsero spinto +re
giungere giunse giunsero giunto +rag +ag +con
aggiungere aggiunse aggiunto
[stringere] strinse strinsero stretto +co +re
dipingere dipinse dipinsero dipinto
fingere finse finto
piangere pianse pianto
distinguere distinse distinto
estinguere estinse estinto
distruggere distrusse distrussero distrutto
crescere crebbe cresciuto +ac +de
conoscere conobbe conobbero conosciuto +ri
nascere nacque nacquero nato +ri
piacere piacque piaciuto
tacere tacque taciuto
giacere giacque giaciuto
rompere ruppe ruppero rotto +inter +cor +ir
vedere vide videro visto vedrà +pre +ri +provv +inter
provvedere provvide provvisto
muovere mosse mossero mosso +pro +ri +com
promuovere promosse promosso
rimuovere rimosse rimosso
discutere discusse discusso
esprimere espresse espresso
[primere] presse pressero presso +im +re +op +com
concedere concesse concesso
succedere successe succeduto successo
assumere assunse assunsero assunto
presumere presunse presunto
rimanere rimase rimasero rimasto rimane rimarrà
morire morì muore morto morirà
aprire aprì aperto +ri
coprire coprì coperto +s +ri
offrire offrì offerto
soffrire soffrì sofferto
uscire esce uscito +ri
salire sale salgono salito
apparire apparve apparso appare
scomparire scomparve scomparso
comparire comparve comparso
risolvere risolse risolto
assolvere assolse assolto
cuocere cosse cotto
valere valse valso vale varrà
sedere siede seduto sedette
cadere cadde caddero caduto cadrà +ac +de +ri
bere bevve bevuto beve
`
