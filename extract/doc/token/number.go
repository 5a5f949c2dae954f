package token

import "strings"

// number emits the number at pos with what is written against it, and returns the offset after it.
func (s *scanner) number(pos, end int) int {
	n := max(numeral(s.text[pos:end]), 1)
	stop := pos + n
	tail := stop + s.attached(stop, end)
	if tail == stop {
		s.emit(pos, stop)
		return stop
	}
	if isUnit(s.text[stop:tail]) {
		s.emit(pos, stop)
		return s.suffixed(stop, tail, end)
	}
	return s.suffixed(pos, tail, end)
}

// attached returns the length of the letters written against a number that ends at pos: 1980|s, 2008|'s.
func (s *scanner) attached(pos, end int) int {
	if n := wordTail(s.text[pos:end]); n > 0 {
		return n
	}
	apos := apostrophe(s.text[pos:end])
	if apos == 0 {
		return 0
	}
	if n := wordTail(s.text[pos+apos : end]); n > 0 {
		return apos + n
	}
	return 0
}

// numeral returns the length of the longest figure that text starts with: digits with inner marks, a date, a
// telephone number.
func numeral(text string) int {
	if n := dashed(text); n > 0 {
		return n
	}
	n := figure(text)
	if n < len(text) && text[n] == '/' {
		return n + strokes(text, n)
	}
	return n
}

// figure scans digits with single dots, commas and colons between digits.
func figure(text string) int {
	n := 0
	for n < len(text) {
		inner := strings.IndexByte(".,:", text[n]) >= 0 && n+1 < len(text) && isDigit(text[n+1])
		if !isDigit(text[n]) && !inner {
			break
		}
		n++
	}
	return n
}

// dashed returns the length of a telephone number or a date whose parts are joined by hyphens (345-9945,
// 1-800-991-9019, 2005-03-09), 0 for anything else, ranges (1969-1970, 5-10) included.
func dashed(text string) int {
	var parts [5]int
	count, n := 0, 0
	for count < len(parts) {
		d := digits(text[n:min(len(text), n+8)])
		if d == 0 || d > 5 {
			return 0
		}
		parts[count] = d
		count++
		n += d
		if n+1 >= len(text) || text[n] != '-' || !isDigit(text[n+1]) {
			break
		}
		n++
	}
	if n < len(text) && isDigit(text[n]) || !dashedShape(parts[:count]) {
		return 0
	}
	return n
}

func dashedShape(parts []int) bool {
	switch len(parts) {
	case 2:
		return parts[0] == 3 && parts[1] == 4
	case 3:
		phone := parts[0] == 3 && parts[1] == 3 && parts[2] == 4
		date := parts[0] == 4 && parts[1] == 2 && parts[2] == 2
		reverse := parts[0] <= 2 && parts[1] <= 2 && (parts[2] == 4 || parts[2] == 2)
		return phone || date || reverse
	case 4, 5:
		return parts[len(parts)-1] == 4
	}
	return false
}

// strokes returns the length of the rest of a date after text[:n]: "/11" in 9/11, "/28/2000" in 11/28/2000. A
// fraction or range (1/2, 20/20) has none.
func strokes(text string, n int) int {
	second := digits(text[n+1 : min(len(text), n+4)])
	if n > 2 || second == 0 || second > 2 {
		return 0
	}
	m := n + 1 + second
	if m+1 < len(text) && text[m] == '/' && isDigit(text[m+1]) {
		return m + 1 + digits(text[m+1:min(len(text), m+6)]) - n
	}
	if m < len(text) && (isDigit(text[m]) || text[m] == '/') {
		return 0
	}
	if month, day := value(text[:n]), value(text[n+1:m]); month <= 12 && 4 < day && day <= 31 {
		return m - n
	}
	return 0
}

func digits(text string) int {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	return n
}

func value(figures string) int {
	v := 0
	for i := 0; i < len(figures); i++ {
		v = 10*v + int(figures[i]-'0')
	}
	return v
}

// units are what is cut off a number that it is written against.
var units = set(`am pm bn mn m mm k km kg g cm mg ml ft lb lbs oz mph kph kmh mw gw kw hz mhz ghz gb mb tb kb hrs hr
	min mins sec secs p c f trn tn bps pct`)

func isUnit(tail string) bool {
	if tail == "T" || tail == "C" || tail == "F" || tail == "P" || tail == "G" {
		return false
	}
	return len(tail) <= 4 && units[strings.ToLower(tail)]
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
