package opensearch

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math"
	"slices"

	"dateline/article"
	"dateline/index"
	"dateline/index/analysis"
)

// key is the name of an article's document: a hash, because names of documents are short and ids need not be.
func key(id string) string {
	sum := sha256.Sum256([]byte(id))
	return base64.RawURLEncoding.EncodeToString(sum[:18])
}

// factKey is the name of a fact's document.
func factKey(id string, k index.Kind, n int) string { return fmt.Sprintf("%s.%s.%d", key(id), k, n) }

// extent says for each kind how many facts an article may have documents of. It never falls while the article is
// there, so that a change which was interrupted leaves no fact behind when it is made again.
type extent map[index.Kind]int

// extentOf is the extent of an article that had another before.
func extentOf(r *article.Record, before extent) extent {
	e := extent{}
	for _, k := range index.FactKinds() {
		if n := max(index.CountFacts(r, k), before[k]); n > 0 {
			e[k] = n
		}
	}
	return e
}

// articleDoc is the document of an article.
func articleDoc(r *article.Record, e extent) object {
	title, text := analysis.Terms(r.Title, true, r.Language), analysis.Terms(r.Text, false, r.Language)
	d := rowDoc(r, nil, 0)
	d[fieldKind] = index.Articles
	d[fieldTitle] = encode(title)
	d[fieldText] = []string{encode(title), encode(text)} // no phrase reaches from one to the other
	d[familyUsed+fieldTitle] = used(title)
	d[familyUsed+fieldText] = used(slices.Concat(title, text))
	d[fieldPublished] = times(r.Published)
	for _, date := range r.Dates {
		addTime(d, date.Value)
	}
	addNames(d, r.Entities...)
	addSums(d, r.Amounts...)
	addValue(d, "source", r.Source)
	addValue(d, "lang", r.Language)
	addValue(d, "story", r.Story)
	if r.Story != "" {
		d[fieldStory] = r.Story
	}
	d[fieldRecord], d[fieldExtent] = r, e
	return d
}

// factDoc is the document of one fact, which is joined to its article's.
func factDoc(r *article.Record, k index.Kind, n int) object {
	f := index.FactOf(r, k, n)
	d := rowDoc(r, f, n)
	d[fieldKind] = object{"name": k, "parent": key(r.ID)}
	switch k {
	case index.Agreements:
		addText(d, index.AgreementText(r, r.Agreements[n]), r.Language)
		addNamesTo(d, "party", index.PartyEntities(r, r.Agreements[n])...)
		addValue(d, "status", f.Agreement.Status)
		addValue(d, "kind", f.Agreement.Kind)
		addTime(d, f.Agreement.Date)
		addSums(d, f.Agreement.Amounts...)
	case index.Quotes:
		addText(d, f.Quote.Text, r.Language)
		if e, ok := index.SpeakerEntity(r, r.Quotes[n]); ok {
			addNamesTo(d, "speaker", e)
		}
	case index.Amounts:
		addSums(d, *f.Amount)
	case index.Dates:
		addTime(d, f.Date.Value)
	case index.Entities:
		addNames(d, *f.Entity)
	}
	return d
}

// rowDoc is what all rows have: their place in every order, and their facet values.
func rowDoc(r *article.Record, f *index.Fact, n int) object {
	d := object{fieldID: r.ID, fieldN: n, fieldOrder: finite(index.DateKey(r, f))}
	for _, field := range index.FacetFields() {
		for _, v := range index.FacetValues(r, f, field) {
			add(d, familyFacet+field, facetTerm(v))
		}
	}
	for _, w := range []index.Width{index.Year, index.Month, index.Day} {
		if b := index.Bucket(w, r.Published); b != "" {
			d[familyBucket+string(w)] = b
		}
	}
	return d
}

// finite takes the largest number below zero for minus infinity, which JSON does not have.
func finite(key float64) float64 { return max(key, -math.MaxFloat64) }

// infinite undoes finite.
func infinite(key float64) float64 {
	if key <= -math.MaxFloat64 {
		return index.NoKey
	}
	return key
}

func add(d object, field string, values ...string) {
	list, _ := d[field].([]string)
	d[field] = append(list, values...)
}

func addText(d object, text, language string) {
	places := analysis.Terms(text, false, language)
	d[fieldFactText], d[familyUsed+fieldFactText] = encode(places), used(places)
}

func addValue(d object, field, value string) {
	if v := index.Value(value); v != "" {
		add(d, familyValue+field, v)
	}
}

// addNames adds entities to the fields of their types.
func addNames(d object, entities ...article.Entity) {
	for _, e := range entities {
		for field, t := range index.EntityFields() {
			if e.Type == t {
				addNamesTo(d, field, e)
			}
		}
	}
}

func addNamesTo(d object, field string, entities ...article.Entity) {
	for _, e := range entities {
		add(d, familyName+field, index.Names(e)...)
		add(d, familyWord+field, index.NameWords(e)...)
	}
}

// times is the time of a date; none for what is not on the calendar.
func times(value string) []object {
	i, ok := index.TimeOf(value)
	if !ok {
		return nil
	}
	return []object{{"gte": i.From, "lt": i.To}}
}

func addTime(d object, value string) {
	list, _ := d[fieldDate].([]object)
	d[fieldDate] = append(list, times(value)...)
}

func addSums(d object, amounts ...article.Amount) {
	list, _ := d[fieldSums].([]object)
	for _, a := range amounts {
		if low, high, ok := index.AmountBounds(a); ok {
			list = append(list, object{"type": a.Type, "unit": a.Unit, "low": low, "high": high, "key": high})
		}
	}
	d[fieldSums] = list
}
