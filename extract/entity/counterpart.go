package entity

import "dateline/article"

// counterpart reads "Shmatko met his Iranian counterpart, NAME": the office of the first person whom the sentence named
// before, of the country that the demonym tells.
func (r *roleReader) counterpart(m *mention) (role, bool) {
	start, _ := r.sentenceOf(m.First)
	t := m.First - 1
	if t > start && r.d.Tokens[t].Text == "," {
		t--
	}
	if t <= start || r.d.Tokens[t].Lower != "counterpart" {
		return role{}, false
	}
	code, first, ok := r.e.demonymAt(t - 1)
	if !ok {
		return role{}, false
	}
	for i := start; i < first; i++ {
		other := r.e.At(i)
		if other >= 0 && r.e.List[other].Type == article.Person && r.e.List[other].Role != "" {
			return role{r.e.List[other].Role, r.e.countryName(code), code, none}, true
		}
	}
	return role{}, false
}
