package bot

import (
	"reflect"
	"strings"
	"testing"
)

func TestControls(t *testing.T) {
	for _, c := range []control{{action: "page", args: []string{"a1b2", "3", "en"}}, {action: "x", args: []string{"", ""}}} {
		if got := parseControl(c.customID()); !reflect.DeepEqual(got, c) {
			t.Errorf("%q became %+v", c.customID(), got)
		}
	}
	for _, id := range []string{"", "1", "page", "2:page:a", "01:page:a", " 1:page:a", "1:page:" + strings.Repeat("a", 100)} {
		if got := parseControl(id); !reflect.DeepEqual(got, control{}) {
			t.Errorf("%q was read as %+v", id, got)
		}
	}
	if c := (control{args: []string{"a"}}); c.arg(0) != "a" || c.arg(1) != "" {
		t.Error("arguments aren't read as given")
	}
}

func TestInput(t *testing.T) {
	leaf := givenInput{CustomID: "text", Value: "why"}
	for name, inputs := range map[string][]givenInput{
		"row":   {{Components: []givenInput{{CustomID: "other", Value: "x"}, leaf}}},
		"label": {{CustomID: "1"}, {Component: &leaf}},
	} {
		if got := input(inputs, "text"); got != "why" {
			t.Errorf("%s: got %q", name, got)
		}
	}
	if got := input([]givenInput{{Component: &givenInput{CustomID: "x", Value: "y"}}}, "text"); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestChoicesKeepToLimits(t *testing.T) {
	offers := []string{"", strings.Repeat("ü", 100), strings.Repeat("u", 101), strings.Repeat("🇩", 51)}
	for range 40 {
		offers = append(offers, "paper")
	}
	c := newChoices(offers)
	if len(c.Choices) != 25 || c.Choices[0].Name != offers[1] || c.Choices[1].Value != "paper" {
		t.Errorf("got %d choices: %v", len(c.Choices), c.Choices)
	}
	if newChoices(nil).Choices == nil {
		t.Error("no choices are null, not an empty list")
	}
}
