package index

import "dateline/article"

// fieldType says what values a field takes.
type fieldType int

const (
	textField   fieldType = iota // analysed words
	nameField                    // names of entities, with their aliases
	wordField                    // whole values, case aside
	periodField                  // dates
	rangeField                   // numbers
)

// field describes one field of the query language.
type field struct {
	name   string
	typ    fieldType
	doc    string
	values func() []string // the values it takes; nil for any
}

// articleFields can be asked of an article.
func articleFields() []field {
	return append([]field{
		{"title", textField, "words of the title", nil},
		{"source", wordField, "site or feed", nil},
		{"lang", wordField, "language code", nil},
		{"story", wordField, "articles whose texts are mostly the same, by the id that a result gives", nil},
		{"published", periodField, "date of publication", nil},
		{"person", nameField, "a person named in the text", nil},
		{"org", nameField, "an organization named in the text", nil},
		{"place", nameField, "a place named in the text", nil},
		{"event", nameField, "an event named in the text", nil},
		{"entity", nameField, "anything named in the text", nil},
		{"percent", rangeField, "a percentage in the text", nil},
		{"speaker", nameField, "who is quoted", nil},
	}, agreementFields()...)
}

// agreementFields can be asked of one agreement. Date and money concern the whole text outside of a group.
func agreementFields() []field {
	return []field{
		{"party", nameField, "a party of an agreement", nil},
		{"status", wordField, "status of an agreement", article.Statuses},
		{"kind", wordField, "kind of an agreement", article.Kinds},
		{"date", periodField, "a date in the text, or of an agreement", nil},
		{"money", rangeField, "a sum of money in the text, or of an agreement", nil},
	}
}

// quoteFields can be asked of one quotation.
func quoteFields() []field {
	return []field{{"speaker", nameField, "who is quoted", nil}}
}

// fieldsOf are the fields known inside a group of the kind, or outside of any for Articles.
func fieldsOf(k Kind) []field {
	switch k {
	case Agreements:
		return agreementFields()
	case Quotes:
		return quoteFields()
	}
	return articleFields()
}

func lookupField(k Kind, name string) (field, bool) {
	for _, f := range fieldsOf(k) {
		if f.name == name {
			return f, true
		}
	}
	return field{}, false
}

// FieldDoc describes a field of the query language for help texts.
type FieldDoc struct {
	Name, Doc string
	Values    []string // the values it takes; nil for any
}

// QueryFields lists the fields of the query language outside of groups.
func QueryFields() []FieldDoc {
	var docs []FieldDoc
	for _, f := range articleFields() {
		d := FieldDoc{Name: f.name, Doc: f.doc}
		if f.values != nil {
			d.Values = f.values()
		}
		docs = append(docs, d)
	}
	return docs
}
