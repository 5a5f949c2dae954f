package gazetteer

import (
	"fmt"
	"strings"
)

// Region is a named part of the world that is neither a country nor a city: a state, a sea, a continent.
type Region struct {
	Name    string   // "California"
	Country string   // ISO code; empty where it belongs to several or none
	Kind    string   // state, province, nation, region, continent, water, site, city
	Names   []string // other names and abbreviations: "Calif.", "CA"
}

// Region finds a region by any of its names.
func (t *Tables) Region(name string) (*Region, bool) {
	i, ok := find(t.byRegion, ask(name))
	if !ok {
		return nil, false
	}
	return &t.regions[i], true
}

// State finds a first-level division of a federal country, as in "Springfield, Ill.".
func (t *Tables) State(name string) (*Region, bool) {
	r, ok := t.Region(name)
	return r, ok && (r.Kind == "state" || r.Kind == "province" || r.Kind == "nation")
}

func (t *Tables) loadRegions(text string) error {
	t.byRegion = map[string]int{}
	return lines(text, "|", func(f []string) error {
		if len(f) != 4 {
			return fmt.Errorf("%d fields, want 4", len(f))
		}
		r := Region{Name: strings.TrimSpace(f[0]), Country: code(f[1]), Kind: strings.TrimSpace(f[2]), Names: list(f[3])}
		t.regions = append(t.regions, r)
		add(t.byRegion, r.Name, len(t.regions)-1)
		addAll(t.byRegion, r.Names, len(t.regions)-1)
		return nil
	})
}

// code reads a country code, where "-" stands for none.
func code(field string) string {
	return strings.TrimSuffix(strings.TrimSpace(field), "-")
}
