package corpus

import "testing"

func TestParseDate(t *testing.T) {
	tests := []struct{ text, want string }{
		{"2021", "2021"},
		{"2021-02", "2021-02"},
		{"2021-02-15", "2021-02-15"},
		{"2021-02-15T10:00:00Z", "2021-02-15T10:00:00Z"},
		{"2021-02-15T10:00:00+0100", "2021-02-15T10:00:00+01:00"},
		{"2021-02-15 10:00", "2021-02-15"},
		{"2021/2/5", "2021-02-05"},
		{"15.02.2021", "2021-02-15"},
		{"15/02/2021", "2021-02-15"},
		{"02/15/2021", "2021-02-15"},
		{"3/3/2021", "2021-03-03"},
		{"Tuesday, Feb. 9, 2021", "2021-02-09"},
		{"9 February 2021", "2021-02-09"},
		{"February 2021", "2021-02"},
		{"Sept. 1st, 2020 at 4:05 p.m. GMT", "2020-09-01T16:05:00Z"},
		{"12:30 AM UTC, 4 July 2019", "2019-07-04T00:30:00Z"},
		{"4 July 2019, 9:15 pm EDT", "2019-07-04"},
		{"Dienstag, 9. März 2021", "2021-03-09"},
		{"1er août 2022", "2022-08-01"},
		{"5 de mayo de 2023", "2023-05-05"},
		{"9 февраля 2021 г.", "2021-02-09"},
		{"12.04.2023, 09:15 Uhr", "2023-04-12"},
		{"Mi., 12. Apr. 2023", "2023-04-12"},
		{"vendredi 3 septembre 2022 à 18h40", "2022-09-03"},
		{"12 kwietnia 2023", "2023-04-12"},
		{"12. dubna 2023", "2023-04-12"},
		{"30 Maret 2015", "2015-03-30"},
		{"3 ağustos 2020", "2020-08-03"},
		{"2018年8月16日", "2018-08-16"},
		{"2018년 9월 28일 17:32", "2018-09-28"},
		{"03/04/2021", ""}, // either of two days
		{"30 February 2021", ""},
		{"2021-13-01", ""},
		{"soon", ""},
		{"May", ""},
		{"the march of 2003 protesters", ""},
		{"2021-02-15 was a Monday", ""},
		{"1 May 2020 2021", ""},
		{"", ""},
	}
	for _, tt := range tests {
		got, err := ParseDate(tt.text)
		if string(got) != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("ParseDate(%q) = %q, %v, want %q", tt.text, got, err, tt.want)
		}
	}
}

// Day and month in figures are told by where the language's readers live.
func TestParseDateIn(t *testing.T) {
	tests := []struct{ text, language, want string }{
		{"05/10/2018", "pt-BR", "2018-10-05"},
		{"05/10/2018", "de", "2018-10-05"},
		{"05/10/2018", "en-GB", "2018-10-05"},
		{"05/10/2018", "en_US", "2018-05-10"},
		{"05/10/2018", "en", ""},
		{"05/10/2018", "", ""},
		{"10/25/2018", "fr", "2018-10-25"}, // there is no other reading
	}
	for _, tt := range tests {
		if got, _ := ParseDateIn(tt.text, tt.language); string(got) != tt.want {
			t.Errorf("ParseDateIn(%q, %q) = %q, want %q", tt.text, tt.language, got, tt.want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("Tuesday, Feb. 9, 2021")
	f.Add("2021-02-15T10:00:00+0100")
	f.Add("1er août 2022")
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := ParseDate(text); err == nil && !d.Valid() {
			t.Errorf("ParseDate(%q) = %q, which is not valid", text, d)
		}
	})
}

func TestDay(t *testing.T) {
	for d, want := range map[Date]Date{"": "", "2021": "2021", "2021-02-15T10:00:00Z": "2021-02-15"} {
		if got := d.Day(); got != want {
			t.Errorf("%q.Day() = %q", d, got)
		}
	}
}
