package bleve

import (
	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
	"dateline/index/analysis"
)

// leaf compiles a condition without parts on documents of a kind.
func (c compiler) leaf(k index.Kind, e index.Expr) (matcher, error) {
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
	return nothing(), nil
}

func (c compiler) field(k index.Kind, name string, e index.Expr) (matcher, error) {
	switch name {
	case "":
		return c.text(map[index.Kind]string{index.Articles: articleText, index.Agreements: agreementText, index.Quotes: quoteText}[k], e)
	case "title":
		return c.text(articleTitle, e)
	case "lang":
		return c.value(k, "language", e)
	case "source", "status", "kind", storyColumn:
		return c.value(k, name, e)
	case "entity":
		var list []matcher
		for field := range index.EntityFields() {
			m, err := c.named(k, field, e)
			if err != nil {
				return m, err
			}
			list = append(list, m)
		}
		return or(list...), nil
	}
	return c.named(k, name, e)
}

// text looks for words in a field of words.
func (c compiler) text(field string, e index.Expr) (matcher, error) {
	if text, ok := index.TextOf(e); ok {
		return c.phrase(field, text), nil
	}
	return c.expanded(field, e)
}

// phrase looks for words in a row, or for a compound written as one word.
func (c compiler) phrase(field, text string) matcher {
	positions, joined := analysis.Phrase(text, c.view.languages...)
	compound := anyOf(field, joined)
	switch len(positions) {
	case 0:
		return compound
	case 1:
		return or(anyOf(field, positions[0]), compound)
	}
	return or(c.inARow(field, positions), compound)
}

// named looks for an entity by its whole name or by a word of it.
func (c compiler) named(k index.Kind, field string, e index.Expr) (matcher, error) {
	switch e := e.(type) {
	case index.Phrase:
		return term(whole(k, field), analysis.Name(e.Text)), nil
	case index.Term:
		return or(term(words(k, field), analysis.Fold(e.Text)), term(whole(k, field), analysis.Name(e.Text))), nil
	}
	return c.expanded(words(k, field), e)
}

// value compares whole values.
func (c compiler) value(k index.Kind, name string, e index.Expr) (matcher, error) {
	return c.having(k, name, func(d *dictionary) func(uint32) bool {
		values, matches := d.all(), index.ValueMatcher(e)
		return func(n uint32) bool { return matches(values[n]) }
	})
}

// period compares dates by overlap.
func (c compiler) period(k index.Kind, p index.Period) (matcher, error) {
	wanted := p.Interval()
	return c.having(k, p.Field, func(d *dictionary) func(uint32) bool {
		times := d.intervals()
		return func(n uint32) bool { return wanted.Overlaps(times[n]) }
	})
}

// having matches the documents one of whose values in a column fulfils a condition.
func (c compiler) having(k index.Kind, name string, condition func(*dictionary) func(number uint32) bool) (matcher, error) {
	_, err := c.view.loadInverted(k, name) // of all segments, which makes the dictionary complete
	holds := condition(c.view.cache.dictionary(column(k, name)))
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) {
		v, err := p.inverted(k, name)
		if err != nil {
			return nil, err
		}
		found := newBits(len(p.kind))
		for i, n := range v.terms {
			if holds(n) {
				found.addAll(v.of(i))
			}
		}
		return found.set(), nil
	}}, err
}

// amounts compares sums of money or percentages.
func (c compiler) amounts(k index.Kind, r index.Range) (matcher, error) {
	_, err := c.view.loadInverted(k, r.Field)
	dict := c.view.cache.dictionary(column(k, r.Field))
	sums, unit := dict.amounts(), dict.unit(r.Unit)
	return matcher{find: func(p part, _ *roaring.Bitmap) (*roaring.Bitmap, error) {
		v, err := p.inverted(k, r.Field)
		if err != nil {
			return nil, err
		}
		found := newBits(len(p.kind))
		v.within(sums, r, unit, func(term int) { found.addAll(v.of(term)) })
		return found.set(), nil
	}}, err
}
