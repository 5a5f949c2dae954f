package entity

import (
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
)

// maxRole is how many tokens a role phrase may have on one side of a name.
const maxRole = 14

// before reads the role that stands before a name: "Iran's ICT minister NAME", "the director of the agency, NAME,",
// "envoys OTHER and NAME".
func (r *roleReader) before(m *mention) (role, bool) {
	start, _ := r.sentenceOf(m.First)
	start = max(start, m.First-maxRole)
	t := r.skipTitle(m.First-1, start)
	if found, ok := r.shared(t, start); ok {
		return found, true
	}
	if t >= start && r.d.Tokens[t].Text == "," {
		if r.apposed(m, t) {
			return r.headed(r.skipTitle(t-1, start), start)
		}
		return role{}, false
	}
	return r.headed(t, start)
}

// apposed reports whether a name behind a comma explains the phrase before it: set off by a second comma, or the
// subject of a sentence that begins with the phrase.
func (r *roleReader) apposed(m *mention, comma int) bool {
	if r.closed(m.Last) {
		return true
	}
	first, _ := r.sentenceOf(m.First)
	return comma-first <= maxRole && strings.HasPrefix(r.d.Tokens[m.Last].Tag, "VB") && r.d.Tokens[first].Tag == "DT" &&
		!slices.ContainsFunc(r.d.Tokens[first:comma], func(t doc.Token) bool { return t.Text == "," })
}

// headed makes the role whose last word is at a token.
func (r *roleReader) headed(t, start int) (role, bool) {
	head, end, ok := r.head(t, start)
	if !ok {
		return role{}, false
	}
	return r.phrase(head, end, t+1, start), true
}

// skipTitle steps over "Mr.", "Dr" and what stands in brackets.
func (r *roleReader) skipTitle(t, start int) int {
	t = r.skipBrackets(t, start)
	for t >= start && courtesy[r.d.Tokens[t].Lower] {
		t--
	}
	return t
}

func (r *roleReader) skipBrackets(t, start int) int {
	if t < start || r.d.Tokens[t].Text != ")" {
		return t
	}
	for i := t - 1; i > start; i-- {
		if r.d.Tokens[i].Text == "(" {
			return i - 1
		}
	}
	return t
}

// closed reports whether a name set off by a comma before it ends there.
func (r *roleReader) closed(t int) bool {
	return t >= len(r.d.Tokens) || strings.Contains(",.;:)—–\"”", r.d.Tokens[t].Text)
}

// phrase makes the role of a head noun at head, whose own words end at end and whose complement ends at limit: it
// adds the modifiers on the left and finds the affiliation, on the left or in the complement.
func (r *roleReader) phrase(head, end, limit, start int) role {
	first := r.modifiers(head, start)
	found, prefix := r.left(first-1, start)
	found.title = r.singular(prefix, first, head, end)
	i := r.complementName(head, limit)
	if i >= 0 && (found.affiliation == "" || r.e.List[i].Type == article.Organization) {
		return r.affiliated(found.title, i)
	}
	if p := head + 1; found.affiliation == "" && end == p && p < limit && prepositions[r.d.Tokens[p].Lower] && r.properAfter(p, limit) {
		if p++; r.d.Tokens[p].Tag == "DT" {
			p++
		}
		if p < limit {
			found.affiliation = r.text(p, limit)
		}
	}
	return found
}
