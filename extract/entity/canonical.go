package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/gazetteer"
)

// known is what the gazetteers know of a name.
type known struct {
	name    string // the same across articles; empty for a name they lack
	country string // ISO code
}

// canonical looks a name up in the corrections, among countries, regions and cities, or among organizations.
func (x *Extractor) canonical(text string, t article.EntityType) known {
	if name, ok := x.corrections.name(nameKey(text), t); ok {
		return known{name, x.gazetteer(name, t).country}
	}
	return x.gazetteer(strings.TrimPrefix(trimPossessive(text), "the "), t)
}

func (x *Extractor) gazetteer(text string, t article.EntityType) known {
	switch t {
	case article.Place:
		return place(x.tables, text)
	case article.Person:
		if p := x.notables.named(nameKey(text)); p != nil {
			return known{p.Name, ""}
		}
	case article.Organization:
		if o, ok := x.organizationNamed(text); ok {
			return known{o.Name, o.Country}
		}
		if c, ok := x.tables.Government(text); ok && x.tables.Kinds(text)&gazetteer.SeatName != 0 {
			return known{text, c.Code}
		}
	}
	return known{}
}

// organizationNamed finds an organization by a name, or by one with its country before it: "U.S. Treasury Department",
// "Lebanese Hezbollah".
func (x *Extractor) organizationNamed(text string) (*gazetteer.Organization, bool) {
	if o, ok := x.tables.Organization(text); ok {
		return o, true
	}
	code, rest := x.stateBefore(text)
	if o, ok := x.tables.Organization(rest); ok && o.Country != "" && o.Country == code {
		return o, true
	}
	return nil, false
}

// identity is what the gazetteers know of an entity: of its fullest name, or of an alias of which that name is but a
// longer or a mistyped form. "EFF" tells nothing of an "Electronic Frontier Foundation", nor "Democratic Party" of the
// "Christian Democratic Party".
func (x *Extractor) identity(name string, aliases []string, t article.EntityType) known {
	if k := x.canonical(name, t); k.name != "" {
		return k
	}
	for _, alias := range aliases {
		if k := x.canonical(alias, t); k.name != "" && (x.corrected(alias, t) || x.longer(name, alias, t) || x.longer(name, k.name, t)) {
			return k
		}
	}
	return known{}
}

func (x *Extractor) corrected(alias string, t article.EntityType) bool {
	_, ok := x.corrections.name(nameKey(alias), t)
	return ok
}

// longer reports whether a name has the words of a shorter one, up to a letter each, and either beyond them only
// ordinals and words that tell the kind or the legal form.
func (x *Extractor) longer(name, short string, t article.EntityType) bool {
	rest := expanded(words(nameKey(short)))
	for _, w := range expanded(words(nameKey(name))) {
		switch {
		case len(rest) > 0 && alike(w, rest[0]):
			rest = rest[1:]
		case smallWords[w]:
			if len(rest) > 0 && smallWords[rest[0]] {
				rest = rest[1:] // "&" for "and"
			}
		case '0' <= w[0] && w[0] <= '9', x.generic(w, t):
		default:
			return false
		}
	}
	return !slices.ContainsFunc(rest, func(w string) bool { return !x.generic(w, t) })
}

// alike reports words that are equal or, being long, differ in one letter of the same place.
func alike(a, b string) bool {
	if a == b || len(a) != len(b) || len(a) < 5 {
		return a == b
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			differ++
		}
	}
	return differ < 2
}

func place(tables *gazetteer.Tables, text string) known {
	if c, ok := tables.Country(text); ok {
		return known{c.Name, c.Code}
	}
	if short, ok := capitalDistrict(text); ok {
		text = short
	}
	city, isCity := tables.City(text)
	if r, ok := tables.Region(text); ok && !(isCity && city.Population > 1_000_000) {
		return known{r.Name, r.Country}
	}
	if isCity {
		return known{transliteration.Replace(city.Name), city.Country}
	}
	if c, ok := tables.Government(text); ok {
		return known{text, c.Code}
	}
	return known{}
}

// capitalDistrict trims "D.C." off Washington's name.
func capitalDistrict(text string) (string, bool) {
	for _, end := range []string{", D.C.", ", DC", " D.C.", " DC"} {
		if s, ok := strings.CutSuffix(text, end); ok {
			return s, true
		}
	}
	return text, false
}
