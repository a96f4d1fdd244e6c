package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"byline/index/thesaurus/wordnet"
)

// A few lines in the form of the files: "bank" is mostly where money is, and
// Wiktionary has "Bank" in the entries of bank and bench. A line of WordNet's
// stands some bytes from where its offset says.
var files = map[string]string{
	"data.noun": "00000118 14 n 02 bank 0 depository 0 000 | for money  \n" +
		"00000300 17 n 02 bank 0 slope 0 000 | of a river  \n" +
		"00000500 06 n 01 bench 0 000 | to sit on  \n",
	"index.noun": "bank n 2 0 2 2 00000118 00000300  \nbench n 1 0 1 1 00000500  \n" +
		"depository n 1 0 1 1 00000118  \nslope n 1 0 1 1 00000300  \n",
	"cntlist.rev": "bank%1:14:00:: 1 20\nbank%1:17:01:: 2 4\nbench%1:06:00:: 1 2\nslope%1:17:00:: 1 3\n",
	"eng.tab": "# Wiktionary\teng\n00000100-n\teng:lemma\tbank\n00000300-n\teng:lemma\tbank\n" +
		"00000300-n\teng:lemma\tslope\n00000500-n\teng:lemma\tbench\n",
	"deu.tab": "# Wiktionary\tdeu\n00000100-n\tdeu:lemma\tBank\n00000500-n\tdeu:lemma\tBank\n" +
		"00000300-n\tdeu:lemma\tHang\n00000300-n\tdeu:lemma\tBöschung\n00000100-n\tdeu:def\tfür Geld\n",
	"moved.tab": "00000150-n\tdeu:lemma\tBank\n",
}

// read reads the files.
func read(t *testing.T) (*english, string) {
	t.Helper()
	dir := t.TempDir()
	for _, pos := range []string{"noun", "verb", "adj", "adv"} {
		for _, name := range []string{"data." + pos, "index." + pos, pos + ".exc"} {
			files[name] += ""
		}
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	db, err := wordnet.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	en, err := readEnglish(db, filepath.Join(dir, "eng.tab"))
	if err != nil {
		t.Fatal(err)
	}
	return en, dir
}

func TestReadLemmas(t *testing.T) {
	en, dir := read(t)
	lemmas, err := readLemmas(filepath.Join(dir, "deu.tab"), en.offsets)
	if err != nil {
		t.Fatal(err)
	}
	want := []lemma{
		{"Bank", []string{"n00000118", "n00000500"}},
		{"Hang", []string{"n00000300"}},
		{"Böschung", []string{"n00000300"}},
	}
	same := func(a, b lemma) bool { return a.text == b.text && slices.Equal(a.synsets, b.synsets) }
	if !slices.EqualFunc(lemmas, want, same) {
		t.Errorf("the lemmas are %v, want %v", lemmas, want)
	}
	if lemmas, err := readLemmas(filepath.Join(dir, "moved.tab"), en.offsets); err == nil {
		t.Errorf("a synset that isn't there is read as one of %v", lemmas)
	}
}

func TestTranslate(t *testing.T) {
	en, dir := read(t)
	lemmas, err := readLemmas(filepath.Join(dir, "deu.tab"), en.offsets)
	if err != nil {
		t.Fatal(err)
	}
	meant := en.translate(lemmas)
	for lemma, want := range map[string][]string{
		"Bank":     {"bank", "bench"}, // and no depository, in whose entry it isn't
		"Hang":     {"bank", "slope"}, // by their uses
		"Böschung": {"bank", "slope"},
	} {
		if got := meant[lemma].sorted(); !slices.Equal(got, want) {
			t.Errorf("%s means %v, want %v", lemma, got, want)
		}
	}
	if bank, hang := meant["Bank"]["bank"], meant["Hang"]["bank"]; bank < 3*hang {
		t.Errorf("bank weighs %v in its common sense, %v in a rarer one that has two lemmas", bank, hang)
	}
}

func TestHeaviest(t *testing.T) {
	w := weights{"a": 100, "b": 50, "c": 4, "d": 3, "e": 50, "f": 3.5}
	if got := w.heaviest().sorted(); !slices.Equal(got, []string{"a", "b", "e", "c"}) {
		t.Errorf("the heaviest are %v", got)
	}
	if got := (weights{"a": 100, "b": 3}).heaviest().sorted(); !slices.Equal(got, []string{"a"}) {
		t.Errorf("the heaviest are %v, one of which is too light", got)
	}
}
