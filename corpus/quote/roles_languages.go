package quote

// foreignRoles are nouns of roles in languages other than English, without
// those that are words in English, too.
const foreignRoles = `gobernador gobernadora jueza abogado abogada maestra médico médica cantante bailaora guitarrista pintor pintora
	escritor escritora líder lideresa diputado diputada senador senadora secretaria secretario directora jefe jefa dueño dueña
	entrenador entrenadora capitana profesor profesora investigador investigadora empresario empresaria exministra exministro
	delegado delegada arquitecto arquitecta ingeniero ingeniera alcaldesa
	préfet préfète gouverneur gouverneure procureur procureure député députée sénateur sénatrice avocat avocate adjoint adjointe
	entraîneur entraîneuse capitaine ingénieur ingénieure hôtelier hôtelière architecte médecin chercheur chercheuse professeur
	professeure gérant gérante propriétaire cheffe coordinateur coordinatrice secrétaire
	parroco assessore assessora prefetto prefetta procuratore procuratrice comandante avvocato avvocata ingegnere ingegnera
	dottore dottoressa governatore deputato deputata senatore senatrice segretario segretaria allenatore allenatrice
	soprintendente amministratore amministratrice ricercatore ricercatrice sacerdote
	administrador administradora governador governadora deputada secretário secretária dono treinador treinadora capitã
	advogado advogada engenheiro engenheira professora vereador vereadora procurador procuradora reitor reitora
	медсестра тренер врач главврач хирург учитель учительница заместитель начальник начальница адвокат прокурор депутат сенатор
	ректор профессор доцент руководитель вице-губернатор вице-премьер секретарь представительница спикер судья следователь`

// germanTrades are German nouns of occupations that begin a name they stand
// before; women's end with "in".
var germanTrades = setOf(`betreiber inhaber sekretär architekt ingenieur gründer pfarrer landrat rektor dekan redakteur autor sänger
	schauspieler regisseur historiker soziologe biologe besitzer eigentümer unternehmer staatsanwalt wissenschaftler
	mitarbeiter berater forscher lehrer trainer politiker abgeordnete abgeordneter stadtrat anwalt dirigent intendant gutachter
	präsident sprecher analystin pilotin expertin ärztin anwältin richterin soziologin biologin`)
