package thesaurus

// spanishVerbs have more than one stem. What a stem of the list is seen in,
// other endings have as well: "dijo" stands for "dijeron".
const spanishVerbs = `
decir dijo dijeron dice dicho dirá diga diciendo +contra +pre +des
[decir] dijo dijeron dice decido +ben +mal
hacer hizo hicieron hace hecho hará haga +des +re
poner puso pusieron pone puesto pondrá ponga +com +dis +ex +im +o +pro +su +re +contra +ante +inter +de +pos
tener tuvo tuvieron tiene tenido tendrá tenga +con +de +man +ob +re +sos +abs +entre
venir vino vinieron viene venido vendrá venga +inter +con +pro +pre +contra +sobre
traer trajo trajeron trae traído traiga +a +con +dis +ex +sus +abs +re
poder pudo pudieron puede podido podrá
querer quiso quisieron quiere querido querrá
saber supo supieron sabe sabido sabrá sepa
andar anduvo anduvieron anda
caber cupo cabe cabrá
estar estuvo estuvieron está
ver vio vieron visto veía +pre +entre
dar dio dieron dado daba
oír oyó oyeron oye oído
caer cayó cayeron cae caído caiga +de +re
leer leyó leyeron lee leído
creer creyó creyeron cree creído
poseer poseyó posee poseído
proveer proveyó provee provisto
[ducir] dujo dujeron duce ducido duzca +con +pro +re +tra +in +intro +de +se
huir huyó huyeron huye huido
morir murió murieron muere muerto muriendo
dormir durmió durmieron duerme dormido durmiendo
pedir pidió pidieron pide pedido pidiendo +im +des +ex
servir sirvió sirvieron sirve servido sirviendo
seguir siguió siguieron sigue seguido siguiendo +con +per +pro
elegir eligió eligieron elige elegido electo eligiendo
dirigir dirigió dirige dirigido dirija
repetir repitió repitieron repite repetido
competir compitió compitieron compite competido
vestir vistió vistieron viste vestido
medir midió midieron mide medido
rendir rindió rindieron rinde rendido
reír rio rieron ríe reído
freír frio fríe frito
[ferir] firió firieron fiere ferido +pre +re +trans +con +in +di
sentir sintió sintieron siente sentido +con +pre
mentir mintió mintieron miente mentido +des
herir hirió hirieron hiere herido
hervir hirvió hierve hervido
invertir invirtió invirtieron invierte invertido
convertir convirtió convirtieron convierte convertido
advertir advirtió advirtieron advierte advertido
divertir divirtió divierte divertido
sugerir sugirió sugirieron sugiere sugerido
adquirir adquirió adquiere adquirido
abrir abrió abierto +re
cubrir cubrió cubierto +des +en +re
escribir escribió escrito +des +ins +sus +pres +trans
romper rompió roto
volver volvió vuelve vuelto +de +en +re +desen
resolver resolvió resuelve resuelto
disolver disolvió disuelve disuelto
mover movió mueve movido +pro +re +con
morder mordió muerde mordido
perder perdió pierde perdido
entender entendió entiende entendido
defender defendió defiende defendido
encender encendió enciende encendido
extender extendió extiende extendido
atender atendió atiende atendido
tender tendió tiende tendido
llover llueve llovió
doler duele dolió
contar cuenta contó contado +re +des
encontrar encuentra encontró encontrado
mostrar muestra mostró mostrado +de
probar prueba probó probado +a +com
costar cuesta costó costado
acordar acuerda acordó acordado
recordar recuerda recordó recordado
volar vuela voló volado
rodar rueda rodó rodado
jugar juega jugó jugado juegue
soñar sueña soñó soñado
rogar ruega rogó
colgar cuelga colgó colgado
forzar fuerza forzó forzado +re +es
renovar renueva renovó renovado
soltar suelta soltó soltado suelto
empezar empieza empezó empezado
comenzar comienza comenzó comenzado
cerrar cierra cerró cerrado +en
pensar piensa pensó pensado
despertar despierta despertó despierto
gobernar gobierna gobernó gobernado
negar niega negó negado +de
sentar sienta sentó sentado
calentar calienta calentó
confesar confiesa confesó
manifestar manifiesta manifestó manifestado
recomendar recomienda recomendó
sembrar siembra sembró sembrado
temblar tiembla tembló
quebrar quiebra quebró quebrado
apretar aprieta apretó
atravesar atraviesa atravesó atravesado
enterrar entierra enterró enterrado
nacer nació nacido nace nazca
conocer conoció conoce conozca +re +des
crecer creció crece crezca
ofrecer ofreció ofrece ofrezca
parecer pareció parece parezca +a +des
establecer estableció establece establezca
vencer venció vence venza +con
imprimir imprimió impreso
prender prendió preso
buscar buscó busque
sacar sacó saque
atacar atacó ataque
alcanzar alcanzó alcance
lanzar lanzó lance
utilizar utilizó utilice
coger cogió coja +re +a +es
proteger protegió proteja protege
`
