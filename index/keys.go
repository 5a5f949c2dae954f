package index

import (
	"math"
	"slices"

	"dateline/article"
)

// NoKey sorts rows without a date or amount behind all others.
var NoKey = math.Inf(-1)

// DateKey is what rows are sorted by in the order of dates: the start of the date, in seconds since 1970. A fact
// without a date of its own has the article's.
func DateKey(r *article.Record, f *Fact) float64 {
	value := r.Published
	switch {
	case f == nil:
	case f.Agreement != nil:
		value = f.Agreement.Date
	case f.Date != nil:
		value = f.Date.Value
	}
	return DateKeyOf(value)
}

// DateKeyOf is DateKey for a date value.
func DateKeyOf(value string) float64 {
	if i, ok := TimeOf(value); ok {
		return float64(i.From)
	}
	return NoKey
}

// AmountKey is what rows are sorted by in the order of amounts: the largest sum in the currency that the article, or
// the fact, has.
func AmountKey(r *article.Record, f *Fact, currency string) float64 {
	amounts := r.Amounts
	switch {
	case f == nil:
	case f.Agreement != nil:
		amounts = f.Agreement.Amounts
	case f.Amount != nil:
		amounts = []article.Amount{*f.Amount}
	default:
		return NoKey
	}
	key := NoKey
	for _, a := range amounts {
		if _, high, ok := AmountBounds(a); ok && a.Type == "money" && a.Unit == currency {
			key = max(key, high)
		}
	}
	return key
}

// FacetValues are the values of a facet that a row has, each once. A fact has values of its own for the fields that
// describe its kind, and those of its article for all others.
func FacetValues(r *article.Record, f *Fact, field string) []string {
	if f == nil {
		return articleValues(r, field)
	}
	switch {
	case f.Agreement != nil:
		switch field {
		case "status":
			return nonEmpty(f.Agreement.Status)
		case "kind":
			return nonEmpty(f.Agreement.Kind)
		case "party":
			return unique(f.Agreement.Parties)
		case "currency":
			return currencies(f.Agreement.Amounts)
		}
	case f.Quote != nil && field == "speaker":
		return nonEmpty(f.Quote.Speaker)
	case f.Amount != nil && field == "currency":
		return currencies([]article.Amount{*f.Amount})
	case f.Entity != nil && EntityFields()[field] != "":
		return names([]article.Entity{*f.Entity}, EntityFields()[field])
	}
	return articleValues(r, field)
}

func articleValues(r *article.Record, field string) []string {
	var list []string
	switch field {
	case "source":
		return nonEmpty(r.Source)
	case "language":
		return nonEmpty(Value(r.Language))
	case "month":
		return nonEmpty(Bucket(Month, r.Published))
	case "currency":
		return currencies(r.Amounts)
	case "speaker":
		for _, q := range r.Quotes {
			list = append(list, Speaker(r, q))
		}
	case "status", "kind", "party":
		for _, a := range r.Agreements {
			switch field {
			case "status":
				list = append(list, a.Status)
			case "kind":
				list = append(list, a.Kind)
			default:
				list = append(list, Parties(r, a)...)
			}
		}
	default:
		return names(r.Entities, EntityFields()[field])
	}
	return unique(list)
}

// EntityFields are the types of entity that the fields of names speak of.
func EntityFields() map[string]article.EntityType {
	return map[string]article.EntityType{"person": article.Person, "org": article.Organization, "place": article.Place, "event": article.Event}
}

func names(entities []article.Entity, t article.EntityType) []string {
	var list []string
	for _, e := range entities {
		if e.Type == t {
			list = append(list, DisplayName(e))
		}
	}
	return unique(list)
}

func currencies(amounts []article.Amount) []string {
	var list []string
	for _, a := range amounts {
		if a.Type == "money" {
			list = append(list, a.Unit)
		}
	}
	return unique(list)
}

// unique is the list in order without empty and repeated values.
func unique(list []string) []string {
	list = slices.Compact(slices.Sorted(slices.Values(list)))
	if len(list) > 0 && list[0] == "" {
		list = list[1:]
	}
	return list
}

func nonEmpty(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// Bucket is the bucket of a histogram that a date of publication falls into; empty for what is not a date.
func Bucket(width Width, published string) string {
	n := map[Width]int{Year: 4, Month: 7, Day: 10}[width]
	if len(published) < n || !IsDay(published[:n]) {
		return ""
	}
	return published[:n]
}
