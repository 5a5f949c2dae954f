package eval

import (
	"strings"

	"dateline/article"
)

// scoredType maps the labels of OntoNotes, CoNLL and friends to the scored types; "" is not scored.
func scoredType(label string) string {
	switch strings.ToUpper(label) {
	case "PERSON", "PER", "PERSONS", "I-PER":
		return "person"
	case "ORGANIZATION", "ORG", "ORGANISATION", "COMPANY", "INSTITUTION":
		return "organization"
	case "PLACE", "GPE", "LOC", "LOCATION", "FAC", "FACILITY", "CITY", "COUNTRY", "STATE_OR_PROVINCE", "GEO":
		return "place"
	}
	return ""
}

func mentionSpans(r article.Record) []labelled {
	var out []labelled
	for i, e := range r.Entities {
		t := scoredType(string(e.Type))
		for _, m := range e.Mentions {
			if t != "" && m.End > m.Start {
				out = append(out, labelled{m, t, i})
			}
		}
	}
	return bySpan(out)
}

// countMentions counts strict matches (same span and type), relaxed ones (overlap and type) and untyped ones.
func countMentions(gold, system article.Record) tally {
	t := tally{}
	gs, ss := mentionSpans(gold), mentionSpans(system)
	inSystem := map[labelled]bool{}
	for _, s := range ss {
		t["mention.system"]++
		t["mention.system."+s.kind]++
		inSystem[labelled{s.Span, s.kind, 0}] = true
	}
	for _, g := range gs {
		t["mention.gold"]++
		t["mention.gold."+g.kind]++
		if inSystem[labelled{g.Span, g.kind, 0}] {
			t["mention.strict"]++
			t["mention.strict."+g.kind]++
		}
	}
	t["mention.relaxed"] = float64(len(align(gs, ss, true)))
	t["mention.untyped"] = float64(len(align(gs, ss, false)))
	return t
}
