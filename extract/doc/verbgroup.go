package doc

// verbGroup returns the auxiliaries and copula of a verb and the verb, in text order.
func (d *Document) verbGroup(head int) []int {
	if !d.sentence(head).Parsed {
		return d.verbsBefore(head)
	}
	group := d.Dependants(head, "aux", "cop")
	if isVerb(d.Tokens[head].Tag) {
		group = append(group, head)
	}
	if len(group) == 1 && d.Is(head, "conj") && group[0] == head {
		shared := d.Dependants(d.Head(head), "aux")
		if d.hasTag(head, "VB", "VBN", "VBG") {
			return append(shared, head)
		}
	}
	return group
}

// verbsBefore returns the run of verbs, adverbs skipped, that ends in head.
func (d *Document) verbsBefore(head int) []int {
	first := d.sentence(head).First
	group := []int{head}
	for i := head - 1; i >= first && i > head-6; i-- {
		switch tag := d.Tokens[i].Tag; {
		case isVerb(tag) || tag == "MD" || tag == "TO":
			group = append([]int{i}, group...)
		case tag != "RB":
			return group
		}
	}
	return group
}

// addVerb takes one verb of the group into account; the first finite one decides the tense.
func (d *Document) addVerb(c *Clause, verb int) {
	t := d.Tokens[verb]
	switch {
	case t.Tag == "MD":
		c.Finite = true
		d.addModal(c, t.Lower)
	case c.Finite || c.Tense != NoTense:
		c.Perfect = c.Perfect || t.Lower == "have" && verb != c.Head
	case t.Tag == "VBD":
		c.Tense, c.Finite = Past, true
	case t.Tag == "VBZ" || t.Tag == "VBP":
		c.Tense, c.Finite = Present, true
	}
	if (t.Lower == "has" || t.Lower == "have" || t.Lower == "'ve" || t.Lower == "had") && verb != c.Head {
		c.Tense, c.Perfect = Past, true
	}
}

func (d *Document) addModal(c *Clause, modal string) {
	switch modal {
	case "will", "'ll", "wo", "shall":
		c.Tense = Future
	case "would", "could", "might":
		c.Modal = modal
		c.Tense = Past
	case "ca":
		c.Modal, c.Tense = "can", Present
	default:
		c.Modal, c.Tense = modal, Present
	}
}

func (d *Document) passiveGroup(group []int) bool {
	if len(group) < 2 || d.Tokens[group[len(group)-1]].Tag != "VBN" {
		return false
	}
	switch d.Tokens[group[len(group)-2]].Lower {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "'re":
		return true
	}
	return false
}

// aboutToHappen reports whether the verb hangs on "is going to", "is to", "is set to", "plans to".
func (d *Document) aboutToHappen(head int) bool {
	if !d.hasTag(head, "VB") {
		return false
	}
	for _, v := range d.Dependants(head, "aux") {
		if d.hasTag(v, "MD") && d.Tokens[v].Lower != "will" && d.Tokens[v].Lower != "'ll" {
			return false
		}
	}
	gov := d.Head(head)
	return d.Is(head, "xcomp") && d.valid(gov) && intends[d.Tokens[gov].Lower]
}

// intends are governors of an infinitive that has not happened yet.
var intends = map[string]bool{
	"going": true, "set": true, "due": true, "expected": true, "scheduled": true, "plans": true, "plan": true,
	"intends": true, "intend": true, "likely": true, "slated": true, "poised": true, "ready": true, "aims": true,
	"about": true, "hopes": true, "wants": true, "seeks": true,
}
