package index

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/currency"
)

// side is one limit of a range as written, with its place in the query.
type side struct {
	text      string
	pos       int
	exclusive bool
}

// sides reads "v", "v..w", "v..", "..w", ">v", ">=v", "<v" or "<=v". Empty sides are open; a single value is both.
func (p *parser) sides() (from, to side) {
	start := p.pos
	text := p.src[start:p.wordEnd()]
	p.pos += len(text)
	p.space()
	for _, op := range []string{">=", "<=", ">", "<"} {
		if rest, ok := strings.CutPrefix(text, op); ok {
			s := side{rest, start + len(op), len(op) == 1}
			if op[0] == '>' {
				return s, side{}
			}
			return side{}, s
		}
	}
	if low, high, ok := strings.Cut(text, ".."); ok {
		return side{low, start, false}, side{high, start + len(low) + 2, false}
	}
	return side{text, start, false}, side{text, start, false}
}

// period reads the value of a field of dates.
func (p *parser) period(field string) (Expr, error) {
	const what = "a date such as 2019, 2019-06 or 2019-06-23, or a range such as 2019-06..2019-07 or >2019"
	start := p.pos
	from, to := p.sides()
	for _, s := range []side{from, to} {
		if s.text != "" && !IsDay(s.text) {
			return nil, p.errorAt(s.pos, what)
		}
	}
	if from.text == "" && to.text == "" {
		return nil, p.errorAt(start, what)
	}
	period := Period{field, Moment{from.text, from.exclusive}, Moment{to.text, to.exclusive}}
	if i := period.Interval(); i.From >= i.To {
		return nil, p.errorAt(start, "the earlier date first: this range is reversed")
	}
	return period, nil
}

// IsDay reports whether s is a year, month or day of the calendar: "2019", "2019-06" or "2019-06-23".
func IsDay(s string) bool {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if len(s) == len(layout) {
			t, err := time.Parse(layout, s)
			return err == nil && t.Year() > 0
		}
	}
	return false
}

// numbers reads the value of a field of numbers.
func (p *parser) numbers(field string) (Expr, error) {
	what := "a sum such as 1M, >2.5bnEUR, 1M..5MUSD or a currency such as USD"
	if field == "percent" {
		what = "a percentage such as 5, >2.5 or 10..20"
	}
	start := p.pos
	from, to := p.sides()
	if field == "money" && from == to && isCurrency(from.text) {
		return Range{Field: field, Unit: strings.ToUpper(from.text)}, nil
	}
	r := Range{Field: field}
	for _, s := range []struct {
		side
		limit *Limit
	}{{from, &r.From}, {to, &r.To}} {
		value, unit, ok := parseAmount(s.text, field == "percent")
		if !ok || unit != "" && r.Unit != "" && unit != r.Unit {
			return nil, p.errorAt(max(s.pos, start), what)
		}
		if r.Unit == "" {
			r.Unit = unit
		}
		*s.limit = Limit{value, s.text != "", s.exclusive}
	}
	if !r.From.Set && !r.To.Set {
		return nil, p.errorAt(start, what)
	}
	if r.From.Set && r.To.Set && r.From.Value > r.To.Value {
		return nil, p.errorAt(start, "the smaller number first: this range is reversed")
	}
	return r, nil
}

// parseAmount reads "2.5bnEUR", "$1,000", "5%" or nothing.
func parseAmount(s string, percent bool) (value float64, unit string, ok bool) {
	if s == "" {
		return 0, "", true
	}
	if percent {
		s = strings.TrimSuffix(s, "%")
	} else {
		s, unit = cutCurrency(s)
	}
	digits := strings.TrimRightFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	exp, ok := scales[strings.ToLower(s[len(digits):])]
	digits = strings.ReplaceAll(digits, ",", "")
	if !ok || strings.Trim(digits, "0123456789.") != "" {
		return 0, "", false
	}
	value, err := strconv.ParseFloat(digits+exp, 64)
	return value, unit, err == nil
}

// scales maps a scale word to its power of ten, so that the decimal is rounded once.
var scales = map[string]string{"": "", "k": "e3", "m": "e6", "mln": "e6", "b": "e9", "bn": "e9", "t": "e12", "tn": "e12"}

// symbols maps a currency sign to its most usual currency.
var symbols = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}

// cutCurrency takes a currency code or sign off either end.
func cutCurrency(s string) (rest, unit string) {
	for sign, code := range symbols {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return rest, code
		}
		if rest, ok := strings.CutSuffix(s, sign); ok {
			return rest, code
		}
	}
	if n := len(s); n > 3 {
		if isCurrency(s[n-3:]) {
			return s[:n-3], strings.ToUpper(s[n-3:])
		}
		if isCurrency(s[:3]) {
			return s[3:], strings.ToUpper(s[:3])
		}
	}
	return s, ""
}

func isCurrency(s string) bool {
	_, err := currency.ParseISO(s)
	return err == nil && len(s) == 3
}
