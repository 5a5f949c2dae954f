package entity

import (
	"strings"

	"dateline/article"
)

// after reads an apposition behind a name: "NAME, the chief executive of Hong Kong,", "NAME, 43, Tesco's CEO for
// Central Europe,".
func (r *roleReader) after(m *mention) (role, bool) {
	_, end := r.sentenceOf(m.Last - 1)
	t := m.Last
	if t >= end || !opensApposition(r.d.Tokens[t].Text) {
		return role{}, false
	}
	t++
	if t+1 < end && r.d.Tokens[t].Tag == "CD" && r.d.Tokens[t+1].Text == "," {
		t += 2
	}
	return r.nounPhrase(t, end)
}

func opensApposition(s string) bool { return strings.Contains(",(—–-", s) }

// said reads what a sentence says a person is or was made: "NAME is the president of", "NAME was sworn in as", and
// "appoints NAME as".
func (r *roleReader) said(m *mention) (role, bool) {
	_, end := r.sentenceOf(m.Last - 1)
	t, linked := r.skipOthers(m.Last, end), false
	if t+1 < end && r.d.Tokens[t].Text == "," && r.d.Tokens[t+1].Lower == "who" {
		t += 2
	}
	for ; t < end && t < m.Last+6; t++ {
		token := r.d.Tokens[t]
		switch {
		case token.Lower == "as":
			return r.nounPhrase(t+1, end)
		case linking[token.Lower]:
			linked = true
		case strings.HasPrefix(token.Tag, "RB"), token.Tag == "MD", token.Lower == "in", token.Lower == "who", token.Lower == "has":
		default:
			if !linked {
				return role{}, false
			}
			return r.nounPhrase(t, end)
		}
	}
	return role{}, false
}

// skipOthers steps over the further subjects of "NAME and NAME, were ministers".
func (r *roleReader) skipOthers(t, end int) int {
	i := t
	for i < end && i < t+maxRole {
		other := r.e.At(i)
		if r.d.Tokens[i].Tag != "CC" && r.d.Tokens[i].Text != "," && (other < 0 || r.e.List[other].Type != article.Person) {
			break
		}
		i++
	}
	if i < end && (r.d.Tokens[i].Lower == "were" || r.d.Tokens[i].Lower == "are") {
		return i
	}
	return t
}

// linking verbs join a person with an office.
var linking = map[string]bool{
	"is": true, "was": true, "be": true, "been": true, "becomes": true, "became": true, "become": true, "remains": true,
	"elected": true, "appointed": true, "named": true, "serves": true, "served": true, "sworn": true, "re-elected": true,
	"reelected": true, "nominated": true, "inaugurated": true, "reappointed": true, "confirmed": true, "serving": true, "were": true, "are": true, "succeeded": true, "him": true, "her": true,
}

// of reads the affiliation right behind a name: "NAME of NASA".
func (r *roleReader) of(m *mention) (role, bool) {
	t := m.Last
	if t+1 >= len(r.d.Tokens) || r.d.Tokens[t].Lower != "of" {
		return role{}, false
	}
	t++
	if r.d.Tokens[t].Tag == "DT" {
		t++
	}
	if i := r.e.At(t); i >= 0 && r.e.List[i].Type != article.Person && r.e.List[i].Type != article.Event {
		return r.affiliated("", i), true
	}
	return role{}, false
}

// nounPhrase reads a role from a noun phrase that begins at a token: the modifiers with a name or a demonym among
// them, the head, and a complement. A relation ("his wife and the chairwoman of …") is passed over.
func (r *roleReader) nounPhrase(t, end int) (role, bool) {
	end = min(end, t+maxRole)
	start := t
	for ; t < end; t++ {
		if _, ok := r.roleAt(t); ok && !r.goesOn(t+1, end) {
			if other := r.e.At(t + 1); other >= 0 && r.e.List[other].Type == article.Person {
				return role{}, false // the title of another person
			}
			return r.complete(t, start, end), true
		}
		if r.e.At(t) >= 0 {
			if r.e.List[r.e.At(t)].Type == article.Person {
				return role{}, false
			}
			continue
		}
		if r.x.persons[r.d.Tokens[t].Lower] == "relation" && t+1 < end && r.d.Tokens[t+1].Lower == "and" {
			t++
			start = t + 1
			continue
		}
		if !r.opensPhrase(t) {
			return role{}, false
		}
	}
	return role{}, false
}

// goesOn reports whether the noun phrase has a further noun, so that the one before is no head: "police chief".
func (r *roleReader) goesOn(t, end int) bool {
	return t < end && r.e.At(t) < 0 && isNoun(r.d.Tokens[t].Tag)
}

func (r *roleReader) opensPhrase(t int) bool {
	switch r.d.Tokens[t].Tag {
	case "DT", "JJ", "JJR", "JJS", "NN", "NNP", "NNS", "NNPS", "POS", "PRP$", "VBN", "VBG", "CD", "RB":
		return true
	}
	return r.d.Tokens[t].Lower == "and"
}

// complete finds the end of the complement of a head and makes the role.
func (r *roleReader) complete(head, start, end int) role {
	limit := head + 1
	for limit+1 < end && r.d.Tokens[limit].Lower == "and" {
		if _, ok := r.roleAt(limit + 1); !ok {
			break
		}
		limit += 2
		head = limit - 1
	}
	own := limit
	if limit < end && prepositions[r.d.Tokens[limit].Lower] && r.d.Tokens[limit].Lower != "in" && r.d.Tokens[limit].Lower != "on" {
		preposition := limit
		for limit++; limit < end && (r.inComplement(limit) || r.e.hyphened(limit)) && !r.sentenceGoesOn(limit, preposition); limit++ {
		}
		for limit > preposition+1 && closesNothing(r.d.Tokens[limit-1].Tag) {
			limit--
		}
		own = preposition
		if limit > preposition+1 {
			own = r.complementEnd(preposition, limit)
		}
	}
	return r.phrase(head, own, limit, start)
}

// closesNothing reports words that no phrase ends with.
func closesNothing(tag string) bool {
	return tag == "CC" || tag == "DT" || tag == "JJ" || tag == "IN" || tag == "PRP$"
}

// sentenceGoesOn keeps a complement from running on past its first name or noun.
func (r *roleReader) sentenceGoesOn(t, preposition int) bool {
	if t == preposition+1 {
		return false
	}
	if prepositions[r.d.Tokens[t].Lower] || r.d.Tokens[t].Tag == "CC" {
		return true
	}
	return r.e.At(t-1) >= 0 && r.e.At(t) != r.e.At(t-1) && !r.e.hyphened(t)
}
