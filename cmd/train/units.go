package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// trainUnits writes the tables of extract/amount from the gazetteers: currencies with their names and the territories where
// they are tender (Unicode CLDR, Unicode licence), and measures with names and symbols (quantulum3, MIT).
func trainUnits(data string) error {
	dir := filepath.Join(data, "gazetteers")
	currencies, err := currencyTable(dir)
	if err != nil {
		return err
	}
	measures, err := measureTable(dir)
	if err != nil {
		return err
	}
	out := filepath.Join("extract", "amount", "tables")
	if err := os.WriteFile(filepath.Join(out, "currencies.tsv"), []byte(currencies), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "measures.tsv"), []byte(measures), 0o644)
}

// currencyTable has the columns code, names, generic words, tender ("territory from to", dates empty where open).
func currencyTable(dir string) (string, error) {
	names, err := readTSV(filepath.Join(dir, "currencies.tsv"))
	if err != nil {
		return "", err
	}
	tender, err := readTSV(filepath.Join(dir, "territory-currency.tsv"))
	if err != nil {
		return "", err
	}
	where := map[string][]string{}
	for _, r := range tender {
		if r[4] == "1" {
			where[r[1]] = append(where[r[1]], strings.Join([]string{r[0], r[2], r[3]}, ","))
		}
	}
	var b strings.Builder
	b.WriteString("# Written by \"go run ./cmd/train units\" from Unicode CLDR (Unicode licence). code, names, words, tender\n")
	for _, r := range names {
		if code, one, many := r[0], r[2], r[3]; spoken(code, one) {
			n := unique(lowerAll(one, many), "")
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", code, strings.Join(n, "|"), strings.Join(generic(n), "|"), strings.Join(where[code], "|"))
		}
	}
	return b.String(), nil
}

// spoken leaves out accounting units and the reformed currencies whose names carry their years.
func spoken(code, name string) bool {
	if strings.ContainsAny(name, "()") || strings.Contains(name, "unit") || strings.Contains(name, "troy") {
		return false
	}
	switch code {
	case "XXX", "XTS", "CNX", "CHE", "CHW", "XSU", "ZWG", "VED", "XFO", "XFU", "BOV", "USN", "USS":
		return false
	}
	return true
}

func lowerAll(names ...string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = strings.ToLower(n)
	}
	return out
}

// generic keeps the last word of each name: "hong kong dollars" is a kind of "dollars".
func generic(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, n[strings.LastIndexByte(n, ' ')+1:])
	}
	return unique(out, "")
}

// measure is an entry of the source.
type measure struct {
	Entity   string
	Surfaces []string
	Symbols  []string
	Prefixes []string
}

// measured are the quantities that news measures; time is left to dates.
var measured = map[string]bool{"length": true, "mass": true, "volume": true, "area": true, "speed": true, "power": true,
	"energy": true, "pressure": true, "temperature": true, "data storage": true, "frequency": true,
	"electric potential": true, "radioactivity": true, "data transfer rate": true, "force": true, "current": true,
	"sound level": true, "typographical element": true, "radiation absorbed dose": true, "angle": true}

// unlikely are names and symbols that mean something else in running text.
var unlikely = map[string]bool{"barn": true, "b": true, "drop": true, "span": true, "ell": true, "quarter": true, "c": true,
	"p": true, "st": true, "q": true, "u": true, "in": true, "'": true, "\"": true, "′": true, "″": true, "”": true,
	"minute": true, "second": true, "atmosphere": true, "quad": true, "kip": true, "au": true, "AU": true, "ua": true,
	"UA": true, "quartet": true, "nibble": true, "tetrad": true, "pond": true, "peck": true, "pk": true, "pt": true,
	"bar": true, "dots": true, "pel": true, "ac": true, "sr": true, "asec": true, "bp": true, "nt": true, "lea": true,
	"fur": true, "Ba": true, "B": true, "K": true, "R": true, "F": true, "C": true, "N": true, "J": true, "A": true,
	"E": true, "kn": true, "kp": true, "TR": true, "Cal": true, "rps": true, "dam": true, "Dm": true, "am": true, "pm": true,
	"fm": true, "Em": true, "Pm": true, "Tm": true, "Gm": true, "Mm": true, "ym": true, "zm": true, "Da": true, "league": true,
	"amin": true, "arcmin": true, "arcsec": true, "arcdeg": true, "barad": true, "barie": true, "barrie": true, "bary": true, "baryd": true, "barye": true, "baryed": true, "degree angle": true, "inverse second": true, "reciprocal second": true, "picture element": true, "pferdestarke": true, "cmil": true, "fath": true, "dstspn": true, "rad": true, "gray": true, "ct": true, "qt": true, "kt": true, "Rd": true, "per second": true, "amp": true, "cord": true,
	"metre per hour": true, "meter per hour": true, "pW": true, "fW": true, "aW": true, "nucleotide": true, "hand": true, "MP": true,
	"stere": true, "erg": true, "torr": true, "rod": true, "tf": true, "cc": true, "speed of light": true, "kl": true,
	"pA": true, "fA": true, "aA": true, "PA": true, "EA": true, "MA": true, "GA": true, "pinch": true}

// alsoMeasured are names and symbols of news that the source lacks.
var alsoMeasured = []string{"nautical mile", "deadweight ton", "dwt", "TEU", "sq. km", "sq. m", "sq. ft", "sq. mi", "km²",
	"m²", "km2", "m2", "m³", "m3", "cu. m", "cu. ft", "bcm", "mcm", "bpd", "basis point", "kWh", "MWh", "GWh", "TWh", "megawatt hour", "gigawatt hour",
	"terawatt hour", "m/s", "km/s", "km/h", "km/hr", "kmh", "kmph", "kg", "kgs", "karat", "square km", "square m", "cubic m", "micron", "parsec", "lb", "lbs", "mi", "square kilometre",
	"cubic meter", "mmol", "milligram", "millilitre", "milliliter", "megaliter", "megalitre", "kilotonne", "megatonne",
	"gigatonne", "megaton", "kiloton", "gigaton", "mW", "degree", "°", "millibar", "hPa", "bushel", "decibel",
	"troy ounce", "metric ton", "metric tonne", "short ton", "long ton", "long-ton", "board foot", "bale", "carat", "stone", "million barrels of oil equivalent"}

// otherSpellings are forms of a unit that are neither its singular nor its plural.
var otherSpellings = map[string][]string{
	"degree Celsius":    {"degree c", "degrees c", "deg c", "celcius", "degree celcius", "degrees celcius", "deg celsius"},
	"degree Fahrenheit": {"degree f", "degrees f", "deg f", "farenheit", "degree farenheit", "degrees farenheit", "deg fahrenheit"},
}

var prefixNames = map[string]string{"k": "kilo", "M": "mega", "G": "giga", "T": "tera", "m": "milli", "µ": "micro",
	"n": "nano", "P": "peta", "E": "exa"}

// measureTable has the columns singular, plural, other spellings; a symbol stands alone in its row.
func measureTable(dir string) (string, error) {
	raw, err := os.ReadFile(filepath.Join(dir, "units-quantulum3.json"))
	if err != nil {
		return "", err
	}
	var source map[string]measure
	if err := json.Unmarshal(raw, &source); err != nil {
		return "", err
	}
	words, symbols := map[string]bool{}, map[string]bool{}
	for name, m := range source {
		if measured[m.Entity] {
			m.Surfaces = append(m.Surfaces, name)
			addMeasure(m, words, symbols)
		}
	}
	for _, s := range alsoMeasured {
		addForm(s, words, symbols)
	}
	var b strings.Builder
	b.WriteString("# Written by \"go run ./cmd/train units\" from quantulum3 (MIT; Marco Lagi, nielstron and others) and additions. singular, plural, other spellings; a symbol stands alone\n")
	for _, w := range sortedKeys(words) {
		fmt.Fprintln(&b, strings.Join(append([]string{w, pluralMeasure(w)}, otherSpellings[w]...), "\t"))
	}
	for _, s := range sortedKeys(symbols) {
		fmt.Fprintf(&b, "%s\n", s)
	}
	return b.String(), nil
}

func addMeasure(m measure, words, symbols map[string]bool) {
	for _, s := range m.Surfaces {
		addForm(s, words, symbols)
		for _, p := range m.Prefixes {
			if name := prefixNames[p]; name != "" && !strings.Contains(s, " ") && !unlikely[s] {
				words[name+strings.ToLower(s)] = true
			}
		}
	}
	for _, s := range m.Symbols {
		addForm(s, words, symbols)
		for _, p := range m.Prefixes {
			if prefixNames[p] != "" && !unlikely[p+s] && s != "b" && s != "A" && s != "amp" && s != "rps" {
				symbols[p+s] = true
			}
		}
	}
}

// addForm files a form under words or symbols: a symbol is short, has capitals inside or anything but letters.
func addForm(s string, words, symbols map[string]bool) {
	if s = strings.Replace(s, "degree celsius", "degree Celsius", 1); unlikely[s] {
		return
	}
	plain := strings.IndexFunc(s, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r == ' ' || r == '-') }) < 0
	switch {
	case strings.ContainsAny(s, "*\"☉⊕㎩㎪㎐㎭℥Ω0&") || strings.HasPrefix(s, "cm "):
	case strings.HasPrefix(strings.ToLower(s), "degree "), s == "Celsius", s == "Fahrenheit", s == "Rankine", s == "Angstrom":
		words[properDegree(s)] = true
	case plain && len(s) > 3 && !strings.HasPrefix(s, "sq ") && !strings.HasPrefix(s, "cu ") && s != "kmph" && s != "kgs":
		words[s] = true
	case plain && (s == "ton" || s == "cup" || s == "bit"):
		words[s] = true
	case len(s) <= 7:
		symbols[s] = true
	}
}

// properDegree writes scales of temperature with a capital.
func properDegree(s string) string {
	i := strings.LastIndexByte(s, ' ') + 1
	switch w := strings.ToLower(s[i:]); w {
	case "celsius", "fahrenheit", "rankine", "angstrom":
		return s[:i] + strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.ToLower(s)
}

func sortedKeys(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for s := range set {
		out = append(out, s)
	}
	sort.Strings(out)
	return out
}

// pluralMeasure makes the plural of a unit's name: its last word, or the first before "per", "of" and after "degree".
func pluralMeasure(s string) string {
	for _, mark := range []string{" per ", " of "} {
		if i := strings.Index(s, mark); i > 0 {
			return pluralMeasure(s[:i]) + s[i:]
		}
	}
	switch {
	case strings.HasPrefix(s, "degree "):
		return "degrees" + strings.TrimPrefix(s, "degree")
	case strings.HasSuffix(s, "foot"):
		return strings.TrimSuffix(s, "foot") + "feet"
	case strings.HasSuffix(s, "inch"):
		return s + "es"
	case strings.HasSuffix(s, "hertz"), strings.HasSuffix(s, "horsepower"), s == "Celsius", s == "Fahrenheit", s == "Rankine", s == "centigrade", s == "kelvin", s == "stone":
		return s
	}
	return s + "s"
}
