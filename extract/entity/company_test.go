package entity_test

import (
	"slices"
	"testing"
)

func TestCompanies(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string][]string{
		// told by the noun before them
		"The French drug maker Valneo said on Monday that it grew.": {"Valneo"},
		"They sued the oil giant {Lukoil|org} in May.":              {"Lukoil"},
		"The company Monday fired the staff.":                       {},
		"The aircraft carrier Varnum left.":                         {},
		// told by the office behind them
		"AU trade and industry commissioner {Albert Muchanga|per} spoke.": {"AU", "Albert Muchanga"},
		"Amazon Research Institute Director {Ane Alencar|per} spoke.":     {"Amazon Research Institute", "Ane Alencar"},
		"The ship MV Professor {Albrecht Penck|per} sank.":                {"Albrecht Penck"},
		"CEO and President {Ane Alencar|per} spoke.":                      {"Ane Alencar"},
		"Opposition leader {Ane Alencar|per} met MP {Jane Roe|per}.":      {"Ane Alencar", "Jane Roe"},
		// without the legal form
		"{Orrin Corp.|org} grew. It will pay Orrin a million.": {"Orrin Corp.=Orrin"},
		"{Roe, Inc.|org} grew. It will pay Roe a million.":     {"Roe, Inc.=Roe"},
		// the money of a country is not the country
		"It cost a billion {U.S.|loc} dollars.":         {},
		"It signed a 3-million-{U.S.|loc}-dollar deal.": {},
	} {
		d, e := w.read(text, nil)
		if got := groups(d, e); !slices.Equal(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
