package agreement

// verbLeft returns the verb that the conjunction at i joins to what follows, or -1: the last verb before it.
func (v *view) verbLeft(i int) int {
	for j := i - 1; j >= v.first && i-j < maxWalk; j-- {
		if isVerb(v.tag(j)) && v.group[j-v.first] >= 0 {
			if rel := v.relativeBefore(j); rel >= 0 {
				j = rel
				continue
			}
			return j
		}
	}
	return -1
}

// relativeBefore returns the relative pronoun of the clause that verb i belongs to, or -1.
func (v *view) relativeBefore(i int) int {
	first, _ := v.groupAt(i)
	for j := first - 1; j >= v.first && first-j < 12; j-- {
		switch {
		case v.tag(j) == "WDT" || v.tag(j) == "WP" || v.tag(j) == "WP$":
			return j
		case isVerb(v.tag(j)) || v.lower(j) == ",":
			return -1
		}
	}
	return -1
}

// antecedent returns the heads that the relative pronoun at i stands for.
func (v *view) antecedent(i int) []int {
	j := i - 1
	if j >= v.first && isPreposition(v.tag(j)) {
		j--
	}
	if j >= v.first && v.lower(j) == "," {
		j--
	}
	k := v.phraseAt(j)
	if k < 0 {
		return nil
	}
	for k > 0 && v.phrases[k].prep >= 0 && v.phrases[k-1].last == v.phrases[k].prep {
		k--
	}
	heads, _ := v.listLeft(k)
	return heads
}

// controller returns the subject of the infinitive whose "to" is token i: the object of a verb that asks or lets
// ("urged Iran to sign"), else the subject of the verb before.
func (v *view) controller(i, depth int) []int {
	for j := i - 1; j >= v.first && i-j < maxWalk; j-- {
		if k := v.phraseAt(j); k >= 0 && !v.phrases[k].time {
			p := v.phrases[k]
			before := p.first - 1
			if p.prep >= 0 {
				before = p.prep - 1
			}
			if before >= v.first && controls[v.lemma(before)] {
				return v.listRight(k)
			}
			j = p.first
			continue
		}
		if isVerb(v.tag(j)) {
			return v.surfaceSubjects(j, depth+1)
		}
	}
	return nil
}

// mainSubject returns the subject of the clause that a participle or gerund at t hangs on: the first phrase of the
// sentence before or after it that is no adjunct.
func (v *view) mainSubject(t, depth int) []int {
	for j := t + 1; j < v.last; j++ {
		if v.group[j-v.first] < 0 || v.tag(j) == "VBG" || v.tag(j) == "TO" || v.tag(j) == "VB" {
			continue
		}
		if first, _ := v.groupAt(j); v.tag(first) != "TO" {
			return v.subjectBefore(first, j, depth+1)
		}
	}
	return nil
}

// boundary reports whether a clause ends between tokens i and j.
func (v *view) boundary(i, j int) bool {
	_, i = v.groupAt(i)
	for ; i < j; i++ {
		switch tag := v.tag(i); {
		case tag == "WDT" || tag == "WP" || tag == "WRB" || tag == "MD" || tag == "VBD" || tag == "VBZ" || tag == "VBP":
			return true
		case v.lower(i) == ";" || tag == "IN" && clauseWords[v.lower(i)]:
			return true
		}
	}
	return false
}

var clauseWords = map[string]bool{"that": true, "after": true, "before": true, "while": true, "because": true, "although": true, "though": true, "if": true, "unless": true, "until": true, "whereas": true, "as": true, "since": true, "despite": true, "following": true}

// controls are verbs whose object acts in the infinitive after it.
var controls = map[string]bool{"urge": true, "ask": true, "order": true, "allow": true, "persuade": true, "force": true, "call": true, "press": true, "invite": true, "permit": true, "encourage": true, "tell": true, "want": true, "require": true, "push": true, "pressure": true, "convince": true, "help": true, "get": true, "lead": true, "enable": true, "on": true, "upon": true, "expect": true, "for": true}
