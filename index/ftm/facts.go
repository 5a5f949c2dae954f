package ftm

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/article"
	"dateline/index"
)

// addAgreement adds an agreement as an Event of its parties. Its status, kind and PLOVER code are keywords, sums of
// money notes, and its evidence sentence the summary; recordId says where in the text that stands.
func (c *converter) addAgreement(n int, a article.Agreement) {
	r := c.record
	parties := index.PartyEntities(r, a)
	var involved []string
	for _, p := range parties {
		involved = append(involved, c.actor(p))
	}
	properties := map[string][]string{
		"name": {title(a, index.Parties(r, a))}, "involved": involved, "keywords": {"agreement", a.Status, a.Kind, a.Plover},
		"summary": {c.cut(a.Span)}, "description": {a.Subject}, "notes": c.sums(a), "recordId": {place(r.ID, a.Span)},
		"sourceUrl": {r.URL}, "proof": {c.article},
	}
	value, _ := index.AgreementDate(r, a)
	setDates(properties, value)
	c.add(id("agreement", r.ID, strconv.Itoa(n)), "Event", properties)
}

// actor is the LegalEntity that a party is: for a place, the public body that acts for it.
func (c *converter) actor(e article.Entity) string {
	if e.Type != article.Place && e.Type != article.Event {
		return c.things[e.ID]
	}
	if body, ok := c.bodies[e.ID]; ok {
		return body
	}
	name := index.DisplayName(e)
	body := c.add(id(c.identity(e, "PublicBody")...), "PublicBody", map[string][]string{
		"name": {name}, "alias": c.otherNames(e), "country": {country(e.Country)}, "wikidataId": {e.Wikidata}, "proof": {c.article},
	})
	c.bodies[e.ID] = body
	return body
}

// title is a line that names the agreement: "signed trade agreement: Iran, China".
func title(a article.Agreement, parties []string) string {
	words := []string{a.Status, a.Kind, "agreement"}
	if a.Kind == "other" {
		words = []string{a.Status, "agreement"}
	}
	if len(parties) > 0 {
		words[len(words)-1] += ": " + strings.Join(parties, ", ")
	}
	return strings.Join(words, " ")
}

// sums are the amounts of an agreement as the project prints them.
func (c *converter) sums(a article.Agreement) []string {
	var list []string
	for _, n := range a.Amounts {
		if 0 <= n && n < len(c.record.Amounts) {
			list = append(list, c.record.Amounts[n].String())
		}
	}
	return list
}

// addQuote adds a quotation as a Note of its speaker.
func (c *converter) addQuote(n int, q article.Quote) {
	c.add(id("quote", c.record.ID, strconv.Itoa(n)), "Note", map[string][]string{
		"name": {index.Speaker(c.record, q)}, "entity": {c.things[q.Speaker]}, "description": {c.cut(q.Span)}, "summary": {c.cut(q.Sentence)},
		"sourceUrl": {c.record.URL}, "proof": {c.article}, "keywords": {"quote"},
	})
}

// place says where in which record something stands, in bytes of its text.
func place(record string, s article.Span) string {
	return fmt.Sprintf("%s#%d-%d", record, s.Start, s.End)
}

// setDates sets the day, or the first and last day of a longer time; nothing for what is not on the calendar.
func setDates(properties map[string][]string, value string) {
	i, ok := index.TimeOf(value)
	if !ok {
		return
	}
	first, last := day(i.From), day(i.To-1)
	if first == last {
		properties["date"] = []string{first}
		return
	}
	properties["startDate"], properties["endDate"] = []string{first}, []string{last}
}

func day(seconds int64) string { return time.Unix(seconds, 0).UTC().Format(time.DateOnly) }
