package thesaurus

import "strings"

// frenchRule knows the verbs in -er, of whose forms "demandent" has a stem of
// its own.
func frenchRule(word string) family {
	if stem, ok := cutAny(word, "ment", "ent"); ok && !strings.HasSuffix(word, "ment") {
		return family{stem + "er", word}
	}
	if stem, ok := cutAny(word, "er", "ait", "é", "ées", "ée", "és"); ok {
		return family{stem + "er", stem + "ent"}
	}
	return nil
}

// frenchVerbs have more than one stem.
const frenchVerbs = `
aller va vont ira allé
avoir eu eut aura
faire fait font fit firent fera fasse faisait +dé +re +satis
dire dit disent dira disait +pré +inter +contre +re
prendre pris prit prirent prend prennent prenait +ap +com +entre +re +sur +mé
mettre mis mit mirent met mettent +ad +com +o +per +pro +re +sou +trans +é
venir venu vint vinrent vient viennent viendra +de +re +par +inter +pré +pro +con +sur +sou +contre +sub
tenir tenu tint tinrent tient tiennent tiendra +ob +main +con +re +sou +dé +entre +appar +abs
pouvoir pu put purent peut peuvent pourra puisse
vouloir voulu veut veulent voudra veuille
devoir dû dut durent doit doivent devra
savoir su sut surent sait savent saura sache
voir vu vit virent voit voient verra +re +pré +entre
recevoir reçu reçut reçurent reçoit reçoivent recevra
[cevoir] çu çut çoit çoivent cevra +per +con +aper +dé
croire cru crut crurent croit croient croyait
boire bu but boit boivent buvait
lire lu lut lurent lit lisent lisait +re
élire élu élut élurent élit élisent +ré
écrire écrit écrivit écrivent écrivait +ré
[scrire] scrit scrivit scrivent +in +pre +sou +tran
décrire décrit décrivit décrivent
[duire] duit duisit duisent duisait +con +pro +ré +tra +intro +dé +sé +recon
[struire] struit struisit struisent +con +dé +in +recon
cuire cuit cuisit cuisent
nuire nui nuit nuisent
suivre suivi suivit suit suivent +pour
vivre vécu vécut vit vivent +sur +re
naître né naquit naît naissent +re
connaître connu connut connaît connaissent +re +mé
paraître paru parut paraît paraissent +ap +dis +com +re +trans
mourir mort mourut meurt meurent mourra
courir couru courut court courra +par +con +se +ac +re +dis
ouvrir ouvert ouvrit ouvre +re +c +déc +rec
rouvrir rouvert rouvrit rouvre
offrir offert offrit offre
souffrir souffert souffrit souffre
acquérir acquis acquit acquiert
conquérir conquis conquit conquiert
requérir requis requiert
craindre craint craignit craignent
plaindre plaint plaignit plaignent
contraindre contraint contraignit
atteindre atteint atteignit atteignent
peindre peint peignit peignent +dé +re
éteindre éteint éteignit éteignent
teindre teint teignit teignent
joindre joint joignit joignent +re +ad
perdre perdu perdit perd
rendre rendu rendit rend
vendre vendu vendit vend +re
[tendre] tendu tendit tend +at +en +é +pré +dé +sous
[pendre] pendu pendit pend +dé +sus
répondre répondu répondit répond
correspondre correspondu correspond
descendre descendu descendit descend
défendre défendu défendit défend
fondre fondu fondit fond
[fondre] fondu fondit fond +con
répandre répandu répandit répand
mordre mordu mordit mord
battre battu battit bat +com +a +dé
rompre rompu rompit rompt +inter +cor
vaincre vaincu vainquit vainc +con
résoudre résolu résolut résout résolvent
dissoudre dissous dissout dissolvent
conclure conclu conclut
inclure inclus inclut
exclure exclu exclut
plaire plu plut plaît
taire tu tut tait
rire ri rit rient +sou
servir servi servit sert servent
sortir sorti sortit sort sortent
partir parti partit part partent +re
sentir senti sentit sent sentent +res +con
mentir menti mentit ment mentent
dormir dormi dormit dort dorment +en
fuir fui fuit fuient fuyait
[clore] clos clôt +é
valoir valu valut vaut vaudra +équi +pré
falloir fallu fallut faut faudra
pleuvoir plu plut pleut pleuvra
émouvoir ému émut émeut
promouvoir promu promut
asseoir assis assit assied
envoyer envoie envoyé enverra +ren
payer paie payé
employer emploie employé
bâtir bâti bâtit bâtissent
agir agi agit agissent +ré
`

// frenchNouns are those with another stem in the plural.
const frenchNouns = `
œil yeux
travail travaux
vieux vieille vieil
nouveau nouvelle nouvel
beau belle bel
`
