package bot

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"byline/index"
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
	offers := []string{"", strings.Repeat("ü", 100), strings.Repeat("u", 101), strings.Repeat("🇩", 51), strings.Repeat("word ", 30), "paper", "paper"}
	for i := range 40 {
		offers = append(offers, fmt.Sprint(i))
	}
	c := newChoices(offers)
	if len(c.Choices) != 25 || c.Choices[0].Name != offers[1] || c.Choices[4].Value != "paper" || c.Choices[5].Value != "0" {
		t.Errorf("got %d choices: %v", len(c.Choices), c.Choices)
	}
	if long := c.Choices[3]; long.Value != strings.TrimSpace(strings.Repeat("word ", 19)) || long.Name != long.Value.(string)+" …" {
		t.Errorf("a long one is %+v", long)
	}
	for _, choice := range c.Choices {
		if units(choice.Name) > 100 || units(choice.Value.(string)) > 100 {
			t.Errorf("too long: %+v", choice)
		}
	}
	if newChoices(nil).Choices == nil {
		t.Error("no choices are null, not an empty list")
	}
}

func TestOfferedStoriesKeepToLimits(t *testing.T) {
	long := strings.Repeat("🇩🇪 \u202e", 100)
	for name, s := range map[string]Shelved{
		"long":     {StoryRef: index.StoryRef{Title: long, Publisher: long}, File: long},
		"untitled": {File: long},
		"unseen":   {StoryRef: index.StoryRef{Title: "\u200b", Publisher: "\u200b"}, File: "a.md"},
	} {
		got := offered(&s)
		if n := units(got); n == 0 || n > choiceLimit || strings.Contains(got, "\u202e") || strings.HasPrefix(got, " ·") {
			t.Errorf("%s: %d units: %q", name, n, got)
		}
	}
}
