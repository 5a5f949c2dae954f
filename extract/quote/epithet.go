package quote

// epithet is who a description means that tells something new of a person instead of naming an office: "the 27-year-old",
// "the former mayor", "the top U.S. diplomat". It is the subject of the nearest sentence before that names persons, and
// nobody where there is none; ok is false for other descriptions, which may mean a stranger ("the villager").
func (s *scene) epithet(head int) (who int, ok bool) {
	if !s.tag(head, "NN", "NNP") && !s.is(head, "old") {
		return nobody, false
	}
	telling := s.is(head, "old") || s.is(head, "year") && s.is(head+2, "old")
	for t := head - 1; t >= 0 && t > head-8 && !s.quoted(t); t-- {
		switch {
		case s.is(t, "the"):
			return s.subjectBefore(t), telling
		case s.is(t, "former", "top", "veteran") || s.is(t, "old") && s.is(t-2, "year"):
			telling = true
		case !s.noun(t) && !s.tag(t, "JJ", "CD", "POS", "HYPH") && !s.is(t, "-", "year"):
			return nobody, false
		}
	}
	return nobody, false
}

// subjectBefore is the first person that is a subject in the nearest sentence before a token that names persons, or the
// only one there.
func (s *scene) subjectBefore(token int) int {
	for i, back := s.SentenceAt(token), 0; i >= 0 && back <= maxBack; i, back = i-1, back+1 {
		found, several := nobody, false
		for t := s.Sentences[i].First; t < min(token, s.Sentences[i].Last); t++ {
			e := s.entities.At(t)
			if e < 0 || !s.person(e) || s.quoted(t) {
				continue
			}
			if s.Is(t, "nsubj", "nsubj:pass") {
				return e
			}
			several = several || found >= 0 && found != e
			found = e
		}
		if found >= 0 && several {
			return nobody
		}
		if found >= 0 {
			return found
		}
	}
	return nobody
}

// maxBack is how many sentences back a person is looked for.
const maxBack = 2
