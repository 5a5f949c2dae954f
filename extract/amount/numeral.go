package amount

import (
	"math/big"
	"strings"
)

// maxDigits bounds the numerals that are computed; longer ones are serial numbers, not amounts.
const maxDigits = 30

// numeral computes a written number: "1,234.5", "12,34,567.89" (Indian), "1.234.567,89" (European), "10 000".
// It returns nil where the grouping makes no sense.
func numeral(s string) *big.Rat {
	if len(s) > 2*maxDigits {
		return nil
	}
	groups, marks := split(s)
	point := decimalMark(groups, marks)
	if !grouped(groups[:point], marks[:max(point-1, 0)]) || len(groups)-point > 1 {
		return nil
	}
	plain := strings.Join(groups[:point], "")
	if point < len(groups) {
		plain += "." + groups[point]
	}
	if len(plain) > maxDigits {
		return nil
	}
	v, ok := new(big.Rat).SetString(plain)
	if !ok {
		return nil
	}
	return v
}

// split cuts a numeral into its groups of digits and the marks between them; blanks of all widths count as one mark.
func split(s string) (groups []string, marks []byte) {
	start := 0
	for i := 0; i < len(s); {
		if isDigit(s[i]) {
			i++
			continue
		}
		groups = append(groups, s[start:i])
		mark := s[i]
		for i < len(s) && !isDigit(s[i]) {
			i++
		}
		if mark >= 0x80 {
			mark = ' '
		}
		marks = append(marks, mark)
		start = i
	}
	return append(groups, s[start:]), marks
}

// decimalMark returns how many groups stand before the decimal mark: all of them where there is none.
func decimalMark(groups []string, marks []byte) int {
	n := len(marks)
	if n == 0 {
		return 1
	}
	last := marks[n-1]
	switch {
	case last == ' ' || last == '\'':
		return n + 1
	case n > 1 && marks[n-2] == last: // 1,234,567 and 1.234.567
		return n + 1
	case last == '.':
		return n
	case n > 1 || len(groups[n]) != 3 || groups[0] == "0": // 1.234,56 and 1,5
		return n
	}
	return n + 1
}

// grouped reports whether the integer part is grouped in threes, or in twos and a last three as in India.
func grouped(groups []string, marks []byte) bool {
	if len(groups) == 1 {
		return true
	}
	for _, m := range marks {
		if m != marks[0] {
			return false
		}
	}
	last := len(groups) - 1
	if len(groups[last]) != 3 || len(groups[0]) == 0 || len(groups[0]) > 3 {
		return false
	}
	size := len(groups[last])
	if last > 1 {
		size = len(groups[1])
	}
	for _, g := range groups[1:last] {
		if len(g) != size || size < 2 {
			return false
		}
	}
	return true
}
