package amount

import "strings"

// modifier is a phrase before or after an amount that loosens it.
type modifier struct {
	approx bool
	bound  string
}

var modifiers = loadModifiers()

// modifierForms are the phrases before an amount.
var modifierForms = []struct {
	modifier
	forms []string
}{
	{modifier{approx: true}, []string{"about", "around", "roughly", "approximately", "nearly", "almost", "some", "estimated",
		"an estimated", "circa", "ca", "close to", "in the region of", "in the neighborhood of", "approx", "just about", "virtually", "another some"}},
	{modifier{bound: "min"}, []string{"more than", "over", "at least", "above", "exceeding", "exceeds", "exceeded", "exceed", "in excess of",
		"upwards of", "upward of", "no less than", "not less than", "no fewer than", "a minimum of", "minimum of", "minimum", "well over", "greater than", "higher than", "topping"}},
	{modifier{bound: "max"}, []string{"up to", "less than", "under", "below", "at most", "no more than", "not more than", "as much as",
		"as many as", "a maximum of", "maximum of", "fewer than", "lower than", "not exceeding", "just under", "within"}},
}

// loadModifiers files the phrases under their last word.
func loadModifiers() map[string][]modifierPhrase {
	m := map[string][]modifierPhrase{}
	for _, x := range modifierForms {
		for _, form := range x.forms {
			words := strings.Fields(form)
			last := words[len(words)-1]
			m[last] = append(m[last], modifierPhrase{words[:len(words)-1], x.modifier})
		}
	}
	return m
}

type modifierPhrase struct {
	before []string
	modifier
}

// modifiers reads what stands before an amount ("about a further", "at least") and "or more" after it.
func (s *Sentence) modifiers(f Found) (approx bool, bound string) {
	m := s.after(f.last)
	i := s.beforeFiller(f.first - 1)
	if s.is(i, "~", "≈") {
		return true, m.bound
	}
	before := modifierAt(s, i)
	if before == nil {
		return m.approx, m.bound
	}
	if before.bound != "" {
		m.bound = before.bound
	}
	if s.is(i, "than") && s.is(i-2, "no", "not") {
		m.bound = map[string]string{"more": "max", "less": "min", "fewer": "min"}[s.lower(i-1)]
	}
	return m.approx || before.approx, m.bound
}

// after reads "or more", "or less", "or so".
func (s *Sentence) after(i int) modifier {
	if !s.is(i, "or") {
		return modifier{}
	}
	switch s.lower(i + 1) {
	case "more":
		return modifier{bound: "min"}
	case "less", "fewer":
		return modifier{bound: "max"}
	case "so":
		return modifier{approx: true}
	}
	return modifier{}
}

// beforeFiller steps back over what may stand between a modifier and its amount: "at least another".
func (s *Sentence) beforeFiller(i int) int {
	for n := 0; n < 3 && s.is(i, "a", "an", "the", "its", "just", "net", "of", "total", "further", "additional", "another", "their"); n++ {
		if modifierAt(s, i) != nil || s.is(i, "of") && !s.is(i-1, "total") {
			break
		}
		i--
	}
	return i
}

// modifierAt is the longest phrase that ends at a piece.
func modifierAt(s *Sentence, i int) *modifier {
	var best *modifierPhrase
	list := modifiers[s.lower(i)]
	for k := range list {
		if list[k].ends(s, i) && (best == nil || len(list[k].before) > len(best.before)) {
			best = &list[k]
		}
	}
	if best == nil {
		return nil
	}
	return &best.modifier
}

func (p *modifierPhrase) ends(s *Sentence, i int) bool {
	for k := range p.before {
		if s.lower(i-len(p.before)+k) != p.before[k] {
			return false
		}
	}
	return true
}
