package quote

import "strings"

// reporting is the verb whose subject speaks: "was quoted as saying" has it at "quoted", a participle at the verb that
// it hangs on.
func (s *scene) reporting(verb int) int {
	if quoted := s.quoting(verb); quoted >= 0 {
		return quoted
	}
	if i := s.entities.At(verb - 1); i >= 0 && s.person(i) {
		return verb // "with Prodi saying"
	}
	if !s.tag(verb, "VBG") || s.is(verb-1, "is", "are", "was", "were", "be", "been") {
		return verb
	}
	if h := s.Head(verb); h >= 0 && h < verb && strings.HasPrefix(s.Tokens[h].Tag, "VB") && !s.quoted(h) {
		if g := s.Head(h); s.Is(h, "ccomp") && g < h && s.speaks(g, saying) {
			return g // "he stated that there was a chance, saying"
		}
		return h
	}
	if h := s.Head(verb); h >= 0 && s.Is(verb, "acl") && !statements[s.lower(h)] {
		return verb
	}
	if v := s.finiteBefore(verb); v >= 0 {
		return v
	}
	return verb
}

// quoting is the verb of "was quoted as saying" and "quoted him as saying", -1 for other words of saying.
func (s *scene) quoting(verb int) int {
	if !s.is(verb-1, "as") {
		return -1
	}
	for t := verb - 2; t > verb-12 && t >= 0; t-- {
		if s.is(t, "quoted", "cited", "reported", "recorded", "paraphrased", "heard", "quotes", "quote", "cites", "quoting", "citing") {
			return t
		}
	}
	return -1
}

// passive reports whether a form of "be" stands before a participle.
func (s *scene) passive(t int) bool {
	for u := t - 1; u > t-4; u-- {
		if s.is(u, "was", "were", "is", "are", "been", "being", "be") {
			return true
		}
	}
	return s.is(t+1, "as", "by")
}

// finiteBefore is the first finite verb of a sentence before a token, -1 if there is none.
func (s *scene) finiteBefore(token int) int {
	first, _ := s.sentenceOf(token)
	for t := max(first, token-maxLead); t < token; t++ {
		if s.tag(t, "VBD", "VBZ", "VBP") && !s.quoted(t) && !s.relative(t) {
			return t
		}
	}
	return -1
}
