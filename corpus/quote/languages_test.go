package quote

import "testing"

// TestFindLanguages holds quotations and reported speech in languages other
// than English.
func TestFindLanguages(t *testing.T) {
	testFind(t, []findTest{
		{
			"German", "de",
			[]string{
				"„Wir fahren am Montag“, sagte Ines Roth, Sprecherin der Reederei. „Niemand bleibt hier.“",
				"Bürgermeister Karl Brandt sagte, die Stadt werde zahlen.",
				"Roth erklärte: »Das ist gut.«",
			},
			[]said{
				{"„Wir fahren am Montag“ … „Niemand bleibt hier.“", "Ines Roth", "Sprecherin der Reederei", "", true},
				{"die Stadt werde zahlen", "Karl Brandt", "Bürgermeister", "", false},
				{"»Das ist gut.«", "Ines Roth", "Sprecherin der Reederei", "", true},
			},
		},
		{
			"German, the subjunctive of what is reported, and roles of a trade", "de",
			[]string{
				"Das sei falsch, sagte Kanzler Olaf Lund am Montag.",
				"Der Hafen werde im Mai schließen, teilte die Stadt mit.",
				"„Wir warten“, sagte Bürgermeister Jens Ohm.",
				"Es habe keine andere Wahl gegeben, erklärte Hafenmeisterin Ines Roth.",
			},
			[]said{
				{"Das sei falsch", "Olaf Lund", "Kanzler", "", false},
				{"Der Hafen werde im Mai schließen", "die Stadt", "", "", false},
				{"„Wir warten“", "Jens Ohm", "Bürgermeister", "", true},
				{"Es habe keine andere Wahl gegeben", "Ines Roth", "Hafenmeisterin", "", false},
			},
		},
		{
			"German, days, parties and whom it was told", "de",
			[]string{
				"„Wir warten“, sagte am Montag Bürgermeister Jens Ohm (CDU) der Hafenpost.",
				"Nach Angaben der Polizei wurde niemand verletzt.",
			},
			[]said{
				{"„Wir warten“", "Jens Ohm", "Bürgermeister", "", true},
				{"wurde niemand verletzt", "Polizei", "", "", false},
			},
		},
		{
			"French, verbs in two words and names between commas", "fr",
			[]string{
				"Le ministre Jean Petit est venu. « C'est tard », a-t-il déclaré.",
				"La mairesse, Anne Roy, a expliqué qu'elle attendrait.",
				"Le port fermera lundi, a annoncé la maire Rosa Blanc.",
				"Selon le ministre de la Mer, Paul Roux, le port fermera.",
			},
			[]said{
				{"« C'est tard »", "Jean Petit", "ministre", "", true},
				{"qu'elle attendrait", "Anne Roy", "mairesse", "", false},
				{"Le port fermera lundi", "Rosa Blanc", "maire", "", false},
				{"le port fermera", "Paul Roux", "ministre de la Mer", "", false},
			},
		},
		{
			"Russian, a place behind the office", "ru",
			[]string{"«Ждём», — сказал мэр Заречинска Олег Титов."},
			[]said{{"«Ждём»", "Олег Титов", "мэр Заречинска", "", true}},
		},
		{
			"Russian, a day before the subject", "ru",
			[]string{"«Ждём», — заявил в среду премьер-министр Олег Титов."},
			[]said{{"«Ждём»", "Олег Титов", "премьер-министр", "", true}},
		},
		{
			"Russian", "ru",
			[]string{
				"«Мы выходим в понедельник», — сказал мэр Иван Орлов. «Никто не останется».",
				"Орлов заявил, что цена справедлива.",
				"«Это хорошо, — отметил Орлов, — но мы подождём».",
			},
			[]said{
				{"«Мы выходим в понедельник» … «Никто не останется»", "Иван Орлов", "мэр", "", true},
				{"что цена справедлива", "Иван Орлов", "мэр", "", false},
				{"«Это хорошо, … но мы подождём»", "Иван Орлов", "мэр", "", true},
			},
		},
		{
			"Spanish", "es",
			[]string{"«Salimos el lunes», dijo la alcaldesa Ana Ruiz. «Nadie se queda».", "La portavoz Marta Gil afirmó que el barco está listo."},
			[]said{
				{"«Salimos el lunes» … «Nadie se queda»", "Ana Ruiz", "alcaldesa", "", true},
				{"que el barco está listo", "Marta Gil", "portavoz", "", false},
			},
		},
		{
			"French", "fr",
			[]string{"« Nous partons lundi », a déclaré la maire Anne Petit. « Personne ne reste. »", "Selon Petit, le prix est juste."},
			[]said{
				{"« Nous partons lundi » … « Personne ne reste. »", "Anne Petit", "maire", "", true},
				{"le prix est juste", "Anne Petit", "maire", "", false},
			},
		},
		{
			"German, a short name, a pronoun and low single marks", "de",
			[]string{"Kanzler Olaf Lund war da. ‚Nein‘, rief er.", "„Ja“, so Lund weiter.", "Laut Lund ist der Preis fair.", "Lund kündigte an: „Wir kommen.”"},
			[]said{
				{"‚Nein‘", "Olaf Lund", "Kanzler", "", true},
				{"„Ja“", "Olaf Lund", "Kanzler", "", true},
				{"ist der Preis fair", "Olaf Lund", "Kanzler", "", false},
				{"„Wir kommen.”", "Olaf Lund", "Kanzler", "", true},
			},
		},
		{
			"Russian, another case, and dashes", "ru",
			[]string{
				"Капитан Дмитрий Песков приехал. По словам Пескова, цена справедлива.",
				"— Ждём, — сказал Песков. — И надеемся.",
			},
			[]said{
				{"цена справедлива", "Дмитрий Песков", "Капитан", "", false},
				{"Ждём, … И надеемся.", "Дмитрий Песков", "Капитан", "", true},
			},
		},
		{
			"Russian, a case that may be a woman's name", "ru",
			[]string{"По словам Песковой, цена справедлива."},
			[]said{{"цена справедлива", "Песковой", "", "", false}},
		},
		{
			"Spanish, dashes", "es",
			[]string{"—Salimos el lunes —dijo la alcaldesa Ana Ruiz—. Nadie se queda.", "—¿Quién paga? —preguntó Ruiz.", "— Agua y pan"},
			[]said{
				{"Salimos el lunes … Nadie se queda.", "Ana Ruiz", "alcaldesa", "", true},
				{"¿Quién paga?", "Ana Ruiz", "alcaldesa", "", true},
			},
		},
		{
			"French, a dash and a pronoun", "fr",
			[]string{"– Nous partons lundi, a déclaré la maire Anne Petit.", "Anne Petit est partie. « C’est tard », dit elle."},
			[]said{
				{"Nous partons lundi", "Anne Petit", "maire", "", true},
				{"« C’est tard »", "Anne Petit", "maire", "", true},
			},
		},
		{
			"Italian", "it",
			[]string{
				"«Partiamo lunedì», ha detto la sindaca Anna Ricci. «Nessuno resta».",
				"Il ministro Carlo Riva ha spiegato che il porto pagherà.",
				"Secondo Ricci, il prezzo è giusto.",
			},
			[]said{
				{"«Partiamo lunedì» … «Nessuno resta»", "Anna Ricci", "sindaca", "", true},
				{"che il porto pagherà", "Carlo Riva", "ministro", "", false},
				{"il prezzo è giusto", "Anna Ricci", "sindaca", "", false},
			},
		},
		{
			"Portuguese", "pt",
			[]string{
				"“Partimos na segunda”, disse a prefeita Ana Souza. “Ninguém fica.”",
				"Segundo Souza, o preço é justo.",
				"A porta-voz Rita Melo afirmou que o porto vai pagar.",
			},
			[]said{
				{"“Partimos na segunda” … “Ninguém fica.”", "Ana Souza", "prefeita", "", true},
				{"o preço é justo", "Ana Souza", "prefeita", "", false},
				{"que o porto vai pagar", "Rita Melo", "porta-voz", "", false},
			},
		},
		{
			"Dutch", "nl",
			[]string{
				"“Wij varen maandag”, zei burgemeester Anna Smit. “Niemand blijft.”",
				"Woordvoerder Jan Bos zei dat de haven betaalt.",
				"‘Het is laat’, aldus Smit.",
			},
			[]said{
				{"“Wij varen maandag” … “Niemand blijft.”", "Anna Smit", "burgemeester", "", true},
				{"dat de haven betaalt", "Jan Bos", "Woordvoerder", "", false},
				{"‘Het is laat’", "Anna Smit", "burgemeester", "", true},
			},
		},
		{
			"Swedish", "sv",
			[]string{
				"”Vi seglar på måndag”, säger borgmästare Anna Berg. ”Ingen stannar.”",
				"– Vi kommer tillbaka, säger Berg.",
				"Talesperson Lars Holm säger att hamnen betalar.",
				"»Det är sent», skriver Holm.",
			},
			[]said{
				{"”Vi seglar på måndag” … ”Ingen stannar.”", "Anna Berg", "borgmästare", "", true},
				{"Vi kommer tillbaka", "Anna Berg", "borgmästare", "", true},
				{"att hamnen betalar", "Lars Holm", "Talesperson", "", false},
				{"»Det är sent»", "Lars Holm", "Talesperson", "", true},
			},
		},
	})
}
