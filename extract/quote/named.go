package quote

// personIn is the last person that a stretch names as such: no possessor, nobody after "for" or "of". Of two persons
// joined by "and" it is the first.
func (s *scene) personIn(first, last int) int {
	found, end := nobody, 0
	for t := first; t < last; t++ {
		if t > first && s.tag(t, "WP", "WDT", "WP$") {
			t = s.comma(t, last)
			continue
		}
		i := s.entities.At(t)
		if i < 0 || s.quoted(t) {
			continue
		}
		stop := t + 1
		for stop < last && s.entities.At(stop) == i {
			stop++
		}
		if s.person(i) && !s.is(stop, "'s", "'") && !s.dependent(t, first) && !(found >= 0 && s.is(t-1, "and") && t-1 == end) {
			found, end = i, stop
		}
		t = stop - 1
	}
	return found
}

// comma is the next comma from a token on, the end of the stretch if there is none.
func (s *scene) comma(t, last int) int {
	for ; t < last && !s.is(t, ","); t++ {
	}
	return t
}

// dependent reports whether a name stands after a preposition, titles in between: "spokesman for President Lee"; but
// "speaker of the parliament Ali Larijani" is one.
func (s *scene) dependent(t, first int) bool {
	for u := t - 1; u >= first && u > t-6; u-- {
		switch {
		case s.tag(u, "IN", "TO") || s.is(u, "with"):
			return !s.is(u, "as") && !s.office(u, t) && !(s.is(u, "of") && s.tag(u+1, "DT") && s.tag(t-1, "NN", "NNP")) && s.nounBefore(u, first)
		case s.is(u, "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir") && s.tag(u-1, "NN", "NNP"):
			return false // "Undersecretary for Education Mr. Toccafondi"
		case s.entities.At(u) >= 0, s.is(u, ",", "and"):
			return false
		case !s.tag(u, "NN", "NNP", "JJ", "NNPS", "HYPH", "VBN", "DT"):
			return false
		}
	}
	return false
}

// office reports whether an "of" before a long name leads to the place of an office, which was read as a part of the
// name: "Mayor of London Sadiq Khan".
func (s *scene) office(of, name int) bool {
	return of == name-1 && s.is(of, "of") && offices[s.lower(of-1)] && s.end(name)-name > 2
}

var offices = set(`president minister mayor governor king queen secretary chairman chairwoman ceo chancellor premier archbishop bishop speaker`)

// nounBefore reports whether the token before a preposition is a noun that it belongs to.
func (s *scene) nounBefore(preposition, first int) bool {
	return preposition > first && s.tag(preposition-1, "NN", "NNS", "NNP", "NNPS", "VBN", "VBG")
}

// meant is the entity that a noun phrase names or means.
func (s *scene) meant(head, first, last int) int {
	if head < 0 {
		return nobody
	}
	if i := s.entities.At(head); i >= 0 {
		return i
	}
	if s.parsed(head) {
		for _, c := range s.Dependants(head, "appos", "flat") {
			if i := s.entities.At(c); i >= 0 {
				return i
			}
		}
	}
	if i := s.apposed(first, last); i >= 0 {
		return i
	}
	if i := s.partOfName(head); i >= 0 {
		return i
	}
	if statements[s.lower(head)] {
		return s.issuer(head, first, last)
	}
	if s.anonymous(head, first) {
		return nobody
	}
	found := s.entities.Refer(head)
	if len(found) != 1 || !s.person(found[0]) {
		if i, ok := s.epithet(head); ok {
			return i
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	if bodies[s.lower(head)] {
		return s.country(head)
	}
	return nobody
}

// apposed is the name between two commas that ends a stretch: "a spokesman for the group, Nabil Rudeina, said".
func (s *scene) apposed(first, last int) int {
	t := last - 1
	if !s.is(t, ",") || t-1 <= first || s.entities.At(t-1) < 0 {
		return nobody
	}
	i := s.entities.At(t - 1)
	for t--; t > first && s.entities.At(t-1) == i; t-- {
	}
	if t > first && s.is(t-1, ",") {
		return i
	}
	return nobody
}

// statements are nouns for what someone issued; the speaker is who did.
var statements = set(`statement report message tweet letter document communique communiqué editorial article post release declaration memo
	summary ruling decision verdict judgment judgement order resolution text note email complaint lawsuit indictment announcement
	speech address interview remarks video broadcast conference
	account page website site blog commentary dispatch notice advisory`)

// issuer is the first name of the noun phrase around a statement: "a statement by X", "X's statement", "an X statement";
// not who got it: "a letter seen by X".
func (s *scene) issuer(head, first, last int) int {
	for t := head + 1; t < min(last, head+15); t++ {
		if s.entities.At(t) < 0 {
			continue
		}
		if s.receiver(t) {
			t = s.end(t)
			continue
		}
		if i := s.firstName(t, min(last, head+15)); i >= 0 {
			return i
		}
	}
	return s.firstName(max(first, head-8), head)
}

// receiver reports whether the name that begins at a token got what another issued: "seen by X", "sent to X".
func (s *scene) receiver(t int) bool {
	return s.is(t-1, "by") && s.is(t-2, "seen", "obtained", "viewed", "reviewed", "read") ||
		s.is(t-1, "to", "with") && s.is(t-2, "sent", "leaked", "addressed", "shared", "given", "letter", "email")
}

// anonymous reports whether an indefinite phrase introduces someone without a name: "a government official".
func (s *scene) anonymous(head, first int) bool {
	for t := head - 1; t >= first && t > head-8; t-- {
		if s.is(t, "a", "an", "one", "another", "some", "several", "many", "two", "three", "other", "most", "few", "any") {
			return true
		}
		if s.is(t, ",") || s.tag(t, "IN") {
			break
		}
	}
	return s.tag(head, "NNS") && !s.tag(head-1, "DT", "PRP$") && !s.is(head-1, "both")
}
