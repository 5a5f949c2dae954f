package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestUnaccented(t *testing.T) {
	for in, want := range map[string]string{
		"São Paulo": "Sao Paulo", "Łódź": "Łodz", "Malmö": "Malmo", "Iraq": "Iraq", "Nuku’alofa": "Nuku'alofa", "Tromsø": "Tromso",
	} {
		if got := unaccented(in); got != want {
			t.Errorf("unaccented(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWithPlurals(t *testing.T) {
	got := withPlurals([]string{"Iraqi", "Chinese", "Swiss", "British", "Turkmen", "Czech", "Frenchman", "French"})
	want := []string{"Iraqi", "Iraqis", "Chinese", "Swiss", "British", "Turkmen", "Turkmens", "Czech", "Czechs", "Frenchman", "French"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWithout(t *testing.T) {
	got := without([]string{"Kittitian or Nevisian", "Dutch"}, []string{"-Dutch", "Kittian"})
	if want := []string{"Kittitian", "Nevisian", "Kittian"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCountryRow(t *testing.T) {
	c := countrySource{Code: "TR", Name: "Türkiye", Official: "Republic of Türkiye", Capital: []string{"Ankara"},
		Demonym: []string{"Turkish"}, Region: "Asia", Currencies: []string{"TRY"}, Member: true}
	got := countryRow(c, countryFacts{code: "TR", name: "Turkey", names: []string{"Turkiye"}, demonyms: []string{"Turk"}})
	want := "TR\tTurkey\tTürkiye|Republic of Türkiye|Turkiye\tTurkish|Turk|Turks\tAnkara\t\tTRY\tAsia\t1"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestCityRows(t *testing.T) {
	dir := t.TempDir()
	table := "geonameid\tname\tcountry\tadmin1\tpopulation\tlat\tlon\talternates\n" +
		"1\tKyiv\tUA\t12\t2797553\t0\t0\tKiev|Kiew|White House\n" +
		"2\tSpringfield\tUS\tIL\t114000\t0\t0\t\n" +
		"3\tSpringfield\tUS\tMO\t169000\t0\t0\t\n" +
		"4\tNew York City\tUS\tNY\t8804190\t0\t0\tKyiv\n"
	if err := os.WriteFile(filepath.Join(dir, "cities15000.tsv"), []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..") // to the facts
	got, err := cityRows(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"NYC\tNew York City\tUS\tNY\t8804190",
		"kiev\tKyiv\tUA\t\t2797553",
		"kyiv\tKyiv\tUA\t\t2797553",
		"new york\tNew York City\tUS\tNY\t8804190",
		"new york city\tNew York City\tUS\tNY\t8804190",
		"springfield\tSpringfield\tUS\tMO\t169000",
		"springfield\tSpringfield\tUS\tIL\t114000",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
