package index

import (
	"slices"
	"testing"
)

// TestUnaccented asks as people type without accents.
func TestUnaccented(t *testing.T) {
	for _, tt := range []struct {
		question, language string
		form               Form
	}{
		{"a quelle heure ouvre le pont", "fr", When},
		{"qu'est ce que Clubhouse", "fr", What},
		{"c'est quoi Clubhouse", "fr", What},
		{"c'est qui Peskov", "fr", Who},
		{"du pain ou du vin", "fr", About},
		{"que edad tiene el alcalde", "es", HowMany},
		{"fur wen ist das Boot", "de", Who},
		{"nar oppnar museet pa on", "sv", When},
		{"who ate the fish for lunch", "en", Who},
	} {
		if a := Analyze(tt.question); a.Form != tt.form || a.Language != tt.language {
			t.Errorf("%q: %s in %s, want %s in %s", tt.question, a.Form, a.Language, tt.form, tt.language)
		}
	}
	if a := Analyze("qu'est-ce que Clubhouse"); a.Defined != "clubhouse" {
		t.Errorf("%q is to be defined", a.Defined)
	}
}

// A word isn't told to be read as itself with the accents that the engine left out.
func TestAsWritten(t *testing.T) {
	passages := []Passage{{Text: "Häfele, Zúñiga und Bürgermeisterin Brodersen."}}
	got := asWritten([]Mending{{"häfele", "hafele"}, {"zuñiga", "zuniga"}, {"Burgermeistrin", "burgermeisterin"}, {"brodersn", "brodersen"}}, passages)
	want := []Mending{{"Burgermeistrin", "Bürgermeisterin"}, {"brodersn", "brodersen"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
