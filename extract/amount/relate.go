package amount

import "dateline/article"

// relate joins the last amount to the one before: the two ends of a range written with both units become one, and a
// sum in brackets after another is its conversion.
func (s *Sentence) relate(out []article.Amount, f Found) []article.Amount {
	n := len(out)
	a, b := &out[n-2], &out[n-1]
	if s.isRange(a, b, f) {
		a.End, a.Min, a.Max, a.Value = b.End, a.Value, b.Value, nil
		if k := len(s.bare) - 1; k >= 0 && s.bare[k] == n-1 {
			s.bare = s.bare[:k]
		}
		return out[:n-1]
	}
	if s.converts(a, b, f) {
		index := n - 2
		b.SameAs = &index
		s.settleDollars(a, b)
	}
	return out
}

// isRange reports whether "$10 million to $15 million", "3%–7%", "between 3 km and 5 km" is one amount.
func (s *Sentence) isRange(a, b *article.Amount, f Found) bool {
	if a.Value == nil || b.Value == nil || a.Unit != b.Unit || a.Type != b.Type || *a.Value >= *b.Value || s.last.last != f.first-1 {
		return false
	}
	j := s.last.last
	switch {
	case s.is(j, "-"):
		return a.Type != "quantity" || s.glued(j)
	case s.is(j, "to"):
		return !s.is(s.last.first-1, "from", "by", "percent") && !s.changed(s.last.first) || s.ranges(s.last.first)
	case s.is(j, "and"):
		return s.is(s.last.first-1, "between")
	}
	return false
}

// changed reports whether a verb of change stands shortly before a piece.
func (s *Sentence) changed(i int) bool {
	if s.is(i-1, "up", "down") && !s.is(i-2, "make", "makes", "made", "making") {
		return true
	}
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if changeVerbs[s.lower(j)] {
			return true
		}
	}
	return false
}

// ranges reports whether a piece is led by "ranging from".
func (s *Sentence) ranges(i int) bool {
	return s.is(i-1, "from") && s.is(i-2, "range", "ranges", "ranging", "ranged", "varying", "anywhere", "costs", "cost", "between")
}

// converts reports whether b is the same sum or length as a in another unit: in brackets after it, or for money also
// after "or" and "equivalent to".
func (s *Sentence) converts(a, b *article.Amount, f Found) bool {
	if a.Type != b.Type || a.Type == "percent" || a.Unit == b.Unit && a.Type != "money" {
		return false
	}
	bracket, said := false, false
	for j := s.last.last; j < f.first; j++ {
		switch {
		case s.kind(j) == opening && j == s.last.last:
			bracket = true
		case s.is(j, "or", "equivalent", "equal", "equalling"):
			said = said || a.Type == "money" && a.Unit != b.Unit
		case s.kind(j) != comma && !conversionFiller[s.lower(j)]:
			return false
		}
	}
	return bracket || said
}

var conversionFiller = set("about", "around", "approximately", "roughly", "nearly", "some", "to", "over", "than", "more", "almost",
	"at", "currently", "then", "the", "time", "~", "≈", "approx", ".", "=")

// settleDollars gives a bare "$" that is converted into U.S. dollars the dollars of the article's country.
func (s *Sentence) settleDollars(a, b *article.Amount) {
	if a.Type != "money" || a.Unit != "USD" || b.Unit != "USD" || s.doc.Text[a.Start] != '$' {
		return
	}
	a.Unit = s.places.choose([]string{"AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "USD"}, s.pieces[s.last.first].token)
}
