package agreement

import (
	"strings"

	"dateline/article"
)

// dateOf returns the value of the date of the act: the nearest one after the trigger in its clause, else the nearest
// before it with no other verb between; "" for none. Dates that only name something ("the 2025 summit") do not count.
func (r *resolver) dateOf(e *event, dates []article.Date) string {
	v, d := r.v, r.v.d
	after, before := "", ""
	for _, x := range dates {
		first, last := d.TokensIn(x.Start, x.End)
		if first < v.first || last > v.last || !calendar(x) || v.names(first, last) || v.deadline(first) {
			continue
		}
		if first >= e.verbOrNoun() {
			if after == "" && !v.boundary(e.verbOrNoun(), first) {
				after = x.Value
			}
		} else if !v.verbBetween(last, e.first) {
			before = x.Value
		}
	}
	if after != "" {
		return day(after)
	}
	return day(before)
}

func (e *event) verbOrNoun() int {
	if e.verb >= 0 {
		return e.verb
	}
	return e.noun
}

// calendar reports whether a date is a day or a period on the calendar.
func calendar(x article.Date) bool {
	return (x.Type == "date" || x.Type == "time") && x.Value != "" && x.Value[0] >= '0' && x.Value[0] <= '9'
}

// day cuts the time of day off a value.
func day(value string) string {
	if i := strings.IndexByte(value, 'T'); i > 0 && !strings.Contains(value, "/") {
		return value[:i]
	}
	return value
}

// deadline reports whether the date at token first is one by which something is due.
func (v *view) deadline(first int) bool {
	return first > v.first && (v.lower(first-1) == "by" || v.lower(first-1) == "until")
}

// names reports whether the date in tokens first to last is part of a name or modifies a noun.
func (v *view) names(first, last int) bool {
	if last >= v.last || !strings.HasPrefix(v.tag(last), "NN") && v.tag(last) != "POS" || first == v.first {
		return false
	}
	before := v.lower(first - 1)
	return before == "the" || before == "a" || before == "its" || before == "their" || v.tag(last) == "POS" && before == "the"
}

// verbBetween reports whether a finite verb group lies between tokens i and j, or a mark that ends a clause.
func (v *view) verbBetween(i, j int) bool {
	for ; i < j; i++ {
		switch v.tag(i) {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
		if w := v.lower(i); w == ";" || w == "--" || w == "—" {
			return true // the latter end a dateline
		}
	}
	return false
}
