package amount

import "strings"

// countedNoun finds numbers of goods, vehicles, weapons, buildings, shares, documents, jobs.
func countedNoun() Rule {
	return Rule{
		Name: "counted/noun", Confidence: 0.85,
		Doc:      "A number of countable goods with what describes them: 301 stores, two foreign oil tankers, 14 new Airbus A330-200 passenger airliners, a 300-page report.",
		Triggers: []string{"number"},
		Match:    matchCountedNoun,
		Yes: []Example{
			{"The deal covers 301 stores.", "301 stores", "301", "store"},
			{"seizes two foreign oil tankers in the gulf", "two foreign oil tankers", "2", "tanker"},
			{"ordered 12 new long-haul Airbus aircraft", "12 new long-haul Airbus aircraft", "12", "aircraft"},
			{"a 300-page report", "300-page", "300", "page"},
			{"will cut 30,000 jobs", "30,000 jobs", "30000", "job"},
			{"five Patriot missile defense systems", "five Patriot missile defense systems", "5", "system"},
			{"Two more plants will close.", "Two more plants", "2", "plant"},
		},
		No: []string{"two people in a car", "Five soldiers left.", "They signed two agreements.", "In 2004 cars were rare.", "six truck drivers", "the two-pellet lever"},
	}
}

func matchCountedNoun(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) || isYear(s, i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, nil)
	if !ok || q.lo == nil || q.lo.Sign() < 0 || !q.lo.IsInt() || s.ordinalUse(i) {
		return Found{}, false
	}
	if s.is(q.last, "-") && s.glued(q.last) && s.glued(q.last+1) {
		return s.hyphenated(q)
	}
	j := q.last
	if s.is(j, "of") && s.is(j+1, "the", "its", "their", "his", "these", "those") && q.lo.Cmp(one) > 0 {
		j += 2
	}
	unit, next, ok := s.head(j, q.lo.Cmp(one) == 0 && q.hi == nil)
	if !ok {
		return Found{}, false
	}
	q.last = next
	return Found{quantity: q, kind: "quantity", unit: unit}, true
}

// ordinalUse reports numbers that name and do not count: "Article 5", "No. 3", "Boeing 747 aircraft".
func (s *Sentence) ordinalUse(i int) bool {
	if i > 0 && s.kind(i) == word && s.capital(i) && (s.capital(i-1) || s.capital(i+1)) && s.kind(i-1) == word {
		return true // "Marine One helicopter"
	}
	if p := s.lower(i); len(p) == 3 && p[0] == '7' && p[2] == '7' && s.is(i+1, "plane", "planes", "jet", "jets", "aircraft", "airliner", "airliners", "cargo", "passenger") {
		return true
	}
	if s.kind(i) != digits || i == 0 {
		return false
	}
	p := s.lower(i - 1)
	if p == "new" && len(s.lower(i)) == 3 && s.kind(i+1) != dash {
		return true // "their new 787 aircraft"
	}
	if p == "." && s.is(i-2, "no", "nos") || p == "no" || namesNumber[p] {
		return true
	}
	return s.capital(i-1) && s.kind(i-1) == word && strings.HasPrefix(s.tag(i-1), "NNP") && !s.is(i-1, "the") && i > 1
}

var namesNumber = set("article", "chapter", "section", "page", "flight", "type", "class", "route", "highway", "interstate",
	"boeing", "airbus", "falcon", "mark", "model", "series", "phase", "group", "grade", "level", "room", "gate", "terminal", "platform", "aged", "age", "number", "resolution", "windows", "formula", "fortune", "top")

// hyphenated reads "300-page": the unit alone, as a modifier.
func (s *Sentence) hyphenated(q quantity) (Found, bool) {
	g, ok := goods[s.lower(q.last+1)]
	if ok && g.singular == "seat" && s.about(politics) {
		return Found{}, false
	}
	if !ok || g.singular != s.lower(q.last+1) || g.after != nil || s.glued(q.last+2) && s.kind(q.last+2) == dash || !sizes[g.singular] {
		return Found{}, false
	}
	q.last += 2
	return Found{quantity: q, kind: "quantity", unit: g.singular}, true
}

// sizes are goods that say how large a thing is: "a 300-page report". Others tell its kind: "a two-pellet lever", "a twin-engine jet".
var sizes = set("page", "seat", "room", "bed")

// maxModifiers bounds what may stand between a number and its noun.
const maxModifiers = 12

// head reads modifiers and the head noun of a counted noun phrase.
func (s *Sentence) head(i int, singular bool) (unit string, next int, ok bool) {
	for j := i; j < len(s.pieces) && j < i+maxModifiers; j++ {
		if g := goods[s.lower(j)]; g != nil && s.kind(j) == word && s.isHead(j, g, singular, j > i+1) && s.allowed(i, j, g) {
			return s.compound(i, j, g), j + 1, true
		}
		if j = s.beforeNoun(i, j); j < 0 {
			break
		}
	}
	return "", 0, false
}

// beforeNoun is the last piece of a modifier that begins at piece j of a phrase, -1 if a phrase cannot go on so.
func (s *Sentence) beforeNoun(first, j int) int {
	ok := false
	switch s.kind(j) {
	case word:
		ok = s.modifies(j)
	case dash:
		ok = s.glued(j) && s.glued(j+1)
	case opening:
		return s.closed(j)
	case digits:
		ok = s.inModel(j)
	case comma:
		ok = s.adjectives(j)
	case other:
		ok = !(j == first && s.glued(j)) && s.is(j, "\"", "“", "”", "'", "‘", "’", "'s", "&")
	}
	if !ok {
		return -1
	}
	return j
}

// isHead reports whether the noun at a piece ends its noun phrase in the number that is needed; after several
// modifiers a singular is taken for a slip of the pen.
func (s *Sentence) isHead(j int, g *good, singular, modified bool) bool {
	if s.glued(j+1) && (s.kind(j+1) == dash || s.kind(j+1) == word) {
		return false
	}
	isSingular := s.lower(j) == g.singular && !g.same
	if s.kind(j+1) == word && s.gap(j+1) == 1 {
		if next := goods[s.lower(j+1)]; next != nil && (s.lower(j+1) != next.singular || next.same || singular) {
			return false // "two tanker ships"
		}
		if (isSingular || g.same) && s.nominal(j+1) {
			return false // "six truck drivers"
		}
		if isSingular && s.capital(j) && s.kind(j+1) == word && s.capital(j+1) {
			return false // "two Boeing Dreamliners"
		}
	}
	if isSingular && s.kind(j+1) == digits {
		return false // "22 Boeing 787s"
	}
	return singular == isSingular || g.same || isSingular && modified && !s.capital(j)
}

// compound keeps the noun before a head that says little alone: "distribution center".
func (s *Sentence) compound(first, head int, g *good) string {
	unit := g.singular
	if s.capital(head) && head > first {
		unit = s.text(head, head+1)
		unit = unit[:min(len(unit), len(g.singular))]
	}
	if head > first && loose[unit] && s.kind(head-1) == word && s.pieces[head].start == s.pieces[head-1].end+1 && !s.capital(head-1) {
		return s.lower(head-1) + " " + unit
	}
	return unit
}

// loose are heads that need the noun before them.
var loose = set("center", "centre", "station", "horn")
