package entity_test

import "testing"

func TestCanonical(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct{ text, name, canonical, country string }{
		{"The {White House|loc} said so.", "White House", "White House", "US"},
		{"The {White House|org} said so.", "White House", "White House", "US"},
		{"{NATO|org} grew.", "NATO", "North Atlantic Treaty Organization", ""},
		{"{Burma|loc} fell.", "Burma", "Myanmar", "MM"},
		{"{Bombay|loc} fell.", "Bombay", "Mumbai", "IN"},
		{"{Rafah|loc} fell.", "Rafah", "Rafah", "PS"},
		{"{Khan Yunis|loc} fell.", "Khan Yunis", "Khan Yunis", "PS"},
		// a longer form of a known name is that name
		{"{Caterpillar Inc.|org} grew. {Caterpillar|org} rose.", "Caterpillar Inc.", "Caterpillar", "US"},
		{"The {116th United States Congress|org} met. The {U.S. Congress|org} left.", "116th United States Congress", "United States Congress", "US"},
		{"The {Unites States|loc} left. The {U.S.|loc} stayed.", "Unites States", "United States", "US"},
		{"{European Aeronautic Defence & Space NV|org} ({EADS|org}) grew.", "European Aeronautic Defence & Space NV", "European Aeronautic Defence and Space Company", ""},
		// an acronym or a part of a name is not
		{"The {Electronic Frontier Foundation|org} ({EFF|org}) sued. {EFF|org} won.", "Electronic Frontier Foundation", "", ""},
		{"{EFF|org} won.", "EFF", "Economic Freedom Fighters", "ZA"},
		{"The {Christian Democratic Party|org} won. The {Democratic Party|org} lost.", "Christian Democratic Party", "", ""},
		{"The {Christian Democratic Party|org} won. The {Democratic Party|org} lost.", "Democratic Party", "Democratic Party", ""},
		{"The {Global Coalition to Counter ISIL|org} fought {ISIL|org}.", "Global Coalition to Counter ISIL", "", ""},
		{"{DaimlerChrysler|org} split.", "DaimlerChrysler", "", ""},
		{"The {West Indies|loc} won.", "West Indies", "West Indies", ""},
		{"The {Sioux|loc} left.", "Sioux", "", ""},
	} {
		_, e := w.read(tt.text, nil)
		got := find(e, tt.name)
		if got == nil {
			t.Errorf("%s: no %s", tt.text, tt.name)
			continue
		}
		if got.Canonical != tt.canonical || got.Country != tt.country {
			t.Errorf("%s\n got %q (%s)\nwant %q (%s)", tt.text, got.Canonical, got.Country, tt.canonical, tt.country)
		}
	}
}
