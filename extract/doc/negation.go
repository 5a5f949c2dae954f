package doc

// Negated reports whether a verb or predicate is denied: by "not", "never" or "no longer", or by "no" before its
// subject or object.
func (d *Document) Negated(head int) bool {
	for c := range d.Children(head) {
		switch {
		case d.Is(c, "advmod") && d.denies(c):
			return true
		case d.Is(c, "nsubj", "obj") && d.denied(c):
			return true
		}
	}
	return !d.sentence(head).Parsed && d.deniedBefore(head)
}

// denies reports whether an adverb denies its verb: one of deniers, or the second word of "no longer".
func (d *Document) denies(adverb int) bool {
	w := d.Tokens[adverb].Lower
	return deniers[w] || w == "longer" && adverb > 0 && d.Tokens[adverb-1].Lower == "no"
}

var deniers = map[string]bool{"not": true, "n't": true, "nt": true, "never": true, "neither": true, "nor": true, "hardly": true}

// denied reports whether "no" stands before a noun, or the token is "nobody" or "none".
func (d *Document) denied(noun int) bool {
	switch d.Tokens[noun].Lower {
	case "nobody", "none", "nothing", "neither":
		return true
	}
	det := d.Child(noun, "det")
	return det >= 0 && (d.Tokens[det].Lower == "no" || d.Tokens[det].Lower == "neither")
}

func (d *Document) deniedBefore(head int) bool {
	for i := head - 1; d.valid(i) && i >= d.sentence(head).First && i >= head-3; i-- {
		if d.denies(i) {
			return true
		}
	}
	return false
}
