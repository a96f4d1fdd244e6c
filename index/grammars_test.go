package index

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForms asks the same in nine languages.
func TestForms(t *testing.T) {
	forms := []Form{Who, When, Where, HowMany, Why, How, YesNo}
	for language, questions := range map[string][]string{
		"en": {"Who built the bridge?", "When does it open?", "Where is the harbor?", "How many boats came?", "Why did the market close?", "How does the ferry work?", "Is the bridge open?"},
		"de": {"Wer hat die Brücke gebaut?", "Wann öffnet das Museum?", "Wo liegt der Hafen?", "Wie viele Boote kamen?", "Warum schloss der Markt?", "Wie funktioniert die Fähre?", "Ist die Brücke offen?"},
		"ru": {"Кто построил мост?", "Когда открылся музей?", "Где находится порт?", "Сколько лодок пришло?", "Почему закрыли рынок?", "Как работает паром?", "Есть ли у города мост?"},
		"es": {"¿Quién construyó el puente?", "¿Cuándo abrió el museo?", "¿Dónde está el puerto?", "¿Cuántos barcos llegaron?", "¿Por qué cerró el mercado?", "¿Cómo funciona el barco?", "¿Está el puente abierto?"},
		"fr": {"Qui a construit le pont ?", "Quand ouvre le musée ?", "Où se trouve le port ?", "Combien de bateaux sont arrivés ?", "Pourquoi le marché a-t-il fermé ?", "Comment fonctionne le bac ?", "Est le pont ouvert ?"},
		"it": {"Chi ha costruito il ponte?", "Quando apre il museo?", "Dove si trova il porto?", "Quanti battelli sono arrivati?", "Perché ha chiuso il mercato?", "Come funziona il battello?", "È aperto il ponte?"},
		"pt": {"Quem construiu a ponte?", "Quando o museu foi aberto?", "Onde fica o porto?", "Quantos barcos foram?", "Por que o mercado não abriu?", "Como foi o mercado em maio?", "Foi a ponte fechada?"},
		"nl": {"Wie heeft de brug gebouwd?", "Wanneer opent het museum?", "Waar ligt de haven?", "Hoeveel boten kwamen aan?", "Waarom sloot de markt?", "Hoe werkt het veer?", "Is de brug van het eiland open?"},
		"sv": {"Vem byggde bron?", "När öppnar museet?", "Var ligger hamnen?", "Hur många båtar kom?", "Varför stängde marknaden?", "Hur fungerar det?", "Är bron öppen?"},
	} {
		for i, q := range questions {
			if a := Analyze(q); a.Form != forms[i] || a.Language != language {
				t.Errorf("Analyze(%q): %s in %s, want %s in %s", q, a.Form, a.Language, forms[i], language)
			}
		}
	}
}

// TestOfStories reads questions that may be in two languages in that of the stories.
func TestOfStories(t *testing.T) {
	for _, tt := range []struct {
		question string
		stories  []string
		language string
		form     Form
	}{
		{"Was bedeutet Plastid?", []string{"de"}, "de", What},
		{"Was bedeutet Plastid?", []string{"fr", "de-AT", "en"}, "de", What},
		{"Was bedeutet Plastid?", nil, "en", YesNo},
		{"was lee there", []string{"en", "de"}, "en", YesNo},
		{"was lee invited to the talk", []string{"de"}, "en", YesNo}, // as its other words tell
		{"clubhouse", []string{"de"}, "en", About},
	} {
		if a := Analyze(tt.question, tt.stories...); a.Language != tt.language || a.Form != tt.form {
			t.Errorf("Analyze(%q) of stories in %v: %s in %s, want %s in %s", tt.question, tt.stories, a.Form, a.Language, tt.form, tt.language)
		}
	}
}

// TestSaid asks for somebody's words in nine languages.
func TestSaid(t *testing.T) {
	for _, tt := range []struct{ question, language, speaker, topic string }{
		{"What has the mayor said about the bridge?", "en", "mayor", "about the bridge"},
		{"What did the mayor have to say about the bridge?", "en", "mayor", "about the bridge"},
		{"What did Theresa May say about the deal?", "en", "Theresa May", "about the deal"},
		{"What will the mayor say?", "en", "mayor", ""},
		{"WHAT WILL THE MAYOR SAY", "en", "MAYOR", ""},
		{"Wie reagierte die Bürgermeisterin auf die Sperrung?", "de", "die Bürgermeisterin", "die Sperrung"},
		{"Was hat der Minister zu sagen?", "de", "Minister", ""},
		{"Как отреагировал Кремль?", "ru", "Кремль", ""},
		{"¿Cómo reaccionó el alcalde al cierre?", "es", "el alcalde", "cierre"},
		{"Qu'a dit le maire sur le pont ?", "fr", "le maire", "le pont"},
		{"Qu'est-ce que le maire a dit sur le pont ?", "fr", "maire", "sur le pont"},
		{"Comment le maire a-t-il réagi ?", "fr", "maire", ""},
		{"Che cosa ha detto il sindaco sul ponte?", "it", "il sindaco", "ponte"},
		{"O que disse o prefeito sobre a ponte?", "pt", "o prefeito", "a ponte"},
		{"Como reagiu o prefeito?", "pt", "o prefeito", ""},
		{"Wat zei de burgemeester over de brug?", "nl", "de burgemeester", "de brug"},
		{"Hur reagerade borgmästaren på stängningen?", "sv", "borgmästaren", "stängningen"},
	} {
		want := Analysis{Language: tt.language, Form: Said, Speaker: tt.speaker, Topic: tt.topic}
		want.Content = strings.TrimSpace(tt.speaker + " " + tt.topic)
		if diff := cmp.Diff(want, Analyze(tt.question)); diff != "" {
			t.Errorf("Analyze(%q) (-want +got):\n%s", tt.question, diff)
		}
	}
}

// TestCitationQuestions asks about stories themselves in nine languages.
func TestCitationQuestions(t *testing.T) {
	for _, tt := range []struct{ question, field, source, topic string }{
		{"Who is the author of the Courier piece?", FieldAuthors, "Courier", ""},
		{"Who wrote the Daily Report article about the ferry?", FieldAuthors, "Daily Report", "ferry"},
		{"When was the Weston Post story on the bridge published?", FieldPublished, "Weston Post", "bridge"},
		{"When did the Ledger story on the ferry appear?", FieldPublished, "Ledger", "ferry"},
		{"Who published the story about the ferry?", FieldPublisher, "", "ferry"},
		{"In which paper was the story published?", FieldPublisher, "", ""},
		{"What newspapers covered the storm?", FieldPublisher, "", "storm"},
		{"Wer schrieb den Artikel über den Hafen?", FieldAuthors, "", "Hafen"},
		{"Wann ist der Artikel über die Fähre erschienen?", FieldPublished, "", "Fähre"},
		{"Welche Zeitungen berichteten über den Sturm?", FieldPublisher, "", "über den Sturm"},
		{"Кто написал статью о мосте?", FieldAuthors, "", "мосте"},
		{"Когда вышла статья о пароме?", FieldPublished, "", "пароме"},
		{"Какие газеты сообщили о шторме?", FieldPublisher, "", "о шторме"},
		{"¿Quién escribió el artículo sobre el mercado?", FieldAuthors, "", "mercado"},
		{"¿Cuándo se publicó el artículo sobre el puente?", FieldPublished, "", "puente"},
		{"¿Qué periódicos publicaron la noticia?", FieldPublisher, "", "noticia"},
		{"Qui a écrit l'article sur le marché ?", FieldAuthors, "", "marché"},
		{"Quand l'article sur le pont a-t-il été publié ?", FieldPublished, "", "pont"},
		{"Quels journaux ont publié la nouvelle ?", FieldPublisher, "", "nouvelle"},
		{"Chi ha scritto l'articolo sul mercato?", FieldAuthors, "", "mercato"},
		{"Quando è uscito l'articolo sul ponte?", FieldPublished, "", "ponte"},
		{"Quem escreveu o artigo sobre o mercado?", FieldAuthors, "", "mercado"},
		{"Quando o artigo sobre a ponte foi publicado?", FieldPublished, "", "ponte"},
		{"Quais jornais publicaram a notícia?", FieldPublisher, "", "notícia"},
		{"Wie schreef het artikel over de markt?", FieldAuthors, "", "markt"},
		{"Welke kranten berichtten over de storm?", FieldPublisher, "", "over de storm"},
		{"Vem är författare till artikeln om bron?", FieldAuthors, "", "bron"},
		{"Vilka tidningar rapporterade om stormen?", FieldPublisher, "", "om stormen"},
	} {
		got := Analyze(tt.question)
		want := Analysis{
			Language: got.Language, Form: Field, Otherwise: got.Otherwise, Content: got.Content,
			Field: tt.field, Source: tt.source, Topic: tt.topic,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Analyze(%q) (-want +got):\n%s", tt.question, diff)
		}
	}
}

// TestAgencyQuestions asks who passed words on.
func TestAgencyQuestions(t *testing.T) {
	for question, topic := range map[string]string{
		"Which agency reported the mayor's statement?":                       "mayor's",
		"Which news agency carried Ann Lee's words?":                         "Ann Lee's",
		"Welche Nachrichtenagentur berichtete die Worte des Bürgermeisters?": "Worte des Bürgermeisters",
		"Какое агентство сообщило слова мэра?":                               "слова мэра",
		"¿Qué agencia informó las palabras del alcalde?":                     "palabras del alcalde",
		"Quelle agence a rapporté les mots du maire ?":                       "mots du maire",
		"Quale agenzia ha riportato le parole del sindaco?":                  "parole del sindaco",
		"Qual agência noticiou as palavras do prefeito?":                     "palavras do prefeito",
		"Welk persbureau berichtte de woorden van de burgemeester?":          "woorden van de burgemeester",
		"Vilken nyhetsbyrå rapporterade borgmästarens ord?":                  "borgmästarens ord",
	} {
		if a := Analyze(question); a.Form != Via || a.Topic != topic {
			t.Errorf("Analyze(%q): %s about %q, want %s about %q", question, a.Form, a.Topic, Via, topic)
		}
	}
}

// FuzzAnalyze holds that what a question is taken for is in its own words:
// nothing is invented.
func FuzzAnalyze(f *testing.F) {
	for _, q := range []string{
		"What did the Kremlin say about the invitation?", "so tell me, who paid?", "Who wrote the Tom’s Guide story?",
		"Was hat Merkel zu der Brücke gesagt?", "Когда вышла статья о пароме?", "¿Cómo?", "Ann’s’s quotes about", "wer wie was",
		"which paper", "who wrote on", "said", "İ what İ said", "a\u0301 who\xff is", "what did 's say",
	} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Analyze(text)
		own := map[string]bool{}
		for _, w := range words(text) {
			own[w.lower] = true
			own[strings.TrimSuffix(w.lower, "'s")] = true
		}
		for _, w := range words(a.Content) {
			if !own[w.lower] {
				t.Errorf("Analyze(%q): %q is no word of it, in content %q", text, w.lower, a.Content)
			}
		}
		for _, part := range []string{a.Speaker, a.Topic, a.Source} {
			if !strings.Contains(text, part) {
				t.Errorf("Analyze(%q): %q is no part of it", text, part)
			}
		}
		if a.Form == Field && a.Field == "" || a.Field != "" && a.Form != Field && a.Form != Who || a.Form == Said && a.Speaker == "" {
			t.Errorf("Analyze(%q) doesn't agree with itself: %+v", text, a)
		}
	})
}
