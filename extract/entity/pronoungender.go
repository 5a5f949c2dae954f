package entity

import (
	"strings"

	"dateline/article"
)

// isPerson accepts the persons who can have a gender.
func (e *Entities) isPerson(g gender) func(antecedent) bool {
	return func(a antecedent) bool {
		return e.kind(a) == article.Person && g.agrees(e.gender(a.entity))
	}
}

// isWoman accepts the persons who are known to be women.
func (e *Entities) isWoman(a antecedent) bool {
	return e.kind(a) == article.Person && e.gender(a.entity) == female
}

// gender is what names, titles and roles tell of a person.
func (e *Entities) gender(i int) gender {
	if i >= len(e.genders) {
		return unknown
	}
	if g := e.genders[i]; g != unknown {
		return g
	}
	return e.x.roleGender(e.List[i].Role)
}

// roleGender reads the gender off a role such as "spokeswoman".
func (x *Extractor) roleGender(title string) gender {
	switch x.persons[strings.ToLower(lastWord(title))] {
	case "role male":
		return male
	case "role female":
		return female
	}
	return unknown
}
