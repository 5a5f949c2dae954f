package entity

// nominal resolves a description by the class of its head noun.
func (e *Entities) nominal(head int) []int {
	p := e.phraseAt(head)
	if named := e.apposed(head); named >= 0 {
		return []int{named}
	}
	word := e.doc.Tokens[head].Lower
	one := singularNoun(word)
	if kind := e.x.nominals[word]; kind == "government" || kind != "pair" && e.x.nominals[one] == "government" && e.x.persons[one] == "" {
		return e.government(p)
	}
	if !p.definite() {
		return nil
	}
	if e.x.nominals[word] == "pair" || word != one && (e.x.nominals[one] != "" || e.x.persons[one] != "") {
		return e.several(p, one)
	}
	switch e.x.nominals[word] {
	case "company":
		return e.organization(p, word, false)
	case "organization":
		return e.organization(p, word, false)
	case "body":
		return e.organization(p, word, true)
	case "country", "city":
		return e.place(p, word)
	}
	if e.x.persons[word] != "" {
		return e.personal(p, word)
	}
	return e.named(p, word)
}
