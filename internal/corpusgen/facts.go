package corpusgen

import (
	"fmt"
	"math"
	"time"

	"dateline/article"
)

// The parts of names. People and organizations are combinations of them, with a number where these run out.
var (
	firstNames = []string{"Maria", "Ali", "Wei", "Joao", "Anna", "John", "Fatima", "Hassan", "Olga", "Peter", "Ines", "Kofi", "Yuki", "Lars", "Amina", "Diego"}
	lastNames  = []string{"Rossi", "Karimi", "Chen", "Müller", "O'Neil", "Smith", "Garcia", "Haddad", "Ivanova", "Okafor", "Tanaka", "Larsen", "Silva", "Novak", "Diallo", "Al-Sayed"}
	places     = []string{"Iran", "China", "United States", "France", "Russia", "Tehran", "Geneva", "Brazil", "Kenya", "India", "Côte d'Ivoire", "Japan", "Turkey", "Berlin", "London", "Cairo"}
	bodies     = []string{"Bank", "University", "Ministry", "Group", "Council", "Airlines", "Party", "Institute"}
	currencies = []string{"USD", "EUR", "GBP", "JPY", "CNY", "INR", "CHF"}
)

// entity writes the name of an entity, new or named before, and returns its index.
func (b *builder) entity() int {
	if n := len(b.r.Entities); n > 0 && b.rng.IntN(3) == 0 {
		i := b.rng.IntN(n)
		b.mention(i, b.r.Entities[i].Name)
		return i
	}
	t, name, canonical := b.name()
	for i, e := range b.r.Entities {
		if e.Name == name && e.Type == t {
			b.mention(i, name)
			return i
		}
	}
	b.r.Entities = append(b.r.Entities, article.Entity{
		ID: fmt.Sprintf("e%d", len(b.r.Entities)+1), Type: t, Name: name, Canonical: canonical, Rule: "ner", Confidence: 0.93})
	b.mention(len(b.r.Entities)-1, name)
	return len(b.r.Entities) - 1
}

func (b *builder) mention(i int, name string) {
	b.r.Entities[i].Mentions = append(b.r.Entities[i].Mentions, b.write(name))
}

// name draws a name; some countries are named by a short form.
func (b *builder) name() (t article.EntityType, name, canonical string) {
	n := b.zipf(b.pick(12, 100_000))
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprintf(" %c%s", 'A'+n%26, b.words[100+n%(len(b.words)-100)])
	}
	switch k := b.rng.IntN(20); {
	case k < 8:
		return article.Person, firstNames[n%16] + number(n/256) + " " + lastNames[n/16%16], ""
	case k < 12:
		return article.Organization, places[n%16] + number(n/128) + " " + bodies[n/16%8], ""
	case k < 19:
		n = b.zipf(b.pick(8, 3000))
		if place := places[n%16]; n == 2 && b.rng.IntN(2) == 0 {
			return article.Place, "U.S.", place
		}
		return article.Place, places[n%16] + number(n/16), ""
	}
	return article.Event, fmt.Sprintf("%s Forum %d", places[n%16], 1990+n/16%40), ""
}

func (b *builder) date() {
	day := time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, b.rng.IntN(b.pick(2500, 11000)))
	layouts := []struct{ text, value string }{{"2 January 2006", "2006-01-02"}, {"January 2006", "2006-01"}, {"2006", "2006"}, {"now", "PRESENT_REF"}}
	l := layouts[b.rng.IntN(len(layouts))]
	span := b.write(day.Format(l.text))
	b.r.Dates = append(b.r.Dates, article.Date{Span: span, Type: "date", Value: day.Format(l.value), Rule: "month_day", Confidence: 0.9})
}

// amount writes a sum of money, a percentage or a quantity, and returns its index.
func (b *builder) amount() int {
	value := math.Round(math.Exp(b.rng.Float64() * 20))
	a := article.Amount{Type: "money", Value: &value, Unit: currencies[b.zipf(len(currencies))], Rule: "number", Confidence: 1}
	switch b.rng.IntN(5) {
	case 0:
		value = float64(b.rng.IntN(1000)) / 10
		a.Type, a.Unit = "percent", "%"
	case 1:
		a.Type, a.Unit = "quantity", "barrel"
	case 2:
		high := 2 * value
		a.Value, a.Min, a.Max = nil, &value, &high
	}
	a.Span = b.write(fmt.Sprintf("%.0f %s", value, a.Unit))
	b.r.Amounts = append(b.r.Amounts, a)
	return len(b.r.Amounts) - 1
}

func (b *builder) agreement() {
	statuses, kinds := article.Statuses(), article.Kinds()
	a := article.Agreement{Status: statuses[b.rng.IntN(b.pick(4, len(statuses)))], Kind: kinds[b.rng.IntN(b.pick(4, len(kinds)))], Amounts: []int{}, Rule: "signed", Confidence: 0.8}
	for range 2 + b.rng.IntN(2) {
		a.Parties = append(a.Parties, b.r.Entities[b.entity()].ID)
	}
	a.Trigger = b.write("signed")
	if b.rng.IntN(2) == 0 {
		b.date()
		a.Date = b.r.Dates[len(b.r.Dates)-1].Value
	}
	if b.rng.IntN(3) == 0 {
		a.Amounts = append(a.Amounts, b.amount())
	}
	b.r.Agreements = append(b.r.Agreements, a)
}

func (b *builder) quote() {
	open := b.write("“")
	b.text.WriteString(capital(b.word()))
	b.filler(15)
	q := article.Quote{Span: article.Span{Start: open.End, End: b.text.Len()}, Rule: "said", Confidence: 0.9}
	b.text.WriteString("”")
	b.write("said")
	if b.rng.IntN(5) > 0 {
		q.Speaker = b.r.Entities[b.entity()].ID
	}
	b.r.Quotes = append(b.r.Quotes, q)
}
