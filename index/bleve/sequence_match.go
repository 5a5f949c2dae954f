package bleve

import "slices"

// at is code i; the codes follow a head of two bytes.
func (s sequence) at(i int) uint64 {
	w := s.width()
	b := s[2+i*w : 2+i*w+w]
	c := uint64(0)
	for j := w - 1; j >= 0; j-- {
		c = c<<8 | uint64(b[j])
	}
	return c
}

func (s sequence) len() int { return (len(s) - 2) / s.width() }

// phraseMatcher looks for words in a row, each one of the terms of its position. It is used by one goroutine.
type phraseMatcher struct {
	hashes  [][]uint64 // of the terms, by position
	anchor  int        // the position that is looked for first, best that of the rarest word
	inTitle bool       // only the title is looked at
	codes   [][]uint64 // those of the hashes in the sequence at hand
}

// in reports whether a sequence has the phrase.
func (m *phraseMatcher) in(s sequence) bool {
	if len(s) < 2 || s.width() < 2 || s.width() > 6 {
		return false
	}
	m.encode(s.width(), s.salt())
	if s.width() == 2 {
		return m.inShort(s)
	}
	for i := range s.len() {
		c := s.at(i)
		if c == codeGap && m.inTitle {
			return false
		}
		if slices.Contains(m.codes[m.anchor], c) && m.around(s, i) {
			return true
		}
	}
	return false
}

// inShort is in for the usual width.
func (m *phraseMatcher) inShort(s sequence) bool {
	terms := m.codes[m.anchor]
	first, other := terms[0], terms[len(terms)-1] // a word has at most two terms in a query
	for i, b := 0, s[2:]; len(b) >= 2; i, b = i+1, b[2:] {
		c := uint64(b[0]) | uint64(b[1])<<8
		if (c == first || c == other) && m.around(s, i) {
			return true
		}
		if c == codeGap && m.inTitle {
			return false
		}
	}
	return false
}

// around reports whether the phrase stands around its anchor, which is code i.
func (m *phraseMatcher) around(s sequence, i int) bool {
	i = s.wordStart(i)
	for range m.anchor {
		if i == 0 {
			return false
		}
		i = s.wordStart(i - 1)
	}
	for _, terms := range m.codes {
		if i >= s.len() || !s.isOne(i, terms) {
			return false
		}
		i = s.next(i)
	}
	return true
}

// wordStart is where the word begins that has code i.
func (s sequence) wordStart(i int) int {
	for i >= 2 && s.at(i-1) == codeSame {
		i -= 2
	}
	return i
}

func (m *phraseMatcher) encode(width, salt int) {
	if m.codes == nil {
		m.codes = make([][]uint64, len(m.hashes))
	}
	for i, terms := range m.hashes {
		m.codes[i] = m.codes[i][:0]
		for _, h := range terms {
			m.codes[i] = append(m.codes[i], code(h, width, salt))
		}
	}
}

// isOne reports whether a term of the word at i is one of the codes.
func (s sequence) isOne(i int, terms []uint64) bool {
	for end := s.next(i); i < end; i += 2 {
		if slices.Contains(terms, s.at(i)) {
			return true
		}
	}
	return false
}

// next is where the word after the one at i begins.
func (s sequence) next(i int) int {
	i++
	for i < s.len() && s.at(i) == codeSame {
		i += 2
	}
	return i
}
