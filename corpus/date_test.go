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
