package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/article"
)

// partySet is the gold ids of a system agreement's parties; parties that are no gold entity keep a marked id.
func partySet(a article.Agreement, same map[string]string) map[string]bool {
	out := map[string]bool{}
	for _, p := range a.Parties {
		if id, ok := same[p]; ok {
			out[id] = true
		} else {
			out["unknown "+p] = true
		}
	}
	return out
}

func idSet(ids []string) map[string]bool {
	out := map[string]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out
}

func common(a, b map[string]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// pairing is one possible match of a gold and a system agreement, worst first in no field.
type pairing struct {
	jaccard         float64
	trigger, status bool
	i, j            int
}

func order(a, b pairing) int {
	flag := func(x bool) int {
		if x {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.jaccard, a.jaccard), flag(a.trigger)-flag(b.trigger), flag(a.status)-flag(b.status), a.i-b.i, a.j-b.j)
}

// pairAgreements matches agreements whose sentences overlap: best party overlap first, then trigger, then status.
func pairAgreements(gold, system []article.Agreement, same map[string]string) [][2]int {
	var cand []pairing
	for i, g := range gold {
		for j, s := range system {
			if !g.Overlaps(s.Span) {
				continue
			}
			p, q := idSet(g.Parties), partySet(s, same)
			union := max(len(p)+len(q)-common(p, q), 1)
			cand = append(cand, pairing{float64(common(p, q)) / float64(union), g.Trigger.Overlaps(s.Trigger), g.Status == s.Status, i, j})
		}
	}
	slices.SortFunc(cand, order)
	flat := make([][4]int, len(cand))
	for k, c := range cand {
		flat[k] = [4]int{0, 0, c.i, c.j}
	}
	return oneToOne(flat)
}

// countAgreements counts detection, parties, status, kind, date, amounts, subject and whole records; it tells errors.
func countAgreements(gold, system article.Record, same map[string]string, tell func(string)) tally {
	t := tally{"agreement.gold": float64(len(gold.Agreements)), "agreement.system": float64(len(system.Agreements))}
	for _, g := range gold.Agreements {
		t["party.gold"] += float64(len(idSet(g.Parties)))
	}
	for _, s := range system.Agreements {
		t["party.system"] += float64(len(idSet(s.Parties)))
	}
	foundG, foundS := map[int]bool{}, map[int]bool{}
	for _, pair := range pairAgreements(gold.Agreements, system.Agreements, same) {
		g, s := gold.Agreements[pair[0]], system.Agreements[pair[1]]
		foundG[pair[0]], foundS[pair[1]] = true, true
		t.add(countPair(gold, system, g, s, partySet(s, same), tell))
	}
	for i, g := range gold.Agreements {
		if !foundG[i] {
			tell(fmt.Sprintf("-\tagreement\t%s %s\t%s", g.Status, g.Kind, cut(gold, g.Span)))
		}
	}
	for j, s := range system.Agreements {
		if !foundS[j] {
			tell(fmt.Sprintf("+\tagreement\t%s %s\t%s", s.Status, s.Kind, cut(gold, s.Span)))
		}
	}
	return t
}

func countPair(gold, system article.Record, g, s article.Agreement, named map[string]bool, tell func(string)) tally {
	want := idSet(g.Parties)
	t := tally{"agreement.pairs": 1, "party.right": float64(common(want, named))}
	mark := func(key string, ok bool) {
		if ok {
			t["agreement."+key]++
		}
	}
	sameParties := len(want) == len(named) && common(want, named) == len(want)
	mark("status", g.Status == s.Status)
	mark("kind", g.Kind == s.Kind)
	mark("date", g.Date == s.Date)
	mark("amounts", sameAmounts(gold, system, g, s))
	mark("record", sameParties && g.Status == s.Status)
	if g.Subject != "" {
		t["subject.gold"]++
		t["subject.f1"] += tokenF1(g.Subject, s.Subject)
	}
	if !sameParties || g.Status != s.Status {
		tell(fmt.Sprintf("~\tagreement\twant %s %s, got %s %s\t%s", g.Status, names(want), s.Status, names(named), cut(gold, g.Span)))
	}
	return t
}

func sameAmounts(gold, system article.Record, g, s article.Agreement) bool {
	want, got := amountSet(gold, g), amountSet(system, s)
	return len(want) == len(got) && common(want, got) == len(want)
}

func amountSet(r article.Record, a article.Agreement) map[string]bool {
	number := func(f *float64) string {
		if f == nil {
			return "-"
		}
		return fmt.Sprint(*f)
	}
	out := map[string]bool{}
	for _, i := range a.Amounts {
		if i >= 0 && i < len(r.Amounts) {
			m := r.Amounts[i]
			out[strings.Join([]string{number(m.Value), number(m.Min), number(m.Max), strings.ToLower(m.Unit)}, " ")] = true
		}
	}
	return out
}

func names(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
