package amount

import (
	_ "embed"
	"strings"
)

//go:embed tables/goods.txt
var goodsList string

// good is a noun that counts as a quantity.
type good struct {
	singular string
	after    map[string]bool // words one of which must stand before it; nil where it counts alone
	same     bool            // the plural looks like the singular
}

// goods finds them by singular and plural.
var goods = loadGoods()

func loadGoods() map[string]*good {
	m := map[string]*good{}
	for line := range strings.Lines(goodsList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if noun, after, ok := strings.Cut(line, ": "); ok {
			addGood(m, noun).after = set(strings.Fields(after)...)
			continue
		}
		for _, noun := range strings.Fields(line) {
			addGood(m, noun)
		}
	}
	return m
}

// addGood files a noun, written "singular" or "singular/plural".
func addGood(m map[string]*good, noun string) *good {
	one, many, ok := strings.Cut(noun, "/")
	if !ok {
		many = plural(one)
	}
	g := &good{singular: one, same: one == many}
	m[one], m[many] = g, g
	return g
}

// plural makes the regular plural of a noun.
func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"):
		return s + "es"
	case strings.HasSuffix(s, "y") && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}

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
		No: []string{"two people in a car", "Five soldiers left.", "They signed two agreements.", "In 2004 cars were rare.", "six truck drivers"},
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
	if !ok || g.singular != s.lower(q.last+1) || g.after != nil || s.glued(q.last+2) && s.kind(q.last+2) == dash || hyphenLess[g.singular] {
		return Found{}, false
	}
	q.last += 2
	return Found{quantity: q, kind: "quantity", unit: g.singular}, true
}

// hyphenLess are goods that make other adjectives: "two-state", "one-party".
var hyphenLess = set("piece", "door", "wheel", "car", "set", "run", "bomb", "gun", "engine", "screen")

// maxModifiers bounds what may stand between a number and its noun.
const maxModifiers = 12

// head reads modifiers and the head noun of a counted noun phrase.
func (s *Sentence) head(i int, singular bool) (unit string, next int, ok bool) {
	for j := i; j < len(s.pieces) && j < i+maxModifiers; j++ {
		p := &s.pieces[j]
		switch p.kind {
		case word:
			if g := goods[p.lower]; g != nil && s.isHead(j, g, singular, j > i+1) && s.allowed(i, j, g) {
				return s.compound(i, j, g), j + 1, true
			}
			if !s.modifies(j) {
				return "", 0, false
			}
		case dash:
			if !p.glued || !s.glued(j+1) {
				return "", 0, false
			}
		case opening:
			if j = s.closed(j); j < 0 {
				return "", 0, false
			}
		case digits:
			if !s.inModel(j) {
				return "", 0, false
			}
		case comma:
			if !s.adjectives(j) {
				return "", 0, false
			}
		case other:
			if j == i && s.glued(j) || !s.is(j, "\"", "“", "”", "'", "‘", "’", "'s", "&") {
				return "", 0, false
			}
		default:
			return "", 0, false
		}
	}
	return "", 0, false
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

// allowed reports whether the words that a noun needs around it are there.
func (s *Sentence) allowed(first, j int, g *good) bool {
	if g.singular == "seat" && s.about(politics) || notAfter[g.singular] != nil && notAfter[g.singular][s.lower(j-1)] {
		return false
	}
	if g.after == nil {
		return true
	}
	return j > first && (g.after[s.lower(j-1)] || g.after["#"] && s.kind(j-1) == digits) || s.is(j+1, "of") && g.after["of:"+s.lower(j+2)]
}

// nominal reports whether a piece is a noun by its tag, or unknown.
func (s *Sentence) nominal(j int) bool {
	t := s.tag(j)
	return strings.HasPrefix(t, "N") || t == "" && !functionWords[s.lower(j)]
}

// modifies reports whether a word may stand between a number and its noun.
func (s *Sentence) modifies(j int) bool {
	w := s.lower(j)
	if s.glued(j+1) && s.kind(j+1) == digits && s.capital(j) {
		return true // "A350"
	}
	if s.kind(j-1) == dash && s.glued(j) && s.kind(j-2) == digits {
		return true // "two 500-megawatt reactors"
	}
	if functionWords[w] || people[w] || s.isUnit(j) {
		return false
	}
	switch t := s.tag(j); {
	case t == "":
		return true
	case strings.HasPrefix(t, "N"), strings.HasPrefix(t, "J"), t == "VBN", t == "VBG", t == "VBD", t == "CD", t == "HYPH", t == "FW", t == "RB", t == "RBR", t == "POS", t == "AFX":
		return t != "NNS" || s.capital(j) || s.gap(j+1) == 1 && s.kind(j+1) == word && strings.HasPrefix(s.tag(j+1), "N")
	}
	return false
}

// isUnit reports whether a word is a unit that the number has already.
func (s *Sentence) isUnit(j int) bool {
	w := s.lower(j)
	if times[w] || w == "percent" || w == "pct" || continues(w) {
		return true
	}
	if _, _, ok := money.names.longest(s, j); ok {
		return true
	}
	if _, _, ok := s.symbol(j); ok {
		return true
	}
	_, _, ok := physical.words.longest(s, j)
	return ok
}

// times are units of time, which belong to dates.
var times = set("second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month",
	"months", "year", "years", "decade", "decades", "century", "centuries", "night", "nights", "weekend", "weekends")

// people end a phrase that counts persons.
var people = set("people", "persons", "men", "women", "children", "soldiers", "civilians", "workers", "members", "officers")

// closed returns the piece that closes a short bracket, -1 if none does.
func (s *Sentence) closed(i int) int {
	for j := i + 1; j < len(s.pieces) && j < i+6; j++ {
		if s.kind(j) == closing {
			return j
		}
	}
	return -1
}

// inModel reports whether figures are part of a model's name: "A330-200", "Type 26", "787".
func (s *Sentence) inModel(j int) bool {
	return s.glued(j) || s.kind(j-1) == word || s.glued(j+1)
}

// adjectives reports whether a comma stands between adjectives.
func (s *Sentence) adjectives(j int) bool {
	return s.kind(j-1) == word && s.kind(j+1) == word && strings.HasPrefix(s.tag(j+1), "J") &&
		(strings.HasPrefix(s.tag(j-1), "J") || s.kind(j-2) == dash && s.glued(j-1))
}

// politics are words near which seats are votes.
var politics = set("parliament", "parliamentary", "assembly", "legislature", "legislative", "council", "committee", "panel", "election",
	"elections", "party", "parties", "won", "win", "wins", "opposition", "senate", "congress", "lawmakers", "votes", "vote",
	"coalition", "majority", "cabinet", "board", "constituency", "constituencies", "democrats", "republicans", "house", "bloc", "alliance", "chamber")

// notAfter are the words after which a noun means something else.
var notAfter = map[string]map[string]bool{
	"bomber": set("suicide", "car", "truck", "roadside", "would-be", "be", "alleged", "suspected", "convicted"),
	"outlet": set("news", "media", "press"), "poster": set("one"), "mine": set("of"), "bank": set("central"),
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
