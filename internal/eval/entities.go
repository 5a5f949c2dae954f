package eval

import (
	"cmp"
	"slices"
	"strings"

	"dateline/article"
)

// plain is a name without case and without a leading article.
func plain(name string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "the ")
}

// sameEntities maps system ids to gold ids one to one: by shared mentions, most first, or by equal names.
func sameEntities(gold, system []article.Entity) map[string]string {
	var cand [][4]int
	for i, g := range gold {
		for j, s := range system {
			shared := sharedMentions(g, s)
			if shared > 0 || plain(g.Name) == plain(s.Name) {
				differ := 0
				if g.Type != s.Type {
					differ = 1
				}
				cand = append(cand, [4]int{-shared, differ, i, j})
			}
		}
	}
	slices.SortFunc(cand, func(a, b [4]int) int { return slices.Compare(a[:], b[:]) })
	out := map[string]string{}
	for _, p := range oneToOne(cand) {
		out[system[p[1]].ID] = gold[p[0]].ID
	}
	return out
}

func sharedMentions(g, s article.Entity) int {
	n := 0
	for _, m := range g.Mentions {
		if slices.ContainsFunc(s.Mentions, m.Overlaps) {
			n++
		}
	}
	return n
}

// countGrouping is B-cubed over the mentions whose span both sides have; the others are singletons that are wrong.
func countGrouping(gold, system article.Record) tally {
	cg, cs := clusters(gold), clusters(system)
	sizeG, sizeS, both := map[int]int{}, map[int]int{}, map[[2]int]int{}
	for _, g := range cg {
		sizeG[g]++
	}
	for _, s := range cs {
		sizeS[s]++
	}
	for m, g := range cg {
		if s, ok := cs[m]; ok {
			both[[2]int{g, s}]++
		}
	}
	t := tally{"group.gold": float64(len(cg)), "group.system": float64(len(cs))}
	for pair, n := range both {
		t["group.p"] += float64(n*n) / float64(sizeS[pair[1]])
		t["group.r"] += float64(n*n) / float64(sizeG[pair[0]])
	}
	return t
}

func clusters(r article.Record) map[article.Span]int {
	out := map[article.Span]int{}
	for i, e := range r.Entities {
		for _, m := range e.Mentions {
			out[m] = i
		}
	}
	return out
}

// countRoles counts gold persons with a role whose system role shares at least half of its words (token F1).
func countRoles(gold, system article.Record, same map[string]string) tally {
	roles := map[string]string{}
	for _, e := range system.Entities {
		if id, ok := same[e.ID]; ok {
			roles[id] = e.Role
		}
	}
	t := tally{}
	for _, e := range gold.Entities {
		if e.Type == article.Person && e.Role != "" {
			t["role.gold"]++
			if tokenF1(e.Role, roles[e.ID]) >= 0.5 {
				t["role.right"]++
			}
		}
	}
	return t
}

// tokenF1 is the F1 of two bags of words.
func tokenF1(a, b string) float64 {
	left := map[string]int{}
	wa, wb := strings.Fields(plain(a)), strings.Fields(plain(b))
	for _, w := range wa {
		left[w]++
	}
	n := 0
	for _, w := range wb {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return 2 * float64(n) / float64(cmp.Or(len(wa)+len(wb), 1))
}
