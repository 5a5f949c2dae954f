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

// maxHops bounds how often one verb leads to another.
const maxHops = 3

func (s *scene) speakerOf(verb, hops int) int {
	switch quoted := s.quoting(verb); {
	case s.is(verb-1, "interviewed", "surveyed", "polled"):
		return nobody // "the protesters we interviewed said"
	case quoted >= 0 && !s.passive(quoted):
		return s.meant(s.head(quoted+1, verb-1), quoted+1, verb-1)
	}
	if by := s.agent(verb); by >= 0 {
		end := s.phraseEnd(by)
		return s.meant(s.head(by, end), by, end)
	}
	if t := s.latter(verb); t >= 0 {
		return s.entities.At(t)
	}
	if main := s.reporting(verb); main != verb && hops < maxHops {
		return s.speakerOf(main, hops+1)
	}
	head := s.lastName(s.subject(verb))
	first, last := s.stretch(verb)
	if i := s.entities.At(head); i >= 0 && s.person(i) && !s.is(head+1, "'s") {
		if !s.dependent(s.begin(head), first) {
			return i
		}
		head = -1
	}
	if main := s.shared(verb, first); main >= 0 && hops < maxHops {
		return s.speakerOf(main, hops+1)
	}
	return s.inStretch(head, first, last)
}

// agent is the first token after the "by" of a passive right after its verb: "was described by the union as"; -1
// without one. Who is "quoted by" another speaks himself.
func (s *scene) agent(verb int) int {
	if s.is(verb, "quoted", "cited", "reported", "recorded", "paraphrased", "heard") {
		return -1
	}
	if s.tag(verb, "VBN", "VBD") && s.is(verb+1, "by") && !s.tag(verb+2, "VBG") {
		return verb + 2
	}
	return -1
}

// latter is the last name before "the latter", where that stands close before a verb; -1 without one.
func (s *scene) latter(verb int) int {
	for t := verb - 1; t > verb-4 && t > 0; t-- {
		if !s.is(t, "latter") {
			continue
		}
		for u := t - 1; u > t-8 && u >= 0 && !s.quoted(u); u-- {
			if s.entities.At(u) >= 0 {
				return u
			}
		}
	}
	return -1
}

// shared is the verb that lends its subject to one after "and": "he came and said"; -1 if there is none.
func (s *scene) shared(verb, first int) int {
	if first != verb || !s.is(verb-1, "and", "but", "also", "then") {
		return -1
	}
	return s.finiteBefore(verb - 1)
}

// inStretch is who a stretch of text with a subject names or means; head is the subject's, -1 where it is not known.
func (s *scene) inStretch(head, first, last int) int {
	if i := s.personIn(first, last); i >= 0 && !s.tag(head, "PRP") {
		return i
	}
	if head < 0 || s.receiver(s.begin(head)) {
		head = s.head(first, last)
	}
	return s.meant(s.antecedent(head), first, last)
}

// lastName is the head of a noun phrase that begins with a name: of "Shadow Home Secretary Yvette Cooper" the person
// that stands last, of "Riverton state officials" the noun.
func (s *scene) lastName(head int) int {
	if head < 0 || s.entities.At(head) < 0 {
		return head
	}
	end := s.end(head)
	switch i := s.entities.At(end); {
	case i >= 0 && s.person(i) && s.person(s.entities.At(head)):
		return end
	case i < 0 && !s.person(s.entities.At(head)):
		for ; s.tag(end, "NN", "NNS") && s.entities.At(end) < 0; end++ {
			head = end
		}
	}
	return head
}

// end is the token after the name at a token.
func (s *scene) end(t int) int {
	i := s.entities.At(t)
	for t < len(s.Tokens) && s.entities.At(t) == i {
		t++
	}
	return t
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
