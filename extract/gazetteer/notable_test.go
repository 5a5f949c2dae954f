package gazetteer

import "testing"

func TestShortNamesOfPersons(t *testing.T) {
	for text, want := range map[string]ShortName{"Obama": {"Obama", 0, 0}, "Bush 1999-2009": {"Bush", 1999, 2009}, "Le Pen 2011-": {"Le Pen", 2011, lastYear}} {
		if got, err := parseShortName(text); err != nil || got != want {
			t.Errorf("%q: %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"Bush 1999", "Bush 2009-1999", "Bush 19x-"} {
		if got, err := parseShortName(text); err == nil {
			t.Errorf("%q is %v, want an error", text, got)
		}
	}
	for year, want := range map[int]bool{0: false, 1998: false, 1999: true, 2009: true, 2010: false} {
		if got := (ShortName{"Bush", 1999, 2009}).Within(year); got != want {
			t.Errorf("%d: %v, want %v", year, got, want)
		}
	}
}
