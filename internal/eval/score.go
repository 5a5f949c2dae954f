package eval

import (
	"fmt"
	"slices"

	"dateline/article"
)

// Figure is one score of a set, from 0 to 100.
type Figure struct {
	Name  string      `json:"name"`
	Value float64     `json:"value"`
	CI    *[2]float64 `json:"ci95,omitempty"`
}

// Report is the scores of one set and the errors behind them.
type Report struct {
	Set     string         `json:"set"`
	Records int            `json:"records"`
	Gold    map[string]int `json:"gold"` // gold facts by kind
	Figures []Figure       `json:"figures"`
	Errors  []string       `json:"-"` // tab-separated: id, -|+|~, layer, what
}

// figures lists every score with the count that must not be zero for it to be shown.
var figures = []struct {
	name, needs string
	of          func(tally) float64
}{
	{"mentions", "mention.gold", func(t tally) float64 { return t.prf("mention.strict", "mention.system", "mention.gold").F1 }},
	{"mentions P", "mention.gold", func(t tally) float64 { return t.share("mention.strict", "mention.system") }},
	{"mentions R", "mention.gold", func(t tally) float64 { return t.share("mention.strict", "mention.gold") }},
	{"persons", "mention.gold", strictOf("person")},
	{"organizations", "mention.gold", strictOf("organization")},
	{"places", "mention.gold", strictOf("place")},
	{"mentions relaxed", "mention.gold", func(t tally) float64 { return t.prf("mention.relaxed", "mention.system", "mention.gold").F1 }},
	{"date spans", "date.gold", func(t tally) float64 { return t.prf("date.relaxed", "date.system", "date.gold").F1 }},
	{"date values", "date.gold", valueF1("date.")},
	{"amount spans", "amount.gold", func(t tally) float64 { return t.prf("amount.relaxed", "amount.system", "amount.gold").F1 }},
	{"amount values", "amount.gold", valueF1("amount.")},
	{"grouping", "grouped", func(t tally) float64 {
		return prf(t.share("group.p", "group.system"), t.share("group.r", "group.gold")).F1
	}},
	{"roles", "role.gold", func(t tally) float64 { return t.share("role.right", "role.gold") }},
	{"agreements detected", "agreement.gold", func(t tally) float64 {
		return t.prf("agreement.pairs", "agreement.system", "agreement.gold").F1
	}},
	{"parties", "agreement.gold", func(t tally) float64 { return t.prf("party.right", "party.system", "party.gold").F1 }},
	{"status", "agreement.gold", ofPairs("status")},
	{"kind", "agreement.gold", ofPairs("kind")},
	{"agreement date", "agreement.gold", ofPairs("date")},
	{"agreement amounts", "agreement.gold", ofPairs("amounts")},
	{"subject", "subject.gold", func(t tally) float64 { return t.share("subject.f1", "subject.gold") }},
	{"agreement records", "agreement.gold", func(t tally) float64 {
		return t.prf("agreement.record", "agreement.system", "agreement.gold").F1
	}},
	{"quote spans", "quote.gold", func(t tally) float64 { return t.prf("quote.pairs", "quote.system", "quote.gold").F1 }},
	{"quotes", "quote.gold", func(t tally) float64 {
		return t.prf("quote.pairs", "quote.system", "quote.gold").F1 * t.share("quote.speaker", "quote.pairs")
	}},
}

func strictOf(kind string) func(tally) float64 {
	return func(t tally) float64 {
		return t.prf("mention.strict."+kind, "mention.system."+kind, "mention.gold."+kind).F1
	}
}

func valueF1(prefix string) func(tally) float64 {
	return func(t tally) float64 {
		return t.prf(prefix+"relaxed", prefix+"system", prefix+"gold").F1 * t.share(prefix+"value", prefix+"valued")
	}
}

func ofPairs(key string) func(tally) float64 {
	return func(t tally) float64 { return t.share("agreement."+key, "agreement.pairs") }
}

// Score compares system with gold, record by record. A gold record with no system record counts as an empty answer.
// With rounds > 0 every figure gets a 95 % interval.
func Score(name string, gold, system Set, rounds int) Report {
	r := Report{Set: name, Records: len(gold.Records)}
	per := make([]tally, len(gold.Records))
	for i, g := range gold.Records {
		per[i] = count(g, system.Get(g.ID), func(e string) { r.Errors = append(r.Errors, g.ID+"\t"+e) })
	}
	total := sum(per)
	for _, f := range figures {
		if total[f.needs] == 0 {
			continue
		}
		fig := Figure{Name: f.name, Value: 100 * f.of(total)}
		if rounds > 0 {
			ci := interval(per, rounds, func(t tally) float64 { return 100 * f.of(t) })
			fig.CI = &ci
		}
		r.Figures = append(r.Figures, fig)
	}
	r.Gold = map[string]int{"mentions": int(total["mention.gold"]), "dates": int(total["date.gold"]), "amounts": int(total["amount.gold"]),
		"agreements": int(total["agreement.gold"]), "quotes": int(total["quote.gold"])}
	return r
}

// count scores the lists that the gold record has.
func count(gold, system article.Record, tell func(string)) tally {
	t := tally{}
	same := sameEntities(gold.Entities, system.Entities)
	if gold.Entities != nil {
		t.add(countMentions(gold, system))
		tellMentions(gold, system, tell)
	}
	if slices.ContainsFunc(gold.Entities, func(e article.Entity) bool { return e.ID != "" }) {
		t["grouped"]++
		t.add(countGrouping(gold, system))
		t.add(countRoles(gold, system, same))
	}
	if gold.Dates != nil {
		t.add(countDates(gold, system))
		tellDates(gold, system, tell)
	}
	if gold.Amounts != nil {
		t.add(countAmounts(gold, system))
		tellAmounts(gold, system, tell)
	}
	if gold.Agreements != nil {
		t.add(countAgreements(gold, system, same, tell))
	}
	if gold.Quotes != nil {
		t.add(countQuotes(gold, system, same, tell))
	}
	return t
}

// cut is the text of a span, for messages.
func cut(r article.Record, s article.Span) string {
	if s.Start < 0 || s.End > len(r.Text) || s.Start > s.End {
		return fmt.Sprintf("[%d:%d]", s.Start, s.End)
	}
	return r.Text[s.Start:s.End]
}
