package quote

import (
	"strings"

	"dateline/article"
)

// partOfName is the only person with a part of the name that a capitalised word is: "Bounmy" of Bounmy Keolavong.
func (s *scene) partOfName(t int) int {
	word := s.Tokens[t].Text
	if !s.tag(t, "NNP") || !upper(word) || s.tag(t-1, "NNP", "DT") || s.tag(t+1, "NNP") {
		return nobody
	}
	if s.parts == nil {
		s.parts = s.namesByPart()
	}
	if i, ok := s.parts[word]; ok {
		return i
	}
	return nobody
}

// namesByPart files the persons under the parts of their names; a part that two share means nobody.
func (s *scene) namesByPart() map[string]int {
	parts := map[string]int{}
	for i := range s.entities.List {
		if !s.person(i) {
			continue
		}
		for _, part := range strings.Fields(s.entities.List[i].Name) {
			if other, taken := parts[part]; taken && other != i {
				parts[part] = nobody
				continue
			}
			parts[part] = i
		}
	}
	return parts
}

// bodies speak for the country whose adjective stands before them: "the French foreign ministry".
var bodies = set(`government ministry military army navy presidency parliament embassy cabinet administration`)

// country is the one that an adjective before a body means, nobody without one.
func (s *scene) country(head int) int {
	for t := head - 1; t >= 0 && t > head-5 && s.tag(t, "JJ", "NN", "NNP", "NNPS"); t-- {
		if found := s.entities.Refer(t); len(found) == 1 && s.entities.List[found[0]].Type == article.Place {
			return found[0]
		}
	}
	return nobody
}
