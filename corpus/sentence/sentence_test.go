package sentence

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	// In want, "|" stands for the white space between two sentences.
	tests := []struct{ name, language, want string }{
		{"empty", "en", ""},
		{"two", "en", "The ferry left early.|Nobody was told."},
		{"no stop at the end", "en", "The ferry left.|Nobody was told"},
		{"court cases", "en", "The ruling in Brown v. Board of Education stands.|George V. He was king."},
		{"titles", "en", "Mr. Lowe met Dr. Ada Moss on St. Anne's Pier.|Gov. Hale came too."},
		{"country inside", "en", "The U.S. Navy left.|It sailed to the U.S.|The crew was paid."},
		{"months", "en", "It opened on Jan. 5 and closed on Feb. 9, 2021.|See No. 5."},
		{"month as verb", "en", "They said they may.|Others said no."},
		{"about a year", "en", "It was built c. 1455.|The tower is older."},
		{"a plain no", "en", "The answer was no.|Others agreed."},
		{"initials", "en", "J. K. Rowan and P.J. Harlow spoke.|So did I.|The rest left."},
		{"decimals", "en", "Prices rose 3.5 percent to $1.20.|They fell in 2020.|Then came 2021."},
		{"company", "en", "Moss & Co. Ltd. hired Acme Inc.|The deal closed."},
		{"clock", "en", "Doors open at 9 a.m. Tuesday.|They close at 5 p.m.|The bar stays open."},
		{"ellipsis within", "en", "He waited ... and waited… and left.|Gone…|Or so it seemed."},
		{"curly quote after stop", "en", "“We leave at dawn.”|The crowd cheered."},
		{"straight quote after stop", "en", `He said: "We leave at dawn."|The crowd cheered.`},
		{"quotation of sentences", "en", "“We leave at dawn.|Nobody stays,” Moss said.|“Bring a coat.”"},
		{"question, then he said", "en", "“Who pays?” he asked.|“Not me!” she said."},
		{"question, then a name said", "en", "“Who pays?” Ada Moss asked.|“Not I!”|Then the bell rang."},
		{"question ends it", "en", "“Who pays?”|The town does."},
		{"brackets", "en", "(It rained.)|We left [see map.]|Home was dry."},
		{"numbered item", "en", "1. Wash the rice.|Then boil it."},
		{"address", "en", "Write to news@harbor.example or www.harbor.example today.|Do it now."},
		{"German abbreviations", "de", "Viele, z. B. Dr. Klein, kamen am 9. Februar.|Der Rest blieb, d. h. alle anderen."},
		{"German quotes", "de", "„Wir warten.“|Das sagte Klein.|»Wer zahlt?« fragte er.|»Niemand.«|Alle lachten."},
		{"German year", "de", "Das war 2021.|Danach kam nichts."},
		{"Russian", "ru", "Так сказал В. В. Орлов, т. е. мэр г. Тверь.|«Мы ждём».|Потом он ушёл."},
		{"Russian year", "ru", "Это было в 2021 г.|Он уехал."},
		{"Russian quote", "ru", "«Кто платит?» — спросил он.|«Мы!»|Все ушли."},
		{"Spanish", "es", "El Sr. Ruiz llegó a EE. UU. en enero.|¿Quién paga?|¡Nadie!|La Sra. Gil se fue."},
		{"French", "fr", "M. Petit a vu Mme Roy, p. ex. hier.|« Nous partons. »|Elle a ri.|« Qui paie ? » demande-t-il."},
		{"Chinese", "zh", "今天下雨。|我们回家。"},
		{"Hindi", "hi", "आज बारिश हुई।|हम घर गए।"},
		{"Arabic", "ar", "أين الجسر؟|هنا."},
		{"Thai, a long clause", "th", "วันนี้ฝนตกหนักมากตั้งแต่เช้าจนถึงเย็นทำให้ถนนหลายสายในกรุงเทพมหานครมีน้ำท่วมขังเป็นเวลานานหลายชั่วโมงแล้วรถติดยาว|เรากลับบ้าน"},
		{"Thai, a short one", "th", "วันนี้ฝนตก เรากลับบ้าน"},
		{"any language", "", "Dr. Klein sagte nein.|M. Petit aussi."},
		{"white space", "en", "  One.|Two.  "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			space := " "
			if tt.language == "zh" {
				space = ""
			}
			text := strings.ReplaceAll(tt.want, "|", space)
			var want, got []string
			for s := range strings.SplitSeq(tt.want, "|") {
				if s = strings.TrimSpace(s); s != "" {
					want = append(want, s)
				}
			}
			for _, span := range Split(text, tt.language) {
				got = append(got, span.In(text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", text, diff)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Mr. Lowe left. “Who pays?” he asked… «Да.» No. 5", "en")
	f.Add("\u00a0.\xff. A", "")
	f.Add("。 » . » x", "fr")
	f.Fuzz(func(t *testing.T, text, language string) {
		end := 0
		for _, s := range Split(text, language) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v follows %d in %q", s, end, text)
			}
			if gap := strings.TrimSpace(text[end:s.Start]); gap != "" {
				t.Fatalf("%q lies in no sentence of %q", gap, text)
			}
			if got := s.In(text); got != strings.TrimFunc(got, unicode.IsSpace) {
				t.Fatalf("white space around %q", got)
			}
			if utf8.ValidString(text) && !utf8.ValidString(s.In(text)) {
				t.Fatalf("span %v cuts a code point of %q", s, text)
			}
			end = s.End
		}
		if rest := strings.TrimSpace(text[end:]); rest != "" {
			t.Fatalf("%q lies in no sentence of %q", rest, text)
		}
	})
}
