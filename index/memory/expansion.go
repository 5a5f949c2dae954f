package memory

import (
	"slices"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
)

// checkExpansion counts the words that the prefixes and fuzzy words of a resolved condition stand for.
func checkExpansion(docs []*doc, where index.Expr) error {
	x := expansion{docs: docs}
	return index.EachExpansion(index.Articles, where, x.leaf)
}

type expansion struct {
	index.Expansion
	docs []*doc
}

// leaf counts each word of a field once; "entity" means several fields.
func (x *expansion) leaf(k index.Kind, e index.Expr) error {
	field := index.FieldOf(e)
	if field != "entity" {
		return x.field(k, field, e)
	}
	for f := range index.EntityFields() {
		if err := x.field(k, f, e); err != nil {
			return err
		}
	}
	return nil
}

func (x *expansion) field(k index.Kind, field string, e index.Expr) error {
	seen, matches := map[string]bool{}, index.WordMatcher(e)
	for _, d := range x.docs {
		for _, word := range d.words(k, field) {
			if seen[word] || !matches(word) {
				continue
			}
			seen[word] = true
			if err := x.Add(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// words are those of a field, but of one that is compared as a whole: it has few values.
func (d *doc) words(k index.Kind, field string) (list []string) {
	switch field {
	case "source", "lang", "story", "status", "kind":
		return nil
	case "", "title":
		for _, p := range d.places(k, field) {
			list = append(list, p.Term)
		}
		return list
	}
	for _, e := range d.entities(field) {
		list = append(list, index.NameWords(e)...)
	}
	return list
}

func (d *doc) places(k index.Kind, field string) []analysis.Place {
	switch {
	case k == index.Agreements:
		return slices.Concat(d.agreements()...)
	case k == index.Quotes:
		return slices.Concat(d.quotes()...)
	case field == "title":
		return d.title()
	}
	return slices.Concat(d.title(), d.text())
}

// entities are those that a field names.
func (d *doc) entities(field string) (list []article.Entity) {
	switch field {
	case "party":
		for _, a := range d.record.Agreements {
			list = append(list, index.PartyEntities(d.record, a)...)
		}
	case "speaker":
		for _, q := range d.record.Quotes {
			if e, ok := index.SpeakerEntity(d.record, q); ok {
				list = append(list, e)
			}
		}
	default:
		for _, e := range d.record.Entities {
			if typ := index.EntityFields()[field]; typ == "" || typ == e.Type {
				list = append(list, e)
			}
		}
	}
	return list
}
