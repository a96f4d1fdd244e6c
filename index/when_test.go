package index

import (
	"strings"
	"testing"
	"time"
)

// TestTell asks on Wednesday, March 3, 2021. What is told away stands behind
// the period.
func TestTell(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ language, question, want string }{
		{"en", "What happened today?", "2021-03-03 2021-03-03 today"},
		{"en", "What did the mayor say yesterday", "2021-03-02 2021-03-02 yesterday"},
		{"en", "who won last week", "2021-02-22 2021-02-28 last week"},
		{"en", "who won this week", "2021-03-01 2021-03-07 this week"},
		{"en", "who won last weekend", "2021-02-27 2021-02-28 last weekend"},
		{"en", "who won last month", "2021-02-01 2021-02-28 last month"},
		{"en", "who won last year", "2020-01-01 2020-12-31 last year"},
		{"en", "who won this year", "2021-01-01 2021-12-31 this year"},
		{"en", "what burned in the past three days", "2021-02-28 2021-03-03 past three days"},
		{"en", "what burned two weeks ago", "2021-02-13 2021-02-21 two weeks ago"},
		{"en", "what burned 3 days ago?", "2021-02-28 2021-02-28 3 days ago"},
		{"en", "what burned on Tuesday", "2021-03-02 2021-03-02"},
		{"en", "what burned last wednesday", "2021-02-24 2021-02-24 last wednesday"},
		{"en", "what burned on February 13, 2021", "2021-02-13 2021-02-13"},
		{"en", "what burned on 13 February", "2021-02-13 2021-02-13"},
		{"en", "what burned on November 5", "2020-11-05 2020-11-05"},
		{"en", "what burned on Feb. 29, 2020", "2020-02-29 2020-02-29"},
		{"en", "what burned in March", "2021-03-01 2021-03-31"},
		{"en", "what burned in may?", "2020-05-01 2020-05-31"},
		{"en", "what burned in 2019", "2019-01-01 2019-12-31"},
		{"en", "what burned in February 2020", "2020-02-01 2020-02-29"},
		{"en", "what burned since January", "2021-01-01 -"},
		{"en", "what burned before 2020", "- 2019-12-31"},
		{"en", "what burned until 2020", "- 2020-12-31"},
		{"en", "what burned after 2019", "2020-01-01 -"},
		{"en", "what burned on February 29", "2020-02-29 2020-02-29"},
		{"en", "what burned on February 29, 2021", "- -"},
		{"en", "what does USA Today say", "- -"},
		{"en", "TODAY", "2021-03-03 2021-03-03 today"},
		{"en", "who sold most on Black Friday", "- -"},
		{"en", "the last day of school", "- -"},
		{"en", "the last year of the war", "- -"},
		{"en", "who was shot in the last year", "2020-01-01 2020-12-31 last year"},
		{"en", "what burned from 2018 to 2020", "2018-01-01 2020-12-31"},
		{"en", "the latest on the bridge", "- - newest latest"},
		{"en", "what is the most recent count", "- - newest recent"},
		{"en", "which paper reported it first", "- - oldest"},
		{"en", "what may happen", "- -"},
		{"en", "when did they march", "- -"},
		{"en", "who won the World Cup 2022", "- -"},
		{"en", "what is the Agenda 2030", "- -"},
		{"en", "wait a second", "- -"},
		{"en", "", "- -"},
		{"de", "Was geschah gestern?", "2021-03-02 2021-03-02 gestern"},
		{"de", "Was geschah letzte Woche?", "2021-02-22 2021-02-28 letzte woche"},
		{"de", "Was geschah vor zwei Wochen?", "2021-02-13 2021-02-21 vor zwei wochen"},
		{"de", "Was geschah im Februar 2021?", "2021-02-01 2021-02-28"},
		{"de", "Was geschah vor 2020?", "- 2019-12-31"},
		{"de", "Was geschah am 13. Februar", "2021-02-13 2021-02-13"},
		{"ru", "Что случилось вчера?", "2021-03-02 2021-03-02 вчера"},
		{"ru", "Что случилось на прошлой неделе?", "2021-02-22 2021-02-28 прошлой неделе"},
		{"ru", "Что было два дня назад?", "2021-03-01 2021-03-01 два дня назад"},
		{"es", "¿Qué pasó la semana pasada?", "2021-02-22 2021-02-28 semana pasada"},
		{"es", "¿Qué pasó hace dos semanas?", "2021-02-13 2021-02-21 hace dos semanas"},
		{"es", "¿Qué pasó en 2019?", "2019-01-01 2019-12-31"},
		{"fr", "Que s'est-il passé la semaine dernière?", "2021-02-22 2021-02-28 semaine dernière"},
		{"fr", "Que s'est-il passé il y a deux jours?", "2021-03-01 2021-03-01 a deux jours"},
		{"it", "Cosa è successo la settimana scorsa?", "2021-02-22 2021-02-28 settimana scorsa"},
		{"it", "Cosa è successo due settimane fa?", "2021-02-13 2021-02-21 due settimane fa"},
		{"pt", "O que aconteceu na semana passada?", "2021-02-22 2021-02-28 semana passada"},
		{"nl", "Wat gebeurde er vorige week?", "2021-02-22 2021-02-28 vorige week"},
		{"sv", "Vad hände förra veckan?", "2021-02-22 2021-02-28 förra veckan"},
	} {
		ws := words(tt.question)
		p, told := tell(ws, tt.language, time.Date(2021, 3, 3, 22, 30, 0, 0, time.UTC))
		got := []string{or(string(p.From)), or(string(p.To))}
		if p.Order != "" {
			got = append(got, string(p.Order))
		}
		for i, w := range ws {
			if told[i] {
				got = append(got, w.lower)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.language, tt.question, s, tt.want)
		}
	}
	if p, _ := tell(words("what burned yesterday"), "en", time.Time{}); p.dated() {
		t.Errorf("on no day: %v", p)
	}
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
