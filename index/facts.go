package index

import (
	"strings"
	"unicode/utf8"

	"dateline/article"
)

// HitOf is an article's row, without passages and score.
func HitOf(r article.Record) Hit {
	return Hit{ID: r.ID, Title: r.Title, URL: r.URL, Path: r.Path, Published: r.Published, Source: r.Source, Language: r.Language, Story: r.Story}
}

// CountFacts is the number of facts of one kind in a record.
func CountFacts(r *article.Record, k Kind) int {
	switch k {
	case Entities:
		return len(r.Entities)
	case Dates:
		return len(r.Dates)
	case Amounts:
		return len(r.Amounts)
	case Agreements:
		return len(r.Agreements)
	case Quotes:
		return len(r.Quotes)
	}
	return 0
}

// FactOf is the row of one fact of a record; n is below CountFacts.
func FactOf(r *article.Record, k Kind, n int) *Fact {
	f := &Fact{Kind: k, N: n}
	switch k {
	case Entities:
		f.entity(r, r.Entities[n])
	case Dates:
		d := r.Dates[n]
		f.Date = &d
		f.at(r, d.Sentence, d.Span)
	case Amounts:
		a := r.Amounts[n]
		f.Amount = &a
		f.at(r, a.Sentence, a.Span)
	case Agreements:
		f.agreement(r, r.Agreements[n])
	case Quotes:
		q := r.Quotes[n]
		f.Quote = &Quote{Text: cut(r.Text, q.Span), Speaker: Speaker(r, q)}
		f.at(r, q.Sentence, q.Span)
	}
	return f
}

// entity is about the sentence that first names it.
func (f *Fact) entity(r *article.Record, e article.Entity) {
	f.Entity = &e
	var first article.Span
	if len(e.Mentions) > 0 {
		first = e.Mentions[0]
	}
	f.at(r, e.Sentence, first)
}

func (f *Fact) agreement(r *article.Record, a article.Agreement) {
	row := &Agreement{Status: a.Status, Kind: a.Kind, Parties: Parties(r, a), Subject: a.Subject, Confidence: a.Confidence}
	row.Date, row.DateSource = AgreementDate(r, a)
	for _, i := range a.Amounts {
		if 0 <= i && i < len(r.Amounts) {
			row.Amounts = append(row.Amounts, r.Amounts[i])
		}
	}
	f.Agreement = row
	f.at(r, a.Span, a.Trigger)
	f.Span = a.Span
}

// at sets the fact's place and cuts out its evidence.
func (f *Fact) at(r *article.Record, sentence, span article.Span) {
	f.Span = span
	if sentence.Start >= sentence.End {
		sentence = span
	}
	f.Evidence = Passage{Start: sentence.Start, Text: cut(r.Text, sentence)}
	if span.Start < span.End && sentence.Start <= span.Start && span.End <= sentence.End && f.Evidence.Text != "" {
		f.Evidence.Marks = []article.Span{{Start: span.Start - sentence.Start, End: span.End - sentence.Start}}
	}
}

// cut is the text of a span; empty for one that lies outside or within a character.
func cut(text string, s article.Span) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End || !utf8.RuneStart(text[s.Start]) {
		return ""
	}
	if s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		return ""
	}
	return text[s.Start:s.End]
}

// entityByID finds an entity of a record.
func entityByID(r *article.Record, id string) (article.Entity, bool) {
	for _, e := range r.Entities {
		if e.ID == id {
			return e, true
		}
	}
	return article.Entity{}, false
}

// PartyEntities are the entities that are parties of an agreement.
func PartyEntities(r *article.Record, a article.Agreement) []article.Entity {
	var list []article.Entity
	for _, id := range a.Parties {
		if e, ok := entityByID(r, id); ok {
			list = append(list, e)
		}
	}
	return list
}

// Parties are the names of an agreement's parties.
func Parties(r *article.Record, a article.Agreement) []string {
	names := []string{}
	for _, e := range PartyEntities(r, a) {
		names = append(names, DisplayName(e))
	}
	return names
}

// SpeakerEntity is who is quoted.
func SpeakerEntity(r *article.Record, q article.Quote) (article.Entity, bool) {
	return entityByID(r, q.Speaker)
}

// Speaker is the name of who is quoted; empty where the article does not say.
func Speaker(r *article.Record, q article.Quote) string {
	e, _ := SpeakerEntity(r, q)
	return DisplayName(e)
}

// AgreementDate is an agreement's date, or the article's where the text gives none that is on the calendar.
func AgreementDate(r *article.Record, a article.Agreement) (value, source string) {
	if _, ok := TimeOf(a.Date); ok {
		return a.Date, "text"
	}
	if r.Published != "" {
		return r.Published, "published"
	}
	return a.Date, "text"
}

// AgreementText is what the words of an agreement group are looked for in.
func AgreementText(r *article.Record, a article.Agreement) string {
	sentence := cut(r.Text, a.Span)
	if strings.Contains(sentence, a.Subject) {
		return sentence
	}
	return sentence + "\n" + a.Subject
}
