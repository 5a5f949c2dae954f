package entity

import (
	"slices"
	"strings"
)

// singular is the text of the role, without dropped words at its front and with its head in the singular.
func (r *roleReader) singular(prefix string, first, head, end int) string {
	for first < head && (r.dropped(first) || r.d.Tokens[first].Text == "-") {
		first++
	}
	text := r.text(first, end)
	if noun, ok := r.x.roleNoun(r.d.Tokens[head]); ok && noun != r.d.Tokens[head].Lower {
		plural := r.d.Tokens[head].Text
		text = strings.Replace(text, plural, plural[:1]+noun[1:], 1)
	}
	return withoutRank(strings.TrimSpace(prefix + " " + text))
}

// dropped reports a modifier that says nothing of the office: "current", but not "First" of "First Minister".
func (r *roleReader) dropped(t int) bool {
	word := r.d.Tokens[t]
	ordinal := word.Lower == "first" || word.Lower == "second" || word.Lower == "third"
	return r.x.modifiers[word.Lower] == "drop" && !(ordinal && capital(word.Text))
}

// modifiers gives the first token of the adjectives and nouns that lead up to a head, "trade and industry" included.
func (r *roleReader) modifiers(head, start int) int {
	t := r.compound(head, start)
	for t > start {
		switch {
		case r.modifier(t - 1):
			t = r.compound(t-1, start)
		case t-2 >= start && r.d.Tokens[t-1].Tag == "CC" && r.coordinated(t-2, t, head):
			t -= 2
		default:
			return t
		}
	}
	return t
}

func (r *roleReader) modifier(t int) bool {
	if r.e.At(t) >= 0 {
		return false
	}
	if _, _, ok := r.e.demonymAt(t); ok {
		return false
	}
	switch r.d.Tokens[t].Tag {
	case "VBG", "VBN":
		return r.x.modifiers[r.d.Tokens[t].Lower] != "" || participles[r.d.Tokens[t].Lower]
	case "NN", "NNP", "NNPS", "JJ", "JJR", "JJS", "NNS":
		return !strings.Contains(r.d.Tokens[t].Lower, "day")
	}
	return false
}

// participles are part of an office; others belong to the sentence ("including president NAME").
var participles = map[string]bool{"managing": true, "sitting": true, "reigning": true, "governing": true, "founding": true,
	"commanding": true, "presiding": true, "retired": true, "elected": true, "engineering": true, "marketing": true,
	"operating": true, "editing": true, "ruling": true, "visiting": true, "supervising": true, "executing": true,
	"convicted": true, "suspected": true, "accused": true, "wanted": true, "planning": true, "housing": true, "banking": true}

// coordinated reports whether "and" joins two modifiers of the head or two offices: "President and CEO".
func (r *roleReader) coordinated(left, right, head int) bool {
	if !r.modifier(left) {
		return false
	}
	_, office := r.roleAt(left)
	return office == (right == head || slices.Contains([]string{"chief", "general", "managing"}, r.d.Tokens[right].Lower))
}
