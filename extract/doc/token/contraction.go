package token

import "strings"

// merged are words that are cut without an apostrophe, with the length of the first part.
var merged = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dont": 2, "cant": 2, "wont": 2,
	"didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "couldnt": 5, "wouldnt": 5,
	"shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3, "im": 1, "ive": 1, "youre": 3, "youve": 3, "thats": 4,
	"whats": 4, "theres": 5, "theyre": 4,
}

// word emits text[pos:end], a word without blanks, with contractions and possessives cut off.
func (s *scanner) word(pos, end int) {
	if n := end - pos; n <= 8 {
		if first, ok := merged[strings.ToLower(s.text[pos:end])]; ok && s.text[pos:end] != "IM" {
			s.emit(pos, pos+first)
			s.emit(pos+first, end)
			return
		}
	}
	cut := end - clitic(s.text[pos:end])
	if cut < end && cut > pos {
		s.word(pos, cut)
		s.emit(cut, end)
		return
	}
	s.emit(pos, end)
}

// clitic returns the length of the contraction or possessive that ends the word, 0 if none does.
func clitic(word string) int {
	if len(word) < 3 {
		return 0
	}
	for _, back := range [2]int{1, 2} {
		tail := word[len(word)-back:]
		if !asciiWord(tail) {
			return 0
		}
		n := apostropheBefore(word[:len(word)-back])
		if n == 0 {
			continue
		}
		return cliticLen(word, tail, n)
	}
	return 0
}

func cliticLen(word, tail string, apos int) int {
	length := len(tail) + apos
	switch strings.ToLower(tail) {
	case "s":
		if decade(word[:len(word)-length]) {
			return 0
		}
		return length
	case "re", "ve", "ll", "d", "m":
		return length
	case "t":
		if before := word[:len(word)-length]; before != "" && before[len(before)-1]|0x20 == 'n' && len(before) > 1 {
			return length + 1
		}
	}
	return 0
}

// decade reports whether "'s" after the figures makes a decade (1980's, 80's) rather than a possessive.
func decade(figures string) bool {
	n := len(figures)
	return (n == 2 || n == 4) && digits(figures) == n && figures[n-1] == '0'
}

func apostropheBefore(text string) int {
	switch {
	case strings.HasSuffix(text, "'"):
		return 1
	case strings.HasSuffix(text, "’"):
		return len("’")
	}
	return 0
}
