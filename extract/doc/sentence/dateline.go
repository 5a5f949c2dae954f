package sentence

import (
	"strings"
	"unicode"
)

// datelineLength is how many tokens a dateline has at most, its dash included.
const datelineLength = 16

// Dateline returns how many of a paragraph's first words are its dateline, the dash included: 7 for "BEIJING , Nov. 18
// ( Xinhua ) -- China said"; 0 if it has none. A dateline starts with a place in capitals and holds no word in small
// letters.
func Dateline(words []string) int {
	if len(words) == 0 || wordShape(words[0]) != shapeUpper {
		return 0
	}
	for i, w := range words[:min(len(words), datelineLength)] {
		switch {
		case i > 0 && dash(w):
			return i + 1
		case strings.IndexFunc(w, unicode.IsLower) == 0:
			return 0
		}
	}
	return 0
}

// dateline reports whether token i stands in a dateline or directly after it.
func (s *splitter) dateline(i int) bool {
	if i-s.first > datelineLength || !(s.first == 0 || s.paragraph(s.first)) || s.shape(s.first) != shapeUpper {
		return false
	}
	return i <= s.first+s.datelineLen()
}

// datelineLen returns the length of the dateline of the paragraph that starts the current sentence.
func (s *splitter) datelineLen() int {
	var words [datelineLength]string
	n := 0
	for k := s.first; k < len(s.tokens) && n < datelineLength && (k == s.first || !s.paragraph(k)); k++ {
		words[n] = s.word(k)
		n++
	}
	return Dateline(words[:n])
}

func dash(w string) bool { return w == "--" || w == "—" || w == "–" || w == "-" }
