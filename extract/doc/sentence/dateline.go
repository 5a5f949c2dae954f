package sentence

// datelineLength is how many tokens from its beginning a paragraph's dateline ends at most.
const datelineLength = 16

// dateline reports whether token i stands in a dateline: before the dash in "BEIJING, Nov. 18 (Xinhua) -- ", or
// directly after it.
func (s *splitter) dateline(i int) bool {
	if i-s.first > datelineLength || !(s.first == 0 || s.paragraph(s.first)) || s.shape(s.first) != shapeUpper {
		return false
	}
	for k := s.first + 1; k < min(len(s.tokens), s.first+datelineLength); k++ {
		if dash(s.word(k)) {
			return i <= k+1
		}
		if s.shape(k) == shapeLower || k >= i && s.paragraph(k) {
			return false
		}
	}
	return false
}

func dash(w string) bool { return w == "--" || w == "—" || w == "–" || w == "-" }
