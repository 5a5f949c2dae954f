package bleve

import (
	"strconv"

	"github.com/blevesearch/bleve/v2/document"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"dateline/article"
	"dateline/index"
)

// doc is a document for Bleve. It has no mapping: it brings its fields along, analysed by our own analysis.
type doc struct {
	id     string
	fields []bleveindex.Field
}

// documents are what a record is indexed as: the article first, then its facts.
func documents(r *article.Record, version uint64) []*doc {
	docs := []*doc{articleDoc(r)}
	for n, a := range r.Agreements {
		docs = append(docs, agreementDoc(r, a, n))
	}
	for n, q := range r.Quotes {
		docs = append(docs, quoteDoc(r, q, n))
	}
	for n, a := range r.Amounts {
		docs = append(docs, amountDoc(r, a, n))
	}
	for _, d := range docs {
		d.terms(fieldLink, link(r.ID, version))
	}
	return docs
}

func articleDoc(r *article.Record) *doc {
	k := index.Articles
	d := &doc{id: r.ID}
	d.terms(fieldKind, string(k))
	d.fields = append(d.fields, &wordsField{name: articleTitle, language: r.Language, title: r.Title})
	d.words(&wordsField{name: articleText, language: r.Language, title: r.Title, text: r.Text})
	for field, t := range index.EntityFields() {
		var list []article.Entity
		for _, e := range r.Entities {
			if e.Type == t {
				list = append(list, e)
			}
		}
		d.names(k, field, list)
	}
	for _, field := range []string{"source", "language", "status", "kind", "party", "speaker", "currency", "person", "org", "place", "event"} {
		d.terms(column(k, field), index.FacetValues(r, nil, field)...)
	}
	d.terms(column(k, "published"), r.Published)
	d.terms(column(k, storyColumn), r.Story)
	d.terms(column(k, entitiesColumn), strconv.Itoa(len(r.Entities)))
	for _, date := range r.Dates {
		d.terms(column(k, "date"), date.Value)
	}
	d.sums(k, "money", r.Amounts)
	d.sums(k, "percent", r.Amounts)
	return d.merged()
}

// factDoc starts the document of a fact with what all kinds have.
func factDoc(r *article.Record, k index.Kind, n int) *doc {
	d := &doc{id: factID(r.ID, k, n)}
	d.terms(fieldKind, string(k))
	d.terms(column(k, orderColumn), strconv.Itoa(n))
	return d
}

func agreementDoc(r *article.Record, a article.Agreement, n int) *doc {
	k := index.Agreements
	d := factDoc(r, k, n)
	f := index.FactOf(r, k, n)
	d.words(&wordsField{name: agreementText, language: r.Language, text: index.AgreementText(r, a)})
	d.names(k, "party", index.PartyEntities(r, a))
	for _, field := range []string{"party", "status", "kind", "currency"} {
		d.terms(column(k, field), index.FacetValues(r, f, field)...)
	}
	d.terms(column(k, "date"), f.Agreement.Date)
	d.sums(k, "money", f.Agreement.Amounts)
	return d.merged()
}

func quoteDoc(r *article.Record, q article.Quote, n int) *doc {
	k := index.Quotes
	d := factDoc(r, k, n)
	f := index.FactOf(r, k, n)
	d.words(&wordsField{name: quoteText, language: r.Language, text: f.Quote.Text})
	if e, ok := index.SpeakerEntity(r, q); ok {
		d.names(k, "speaker", []article.Entity{e})
	}
	d.terms(column(k, "speaker"), index.FacetValues(r, f, "speaker")...)
	return d.merged()
}

func amountDoc(r *article.Record, a article.Amount, n int) *doc {
	k := index.Amounts
	d := factDoc(r, k, n)
	d.terms(column(k, "currency"), index.FacetValues(r, index.FactOf(r, k, n), "currency")...)
	d.sums(k, "money", []article.Amount{a})
	d.sums(k, "percent", []article.Amount{a})
	return d.merged()
}

// words adds the document's words, and their sequence.
func (d *doc) words(f *wordsField) { d.fields = append(d.fields, f, storedField{f}) }

// takeTurns sets what the analysis of words waits for.
func (d *doc) takeTurns(turn chan struct{}) {
	for _, f := range d.fields {
		if w, ok := f.(*wordsField); ok {
			w.turn = turn
		}
	}
}

// terms adds whole values; empty ones are left out.
func (d *doc) terms(name string, values ...string) {
	f := &termsField{name: name}
	for _, v := range values {
		if v != "" {
			f.values = append(f.values, v)
		}
	}
	if len(f.values) > 0 {
		d.fields = append(d.fields, f)
	}
}

// names adds what the names of entities are looked up by.
func (d *doc) names(k index.Kind, field string, entities []article.Entity) {
	for _, e := range entities {
		d.terms(words(k, field), index.NameWords(e)...)
		d.terms(whole(k, field), index.Names(e)...)
	}
}

func (d *doc) sums(k index.Kind, typ string, amounts []article.Amount) {
	for _, a := range amounts {
		if term, ok := encodeSum(a); ok && a.Type == typ {
			d.terms(column(k, typ), term)
		}
	}
}

// merged joins the values of fields that were added more than once.
func (d *doc) merged() *doc {
	first := map[string]*termsField{}
	kept := d.fields[:0]
	for _, f := range d.fields {
		t, ok := f.(*termsField)
		if old := first[f.Name()]; ok && old != nil {
			old.values = append(old.values, t.values...)
			continue
		}
		if ok {
			first[t.name] = t
		}
		kept = append(kept, f)
	}
	d.fields = kept
	return d
}

// The methods of Bleve's document.

func (d *doc) ID() string                { return d.id }
func (d *doc) Size() int                 { return 0 }
func (d *doc) NumPlainTextBytes() uint64 { return 0 }
func (d *doc) StoredFieldsBytes() uint64 { return 0 }
func (d *doc) HasComposite() bool        { return false }
func (d *doc) Indexed() bool             { return true }

func (d *doc) VisitComposite(bleveindex.CompositeFieldVisitor) {}

func (d *doc) VisitFields(visit bleveindex.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

func (d *doc) AddIDField() {
	d.fields = append(d.fields, document.NewTextFieldCustom("_id", nil, []byte(d.id), bleveindex.IndexField|bleveindex.StoreField, nil))
}
