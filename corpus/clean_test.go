package corpus

import (
	"testing"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		" \n":                            "",
		"one two":                        "one two",
		" one\t\ntwo ":                   "one two",
		"no-break\u00a0space\u2003too":   "no-break space too",
		"soft\u00adhyphen \u200b\ufeffx": "softhyphen x",
		"bell\a":                         "bell",
		"bad \xff byte":                  "bad \ufffd byte",
		"می\u200cخواهم":                  "می\u200cخواهم",
	} {
		if got := Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add(" a \u00a0 b\xff\u200b ")
	f.Fuzz(func(t *testing.T, text string) {
		got := Clean(text)
		if !utf8.ValidString(got) || !isClean(got) || Clean(got) != got {
			t.Errorf("Clean(%q) = %q, which is not clean", text, got)
		}
	})
}
