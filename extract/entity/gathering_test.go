package entity_test

import (
	"slices"
	"testing"
)

func TestGatherings(t *testing.T) {
	w := newWorld(t)
	for text, want := range map[string][]string{
		"He will attend the {Forum of Young Leaders|org}, which opens today.": {"Forum of Young Leaders ev"},
		"The {Baltic Summit|org} was held in May.":                            {"Baltic Summit ev"},
		"The {Farmers Forum|org} said prices fell.":                           {"Farmers Forum or"},
		"He spoke at the {World Economic Forum|org}.":                         {"World Economic Forum or"},
		"The {China-Iran Innovation Center|loc} opened.":                      {"China-Iran Innovation Center or"},
		"The {Kennedy Space Center|loc} opened.":                              {"Kennedy Space Center pl"},
		"The {China-Laos Railway|loc} opened.":                                {"China-Laos Railway pl"},
	} {
		if got := mentioned(w, text); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
