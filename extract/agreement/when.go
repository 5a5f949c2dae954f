package agreement

import (
	"cmp"
	"strings"

	"dateline/article"
)

// dateOf returns the value of the date of the act: the nearest one after the trigger in its clause, else the nearest
// before it with no other verb between, else the day on which the parties told of it; "" for none. Dates that only name
// something ("the 2025 summit") do not count.
func (r *resolver) dateOf(e *event, dates []article.Date) string {
	v, d := r.v, r.v.d
	after, before, announced := "", "", ""
	for _, x := range dates {
		first, last := d.TokensIn(x.Start, x.End)
		if first < v.first || last > v.last || !calendar(x) || v.names(first, last) || v.deadline(first) {
			continue
		}
		if first >= e.verbOrNoun() {
			if announced == "" && r.announcedAt(e, first) {
				announced = x.Value
			}
			if after == "" && !v.boundary(e.verbOrNoun(), first) {
				after = x.Value
			}
		} else if !v.verbBetween(last, e.first) || v.fronted(first, last) && (e.verb < 0 || v.relativeBefore(e.verb) < 0) {
			before = x.Value
		}
	}
	if after != "" {
		return day(after)
	}
	return day(cmp.Or(before, announced))
}

// announcedAt reports whether the date at token first is when parties themselves told of their agreement, "the companies
// said on Friday".
func (r *resolver) announcedAt(e *event, first int) bool {
	i := first - 1
	if i >= r.v.first && isPreposition(r.v.tag(i)) {
		i--
	}
	if i < e.last || !isVerb(r.v.tag(i)) || !saying[r.v.lemma(i)] {
		return false
	}
	heads := r.v.subjects(i)
	for _, h := range heads {
		if x := r.at(h); x >= 0 && r.es.List[x].Type == article.Person {
			return false
		}
	}
	found := r.parties(heads)
	return len(found) > 0 && subset(found, e.parties)
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

// fronted reports whether the date in tokens first to last opens the sentence and so holds for all that it tells, unless
// it is the day of saying ("On Monday, the minister said").
func (v *view) fronted(first, last int) bool {
	open := v.first + v.d.Dateline(v.d.SentenceAt(v.first))
	if first != open && !(first == open+1 && isPreposition(v.tag(open))) || last >= v.last || v.lower(last) != "," {
		return false
	}
	for i := last; i < v.last; i++ {
		if isVerb(v.tag(i)) {
			return !saying[v.lemma(i)]
		}
	}
	return false
}

// deadline reports whether the date at token first is one by which something is due.
func (v *view) deadline(first int) bool {
	return first > v.first && (v.lower(first-1) == "by" || v.lower(first-1) == "until")
}

// names reports whether the date in tokens first to last is part of a name or modifies a noun.
func (v *view) names(first, last int) bool {
	for last < v.last && strings.HasPrefix(v.tag(last), "JJ") {
		last++
	}
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
