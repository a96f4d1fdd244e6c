package thesaurus

// portugueseVerbs have more than one stem.
const portugueseVerbs = `
dizer disse disseram diz dito dirá diga +contra +pre +des
fazer fez fizeram faz feito fará faça +des +re +satis
trazer trouxe trouxeram traz trará traga
pôr pôs puseram põe posto porá ponha
[por] pôs puseram põe posto porá +com +dis +ex +im +o +pro +su +re +de +contra +trans
ter teve tiveram tem tinha terá tenha
[ter] teve tiveram tém tinha terá +con +de +man +ob +re +sus +abs +entre
vir veio vieram vem vinha virá venha
[vir] veio vieram vém vindo virá +inter +con +pro +pre +sobre
ver viu viram visto vê verá veja +pre +re +ante
dar deu deram dado dá dará
poder pôde puderam pode podido poderá possa
querer quis quiseram quer querido queira
saber soube souberam sabe sabido saiba
caber coube cabe caiba
haver houve houveram há haverá haja
estar esteve estiveram está esteja
ir foi foram vai vão
ler leu leram lido lê leia +re
crer creu creram crê creia
perder perdeu perde perdido perca
pedir pediu pede pedido peça +im +des +ex
medir mediu mede medido meça
ouvir ouviu ouve ouvido ouça
sair saiu saíram sai saído saía
cair caiu caíram cai caído +re +de
[struir] struiu struíram strói struído +con +de +recon +in +ob
construir construiu constroem constrói
destruir destruiu destroem destrói
fugir fugiu foge fuja
subir subiu sobe subido
cobrir cobriu cobre coberto cubra +des +en +re
abrir abriu abre aberto +re
escrever escreveu escreve escrito
[screver] screveu screve scrito +de +in +pre +sub +tran
morrer morreu morre morto
dormir dormiu dorme durma
servir serviu serve servido sirva
seguir seguiu segue seguido siga +con +per +pros
sentir sentiu sente sentido sinta +con +pres +res
mentir mentiu mente minta +des
ferir feriu fere ferido fira
[ferir] feriu fere ferido fira +pre +re +trans +con +in +inter
vestir vestiu veste vestido vista +in
investir investiu investe investido
repetir repetiu repete repita
competir competiu compete compita
preferir preferiu prefere prefira
sugerir sugeriu sugere sugira
prevenir preveniu previne
agredir agrediu agride agredido
progredir progrediu progride
odiar odeia odiou
eleger elegeu elege eleito eleja +re
prender prendeu preso +a +com +sur
[prender] prendeu preendido +com +sur +a
compreender compreendeu compreende compreendido
surpreender surpreendeu surpreende surpreendido
acender acendeu aceso
suspender suspendeu suspenso
matar matou morto
romper rompeu roto
imprimir imprimiu impresso
extinguir extinguiu extinto
rir riu ri +sor
valer valeu vale valha
ficar ficou fique
atacar atacou ataque
buscar buscou busque
tocar tocou toque
proteger protegeu proteja
dirigir dirigiu dirija
`
