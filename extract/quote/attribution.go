package quote

import "strings"

// after finds "…," he said.
func after() Rule {
	return Rule{
		Name: "after", Confidence: 0.95, Find: findAfter,
		Doc: `A verb of saying after the quotation, with its subject before or after it: "…," Lam said; "…," wrote student protester Joshua Wong.`,
		Yes: []Example{
			{`"The government will withdraw the bill," Lam said in a televised address.`, []string{"person Lam"}, "The government", "Lam"},
			{`"Whenever there are signs of a palm branch," wrote student protester Joshua Wong on Twitter.`, []string{"person Joshua Wong"}, "Whenever", "Joshua Wong"},
			{`"We are looking at all the options now," Mary Hill, a doctor, told Acme News.`, []string{"person Mary Hill", "organization Acme News"}, "We are", "Mary Hill"},
			{`Tom Lee resigned. "I have nothing more to say", he said.`, []string{"person Tom Lee"}, "I have", "Tom Lee"},
			{`"It is a sad day for us," a villager said.`, nil, "It is", ""},
		},
		No: []Example{{`"I can do it if I want." Tom Lee said later that he would not.`, []string{"person Tom Lee"}, "I can", ""}},
	}
}

func findAfter(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	first, last := s.tail(q)
	if !q.closed || first >= last || s.embedded(q, first) {
		return answer{}, false
	}
	verb := s.firstVerb(first, last)
	if v := s.quotesAs(first, last); v >= 0 {
		verb = v
	}
	if verb < 0 || s.introduces(verb, first, last) || s.stops(q, first) && !s.closesWith(verb, q, last) {
		return answer{}, false
	}
	return answer{s.goesOn(i, verb), verb}, true
}

// goesOn is the speaker of a verb; where "he added" and "the chancellor went on" mean nobody that is known, the speaker
// of the quotation before in the same paragraph or the one before.
func (s *scene) goesOn(i, verb int) int {
	who := s.who(verb)
	if i > 0 && s.lemma(verb) == "add" && s.is(s.subject(verb), "he", "she") && s.said[i-1].speaker >= 0 && s.person(s.said[i-1].speaker) && s.paragraphs(s.quotes[i-1].to-1, s.quotes[i].from) == 0 {
		return s.said[i-1].speaker
	}
	if who >= 0 || i == 0 || s.said[i-1].speaker < 0 || !s.person(s.said[i-1].speaker) {
		return who
	}
	if s.paragraphs(s.quotes[i-1].to-1, s.quotes[i].from) > 1 || !s.definite(verb) {
		return who
	}
	return s.said[i-1].speaker
}

// definite reports whether the subject of a verb is a pronoun or a description with "the".
func (s *scene) definite(verb int) bool {
	t := s.subject(verb)
	return s.is(t, "he", "she") || t > 0 && s.tag(t, "NN") && s.is(t-1, "the")
}

// quotesAs is the "saying" of a stretch "…," the agency quoted him as saying.
func (s *scene) quotesAs(first, last int) int {
	for t := first; t < last && t < first+15; t++ {
		if s.is(t, "saying", "telling") && s.quoting(t) >= first {
			return t
		}
	}
	return -1
}

// embedded reports whether the sentence goes on after a quotation as if there were no marks: "… 'as soon as possible' to
// build confidence".
func (s *scene) embedded(q *quotation, first int) bool {
	return s.tag(first, "IN", "TO", "CC", "VB", "WDT") && !s.is(q.last-1, ",", ".", "?", "!", "…", "—", "-")
}

// closesWith reports whether words of saying belong to a quotation that ends in a full stop of its own: inverted
// ("…?" said X), or after "?" and "!" with nothing said after them.
func (s *scene) closesWith(verb int, q *quotation, last int) bool {
	if verb == q.to {
		return true
	}
	if s.is(q.last-1, ".") || last < len(s.Tokens) && s.inside[last] != 0 {
		return false
	}
	return s.is(verb, "told") || verb+1 >= last || s.tag(verb+1, "IN", ".", ",", "RB", "NNP") && !s.is(verb+1, "that")
}

// firstVerb is the first verb of saying of a stretch, unless another clause stands before it.
func (s *scene) firstVerb(first, last int) int {
	for t := first; t < last; t++ {
		if s.speaks(t, saying) {
			return t
		}
		if t > first && s.is(t, "and", "but", "while", "although", "because", "when", "that", "which", ";") {
			return -1
		}
		if strings.HasPrefix(s.Tokens[t].Tag, "VBD") || s.tag(t, "VBZ", "VBP", "MD") {
			if !s.auxiliary(t) {
				return -1
			}
		}
	}
	return -1
}

func (s *scene) auxiliary(t int) bool {
	return s.is(t, "has", "had", "have", "was", "were", "is", "did", "would", "will", "also", "'s")
}

// introduces reports whether the verb leads to the next quotation rather than back to this one.
func (s *scene) introduces(verb, first, last int) bool {
	if last >= len(s.Tokens) || s.inside[last] == 0 {
		return false
	}
	if s.is(first, "and", "but", "while") {
		return true
	}
	for t := first; t < verb; t++ {
		if s.noun(t) {
			return false
		}
	}
	return verb >= last-2 && s.is(last-1, ",", ":", s.lower(verb))
}

// before finds he said, "…".
func before() Rule {
	return Rule{
		Name: "before", Confidence: 0.92, Find: findBefore,
		Doc: `A verb of saying before the quotation in its sentence: Lam said, "…"; X told Y: "…"; he called the move a "…"; insisting she was "…".`,
		Yes: []Example{
			{`Tom Lee said on Friday, "We are committed to keeping our borders safe."`, []string{"person Tom Lee"}, "We are", "Tom Lee"},
			{`The mayor of Riverton, Ann Day, wrote: "Thousands of people came here."`, []string{"place Riverton", "person Ann Day"}, "Thousands", "Ann Day"},
			{`Ann Day called the move a "smash and grab on our democracy".`, []string{"person Ann Day"}, "smash", "Ann Day"},
			{`Ann Day told Tom Lee the firm was "in the midst of a crisis".`, []string{"person Ann Day", "person Tom Lee"}, "in the midst", "Ann Day"},
			{`In a statement, Acme Corp said the plane was "not fit to fly again".`, []string{"organization Acme Corp"}, "not fit", "Acme Corp"},
		},
		No: []Example{{`Tom Lee said no. The crowd sang "we shall not be moved" in the rain.`, []string{"person Tom Lee"}, "we shall", ""}},
	}
}

func findBefore(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	lead := s.lead(q)
	verb := s.lastVerb(lead, q.from)
	if verb < 0 {
		return answer{}, false
	}
	if s.lemma(verb) == "add" {
		return answer{s.goesOn(i, verb), verb}, true // "the professor added"
	}
	return answer{s.who(verb), verb}, true
}

// lastVerb is the last verb of saying of a stretch outside quotations; failing that the last that cites.
func (s *scene) lastVerb(first, last int) int {
	for _, verbs := range []map[string]bool{saying, citing} {
		for t := s.beforeAside(last-1, first); t >= first; t-- {
			if s.speaks(t, verbs) && !s.heard(t) && !s.takesObject(t) {
				return t
			}
		}
	}
	return -1
}

// takesObject reports whether a verb of writing has what was written after it: "wrote its article".
func (s *scene) takesObject(t int) bool {
	return s.is(t, "wrote", "writes", "written", "read", "reads", "posted", "posts") && s.tag(t+1, "DT", "PRP$", "NN", "NNS", "JJ", "CD")
}

// beforeAside steps over a remark between two dashes that ends at a token.
func (s *scene) beforeAside(t, first int) int {
	if !s.is(t, "—", "–", "--") {
		return t
	}
	for u := t - 1; u > first; u-- {
		if s.is(u, "—", "–", "--") {
			return u - 1
		}
	}
	return t
}

// heard reports whether a verb is passive with the thing said as its subject: "was told", "it was reported".
func (s *scene) heard(t int) bool {
	return s.is(t, "told", "asked", "called") && s.is(t-1, "was", "were", "been", "being", "be") && !s.is(t+1, "by")
}

// accordingTo finds "…," according to X.
func accordingTo() Rule {
	return Rule{
		Name: "according-to", Confidence: 0.93, Find: findAccordingTo,
		Doc: `"according to" before or after the quotation, also to what someone wrote: "…", according to a tweet by X.`,
		Yes: []Example{
			{`"The airline carries weapons and fighters," according to a tweet on Monday by Mike Hall.`, []string{"person Mike Hall"}, "The airline", "Mike Hall"},
			{`According to Acme Corp, the plane was "not fit to fly again".`, []string{"organization Acme Corp"}, "not fit", "Acme Corp"},
		},
		No: []Example{{`"We act according to the law here," Ann Day said.`, []string{"person Ann Day"}, "We act", "Ann Day"}},
	}
}

func findAccordingTo(s *scene, i int) (answer, bool) {
	q := &s.quotes[i]
	first, last := s.tail(q)
	if s.stops(q, first) {
		last = first
	}
	for _, r := range [][2]int{{first, last}, {s.lead(q), q.from}} {
		for t := r[0]; t+1 < r[1]; t++ {
			if s.is(t, "according") && s.is(t+1, "to") && !s.quoted(t) {
				return answer{s.source(t+2, r[1]), t}, true
			}
		}
	}
	return answer{}, false
}

// source is who stands behind "according to …": the first person or organization named, else what the noun means.
func (s *scene) source(first, last int) int {
	if i := s.firstName(first, min(last, first+20)); i >= 0 {
		return i
	}
	end := s.phraseEnd(first)
	return s.meant(s.head(first, end), first, end)
}
