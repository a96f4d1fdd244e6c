package quote

import "testing"

// TestFindSpeakers holds who is meant in languages other than English, where
// the words around the name, a pronoun, a role or the verb alone tell.
func TestFindSpeakers(t *testing.T) {
	testFind(t, []findTest{
		{
			"Spanish, what follows a name", "es",
			[]string{
				"La capitana Ana Ruiz llegó. “Esperamos”, dijo Ruiz durante el temporal.",
				"“Nadie sale”, contó Marta Gil a este periódico.",
				"“Hay niebla”, dijo el presidente del gremio, Luis Pardo.",
				"El muelle cierra, según su hermana, la abogada Rita Soto.",
			},
			[]said{
				{"“Esperamos”", "Ana Ruiz", "capitana", "", true},
				{"“Nadie sale”", "Marta Gil", "", "", true},
				{"“Hay niebla”", "Luis Pardo", "presidente del gremio", "", true},
				{"El muelle cierra", "Rita Soto", "abogada", "", false},
			},
		},
		{
			"Spanish, no subject", "es",
			[]string{
				"La alcaldesa, Ana Ruiz, abrió el muelle. “Ya era hora”, comentó.",
				"Su capitana, Rita Soto, saludó a Marta Gil. “Salimos”, dijo.",
				"La capitana Rita Soto llegó. Una vecina la esperaba. “Por fin”, dijo.",
				"El puerto cerró. “Por fin”, comentó.",
				"La capitana Rita Soto llegó. Esperaba el pescador. “Por fin”, dijo.",
				"La capitana Rita Soto vio a un marinero. “Ayuda”, dijo.",
			},
			[]said{
				{"“Ya era hora”", "Ana Ruiz", "alcaldesa", "", true},
				{"“Salimos”", "", "", "", true},
				{"“Por fin”", "", "", "", true},
				{"“Por fin”", "", "", "", true},
				{"“Por fin”", "", "", "", true},
				{"“Ayuda”", "", "", "", true},
			},
		},
		{
			"Spanish, a role for a name", "es",
			[]string{
				"El alcalde Juan Ruiz llegó con el capitán Luis Gil y la capitana Ana Soto.",
				"“Esperamos”, dijo el alcalde. “Salimos”, dijo el capitán. “No”, dijo el alcalde de Lund.",
			},
			[]said{
				{"“Esperamos”", "Juan Ruiz", "alcalde", "", true},
				{"“Salimos”", "Luis Gil", "capitán", "", true},
				{"“No”", "el alcalde de Lund", "", "", true},
			},
		},
		{
			"French, what follows a name, pronouns, and what names nobody", "fr",
			[]string{
				"« Nous attendons », a déclaré Anne Petit devant le port.",
				"Le maire, Jean Roux, est venu. « C'est tard », a-t-il regretté.",
				"La capitaine lui a répondu que le port fermera. Le prix baisse, selon nos informations.",
			},
			[]said{
				{"« Nous attendons »", "Anne Petit", "", "", true},
				{"« C'est tard »", "Jean Roux", "maire", "", true},
				{"que le port fermera", "La capitaine", "", "", false},
				{"Le prix baisse", "", "", "", false},
			},
		},
		{
			"German, a pronoun, relative clauses and what is judged", "de",
			[]string{
				"Architektin Ines Roth kam. Der Bericht, der davor warnte, sei zu spät gekommen, sagte sie dieser Zeitung.",
				"Der Bau kostet 14 Millionen Euro. Betreiber Jens Ohm zahlte 2 Euro. „Wir bauen“, sagte er unter Tränen.",
				"Die Hafenmeisterin, Karla Lund, nannte den Plan „mutig“.",
				"Lund rechnet damit, dass der Hafen schließt.",
			},
			[]said{
				{"Der Bericht, der davor warnte, sei zu spät gekommen", "Ines Roth", "Architektin", "", false},
				{"„Wir bauen“", "Jens Ohm", "Betreiber", "", true},
				{"den Plan „mutig“", "Karla Lund", "Hafenmeisterin", "", false},
				{"dass der Hafen schließt", "Karla Lund", "Hafenmeisterin", "", false},
			},
		},
		{
			"German, they said, and another that may be meant", "de",
			[]string{
				"Architektin Ines Roth kam. „Wir warten“, sagten sie.",
				"Architektin Ines Roth kam. Die Polizei war da. „Nein“, sagte sie.",
			},
			[]said{{"„Wir warten“", "", "", "", true}, {"„Nein“", "", "", "", true}},
		},
		{
			"Italian, an article that is a pronoun in French", "it",
			[]string{
				"«Aspettiamo», ha detto il parroco, don Carlo Riva, che era sul molo.",
				"La sindaca, Anna Ricci, ha aperto il molo. «Era ora», ha spiegato.",
				"Il molo è stato definito «sicuro».",
			},
			[]said{
				{"«Aspettiamo»", "Carlo Riva", "parroco", "", true},
				{"«Era ora»", "Anna Ricci", "sindaca", "", true},
			},
		},
		{
			"Portuguese, a role and a comma, no subject, and what is judged", "pt",
			[]string{
				"“Esperamos”, disse o presidente do grémio, Luís Melo.",
				"O cais de Santa Clara fecha, alertou a diretora, Rita Souza. “É tarde”, lamentou.",
				"A administradora da Marelima, Ana Lima, classificou o plano de “fraco” e saiu.",
			},
			[]said{
				{"“Esperamos”", "Luís Melo", "presidente do grémio", "", true},
				{"O cais de Santa Clara fecha", "Rita Souza", "diretora", "", false},
				{"“É tarde”", "Rita Souza", "diretora", "", true},
				{"o plano de “fraco”", "Ana Lima", "administradora da Marelima", "", false},
			},
		},
		{
			"Russian, a role, pronouns and what follows a name", "ru",
			[]string{
				"О решении сообщил губернатор Игорь Титов. «Ждём», — заявил губернатор на совещании.",
				"Медсестра Зоя Хан пришла. «Мы пели», — вспоминает она.",
				"«Холодно», — рассказал Титов после встречи.",
				"Директор порта Олег Рябов назвал цену «честной».",
			},
			[]said{
				{"«Ждём»", "Игорь Титов", "губернатор", "", true},
				{"«Мы пели»", "Зоя Хан", "Медсестра", "", true},
				{"«Холодно»", "Игорь Титов", "губернатор", "", true},
				{"цену «честной»", "Олег Рябов", "Директор порта", "", false},
			},
		},
	})
}
