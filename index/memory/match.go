package memory

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
)

// row is an article, or one of its facts.
type row struct {
	*doc
	kind index.Kind
	n    int         // of the fact
	fact *index.Fact // nil for an article
}

// matches evaluates a resolved condition.
func (r row) matches(e index.Expr) bool {
	switch e := e.(type) {
	case nil:
		return true
	case index.And:
		return !slices.ContainsFunc(e.Parts, func(p index.Expr) bool { return !r.matches(p) })
	case index.Or:
		return slices.ContainsFunc(e.Parts, r.matches)
	case index.Not:
		return !r.matches(e.X)
	case index.Group:
		return r.group(e)
	}
	return r.article(e)
}

// group holds where the fact itself fulfils the condition, or where facts of the kind are not listed, any fact of
// the article.
func (r row) group(g index.Group) bool {
	if g.Kind == r.kind {
		return r.fulfils(r.kind, r.n, g.X)
	}
	for n := range index.CountFacts(r.record, g.Kind) {
		if r.fulfils(g.Kind, n, g.X) {
			return true
		}
	}
	return false
}

// article evaluates a condition on the article.
func (r row) article(e index.Expr) bool {
	switch e := e.(type) {
	case index.Period:
		if e.Field == "published" {
			return overlaps(e, r.record.Published)
		}
		return slices.ContainsFunc(r.record.Dates, func(d article.Date) bool { return overlaps(e, d.Value) })
	case index.Range:
		return slices.ContainsFunc(r.record.Amounts, e.Matches)
	}
	switch f := fieldOf(e); f {
	case "":
		return inText(e, r.title()) || inText(e, r.text())
	case "title":
		return inText(e, r.title())
	case "source":
		return isValue(e, r.record.Source)
	case "lang":
		return isValue(e, r.record.Language)
	default:
		return slices.ContainsFunc(r.record.Entities, func(n article.Entity) bool { return ofField(f, n) && index.MatchesName(e, n) })
	}
}

// fulfils evaluates a condition on one fact.
func (d *doc) fulfils(k index.Kind, n int, e index.Expr) bool {
	r := d.record
	all := func(p index.Expr) bool { return d.fulfils(k, n, p) }
	switch e := e.(type) {
	case nil:
		return true
	case index.And:
		return !slices.ContainsFunc(e.Parts, func(p index.Expr) bool { return !all(p) })
	case index.Or:
		return slices.ContainsFunc(e.Parts, all)
	case index.Not:
		return !all(e.X)
	}
	switch k {
	case index.Agreements:
		return d.agreement(n, e)
	case index.Quotes:
		return d.quote(n, e)
	case index.Amounts:
		return e.(index.Range).Matches(r.Amounts[n])
	case index.Dates:
		return overlaps(e.(index.Period), r.Dates[n].Value)
	}
	return ofField(fieldOf(e), r.Entities[n]) && index.MatchesName(e, r.Entities[n])
}

func (d *doc) agreement(n int, e index.Expr) bool {
	r, a := d.record, d.record.Agreements[n]
	switch e := e.(type) {
	case index.Period:
		date, _ := index.AgreementDate(r, a)
		return overlaps(e, date)
	case index.Range:
		return slices.ContainsFunc(a.Amounts, func(i int) bool { return 0 <= i && i < len(r.Amounts) && e.Matches(r.Amounts[i]) })
	}
	switch fieldOf(e) {
	case "party":
		return slices.ContainsFunc(index.PartyEntities(r, a), func(n article.Entity) bool { return index.MatchesName(e, n) })
	case "status":
		return isValue(e, a.Status)
	case "kind":
		return isValue(e, a.Kind)
	}
	return inText(e, d.agreements()[n])
}

func (d *doc) quote(n int, e index.Expr) bool {
	if fieldOf(e) == "speaker" {
		speaker, ok := index.SpeakerEntity(d.record, d.record.Quotes[n])
		return ok && index.MatchesName(e, speaker)
	}
	return inText(e, d.quotes()[n])
}

func overlaps(p index.Period, value string) bool {
	i, ok := index.TimeOf(value)
	return ok && p.Interval().Overlaps(i)
}

func ofField(field string, e article.Entity) bool {
	return field == "entity" || index.EntityFields()[field] == e.Type
}

// isValue compares a condition with a whole value.
func isValue(e index.Expr, value string) bool {
	value = index.Value(value)
	switch e := e.(type) {
	case index.Term:
		return value == index.Value(e.Text)
	case index.Phrase:
		return value == index.Value(e.Text)
	case index.Prefix:
		return value != "" && strings.HasPrefix(value, index.Value(e.Text))
	case index.Fuzzy:
		text := index.Value(e.Text)
		return value != "" && analysis.Within(text, value, index.FuzzyDistance(text))
	}
	return false
}

// inText looks for a condition among the words of a text.
func inText(e index.Expr, places []analysis.Place) bool {
	switch e := e.(type) {
	case index.Term:
		return hasWords(e.Text, places)
	case index.Phrase:
		return hasWords(e.Text, places)
	}
	matches := index.WordMatcher(e)
	return slices.ContainsFunc(places, func(p analysis.Place) bool { return matches(p.Term) })
}

// hasWords looks for words in a row, or for a compound written as one word.
func hasWords(text string, places []analysis.Place) bool {
	positions, joined := analysis.Phrase(text)
	if len(positions) == 0 {
		return false
	}
	at := map[int][]string{}
	for _, p := range places {
		at[p.Pos] = append(at[p.Pos], p.Term)
	}
	for start, terms := range at {
		if share(terms, joined) || follows(at, start, positions) {
			return true
		}
	}
	return false
}

func follows(at map[int][]string, start int, positions [][]string) bool {
	for i, terms := range positions {
		if !share(at[start+i], terms) {
			return false
		}
	}
	return true
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
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
