package entity_test

import "testing"

func TestNotablePersons(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct{ published, text, name, canonical string }{
		{"", "{Donald J. Trump|per} won.", "Donald J. Trump", "Donald Trump"},
		{"", "{Volodymyr Zelensky|per} won.", "Volodymyr Zelensky", "Volodymyr Zelenskyy"},
		{"", "{Nicolas Maduro|per} won.", "Nicolas Maduro", "Nicolás Maduro"},
		{"", "{Trump|per} won.", "Trump", "Donald Trump"},
		{"", "{Trump|per} won. {Melania Trump|per} spoke.", "Melania Trump", ""},
		// several are known by the name
		{"2024-05-01", "{Clinton|per} won.", "Clinton", ""},
		// one at a time
		{"2005-05-01", "{Bush|per} won.", "Bush", "George W. Bush"},
		{"1990-05-01", "{Bush|per} won.", "Bush", "George H. W. Bush"},
		{"2020-05-01", "{Bush|per} won.", "Bush", ""},
		{"", "{Bush|per} won.", "Bush", ""},
		// by an office
		{"", "Pope {Francis|per} spoke.", "Francis", "Pope Francis"},
		{"", "{Francis|per} spoke.", "Francis", ""},
	} {
		w.published = tt.published
		_, e := w.read(tt.text, nil)
		if got := find(e, tt.name); got == nil || got.Canonical != tt.canonical {
			t.Errorf("%s (%s)\n got %+v\nwant %q", tt.text, tt.published, got, tt.canonical)
		}
	}
}

func TestOfficesOfState(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string]string{
		"President {Vladimir Putin|per} left {Russia|loc}.":    "Russia",
		"President {Vladimir Putin|per} left {Iran|loc}.":      "",
		"Activist {Vladimir Putin|per} left {Russia|loc}.":     "",
		"Club president {Ann Roe|per} left {Russia|loc}.":      "",
		"FIFA president {Vladimir Putin|per} left {FIFA|org}.": "",
	} {
		_, e := w.read(text, nil)
		if got := e.List[0]; got.Affiliation != want {
			t.Errorf("%s\n got %+v, want %q", text, got, want)
		}
	}
}
