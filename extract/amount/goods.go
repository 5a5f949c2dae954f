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
