package entity_test

import "testing"

func TestNationalBodies(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct{ text, name, canonical, country string }{
		// named with the state
		{"The {Iranian Parliament|org} met.", "Iranian Parliament", "Islamic Consultative Assembly", "IR"},
		{"The {Russian Defence Ministry|org} spoke.", "Russian Defence Ministry", "Ministry of Defence of Russia", "RU"},
		{"The {Ministry of Defense of Russia|org} spoke.", "Ministry of Defense of Russia", "Ministry of Defence of Russia", "RU"},
		{"{Nigeria|loc}'s {Senate|org} met. {Kenya|loc} grew. {Kenya|loc} won.", "Senate", "Senate of Nigeria", "NG"},
		{"The {U.S. Treasury Department|org} spoke.", "U.S. Treasury Department", "United States Department of the Treasury", "US"},
		{"The {Pakistan Army|org} left.", "Pakistan Army", "Pakistani Army", "PK"},
		// the one state that the text is about has such a body
		{"{Trump|per} spoke. The {Senate|org} met.", "Senate", "United States Senate", "US"},
		{"{Trump|per} warned {Iran|loc} and {Iran|loc}. The {Senate|org} met.", "Senate", "United States Senate", "US"},
		{"{Lima|loc} is calm. {Congress|org} met.", "Congress", "Congress of Peru", "PE"},
		{"{France|loc} voted. The {Senate|org} met.\n\n{Italy|loc} voted.", "Senate", "Senate of France", "FR"},
		// of several, none
		{"{France|loc} and {Italy|loc} voted. The {Senate|org} met.", "Senate", "", ""},
		{"The {Senate|org} met.", "Senate", "", ""},
		{"{Iran|loc} voted. The {Senate|org} met.", "Senate", "", ""},
		// the United States have no ministries
		{"{Trump|per} spoke. The {Foreign Ministry|org} replied.", "Foreign Ministry", "", ""},
		{"The {Texas Senate|org} met.", "Texas Senate", "", ""},
	} {
		_, e := w.read(tt.text, nil)
		if got := find(e, tt.name); got == nil || got.Canonical != tt.canonical || got.Country != tt.country {
			t.Errorf("%s\n got %+v\nwant %q (%s)", tt.text, got, tt.canonical, tt.country)
		}
	}
}
