package gazetteer

import (
	"fmt"
	"strings"
)

// Organization is a body that news names by an acronym or a short form.
type Organization struct {
	Name    string   // "World Health Organization"
	Country string   // ISO code; empty for international bodies
	Names   []string // "WHO", "W.H.O."
}

// Organization finds an organization by any of its names. An acronym may mean something else in an article that
// expands it otherwise.
func (t *Tables) Organization(name string) (*Organization, bool) {
	i, ok := find(t.byOrganization, ask(name))
	if !ok {
		return nil, false
	}
	return &t.organizations[i], true
}

// Organizations lists all organizations.
func (t *Tables) Organizations() []Organization { return t.organizations }

func (t *Tables) loadOrganizations(text string) error {
	t.byOrganization = map[string]int{}
	return lines(text, "|", func(f []string) error {
		if len(f) != 3 {
			return fmt.Errorf("%d fields, want 3", len(f))
		}
		o := Organization{Name: strings.TrimSpace(f[0]), Country: code(f[1]), Names: list(f[2])}
		t.organizations = append(t.organizations, o)
		add(t.byOrganization, o.Name, len(t.organizations)-1)
		addAll(t.byOrganization, o.Names, len(t.organizations)-1)
		return nil
	})
}
