package quote

import (
	"strings"

	"dateline/article"
)

// nobody is the answer where the article names no speaker.
const nobody = -1

// who is the entity that a verb of saying has as its speaker; nobody where the article names none. The parse gives the
// subject where there is one; the order of words helps where it errs or where no parse is.
func (s *scene) who(verb int) int {
	i := s.speakerOf(verb, 0)
	if root := s.root(verb); i < 0 && root >= 0 && s.tag(verb, "VBG") && s.quoting(verb) < 0 {
		return s.speakerOf(root, 0)
	}
	return i
}

// root is the verb at the root of a participle's sentence, where it stands before it; -1 if there is none.
func (s *scene) root(verb int) int {
	first, _ := s.sentenceOf(verb)
	for t := max(first, verb-maxLead); t < verb; t++ {
		if s.Is(t, "root") && strings.HasPrefix(s.Tokens[t].Tag, "VB") && !s.quoted(t) {
			return t
		}
	}
	return -1
}

func (s *scene) speakerOf(verb, depth int) int {
	if s.is(verb-1, "interviewed", "surveyed", "polled") {
		return nobody // "the protesters we interviewed said"
	}
	if quoted := s.quoting(verb); quoted >= 0 && !s.passive(quoted) {
		return s.meant(s.head(quoted+1, verb-1), quoted+1, verb-1)
	}
	if main := s.reporting(verb); main != verb && depth < 3 {
		return s.speakerOf(main, depth+1)
	}
	head := s.subject(verb)
	first, last := s.stretch(verb)
	if i := s.entities.At(head); i >= 0 && s.person(i) && !s.is(head+1, "'s") {
		if !s.dependent(s.begin(head), first) {
			return i
		}
		head = -1
	}
	if first == last && depth < 3 && s.is(verb-1, "and", "but", "also", "then") {
		if v := s.finiteBefore(verb - 1); v >= 0 {
			return s.speakerOf(v, depth+1)
		}
	}
	if !s.tag(head, "PRP") {
		if i := s.personIn(first, last); i >= 0 {
			return i
		}
	}
	if head < 0 {
		head = s.head(first, last)
	}
	return s.meant(s.antecedent(head), first, last)
}

// begin is the first token of the name at a token.
func (s *scene) begin(t int) int {
	for t > 0 && s.entities.At(t-1) == s.entities.At(t) {
		t--
	}
	return t
}

// subject is the parser's subject of a verb, -1 where it cannot be right.
func (s *scene) subject(verb int) int {
	if !s.parsed(verb) {
		return -1
	}
	head := s.Subject(verb)
	if head < 0 || s.quoted(head) || head > verb && !s.inverted(verb) || s.paragraphBetween(min(head, verb), max(head, verb)) {
		return -1
	}
	return head
}

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
			return !s.is(u, "as") && !(s.is(u, "of") && s.tag(u+1, "DT") && s.tag(t-1, "NN")) && s.nounBefore(u, first)
		case s.entities.At(u) >= 0, s.is(u, ",", "and"):
			return false
		case !s.tag(u, "NN", "NNP", "JJ", "NNPS", "HYPH", "VBN", "DT"):
			return false
		}
	}
	return false
}

// nounBefore reports whether the token before a preposition is a noun that it belongs to.
func (s *scene) nounBefore(preposition, first int) bool {
	return preposition > first && s.tag(preposition-1, "NN", "NNS", "NNP", "NNPS", "VBN", "VBG")
}

// head is the head of the first noun phrase of a stretch: its last noun before a preposition, a comma or a verb.
func (s *scene) head(first, last int) int {
	head := -1
	for t := first; t < last && !s.quoted(t); t++ {
		switch {
		case s.noun(t):
			head = t
		case s.is(t, ",") && head >= 0 && days[s.lower(head)]:
			head = -1
		case head < 0 && !s.tag(t, "IN"), s.tag(t, "POS", "HYPH", "JJ", "CD") || s.is(t, "-", "'s"):
		default:
			return head
		}
	}
	return head
}

// days open a clause before its subject: "the following day, the ministry said".
var days = set(`day week month year morning evening afternoon night today yesterday monday tuesday wednesday thursday friday saturday sunday weekend hour meanwhile`)

func (s *scene) noun(t int) bool {
	return s.tag(t, "NN", "NNS", "NNP", "NNPS", "PRP") || t >= 0 && t < len(s.Tokens) && s.entities.At(t) >= 0
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
	if statements[s.lower(head)] {
		return s.issuer(head, first, last)
	}
	if s.anonymous(head, first) {
		return nobody
	}
	if found := s.entities.Refer(head); len(found) == 1 {
		return found[0]
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

// issuer is the first name of the noun phrase around a statement: "a statement by X", "X's statement", "an X statement".
func (s *scene) issuer(head, first, last int) int {
	if i := s.firstName(head+1, min(last, head+15)); i >= 0 {
		return i
	}
	return s.firstName(max(first, head-8), head)
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

// antecedent follows "who" and "which" to the noun before them.
func (s *scene) antecedent(t int) int {
	if s.tag(t, "WP", "WDT") {
		for u := t - 1; u >= 0 && u > t-4; u-- {
			if s.noun(u) {
				return u
			}
		}
	}
	return t
}

func (s *scene) paragraphBetween(first, last int) bool {
	return strings.IndexByte(s.Text[s.Tokens[first].Start:s.Tokens[last].Start], '\n') >= 0
}

func (s *scene) person(i int) bool { return s.entities.List[i].Type == article.Person }

// firstName is the first entity of a stretch; a person before the next comma goes first.
func (s *scene) firstName(first, last int) int {
	found := nobody
	for t := max(first, 0); t < last && t < len(s.Tokens); t++ {
		i := s.entities.At(t)
		if i >= 0 && s.person(i) {
			return i
		}
		if i >= 0 && found < 0 && !s.hyphened(t) {
			found = i
		}
		if s.is(t, ",") && found >= 0 {
			break
		}
	}
	return found
}

func (s *scene) hyphened(t int) bool {
	return s.is(t+1, "-") && s.Tokens[t+1].Start == s.Tokens[t].End
}
