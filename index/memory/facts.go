package memory

import (
	"slices"

	"dateline/article"
	"dateline/index"
)

// factTest tells whether fact n of a document fulfils a condition.
type factTest func(d *doc, n int) bool

// compileFact prepares a condition on one fact.
func compileFact(k index.Kind, e index.Expr) factTest {
	switch e := e.(type) {
	case nil:
		return func(*doc, int) bool { return true }
	case index.And:
		parts := compileFacts(k, e.Parts)
		return func(d *doc, n int) bool {
			return !slices.ContainsFunc(parts, func(p factTest) bool { return !p(d, n) })
		}
	case index.Or:
		parts := compileFacts(k, e.Parts)
		return func(d *doc, n int) bool { return slices.ContainsFunc(parts, func(p factTest) bool { return p(d, n) }) }
	case index.Not:
		part := compileFact(k, e.X)
		return func(d *doc, n int) bool { return !part(d, n) }
	}
	switch k {
	case index.Agreements:
		return agreementTest(e)
	case index.Quotes:
		return quoteTest(e)
	case index.Amounts:
		return func(d *doc, n int) bool { return e.(index.Range).Matches(d.record.Amounts[n]) }
	case index.Dates:
		in := overlaps(e.(index.Period))
		return func(d *doc, n int) bool { return in(d.record.Dates[n].Value) }
	}
	return entityTest(e)
}

func compileFacts(k index.Kind, parts []index.Expr) (list []factTest) {
	for _, p := range parts {
		list = append(list, compileFact(k, p))
	}
	return list
}

// entityTest prepares a condition on the name of an entity.
func entityTest(e index.Expr) factTest {
	matches, typ := index.NameMatcher(e), index.EntityFields()[index.FieldOf(e)] // no type: any
	return func(d *doc, n int) bool {
		return (typ == "" || typ == d.record.Entities[n].Type) && matches(d.forms(n))
	}
}

func agreementTest(e index.Expr) factTest {
	switch e := e.(type) {
	case index.Period:
		in := overlaps(e)
		return func(d *doc, n int) bool {
			date, _ := index.AgreementDate(d.record, d.record.Agreements[n])
			return in(date)
		}
	case index.Range:
		return func(d *doc, n int) bool {
			amounts := d.record.Amounts
			return slices.ContainsFunc(d.record.Agreements[n].Amounts, func(i int) bool { return 0 <= i && i < len(amounts) && e.Matches(amounts[i]) })
		}
	}
	name, words, value := index.NameMatcher(e), inText(e), index.ValueMatcher(e)
	switch index.FieldOf(e) {
	case "party":
		return func(d *doc, n int) bool {
			parties := index.PartyEntities(d.record, d.record.Agreements[n])
			return slices.ContainsFunc(parties, func(e article.Entity) bool { return name(index.FormsOf(e)) })
		}
	case "status":
		return func(d *doc, n int) bool { return value(d.record.Agreements[n].Status) }
	case "kind":
		return func(d *doc, n int) bool { return value(d.record.Agreements[n].Kind) }
	}
	return func(d *doc, n int) bool { return words(d.agreements()[n]) }
}

func quoteTest(e index.Expr) factTest {
	if index.FieldOf(e) == "speaker" {
		name := index.NameMatcher(e)
		return func(d *doc, n int) bool {
			speaker, ok := index.SpeakerEntity(d.record, d.record.Quotes[n])
			return ok && name(index.FormsOf(speaker))
		}
	}
	words := inText(e)
	return func(d *doc, n int) bool { return words(d.quotes()[n]) }
}
