package sentence

import "strings"

// stamp reports whether a day that stands alone starts at token i or has ended before it: texts that have lost their
// line breaks run the headline, the day and the first sentence together.
func (s *splitter) stamp(i int) bool {
	if s.stampLen(i) > 0 {
		return !joins[strings.ToLower(s.word(i-1))]
	}
	return i == s.first+s.stampLen(s.first)
}

// stampLen returns the length in tokens of the day that starts at token i, "Sunday , January 20 , 2008" or "Sunday , 20
// January 2008", if a capital follows; else 0.
func (s *splitter) stampLen(i int) int {
	if !weekdays[s.word(i)] || s.word(i+1) != "," {
		return 0
	}
	n := 4
	switch {
	case months[s.word(i+2)] && s.shape(i+3) == shapeDigit:
		if s.word(i+n) == "," {
			n++
		}
	case !months[s.word(i+3)] || s.shape(i+2) != shapeDigit:
		return 0
	}
	year, next := s.word(i+n), s.shape(i+n+1)
	if len(year) != 4 || s.shape(i+n) != shapeDigit || next != shapeTitle && next != shapeUpper {
		return 0
	}
	return n + 1
}

var (
	weekdays = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months   = set("January February March April May June July August September October November December")
	// joins are words that a day in a sentence comes after.
	joins = set(`on of from since until till by before after for and or to between last next this ( [ , ; : - – —`)
)
