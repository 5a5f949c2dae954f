package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Member is an article of a story that matches a query.
type Member struct {
	Story, ID, Source string
	Published         float64 // its DateKey
	At                uint64  // where the back end has it
}

// Collapse finds which articles stand for the others of their story: the one that was published first leads, of several
// the one with the least id; those without a date come last. It returns the others in the same order by the id of
// the one that leads; a story with one member is left out. What leads is found among the members, which match, so that a
// story is found whichever of its articles match, and shown by one that does.
func Collapse(members []Member) map[string][]Member {
	stories := map[string][]Member{}
	for _, m := range members {
		stories[m.Story] = append(stories[m.Story], m)
	}
	copies := map[string][]Member{}
	for _, list := range stories {
		if len(list) > 1 {
			slices.SortFunc(list, func(a, b Member) int {
				return cmp.Or(compareDates(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
			})
			copies[list[0].ID] = list[1:]
		}
	}
	return copies
}

// compareDates puts the earlier date first and no date last.
func compareDates(a, b float64) int {
	if (a == NoKey) != (b == NoKey) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

// Copy is another article of a hit's story that matches too.
type Copy struct {
	ID     string `json:"id"`
	Source string `json:"source,omitempty"`
}

// CopiesOf are a hit's copies from what Collapse found.
func CopiesOf(members []Member) (list []Copy) {
	for _, m := range members {
		list = append(list, Copy{m.ID, m.Source})
	}
	return list
}

// AlsoIn says where else a hit's story stands: "also in 2 sources: Daily, Evening"; empty where it stands for itself only.
func (h Hit) AlsoIn() string {
	var sources []string
	for _, c := range h.Also {
		if c.Source != h.Source {
			sources = append(sources, c.Source)
		}
	}
	switch sources = unique(sources); {
	case len(h.Also) == 0:
		return ""
	case len(sources) == 0:
		return fmt.Sprintf("and %d more like it", len(h.Also))
	case len(sources) == 1:
		return "also in " + sources[0]
	}
	return fmt.Sprintf("also in %d sources: %s", len(sources), strings.Join(sources, ", "))
}
