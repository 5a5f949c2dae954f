package entity

import (
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
	case article.Organization:
		if o, ok := x.tables.Organization(text); ok {
			return known{o.Name, o.Country}
		}
	}
	return known{}
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
		return known{city.Name, city.Country}
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
