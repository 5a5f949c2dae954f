package quote

// relative reports whether a verb belongs to a relative clause: "who" or "which" stands right before it.
func (s *scene) relative(t int) bool { return s.tag(t-1, "WP", "WDT") || s.tag(t-2, "WP", "WDT") }

// stretch is where the subject of a verb is looked for by the order of words: back to the last clause, or after an
// inverted verb.
func (s *scene) stretch(verb int) (first, last int) {
	if s.inverted(verb) {
		return verb + 1, s.phraseEnd(verb + 1)
	}
	first = verb
	for first > 0 && verb-first < maxLead && !s.newParagraph(first) && !s.quoted(first-1) && !s.breaks(first-1, verb) {
		first--
	}
	return s.skipOpening(first, verb), verb
}

// inverted reports whether the subject follows the verb: "said X", where a quotation or nothing stands before.
func (s *scene) inverted(verb int) bool {
	if s.tag(verb+1, "IN", "TO", "RB", ",", ".", ":") || s.is(verb+1, "that", "on", "in", "it") && !s.tag(verb+1, "PRP") {
		return false
	}
	return verb > 0 && (s.quoted(verb-1) || s.is(verb-1, ",") && s.quoted(verb-2))
}

// phraseEnd is the end of a noun phrase with its appositions, before the next verb, full stop or quotation.
func (s *scene) phraseEnd(t int) int {
	for ; t < len(s.Tokens) && !s.quoted(t) && !s.newParagraph(t); t++ {
		if s.tag(t, "VBD", "VBZ", "VBP", "MD") || s.endsSentence(t) || s.is(t, "on", "at", "during", "after", "in", "via", "about", "as", "when", "while") {
			break
		}
	}
	return t
}

// breaks reports whether a token ends the clause before the subject: another verb, a conjunction, a colon.
func (s *scene) breaks(t, verb int) bool {
	switch {
	case s.endsSentence(t), s.is(t, ":", ";", "—", "--", "that", "because", "while", "although", "when", "if", "but", "whether"):
		return true
	case s.is(t, "and"):
		return s.tag(t-1, ",") || s.tag(t+1, "VBD", "VBZ", "PRP") || s.is(t-1, ",")
	case s.tag(t, "VBD", "VBZ", "VBP", "MD"):
		return verb-t > 1 && !s.relative(t) && !s.auxiliary(t)
	}
	return false
}

// skipOpening leaves out what stands before the first comma of a clause that begins with a preposition or a
// participle: "In a statement, Boeing said".
func (s *scene) skipOpening(first, verb int) int {
	if !s.tag(first, "IN", "VBG", "VBN", "RB", "TO", "CC") {
		return first
	}
	for t := first; t < verb-1; t++ {
		if s.is(t, ",") {
			return t + 1
		}
	}
	if s.tag(first, "CC", "RB") {
		return first + 1
	}
	return first
}
