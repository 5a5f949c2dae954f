package agreement

import "strings"

// listLeft returns the heads of the coordination that ends with phrase k. When the coordination turns out to lie in a
// prepositional phrase ("talks between A and B"), it returns the token to go on from.
func (v *view) listLeft(k int) (heads []int, jump int) {
	heads = []int{v.phrases[k].head}
	joined, sure := false, 1
	for k > 0 {
		and, sep := v.separator(k-1, k)
		if !sep || !joined && !and {
			break
		}
		joined = true
		k = v.headOf(k - 1)
		if p := v.phrases[k]; p.prep >= 0 && v.lower(p.prep) != "of" {
			if !and && locative[v.lower(p.prep)] {
				return heads[:sure], -1 // "in Istanbul, Turkey, the governments …"
			}
			if subordinators[v.lower(p.prep)] {
				heads = append(heads, p.head)
				return heads, -1
			}
			return nil, p.prep - 1
		}
		if v.phrases[k].time {
			break
		}
		heads = append(heads, v.phrases[k].head)
		if and {
			sure = len(heads)
		}
	}
	return heads, -1
}

// headOf climbs from a phrase in an of-phrase to the phrase that governs it.
func (v *view) headOf(k int) int {
	for k > 0 && v.phrases[k].prep >= 0 && v.phrases[k-1].last == v.phrases[k].prep && attributive[v.lower(v.phrases[k].prep)] {
		k--
	}
	return k
}

var attributive = map[string]bool{"of": true, "from": true, "for": true}

// separator reports whether the tokens between phrases j and k are those of a list, and whether they hold "and".
func (v *view) separator(j, k int) (and, sep bool) {
	i, end := v.phrases[j].last, v.phrases[k].first
	if i == end {
		return false, false
	}
	for ; i < end; i++ {
		switch w := v.lower(i); {
		case w == "and" || w == "&" || w == "plus":
			and = true
		case i+2 < end+1 && w == "as" && v.lower(i+1) == "well", i+1 < end+1 && (w == "along" || w == "together") && v.lower(i+1) == "with":
			and = true
			i++
			if w == "as" {
				i++
			}
		case w == "," || w == "both" || w == "also", and && strings.HasPrefix(v.tag(i), "RB"):
		default:
			return false, false
		}
	}
	return and, true
}

// listRight returns the heads of the coordination that starts with phrase k, up to the subject of a new clause.
func (v *view) listRight(k int) []int { return v.list(k, pairs[v.prepOf(k)]) }

// list returns the heads of the coordination that starts with phrase k; whole tells that a verb after it has another
// subject ("the heads of Chad and Mali met").
func (v *view) list(k int, whole bool) []int {
	heads := []int{v.phrases[k].head}
	var pending []int
	for j := k; j+1 < len(v.phrases); j++ {
		and, sep := v.separator(j, j+1)
		if !sep && v.phrases[j+1].prep == v.phrases[j].last && attributive[v.lower(v.phrases[j+1].prep)] {
			if v.tag(heads[0]) == "NNS" {
				j = v.namesEnd(j+1) - 1 // "the heads of Chad and Sudan"
			}
			continue // "the ministry of defence and …"
		}
		if !sep && v.phrases[j+1].time && v.phrases[j+1].prep == v.phrases[j].last {
			continue // "joined NATO in 1999 and the European Union"
		}
		if !sep || v.phrases[j+1].time || !whole && v.startsClause(j+1) {
			break
		}
		pending = append(pending, v.phrases[j+1].head)
		if and {
			heads, pending = append(heads, pending...), nil
			if v.phrases[j+1].last < v.last && v.lower(v.phrases[j+1].last) != "," {
				break
			}
		}
	}
	return heads
}

// namesEnd returns the last phrase of the list of names that starts with phrase k; k where that is no name.
func (v *view) namesEnd(k int) int {
	for k+1 < len(v.phrases) && v.tag(v.phrases[k].head) == "NNP" && v.tag(v.phrases[k+1].head) == "NNP" {
		if _, sep := v.separator(k, k+1); !sep {
			break
		}
		k++
	}
	return k
}

var pairs = set("between among amongst")

// prepOf is the preposition of phrase k, or "".
func (v *view) prepOf(k int) string {
	if p := v.phrases[k].prep; p >= 0 {
		return v.lower(p)
	}
	return ""
}

// startsClause reports whether a finite verb follows phrase k directly, so that it is the subject of a new clause.
func (v *view) startsClause(k int) bool {
	i := v.phrases[k].last
	return i < v.last && (v.tag(i) == "MD" || v.tag(i) == "VBZ" || v.tag(i) == "VBP" || v.tag(i) == "VBD")
}

// absolute reports whether phrase k is the subject of a participle, in "with Estonia also providing support".
func (v *view) absolute(k int) bool {
	heads := v.listRight(k)
	end := v.phrases[v.phraseAt(heads[len(heads)-1])].last
	for end < v.last && strings.HasPrefix(v.tag(end), "RB") {
		end++
	}
	return end < v.last && v.tag(end) == "VBG"
}
