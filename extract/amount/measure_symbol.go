package amount

import "strings"

// measureSymbol finds figures before the symbol of a physical unit.
func measureSymbol() Rule {
	return Rule{
		Name: "measure/symbol", Confidence: 0.95, Neutral: true,
		Doc:      "Figures before a unit's symbol: 43km, 10,400 to 16,400 km, 20°C, 190 km2, 60 km/h.",
		Triggers: []string{"number"},
		Match:    matchMeasureSymbol,
		Yes: []Example{
			{"the corridor (43km) is closed", "43km", "43", "km"},
			{"from 10,400 to 16,400 km", "10,400 to 16,400 km", "10400..16400", "km"},
			{"It was 20°C.", "20°C", "20", "°C"},
			{"ranges of 190 km2", "190 km2", "190", "km2"},
			{"I'm 1.8m tall.", "1.8m", "1.8", "m"},
			{"at 60 km/h", "60 km/h", "60", "km/h"},
			{"about 300 sq km of land", "300 sq km", "300", "sq km"},
		},
		No: []string{"24703L202", "scp173m", "until 11pm", "5m people watched", "a 4G network", "I'm a man."},
	}
}

func matchMeasureSymbol(s *Sentence, i int) (Found, bool) {
	if s.inWord(i) {
		return Found{}, false
	}
	q, ok := s.quantity(i, false, func(j int) int { return j })
	if !ok || q.vague || q.spelled {
		return Found{}, false
	}
	j, bracket := s.toSymbol(q.last)
	unit, next, ok := s.symbol(j)
	if !ok {
		return Found{}, false
	}
	f := Found{quantity: q, kind: "quantity", unit: unit}
	f.last = next + bracket
	switch {
	case unit == "°" && s.is(next, "celsius", "fahrenheit", "c", "f"):
		f.unit, f.last = "°"+strings.ToUpper(s.lower(next)[:1]), next+1
	case unit == "ft":
		s.addSmaller(&f)
	case distances[unit]:
		s.addHour(&f)
	}
	return f, true
}

// toSymbol steps over a hyphen or an opening bracket before a symbol ("20 (kg)"); bracket is 1 where it must be closed.
func (s *Sentence) toSymbol(j int) (next, bracket int) {
	if s.is(j, "-") && s.glued(j) && s.glued(j+1) {
		return j + 1, 0
	}
	if s.kind(j) == opening && s.kind(j+2) == closing {
		return j + 1, 1
	}
	return j, 0
}

// symbol reads a unit's symbol at a piece, with what is glued to it: "km", "km/h", "km2", "°C".
func (s *Sentence) symbol(i int) (string, int, bool) {
	if i >= len(s.pieces) {
		return "", 0, false
	}
	if v, next, ok := physical.phrases.longest(s, i); ok {
		return physical.units[v], next, true
	}
	if s.gap(i) > 1 && s.gap(i) != 2 {
		return "", 0, false
	}
	for n := 3; n > 0; n-- {
		if !s.compact(i, n) {
			continue
		}
		unit := s.text(i, i+n)
		if physical.symbols[unit] && s.meant(unit, i, i+n) {
			return unit, i + n, true
		}
		if low := strings.ToLower(unit); len(unit) > 2 && physical.symbols[low] && s.meant(low, i, i+n) {
			return low, i + n, true
		}
	}
	return "", 0, false
}

// compact reports whether n pieces are glued together and to nothing after.
func (s *Sentence) compact(i, n int) bool {
	if i+n > len(s.pieces) {
		return false
	}
	for j := i + 1; j < i+n; j++ {
		if !s.pieces[j].glued {
			return false
		}
	}
	if !s.glued(i + n) {
		return true
	}
	switch s.kind(i + n) {
	case word, digits, slash:
		return false
	}
	return true
}

// meant keeps symbols of one letter to those that news uses, and metres apart from millions.
func (s *Sentence) meant(unit string, i, next int) bool {
	switch unit {
	case "m":
		return !s.millions(next)
	case "t", "g", "l", "L", "V", "W":
		return s.glued(i) || s.gap(i) == 1 && unit != "V" && unit != "W" && !s.capital(next)
	case "°":
		return !s.is(next, "n", "s", "e", "w", "north", "south", "east", "west")
	case "mi", "Pa", "ha", "hm", "Gy", "ly", "yd", "Ha", "Eh", "Bd", "qr", "gf", "gm", "lm", "lx", "bu":
		return unit != "Pa" && unit != "Eh" && unit != "Ha" && unit != "qr" && unit != "gf" && unit != "Bd" && unit != "lm"
	}
	return true
}

// millions reports whether "m" before a piece means million: a noun follows.
func (s *Sentence) millions(next int) bool {
	if s.kind(next) != word {
		return false
	}
	t := s.tag(next)
	return !functionWords[s.lower(next)] && !lengthWords[s.lower(next)] && (strings.HasPrefix(t, "N") || strings.HasPrefix(t, "J") || t == "")
}

// lengthWords follow a length.
var lengthWords = set("tall", "high", "long", "wide", "deep", "above", "below", "away", "ahead", "freestyle", "butterfly",
	"backstroke", "breaststroke", "hurdles", "sprint", "race", "final", "relay", "medley", "mark", "height", "distance", "platform", "springboard", "rifle", "pistol")
