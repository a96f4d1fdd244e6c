package extract

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// said are sentences of our own in several languages.
var said = map[string]string{
	"en": "The ferry will run all night from the first of May, the harbor office said. “People had to sleep at the café,” said Ida Brandt, who runs the line.",
	"de": "Die Fähre fährt ab dem ersten Mai die ganze Nacht, teilte das Hafenamt am Mittwoch mit. „Wer spät arbeitet, musste im Büro schlafen“, sagte Ida Brandt.",
	"fr": "Le traversier circulera toute la nuit dès le premier mai, a annoncé mercredi la capitainerie. La traversée coûte 4 € et dure trente-cinq minutes.",
	"pl": "Prom będzie od pierwszego maja pływać całą noc, poinformował w środę urząd portowy. Ludzie, którzy pracują do późna, musieli spać w biurze.",
	"hu": "A komp május elsejétől egész éjjel közlekedik, közölte szerdán a kikötői hivatal. „Akik sokáig dolgoztak, az irodában aludtak”, mondta Ida Brandt, aki a járatot vezeti. Az őszi menetrend később jön.",
	"cs": "Trajekt bude od prvního května jezdit celou noc, oznámil ve středu přístavní úřad. „Lidé, kteří pracují dlouho, museli spát v kanceláři,“ řekla Ida Brandtová.",
	"ru": "Паром с первого мая будет ходить всю ночь, сообщило в среду управление порта. Людям, которые работают допоздна, приходилось ночевать в конторе, сказала Ида Брандт.",
	"el": "Το πλοίο θα εκτελεί δρομολόγια όλη τη νύχτα από την πρώτη Μαΐου, ανακοίνωσε την Τετάρτη το λιμεναρχείο, είπε η κυρία Μπραντ.",
	"tr": "Feribot bir Mayıstan itibaren bütün gece çalışacak, liman idaresi çarşamba günü duyurdu. Geç saatlere kadar çalışanlar ofiste uyumak zorunda kalıyordu.",
	"he": "המעבורת תפעל כל הלילה החל מהראשון במאי, הודיעה רשות הנמל ביום רביעי. אנשים שעובדים עד מאוחר נאלצו לישון במשרד, אמרה אידה ברנדט.",
	"ar": "ستعمل العبارة طوال الليل ابتداء من أول أيار، أعلنت إدارة الميناء يوم الأربعاء. وقالت برانت إن الذين يعملون حتى وقت متأخر كانوا يضطرون إلى النوم في المكتب.",
	"ja": "フェリーは五月一日から一晩中運航すると、港湾事務所が水曜日に発表した。「遅くまで働く人は会社に泊まるしかなかった」とブラント氏は語った。",
	"ko": "여객선이 오월 일일부터 밤새 운항한다고 항만 사무소가 수요일 밝혔다. 늦게까지 일하는 사람들은 사무실에서 자야 했다고 브란트 씨는 말했다.",
	"zh": "港务局星期三表示，从五月一日起，渡轮将通宵运行。布兰特说：“工作到很晚的人不得不睡在办公室。”渡轮每次航行需要三十五分钟。",
	"tw": "港務局星期三表示，從五月一日起，渡輪將通宵運行。布蘭特說：「工作到很晚的人不得不睡在辦公室。」渡輪每次航行需要三十五分鐘。",
}

func encode(t *testing.T, label, text string) []byte {
	t.Helper()
	e, err := htmlindex.Get(label)
	if err != nil {
		t.Fatal(err)
	}
	data, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", label, err)
	}
	return data
}

// TestDetected holds that text which doesn't say what charset it is in is read.
func TestDetected(t *testing.T) {
	for _, tt := range []struct{ label, language string }{
		{"windows-1252", "en"},
		{"windows-1252", "de"},
		{"windows-1252", "fr"},
		{"iso-8859-2", "pl"},
		{"windows-1250", "pl"},
		{"windows-1250", "hu"},
		{"windows-1250", "cs"},
		{"windows-1251", "ru"},
		{"koi8-r", "ru"},
		{"iso-8859-5", "ru"},
		{"windows-1253", "el"},
		{"windows-1254", "tr"},
		{"windows-1255", "he"},
		{"windows-1256", "ar"},
		{"shift_jis", "ja"},
		{"euc-jp", "ja"},
		{"iso-2022-jp", "ja"},
		{"euc-kr", "ko"},
		{"gbk", "zh"},
		{"gb18030", "zh"},
		{"big5", "tw"},
	} {
		t.Run(tt.label+" "+tt.language, func(t *testing.T) {
			// The words that tell stand far down, behind much that is the same in all.
			lead := strings.Repeat("Home News Sports Weather\n", 400)
			got, err := decode(append([]byte(lead), encode(t, tt.label, said[tt.language])...), "", false)
			if err != nil || got != lead+said[tt.language] {
				t.Errorf("got %q, %v", strings.TrimPrefix(got, lead), err)
			}
		})
	}
}

// TestDeclared holds that a page's or feed's own word is taken where it can be
// true.
func TestDeclared(t *testing.T) {
	meta := func(label string) string { return `<html><head><meta charset="` + label + `"></head><body><p>` }
	for _, tt := range []struct{ name, head, label, charset, language string }{
		{"meta", meta("iso-8859-15"), "", "iso-8859-15", "fr"},
		{"meta of the old kind", `<meta content="text/html; charset=Shift_JIS" http-equiv=Content-Type><p>`, "", "shift_jis", "ja"},
		{"meta behind much else", "<html><head>" + strings.Repeat("<link rel=x>", 400) + `<meta charset=koi8-r><p>`, "", "koi8-r", "ru"},
		{"XML", `<?xml version="1.0" encoding="windows-1251"?><rss>`, "", "windows-1251", "ru"},
		{"a header", "", "euc-kr", "euc-kr", "ko"},
		{"a header against a page", meta("windows-1252"), "big5", "big5", "tw"},
		{"UTF-8 called something else", meta("koi8-r"), "", "utf-8", "ru"},
		{"UTF-8 in a header that says otherwise", "", "iso-8859-1", "utf-8", "de"},
		{"another called UTF-8", meta("utf-8"), "", "windows-1251", "ru"},
		{"another called UTF-16", meta("utf-16"), "", "windows-1252", "de"},
		{"a charset that there isn't", meta("x-none"), "", "gbk", "zh"},
		{"one that it can't be", meta("shift_jis"), "", "windows-1251", "ru"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decode(append([]byte(tt.head), encode(t, tt.charset, said[tt.language])...), tt.label, true)
			if err != nil || got != tt.head+said[tt.language] {
				t.Errorf("got %q, %v", strings.TrimPrefix(got, tt.head), err)
			}
		})
	}
}

// TestWide holds that UTF-16 and UTF-32 are read, with a byte order mark and,
// where the letters are Latin, without.
func TestWide(t *testing.T) {
	little, big := unicode.LittleEndian, unicode.BigEndian
	for name, e := range map[string]encoding.Encoding{
		"UTF-16LE with a mark": unicode.UTF16(little, unicode.UseBOM),
		"UTF-16BE with a mark": unicode.UTF16(big, unicode.UseBOM),
		"UTF-16LE":             unicode.UTF16(little, unicode.IgnoreBOM),
		"UTF-16BE":             unicode.UTF16(big, unicode.IgnoreBOM),
		"UTF-32LE with a mark": utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
		"UTF-32BE with a mark": utf32.UTF32(utf32.BigEndian, utf32.UseBOM),
		"UTF-32LE":             utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM),
		"UTF-32BE":             utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM),
	} {
		for _, language := range []string{"en", "ja"} {
			if language == "ja" && !strings.HasSuffix(name, "mark") && strings.HasPrefix(name, "UTF-16") {
				continue // it can't be told
			}
			for path, text := range map[string]string{"a.txt": said[language], "a.html": "<html><body><article><p>" + said[language] + "</p></article></body></html>"} {
				data, err := e.NewEncoder().Bytes([]byte(text))
				if err != nil {
					t.Fatal(err)
				}
				stories, err := Stories(t.Context(), path, data)
				if err != nil || stories[0].Paragraphs[0].Text != said[language] {
					t.Errorf("%s, %s, %s: got %+v, %v", name, language, path, stories, err)
				}
			}
		}
	}
}

// TestSlips holds that a page with a few bad bytes is read as browsers do, and
// that a text says where its bad byte is.
func TestSlips(t *testing.T) {
	data := bytes.Replace([]byte(strings.Repeat(said["ru"]+" ", 3)), []byte("порта"), []byte("пор\xd1а"), 1)
	if _, err := decode(data, "", false); err == nil || !strings.Contains(err.Error(), "is UTF-8 but for byte") {
		t.Errorf("got error %v", err)
	}
	text, err := decode(data, "", true)
	if err != nil || strings.Count(text, "\ufffd") != 1 || !strings.Contains(text, "пор\ufffdа") {
		t.Errorf("got %q, %v", text, err)
	}
}
