package amount

import (
	_ "embed"
	"math/big"
	"strings"
)

//go:embed tables/measures.tsv
var measureRows string

// measures are the names of physical units in the singular, and the symbols that stand for them.
type measures struct {
	units   []string        // "kilometer"
	words   lexicon         // singular and plural
	symbols map[string]bool // as written, case matters: "km", "MW"
	phrases lexicon         // symbols of several words: "sq km"
}

var physical = loadMeasures()

func loadMeasures() *measures {
	m := &measures{words: lexicon{}, symbols: map[string]bool{}, phrases: lexicon{}}
	for _, row := range table(measureRows) {
		if len(row) == 1 {
			m.addSymbol(row[0])
			continue
		}
		m.units = append(m.units, row[0])
		for _, form := range row {
			m.words.add(form, len(m.units)-1)
		}
	}
	return m
}

func (m *measures) addSymbol(s string) {
	for i := range len(s) {
		if s[i] == ' ' {
			m.units = append(m.units, s)
			m.phrases.add(s, len(m.units)-1)
			return
		}
	}
	m.symbols[s] = true
}

// measureWord finds numbers before the name of a physical unit.
func measureWord() Rule {
	return Rule{
		Name: "measure/word", Confidence: 0.96,
		Doc:      "A number before a unit's name: 3,000 barrels, a 27-mile corridor, 5,600 to 8,870 nautical miles, half a mile.",
		Triggers: []string{"number"},
		Match:    matchMeasureWord,
		Yes: []Example{
			{"exported 3,000 barrels a day", "3,000 barrels", "3000", "barrel"},
			{"the 27-mile corridor", "27-mile", "27", "mile"},
			{"a range of 5,600 to 8,870 nautical miles", "5,600 to 8,870 nautical miles", "5600..8870", "nautical mile"},
			{"two and a half miles to the east", "two and a half miles", "2.5", "mile"},
			{"averages two feet deep", "two feet", "2", "foot"},
			{"had 185 kilometer-per-hour winds", "185 kilometer", "185", "kilometer"},
			{"25 lakh tonnes of rice", "25 lakh tonnes", "2500000", "tonne"},
			{"an 8- to 16-meter telescope", "8- to 16-meter", "8..16", "meter"},
		},
		No: []string{"He served for 30 years.", "a quarter of the population", "the 2006 Cup"},
	}
}

func matchMeasureWord(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, nil)
	if !ok || q.vague {
		return Found{}, false
	}
	j := q.last
	hyphen := s.is(j, "-") && s.glued(j)
	if hyphen {
		j++
	}
	v, next, ok := s.unitAt(j)
	if !ok || s.kind(i) == digits && isYearText(s.lower(i)) && s.lower(j) == physical.units[v] && !hyphen {
		return Found{}, false
	}
	f := Found{quantity: q, kind: "quantity", unit: physical.units[v]}
	f.last = next
	s.addHour(&f)
	s.addSmaller(&f)
	s.addMinus(&f)
	return f, !s.otherSense(f, next)
}

// unitAt finds the name of a unit, without a denominator that hyphens join to it: "185 kilometer-per-hour winds".
func (s *Sentence) unitAt(j int) (unit, next int, ok bool) {
	if s.is(j+1, "-") && s.is(j+2, "per") {
		for _, p := range physical.words[s.lower(j)] {
			if len(p.rest) == 0 {
				return p.value, j + 1, true
			}
		}
	}
	return physical.words.longest(s, j)
}

// otherSense reports units that are not meant: compass bearings, "two degrees of separation".
func (s *Sentence) otherSense(f Found, next int) bool {
	switch f.unit {
	case "degree":
		return f.spelled && f.lo != nil && f.lo.Cmp(rat(20)) < 0 || s.is(next, "of", "from", "north", "south", "east", "west", "in")
	case "block", "cup", "bit", "stone", "bale":
		return f.unit != "cup" && f.unit != "bale" || s.is(next, "final", "finals", "title", "titles", "winner")
	case "pound":
		return !s.isWeight(f.quantity, next-1, next)
	}
	return false
}

// addHour makes a speed of "188 miles an hour": the unit of a speed is one unit, that of a flow ("barrels a day") is not.
func (s *Sentence) addHour(f *Found) {
	j := f.last
	if s.is(j, "per", "an", "a") && s.is(j+1, "hour", "second") && distances[f.unit] {
		f.unit += " per " + s.lower(j+1)
		f.last = j + 2
	}
}

// addMinus reads the "minus" of "minus 30 degrees".
func (s *Sentence) addMinus(f *Found) {
	if s.is(f.first-1, "minus", "negative") && f.lo != nil && f.hi == nil && strings.HasPrefix(f.unit, "degree") {
		f.first, f.lo = f.first-1, new(big.Rat).Neg(f.lo)
	}
}

var distances = set("mile", "kilometer", "kilometre", "meter", "metre", "km", "m", "nautical mile", "mi")

// smaller are the units that follow a larger one, with their number in it.
var smaller = map[string]struct {
	of string
	in *big.Rat
}{
	"inch": {"foot", rat(12)}, "in": {"foot", rat(12)}, "ounce": {"pound", rat(16)}, "centimeter": {"meter", rat(100)},
	"centimetre": {"metre", rat(100)}, "gram": {"kilogram", rat(1000)},
}

// addSmaller reads the second part of "5 feet 2 inches".
func (s *Sentence) addSmaller(f *Found) {
	j := f.last
	if s.is(j, "and", ",", "-") {
		j++
	}
	n, ok := s.number(j)
	if !ok || n.letter || n.value() == nil || f.hi != nil || f.lo == nil {
		return
	}
	k := n.last
	if s.is(k, "-") {
		k++
	}
	unit, next := s.lower(k), k+1
	if v, end, ok := physical.words.longest(s, k); ok {
		unit, next = physical.units[v], end
	}
	if small, ok := smaller[unit]; ok && (small.of == f.unit || f.unit == "ft" && small.of == "foot") && n.value().Cmp(small.in) < 0 {
		f.lo, f.last = new(big.Rat).Add(f.lo, new(big.Rat).Quo(n.value(), small.in)), next
	}
}
