package entity_test

import (
	"strings"
	"testing"
)

func TestAgenciesOfDatelines(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string]string{
		"{BAMAKO|loc} ({Prensa Sur|loc}) — He left.":                    "organization dateline",
		"{NEW DELHI|loc}, {India|loc}, Nov. 3 (Prensa Sur) -- He left.": "organization dateline",
		"It rose.\n\n{LIMA|loc} (Prensa Sur) - He left.":                "organization dateline",
		// no dateline
		"The firm (Prensa Sur) left.":        "",
		"He left. {LIMA|loc} (Prensa Sur) -": "",
	} {
		_, e := w.read(text, nil)
		got := ""
		if found := find(e, "Prensa Sur"); found != nil {
			got = string(found.Type) + " " + found.Rule
		}
		if got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"ASTANA, Oct. 7 (Prensa Sur) - He left.": true, "ASTANA-based firms left.": false, "QWERT, Oct. 7 - He left.": false} {
		_, e := w.read(text, nil)
		if got := find(e, text[:strings.IndexAny(text, ",-")]) != nil; got != want {
			t.Errorf("%s: place found %v, want %v", text, got, want)
		}
	}
	_, e := w.read("{PARIS|loc} ({Texas|loc}) — He left.", nil)
	if got := find(e, "Texas"); got == nil || got.Type != "place" {
		t.Errorf("a state in a dateline: %+v", got)
	}
}
