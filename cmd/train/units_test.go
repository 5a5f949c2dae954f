package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPluralMeasure(t *testing.T) {
	for one, want := range map[string]string{
		"kilometer": "kilometers", "square foot": "square feet", "inch": "inches", "degree Celsius": "degrees Celsius",
		"pound per square inch": "pounds per square inch", "ton of refrigeration": "tons of refrigeration", "megahertz": "megahertz",
	} {
		if got := pluralMeasure(one); got != want {
			t.Errorf("pluralMeasure(%q) = %q, want %q", one, got, want)
		}
	}
}

func TestCurrencyTable(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("currencies.tsv", "code\tname\tone\tother\tsymbol\tnarrow\n"+
		"EGP\tEgyptian Pound\tEgyptian pound\tEgyptian pounds\tEGP\t£\n"+
		"AFA\tAfghan Afghani (1927–2002)\tAfghan afghani (1927–2002)\tAfghan afghanis (1927–2002)\tAFA\t\n"+
		"XAU\tGold\ttroy ounce of gold\ttroy ounces of gold\tXAU\t\n")
	write("territory-currency.tsv", "territory\tcurrency\tfrom\tto\ttender\nEG\tEGP\t1885-11-14\t\t1\nSD\tEGP\t1889-01-19\t1958-01-01\t1\nXX\tEGP\t\t\t0\n")
	table, err := currencyTable(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(table, "\n")
	want := "EGP\tegyptian pound|egyptian pounds\tpound|pounds\tEG,1885-11-14,|SD,1889-01-19,1958-01-01\n"
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
}

func TestMeasureTable(t *testing.T) {
	dir := t.TempDir()
	source := `{"metre": {"entity": "length", "surfaces": ["metre", "meter"], "symbols": ["m"], "prefixes": ["k"]},
		"hour": {"entity": "time", "surfaces": ["hour"], "symbols": ["h"]},
		"degree fahrenheit": {"entity": "temperature", "surfaces": ["degree fahrenheit"], "symbols": ["°F"]}}`
	if err := os.WriteFile(filepath.Join(dir, "units-quantulum3.json"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	table, err := measureTable(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []string{"meter\tmeters", "kilometre\tkilometres", "km", "°F", "nautical mile\tnautical miles",
		"degree Fahrenheit\tdegrees Fahrenheit\tdegree f\tdegrees f\tdeg f\tfarenheit\tdegree farenheit\tdegrees farenheit\tdeg fahrenheit"} {
		if !strings.Contains(table, "\n"+row+"\n") {
			t.Errorf("no row %q", row)
		}
	}
	if strings.Contains(table, "hour\thours\n") {
		t.Error("time belongs to dates")
	}
}
