package ftm

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

const text = "GENEVA, May 3 -- Acme Ltd said it signed a deal with Iran worth $2 million.\n\n\"We are glad\", Ann Lee, head of Acme, said in London."

func span(part string) article.Span {
	i := strings.Index(text, part)
	return article.Span{Start: i, End: i + len(part)}
}

func record() *article.Record {
	million := 2e6
	return &article.Record{
		Article: article.Article{
			ID: "a1", URL: "https://news.example/a1", Title: "Acme signs\u200d", Published: "2019-05-03T23:30:00-05:00", Language: "en",
			Source: "news.example", Authors: []string{"Kim Roe"}, Text: text,
		},
		Facts: article.Facts{
			Entities: []article.Entity{
				{ID: "e1", Type: article.Organization, Name: "Acme Ltd", Aliases: []string{"Acme"}, Mentions: []article.Span{span("Acme Ltd"), span("Acme,")}},
				{ID: "e2", Type: article.Place, Name: "Iran", Canonical: "Iran", Country: "IR", Wikidata: "Q794", Mentions: []article.Span{span("Iran")}},
				{ID: "e3", Type: article.Person, Name: "Ann Lee", Role: "head", Affiliation: "Acme", Mentions: []article.Span{span("Ann Lee")}, Sentence: span("\"We are glad\"")},
				{ID: "e4", Type: article.Event, Name: "World Cup"},
			},
			Amounts: []article.Amount{{Span: span("$2 million"), Type: "money", Value: &million, Unit: "USD"}},
			Agreements: []article.Agreement{
				{Span: span("Acme Ltd said it signed a deal with Iran worth $2 million."), Status: "signed", Kind: "contract", Parties: []string{"e1", "e2"}, Amounts: []int{0}, Plover: "AGREE"},
				{Span: span("said"), Status: "agreed", Kind: "other", Date: "2019-W18", Amounts: []int{7}},
			},
			Quotes: []article.Quote{{Span: span("We are glad"), Speaker: "e3", Sentence: span("\"We are glad\"")}},
		},
	}
}

func TestEntities(t *testing.T) {
	list := Entities(record())
	for _, want := range []struct {
		schema     string
		properties map[string]string // one value each; a reference is the name of what it refers to
	}{
		{"Article", map[string]string{"title": "Acme signs", "publishedAt": "2019-05-04T04:30:00", "language": "eng", "author": "Kim Roe", "bodyText": text}},
		{"Company", map[string]string{"name": "Acme Ltd", "alias": "Acme", "proof": "Acme signs"}},
		{"Address", map[string]string{"full": "Iran", "country": "ir", "wikidataId": "Q794"}},
		{"PublicBody", map[string]string{"name": "Iran", "country": "ir"}},
		{"Person", map[string]string{"name": "Ann Lee", "position": "head"}},
		{"Employment", map[string]string{"employee": "Ann Lee", "employer": "Acme Ltd", "role": "head"}},
		{"Mention", map[string]string{"name": "Acme,", "resolved": "Acme Ltd", "document": "Acme signs", "detectedSchema": "Company"}},
		{"Event", map[string]string{"name": "World Cup"}},
		{"Event", map[string]string{"name": "signed contract agreement: Acme Ltd, Iran", "involved": "Acme Ltd", "notes": "2,000,000 USD", "date": "2019-05-03", "keywords": "signed"}},
		{"Event", map[string]string{"name": "agreed agreement", "startDate": "2019-04-29", "endDate": "2019-05-05"}},
		{"Note", map[string]string{"entity": "Ann Lee", "description": "We are glad", "proof": "Acme signs"}},
	} {
		if !slices.ContainsFunc(list, func(e Entity) bool { return e.Schema == want.schema && has(list, e, want.properties) }) {
			t.Errorf("no %s with %v in %+v", want.schema, want.properties, ofSchema(list, want.schema))
		}
	}
}

// has reports whether the entity has these values; ids are followed to the name of the entity that they name.
func has(list []Entity, e Entity, properties map[string]string) bool {
	for name, want := range properties {
		if !slices.ContainsFunc(e.Properties[name], func(v string) bool { return v == want || named(list, v) == want }) {
			return false
		}
	}
	return true
}

func named(list []Entity, id string) string {
	for _, e := range list {
		if e.ID == id {
			return e.Properties["name"][0]
		}
	}
	return ""
}

func ofSchema(list []Entity, schema string) []Entity {
	return slices.DeleteFunc(slices.Clone(list), func(e Entity) bool { return e.Schema != schema })
}

func TestTheSameThingHasOneID(t *testing.T) {
	first, other := record(), record()
	other.ID = "a2"
	ids := func(r *article.Record, schema string) string { return ofSchema(Entities(r), schema)[0].ID }
	if ids(first, "Address") != ids(other, "Address") {
		t.Error("a canonical name has two ids in two articles")
	}
	if ids(first, "Person") == ids(other, "Person") {
		t.Error("two persons of one name in two articles have one id, though nothing says that they are one")
	}
	if diff := cmp.Diff(Entities(first), Entities(record())); diff != "" {
		t.Errorf("two exports differ: %s", diff)
	}
}

func TestSchemaOf(t *testing.T) {
	for name, want := range map[string]string{
		"Siemens AG": "Company", "Boeing Co.": "Company", "AG": "Organization", "Ministry of Defence": "PublicBody", "House of Commons": "PublicBody",
		"Supreme Court": "PublicBody", "Red Cross": "Organization", "House Music Club": "Organization",
	} {
		if got := schemaOf(article.Entity{Type: article.Organization, Name: name}); got != want {
			t.Errorf("%s is a %s, want %s", name, got, want)
		}
	}
}

func TestLongTextsAreSplit(t *testing.T) {
	var lines []string
	for n := range 150 {
		lines = append(lines, strings.Repeat("ä", 995)+strconv.Itoa(n))
	}
	long := strings.Join(lines, "\n")
	pieces := clean("bodyText", []string{long})
	if len(pieces) != 3 {
		t.Fatalf("%d pieces", len(pieces))
	}
	for _, p := range pieces {
		if n := utf8.RuneCountInString(p); n > maxText {
			t.Errorf("a piece of %d characters", n)
		}
	}
	if got := strings.Join(pieces, "\n"); got != long {
		t.Error("the pieces do not make up the text")
	}
}
