package doc

// Subject returns the grammatical subject of a verb or predicate. A conjoined or controlled verb takes the subject of
// the verb it hangs on; in a relative clause the antecedent stands for "who", "which" and "that", and a participle
// after a noun ("the deal signed by") has the noun.
func (d *Document) Subject(verb int) int { return d.subject(verb, 0) }

func (d *Document) subject(verb, depth int) int {
	if s := d.Child(verb, "nsubj", "csubj"); s >= 0 {
		if d.hasTag(s, "WP", "WDT") && d.Is(verb, "acl:relcl") {
			return d.Head(verb)
		}
		return s
	}
	if !d.valid(verb) || depth > 8 {
		return -1
	}
	head := d.Head(verb)
	switch {
	case d.Is(verb, "acl"):
		return d.nounHead(head)
	case d.Is(verb, "xcomp"):
		if o := d.Child(head, "obj"); o >= 0 {
			return o
		}
		return d.subject(head, depth+1)
	case d.Is(verb, "conj"), d.Is(verb, "advcl") && d.hasTag(verb, "VBG", "VBN"):
		return d.subject(head, depth+1)
	}
	return -1
}

func (d *Document) nounHead(token int) int {
	if d.hasTag(token, "NN", "NNS", "NNP", "NNPS", "PRP", "CD") {
		return token
	}
	return -1
}

// Agent returns who does what a verb says: the subject of an active verb, the noun after "by" of a passive one.
func (d *Document) Agent(verb int) int {
	if !d.passive(verb) {
		return d.Subject(verb)
	}
	for _, o := range d.Prepositional(verb, "by") {
		return o
	}
	return -1
}

// Object returns what is acted on: the direct object of an active verb, the subject of a passive one.
func (d *Document) Object(verb int) int {
	if d.passive(verb) {
		return d.Subject(verb)
	}
	return d.Child(verb, "obj")
}

// Indirect returns the indirect object of a verb.
func (d *Document) Indirect(verb int) int { return d.Child(verb, "iobj") }

// passive reports whether a verb is a passive participle.
func (d *Document) passive(verb int) bool {
	if d.Child(verb, "aux:pass", "nsubj:pass") >= 0 {
		return true
	}
	if !d.hasTag(verb, "VBN") || d.Child(verb, "aux") >= 0 {
		return false
	}
	if d.Is(verb, "conj") && d.Child(verb, "obj") < 0 {
		return d.passive(d.Head(verb))
	}
	return d.Is(verb, "acl", "amod", "advcl") && d.Child(verb, "obj", "nsubj") < 0
}
