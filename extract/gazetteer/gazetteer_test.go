package gazetteer_test

import (
	"testing"

	"dateline/extract/gazetteer"
)

func load(t testing.TB) *gazetteer.Tables {
	t.Helper()
	tables, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

func TestCountry(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]string{
		"United States": "US", "U.S.": "US", "US": "US", "America": "US", "us": "", "Us": "",
		"IRAN": "IR", "Islamic Republic of Iran": "IR", "Britain": "GB", "UK": "GB", "uk": "",
		"DPRK": "KP", "DR Congo": "CD", "Congo": "CG", "Türkiye": "TR", "Turkey": "TR", "Soviet Union": "SU",
		"Georgia": "GE", "Ivory Coast": "CI", "Cote d'Ivoire": "CI", "Burma": "MM", "Atlantis": "", "": "",
	} {
		got := ""
		if c, ok := tables.Country(name); ok {
			got = c.Code
		}
		if got != want {
			t.Errorf("Country(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDemonym(t *testing.T) {
	tables := load(t)
	for word, want := range map[string]string{
		"Chinese": "CN", "Americans": "US", "American": "US", "Congolese": "CD", "Dominican": "DO", "Indian": "IN",
		"French": "FR", "Dutch": "NL", "Saudis": "SA", "Iraqis": "IQ", "Briton": "GB", "Philippine": "PH",
		"South Korean": "KR", "Poles": "PL", "Chineses": "", "polish": "PL", "European": "",
	} {
		got := ""
		if c, ok := tables.Demonym(word); ok {
			got = c.Code
		}
		if got != want {
			t.Errorf("Demonym(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestGovernment(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]string{
		"Tehran": "IR", "Washington": "US", "Kremlin": "RU", "White House": "US", "Downing Street": "GB",
		"Paris": "FR", "Taipei": "TW", "Hamilton": "", "Chicago": "", "Iran": "",
	} {
		got := ""
		if c, ok := tables.Government(name); ok {
			got = c.Code
		}
		if got != want {
			t.Errorf("Government(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestState(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]string{
		"California": "California", "Calif.": "California", "CA": "California", "Ca": "", "Ontario": "Ontario",
		"Scotland": "Scotland", "Mediterranean": "", "IN": "Indiana", "in": "",
	} {
		got := ""
		if r, ok := tables.State(name); ok {
			got = r.Name
		}
		if got != want {
			t.Errorf("State(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestCity(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]gazetteer.City{
		"Paris":       {Name: "Paris", Country: "FR"},
		"Sao Paulo":   {Name: "São Paulo", Country: "BR"},
		"São Paulo":   {Name: "São Paulo", Country: "BR"},
		"New York":    {Name: "New York City", Country: "US", State: "NY"},
		"Kiev":        {Name: "Kyiv", Country: "UA"},
		"NYC":         {Name: "New York City", Country: "US", State: "NY"},
		"Nowhere":     {},
		"White House": {}, // Casablanca in other languages
		"Sioux":       {}, // no part of Sioux City
	} {
		got, ok := tables.City(name)
		if ok != (want.Name != "") {
			t.Errorf("City(%q): %v", name, ok)
		} else if ok && (got.Name != want.Name || got.Country != want.Country || got.State != want.State) {
			t.Errorf("City(%q) = %+v, want %+v", name, got, want)
		}
	}
	all := tables.Cities("Springfield")
	if len(all) < 3 || all[0].Population < all[1].Population {
		t.Errorf("Cities(Springfield) = %v: want several, most populous first", all)
	}
}

func TestOrganization(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]string{
		"WHO": "World Health Organization", "who": "", "Who": "", "U.N.": "United Nations", "EU": "European Union",
		"NATO": "North Atlantic Treaty Organization", "Nobody": "",
	} {
		got := ""
		if o, ok := tables.Organization(name); ok {
			got = o.Name
		}
		if got != want {
			t.Errorf("Organization(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	tables := load(t)
	for name, want := range map[string]gazetteer.Kind{
		"Chinese":     gazetteer.DemonymName,
		"Vladimir":    gazetteer.MaleName,
		"Angela":      gazetteer.FemaleName,
		"Kremlin":     gazetteer.SeatName,
		"Los Angeles": gazetteer.CityName | gazetteer.BigCityName,
		"Tehran":      gazetteer.CapitalName,
		"California":  gazetteer.RegionName,
		"NATO":        gazetteer.OrganizationName,
		"quickly":     0,
		"Qzxv":        0,
	} {
		got := tables.Kinds(name)
		if got&want != want || want == 0 && got != 0 {
			t.Errorf("Kinds(%q) = %b, want %b", name, got, want)
		}
	}
}

// TestTables checks what no single lookup shows: every country has what its readers rely on.
func TestTables(t *testing.T) {
	tables := load(t)
	sovereign := 0
	for _, c := range tables.Countries() {
		if len(c.Code) != 2 || c.Name == "" {
			t.Errorf("bad country %+v", c)
		}
		if c.Sovereign {
			sovereign++
			if len(c.Demonyms) == 0 && c.Code != "DM" && c.Code != "CG" && c.Code != "VA" {
				t.Errorf("%s has no demonym", c.Name)
			}
			if len(c.Capitals) == 0 || len(c.Currencies) == 0 && c.Code != "FM" {
				t.Errorf("%s has no currency or capital", c.Name)
			}
		}
		if got, ok := tables.CountryByCode(c.Code); !ok || got.Name != c.Name {
			t.Errorf("CountryByCode(%s) = %v", c.Code, got)
		}
	}
	if sovereign < 193 {
		t.Errorf("%d sovereign countries", sovereign)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkKinds(b *testing.B) {
	tables := load(b)
	names := []string{"Chinese", "Vladimir", "International University", "Los Angeles", "the", "Jahromi"}
	b.ReportAllocs()
	for b.Loop() {
		for _, n := range names {
			tables.Kinds(n)
		}
	}
}
