package memory

import (
	"slices"

	"dateline/article"
	"dateline/index"
)

// row is an article, or one of its facts.
type row struct {
	*doc
	kind index.Kind
	n    int // of the fact
}

// fact is what the row lists; nil for an article.
func (r row) fact() *index.Fact {
	if r.kind == index.Articles {
		return nil
	}
	return index.FactOf(r.record, r.kind, r.n)
}

// rowTest tells whether a row fulfils a condition, factTest whether fact n of a document does.
type (
	rowTest  func(r row) bool
	factTest func(d *doc, n int) bool
)

// compile prepares to evaluate a resolved condition on rows of a kind.
func compile(of index.Kind, e index.Expr) rowTest {
	switch e := e.(type) {
	case nil:
		return func(row) bool { return true }
	case index.And:
		parts := compileAll(of, e.Parts)
		return func(r row) bool { return !slices.ContainsFunc(parts, func(p rowTest) bool { return !p(r) }) }
	case index.Or:
		parts := compileAll(of, e.Parts)
		return func(r row) bool { return slices.ContainsFunc(parts, func(p rowTest) bool { return p(r) }) }
	case index.Not:
		part := compile(of, e.X)
		return func(r row) bool { return !part(r) }
	case index.Group:
		return compileGroup(of, e)
	}
	return compileArticle(e)
}

func compileAll(of index.Kind, parts []index.Expr) (list []rowTest) {
	for _, p := range parts {
		list = append(list, compile(of, p))
	}
	return list
}

// compileGroup tests the fact itself, or where facts of the kind are not listed, whether the article has one.
func compileGroup(of index.Kind, g index.Group) rowTest {
	test := compileFact(g.Kind, g.X)
	if g.Kind == of {
		return func(r row) bool { return test(r.doc, r.n) }
	}
	return func(r row) bool {
		for n := range index.CountFacts(r.record, g.Kind) {
			if test(r.doc, n) {
				return true
			}
		}
		return false
	}
}

// compileArticle prepares a condition without parts on the article.
func compileArticle(e index.Expr) rowTest {
	switch e := e.(type) {
	case index.Period:
		in := overlaps(e)
		if e.Field == "published" {
			return func(r row) bool { return in(r.record.Published) }
		}
		return func(r row) bool {
			return slices.ContainsFunc(r.record.Dates, func(d article.Date) bool { return in(d.Value) })
		}
	case index.Range:
		return func(r row) bool { return slices.ContainsFunc(r.record.Amounts, e.Matches) }
	}
	words, value := inText(e), isValue(e)
	switch fieldOf(e) {
	case "":
		return func(r row) bool { return words(r.title()) || words(r.text()) }
	case "title":
		return func(r row) bool { return words(r.title()) }
	case "source":
		return func(r row) bool { return value(r.record.Source) }
	case "lang":
		return func(r row) bool { return value(r.record.Language) }
	}
	entity := compileFact(index.Entities, e)
	return func(r row) bool {
		for n := range r.record.Entities {
			if entity(r.doc, n) {
				return true
			}
		}
		return false
	}
}

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
	matches, typ := index.NameMatcher(e), index.EntityFields()[fieldOf(e)] // no type: any
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
	name, words, value := index.NameMatcher(e), inText(e), isValue(e)
	switch fieldOf(e) {
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
	if fieldOf(e) == "speaker" {
		name := index.NameMatcher(e)
		return func(d *doc, n int) bool {
			speaker, ok := index.SpeakerEntity(d.record, d.record.Quotes[n])
			return ok && name(index.FormsOf(speaker))
		}
	}
	words := inText(e)
	return func(d *doc, n int) bool { return words(d.quotes()[n]) }
}

func fieldOf(e index.Expr) string {
	switch e := e.(type) {
	case index.Term:
		return e.Field
	case index.Phrase:
		return e.Field
	case index.Prefix:
		return e.Field
	case index.Fuzzy:
		return e.Field
	}
	return ""
}
