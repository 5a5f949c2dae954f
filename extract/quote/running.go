package quote

// colon finds a quotation that a colon introduces without a verb of saying.
func colon() Rule {
	return Rule{
		Name: "colon", Confidence: 0.85, Find: findColon,
		Doc: `The sentence before ends in a colon: its subject speaks. Tanya Chan met the press after the speech: "…".`,
		Yes: []Example{
			{"Tanya Chan met the press after the speech:\n\n\"I really urge her to resign now.\"", []string{"person Tanya Chan"}, "I really", "Tanya Chan"},
		},
		No: []Example{{"Ann Day met the press. \"There are three of them here.\"", []string{"person Ann Day"}, "There are", "Ann Day"}},
	}
}

func findColon(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	t := q.from - 1
	if t < 0 || !s.is(t, ":", "—", "–", "--") || s.quoted(t) || q.from-1 > 0 && s.paragraphs(t, q.from) > 1 {
		return answer{}, false
	}
	first := s.start(t)
	if verb := s.lastVerb(first, t); verb >= 0 {
		return answer{s.who(verb), verb}, true
	}
	return answer{s.actor(first, t), t}, true
}

// paragraphs counts the ends of paragraphs between two tokens.
func (s *scene) paragraphs(from, to int) int {
	n := 0
	for t := from + 1; t <= to; t++ {
		if s.newParagraph(t) {
			n++
		}
	}
	return n
}

// start is the first token of the sentence that ends at t, as far as it stands outside quotations.
func (s *scene) start(t int) int {
	first, _ := s.sentenceOf(t)
	first = max(first, t-maxLead)
	for u := t; u > first; u-- {
		if s.newParagraph(u) {
			return u
		}
	}
	return first
}

// actor is the entity that a sentence is about: the subject of its root, else its first person or organization.
func (s *scene) actor(first, last int) int {
	for t := first; t < last; t++ {
		if s.Is(t, "root") && !s.quoted(t) {
			if who := s.who(t); who >= 0 {
				return who
			}
		}
	}
	return s.firstName(first, last)
}

// joined finds the second of two quotations that share their words of saying.
func joined() Rule {
	return Rule{
		Name: "joined", Confidence: 0.9, Find: findJoined,
		Doc: `A quotation that shares its words of saying: "and" joins it to the next, they interrupt it, or it runs on into the paragraph that has them.`,
		Yes: []Example{
			{`"He was loved by us all", reads an Acme press release, "a kind and gentle soul".`, []string{"organization Acme"}, "a kind", "Acme"},
			{"Tom Lee left.\n\n\"It is a strange thing to be old.\n\n\"But I do not complain,\" Ann Day said.", []string{"person Tom Lee", "person Ann Day"}, "It is", "Ann Day"},
			{`"This is a great day for us" and "nobody will forget it soon", Ann Day said.`, []string{"person Ann Day"}, "This is", "Ann Day"},
		},
		No: []Example{{`Ann Day said "yes, we all can do it" and left.`, []string{"person Ann Day"}, "yes", "Ann Day"}},
	}
}

// findJoined looks forward: the quotation after the joint has its words of saying after it.
func findJoined(s *scene, i int) (answer, bool) {
	if s.interrupted(i) {
		return s.said[i-1], true
	}
	q := &s.quotes[i]
	if i+1 >= len(s.quotes) || !s.joint(q.to, s.quotes[i+1].from) && !s.runsOn(i) {
		return answer{}, false
	}
	for _, find := range []func(*scene, int) (answer, bool){findAfter, findAccordingTo} {
		if a, ok := find(s, i+1); ok {
			return a, true
		}
	}
	return answer{}, false
}

// interrupted reports whether only the words of saying of the passage before stand before this one: "…," X said, "…".
func (s *scene) interrupted(i int) bool {
	if i == 0 {
		return false
	}
	p, q := &s.quotes[i-1], &s.quotes[i]
	return s.said[i-1].token >= p.to && s.said[i-1].token < q.from && s.is(q.from-1, ",") && s.paragraphs(p.to-1, q.from) == 0 && s.adjoins(p, q) && q.from-p.to < 12
}

// runsOn reports whether a passage without its closing mark goes on with the next one, a paragraph later, and begins
// itself without words of saying.
func (s *scene) runsOn(i int) bool {
	q, next := &s.quotes[i], &s.quotes[i+1]
	return !q.closed && next.closed && s.newParagraph(q.from) && q.to == next.from && s.paragraphs(q.to-1, next.from) == 1 &&
		!(i > 0 && !s.quotes[i-1].closed)
}

// joint reports whether only "and", "or" and commas stand between two tokens.
func (s *scene) joint(from, to int) bool {
	if to <= from || to-from > 3 {
		return false
	}
	for t := from; t < to; t++ {
		if !s.is(t, "and", "or", "but", ",", "that", "then") {
			return false
		}
	}
	return true
}

// running finds a quotation that goes on.
func running() Rule {
	return Rule{
		Name: "running", Confidence: 0.85, Find: findRunning,
		Doc: `A quotation without words of saying goes on with the speaker of the one before: "…," Lam said. "…" Also over paragraphs, where the one before was left open.`,
		Yes: []Example{
			{`"Our citizens are injured," Lam said. "There have been chaotic scenes here."`, []string{"person Lam"}, "There have", "Lam"},
			{"Ann Day said: \"We will rebuild the town.\n\n\"Nothing will stop us from that.\"", []string{"person Ann Day"}, "Nothing", "Ann Day"},
		},
		No: []Example{{"\"Our citizens are injured,\" Lam said.\n\nA sign read \"do not enter this place\" in red.", []string{"person Lam"}, "do not", ""}},
	}
}

func findRunning(s *scene, i int) (answer, bool) {
	if i == 0 || !s.alone(i) {
		return answer{}, false
	}
	p, q := &s.quotes[i-1], &s.quotes[i]
	switch {
	case !p.closed && s.paragraphs(p.to-1, q.from) == 1 && q.from == p.to:
	case s.paragraphs(p.to-1, q.from) == 0 && s.adjoins(p, q):
	case s.paragraphs(p.to-1, q.from) == 1 && s.adjoins(p, q) && s.said[i-1].speaker >= 0:
	default:
		return answer{}, false
	}
	return answer{s.said[i-1].speaker, s.said[i-1].token}, true
}

// alone reports whether a passage begins a sentence.
func (s *scene) alone(i int) bool {
	q := &s.quotes[i]
	return s.newParagraph(q.from) || s.lead(q) == q.from
}

// adjoins reports whether at most the words of saying of p stand between the passages: one sentence.
func (s *scene) adjoins(p, q *quotation) bool {
	ends := 0
	for t := p.to; t < q.from; t++ {
		if s.endsSentence(t) {
			ends++
		}
	}
	return ends <= 1
}

// previous finds the speaker in the sentence before.
func previous() Rule {
	return Rule{
		Name: "previous", Confidence: 0.7, Find: findPrevious,
		Doc: `A quotation that stands alone after a sentence about someone: the person speaks. Lam spoke on the economy. "…"`,
		Yes: []Example{
			{`Lam spoke about the economy. "It has already suffered a lot."`, []string{"person Lam"}, "It has", "Lam"},
		},
		No: []Example{{`It was cold. "Where is the summer of old?" asked Ann Day.`, []string{"person Ann Day"}, "Where", "Ann Day"}},
	}
}

func findPrevious(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	if q.from == 0 || !s.alone(i) || s.quoted(q.from-1) || s.newParagraph(q.from) && s.paragraphs(q.from-1, q.from) > 1 {
		return answer{}, false
	}
	last := q.from - 1
	first := s.start(last)
	if verb := s.lastVerb(first, last); verb >= 0 {
		return answer{s.who(verb), verb}, true
	}
	if who := s.actor(first, last); who >= 0 && s.person(who) {
		return answer{who, -1}, true
	}
	return answer{}, false
}
