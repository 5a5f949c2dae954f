package entity

import (
	"maps"
	"strings"

	"dateline/article"
)

// about is the state with a body that the paragraph of its first mention is clearly about, or the article where the
// paragraph names none.
func (e *Entities) about(mentions []article.Span, b body) string {
	if len(mentions) == 0 {
		return ""
	}
	for _, part := range []article.Span{paragraph(e.doc.Text, mentions[0]), {End: len(e.doc.Text)}} {
		here := e.weights(part)
		maps.DeleteFunc(here, func(code string, _ int) bool { return !b.in(code) })
		if len(here) > 0 {
			return clearly(here)
		}
	}
	return ""
}

// paragraph is the line of a text around a span.
func paragraph(text string, s article.Span) article.Span {
	end := len(text)
	if i := strings.IndexByte(text[s.End:], '\n'); i >= 0 {
		end = s.End + i
	}
	return article.Span{Start: strings.LastIndexByte(text[:s.Start], '\n') + 1, End: end}
}

// weights counts how often a part of the text names each country: it, its people, places, bodies and persons.
func (e *Entities) weights(part article.Span) map[string]int {
	here := map[string]int{}
	for i := range e.List {
		code := e.x.countryOf(&e.List[i])
		for _, m := range e.List[i].Mentions {
			if code != "" && part.Contains(m) {
				here[code]++
			}
		}
	}
	e.countDemonyms(here, part)
	return here
}

// clearly is the state that is named at least twice as often as every other one; empty where there is none.
func clearly(here map[string]int) string {
	best, most, second := "", 0, 0
	for code, n := range here {
		if n > most {
			best, most, second = code, n, most
		} else {
			second = max(second, n)
		}
	}
	if most < 2*second {
		return ""
	}
	return best
}

// countryOf is the country of an entity, of a person of public life the one of the offices held.
func (x *Extractor) countryOf(entity *article.Entity) string {
	if entity.Type == article.Person {
		if p := x.notables.named(nameKey(entity.Canonical)); p != nil {
			return p.Country
		}
	}
	return entity.Country
}
