package agreement

import "strings"

// afterBrackets returns the token after a short form in brackets that follows a name ("Syrian Democratic Forces (SDF)"),
// which belongs to the phrase; without one it returns i.
func (v *view) afterBrackets(i int) int {
	if i >= v.last || v.lower(i) != "(" {
		return i
	}
	end := i + 1
	for end < v.last && end-i <= maxShort && isCapital(v.d.Tokens[end].Text) {
		end++
	}
	if end > i+1 && end < v.last && v.lower(end) == ")" {
		return end + 1
	}
	return i
}

// maxShort is how many words a short form in brackets may have.
const maxShort = 3

// gloss returns the bracket that closes a sum told again in another currency before the noun that it belongs to, if it
// opens at token i ("a 1.1 trillion won (960 million U.S. dollars) deal"); else i.
func (v *view) gloss(i int) int {
	if v.lower(i) != "(" {
		return i
	}
	number := false
	for j := i + 1; j+1 < v.last && j-i < maxGloss; j++ {
		number = number || v.tag(j) == "CD"
		if v.lower(j) == ")" {
			if number && (isNoun(v.tag(j+1)) || strings.HasPrefix(v.tag(j+1), "JJ")) {
				return j
			}
			return i
		}
	}
	return i
}

// maxGloss is how many words a sum in brackets may have.
const maxGloss = 9
