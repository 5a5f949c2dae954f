package bleve

import (
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"

	"dateline/index"
	"dateline/index/analysis"
)

// leaf compiles a condition without parts on documents of a kind.
func (c compiler) leaf(k index.Kind, e index.Expr) (query.Query, error) {
	switch e := e.(type) {
	case index.Period:
		return c.period(k, e)
	case index.Range:
		return c.amounts(k, e)
	case index.Term:
		return c.field(k, e.Field, e)
	case index.Phrase:
		return c.field(k, e.Field, e)
	case index.Prefix:
		return c.field(k, e.Field, e)
	case index.Fuzzy:
		return c.field(k, e.Field, e)
	}
	return query.NewMatchNoneQuery(), nil
}

func (c compiler) field(k index.Kind, name string, e index.Expr) (query.Query, error) {
	switch name {
	case "":
		return c.text(map[index.Kind]string{index.Articles: articleText, index.Agreements: agreementText, index.Quotes: quoteText}[k], e)
	case "title":
		return c.text(articleTitle, e)
	case "lang":
		return c.value(k, "language", e)
	case "source", "status", "kind":
		return c.value(k, name, e)
	case "entity":
		var list []query.Query
		for field := range index.EntityFields() {
			q, err := c.named(k, field, e)
			if err != nil {
				return nil, err
			}
			list = append(list, q)
		}
		return filter{either(list...)}, nil
	}
	q, err := c.named(k, name, e)
	return filter{q}, err
}

// text looks for words in a field of words.
func (c compiler) text(field string, e index.Expr) (query.Query, error) {
	switch e := e.(type) {
	case index.Term:
		return c.phrase(field, e.Text), nil
	case index.Phrase:
		return c.phrase(field, e.Text), nil
	}
	return c.expanded(field, e)
}

func (c compiler) phrase(field, text string) query.Query {
	positions, joined := analysis.Phrase(text)
	var list []query.Query
	switch len(positions) {
	case 0:
	case 1:
		list = append(list, anyOf(field, positions[0]))
	default:
		list = append(list, newPhrase(c.view, field, positions))
	}
	for _, t := range joined {
		list = append(list, term(field, t))
	}
	return either(list...)
}

// named looks for an entity by its whole name or by a word of it.
func (c compiler) named(k index.Kind, field string, e index.Expr) (query.Query, error) {
	switch e := e.(type) {
	case index.Phrase:
		return term(whole(k, field), analysis.Name(e.Text)), nil
	case index.Term:
		return either(term(words(k, field), analysis.Fold(e.Text)), term(whole(k, field), analysis.Name(e.Text))), nil
	}
	return c.expanded(words(k, field), e)
}

// value compares whole values: it looks up which values of the column are meant and searches for these.
func (c compiler) value(k index.Kind, name string, e index.Expr) (query.Query, error) {
	dict, err := c.load(k, name)
	if err != nil {
		return nil, err
	}
	var terms []string
	for _, v := range dict.all() {
		if isValue(e, index.Value(v)) {
			terms = append(terms, v)
		}
	}
	if len(terms) == 0 {
		return query.NewMatchNoneQuery(), nil
	}
	return filter{anyOf(column(k, name), terms)}, nil
}

func isValue(e index.Expr, value string) bool {
	switch e := e.(type) {
	case index.Term:
		return value == index.Value(e.Text)
	case index.Phrase:
		return value == index.Value(e.Text)
	case index.Prefix:
		return strings.HasPrefix(value, index.Value(e.Text))
	case index.Fuzzy:
		text := index.Value(e.Text)
		return analysis.Within(text, value, index.FuzzyDistance(text))
	}
	return false
}

// period compares dates by overlap.
func (c compiler) period(k index.Kind, p index.Period) (query.Query, error) {
	dict, err := c.load(k, p.Field)
	if err != nil {
		return nil, err
	}
	times, wanted := dict.intervals(), p.Interval()
	return c.having(k, p.Field, len(times), func(n uint32) bool { return wanted.Overlaps(times[n]) })
}

// amounts compares sums of money or percentages.
func (c compiler) amounts(k index.Kind, r index.Range) (query.Query, error) {
	dict, err := c.load(k, r.Field)
	if err != nil {
		return nil, err
	}
	sums, unit := dict.amounts(), dict.unit(r.Unit)
	return c.having(k, r.Field, len(sums), func(n uint32) bool {
		s := &sums[n]
		return (r.Unit == "" || unit == s.unit) && r.Contains(s.low, s.high)
	})
}

// load reads a column of all segments, so that its dictionary is complete.
func (c compiler) load(k index.Kind, name string) (*dictionary, error) {
	for _, p := range c.view.segments {
		if _, err := p.column(k, name); err != nil {
			return nil, err
		}
	}
	return c.view.cache.dictionary(column(k, name)), nil
}

// having matches the documents one of whose values in a column fulfils a condition.
func (c compiler) having(k index.Kind, name string, values int, holds func(number uint32) bool) (query.Query, error) {
	wanted := make([]bool, values)
	for n := range wanted {
		wanted[n] = holds(uint32(n))
	}
	found := newSet(c.view)
	for i, p := range c.view.segments {
		v, err := p.column(k, name)
		if err != nil {
			return nil, err
		}
		for rank, doc := range p.docs[codeOf(k)] {
			if anyWanted(v.of(uint32(rank)), wanted) {
				found.parts[i].add(doc)
			}
		}
	}
	return found, nil
}

func anyWanted(numbers []uint32, wanted []bool) bool {
	for _, n := range numbers {
		if wanted[n] {
			return true
		}
	}
	return false
}
