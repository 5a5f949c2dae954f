package article

import (
	"strconv"
	"strings"
)

// String writes the amount as a reader wants it: "≥ 2,500,000 USD", "12–15 %", "about 3 km".
func (a Amount) String() string {
	var b strings.Builder
	switch {
	case a.Bound == "min":
		b.WriteString("≥ ")
	case a.Bound == "max":
		b.WriteString("≤ ")
	case a.Approx:
		b.WriteString("about ")
	}
	switch {
	case a.Value != nil:
		b.WriteString(Grouped(*a.Value))
	case a.Min != nil && a.Max != nil:
		b.WriteString(Grouped(*a.Min) + "–" + Grouped(*a.Max))
	}
	return strings.TrimSpace(b.String() + " " + a.Unit)
}

// Grouped writes a number with commas between thousands and no exponent: 1234567.5 as "1,234,567.5".
func Grouped(f float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(f, 'f', -1, 64), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + whole + fraction
}
