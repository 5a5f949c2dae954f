// Package date finds every expression in English news that can be put on a calendar or measured in time, and gives its
// TIMEX3 value (Pustejovsky et al. 2003; ISO 8601). Rules read expressions without resolving them; the engine resolves
// each against the day of publication, the last date named and the tense of its clause, as HeidelTime (Strötgen and
// Gertz 2010) does for news. Without a day of publication a relative date keeps what is known of it: "Sunday" is
// XXXX-WXX-7, "in May" XXXX-05, and "last month" has no value.
package date

import (
	"strings"
	"time"

	"dateline/article"
	"dateline/extract/doc"
)

var ruleIndex = newIndex(Rules())

// match is an expression found in the pieces first:end.
type match struct {
	expr  Expr
	rule  string
	sure  float64
	first int
	end   int
}

// Extract finds the dates of a document in text order. Spans are disjoint; a range is one date.
func Extract(d *doc.Document) []article.Date {
	r := newReader(d, ruleIndex)
	return r.dates(r.ranges(r.matches()))
}

// matches reads the document from left to right, longest expression first.
func (r *reader) matches() []match {
	var out []match
	for i := 0; i < len(r.pieces); {
		m := r.longest(i)
		if m.end == 0 {
			i++
			continue
		}
		out = append(out, m)
		i = m.end
	}
	return out
}

// longest is the longest expression at piece i; among equals the first rule in the list wins.
func (r *reader) longest(i int) match {
	var best match
	for _, rule := range r.rules[r.triggered(i)] {
		if e, end := rule.Match(r, i); e != nil && end > best.end {
			best = match{e, rule.Name, rule.Confidence, i, end}
		}
	}
	return best
}

// dates resolves the matches in text order.
func (r *reader) dates(found []match) []article.Date {
	out := make([]article.Date, 0, len(found))
	c := Context{Published: parsePublished(r.doc.Published), TempEval: r.split}
	c.Last, c.Day = c.Published, c.Published
	for k, m := range found {
		c = c.grammar(r, m)
		e := r.withDay(found, k)
		v := e.resolve(c)
		if (v.Type == "date" || v.Type == "time") && !compares(e) && (!r.attribute(m.end) || isQuarter(e)) {
			c = c.after(v.Point)
		}
		out = append(out, r.date(m, v))
	}
	return out
}

// isQuarter reports a quarter, which is counted from even where it only names a thing ("third-quarter earnings").
func isQuarter(e Expr) bool { _, ok := e.(quarterOf); return ok }

// compares reports that an expression only names the year to compare with ("a year earlier"); nothing is counted from it.
func compares(e Expr) bool {
	s, ok := e.(shifted)
	_, ago := e.(yearsBefore)
	_, in := e.(periodIn)
	return ago || in || ok && s.unit == Year && isLast(s.base)
}

// grammar is the context with what the clause around a match says.
func (c Context) grammar(r *reader, m match) Context {
	c.Tense = r.tense(m.first, m.end)
	if r.is(m.first-1, "since", "despite", "following") || r.phrase(m.first-2, "as", "of") > 0 || c.Tense == Future && r.owns(m.end) && r.unsure(m.first) {
		c.Tense = Past
	}
	c.Until = r.is(m.first-1, "until", "till", "through") || r.is(m.first-1, "by") && c.Tense != Past
	c.When = r.is(m.first-1, "in", "on")
	return c
}

// owns reports a possessive behind a date: "Monday's agreement".
func (r *reader) owns(i int) bool { return r.is(i, "'") && r.is(i+1, "s") && r.glued(i+1) }

// unsure reports that the nearest modal before piece i is one that may speak of what was: "would", "should".
func (r *reader) unsure(i int) bool {
	for k := i - 1; k >= 0 && k > i-window && !r.clauseEnds(k); k-- {
		if r.tag(k) == "MD" {
			return !r.is(k, "will", "ll", "shall")
		}
	}
	return false
}

// attribute reports that a noun follows, so that the date only names a thing ("the November 27 agreement") and nothing is
// counted from it.
func (r *reader) attribute(i int) bool {
	t := r.tag(i)
	return r.kind(i) == letters && !r.glued(i) && (t == "NN" || t == "NNS" || t == "JJ" || t == "NNP")
}

// How far before and after publication a day may lie for later times of day to belong to it.
const (
	nearBefore = 31 * 24 * time.Hour
	nearAfter  = 7 * 24 * time.Hour
)

// near reports that times of day may belong to a day.
func (c Context) near(p Point) bool {
	d := p.Start.Sub(c.Published.Start)
	return !known(c.Published) || -nearBefore < d && d < nearAfter
}

// after is the context behind a point that was named.
func (c Context) after(p Point) Context {
	if known(p) {
		c.Last = p
		if p.Grain >= Day && c.near(p) {
			c.Day = p
		}
	}
	return c
}

func (r *reader) date(m match, v Value) article.Date {
	if r.split && v.Point.Grain == Weekend {
		v.Timex = weekendCode(v.Point)
	}
	if ranged := strings.Contains(v.Timex, "/"); (ranged || !known(v.Point)) && !Valid(v.Timex) {
		v.Timex = ""
	}
	s := r.sentence(m.first)
	return article.Date{
		Span: article.Span{Start: r.pieces[m.first].start, End: r.pieces[m.end-1].end},
		Type: v.Type, Value: v.Timex, Mod: v.Mod,
		Sentence: article.Span{Start: s.Start, End: s.End},
		Rule:     m.rule, Confidence: m.confidence(v),
	}
}

// confidence is that of the rule, and half of it where the value stays unknown.
func (m match) confidence(v Value) float64 {
	if v.Timex == "" {
		return m.sure / 2
	}
	return m.sure
}

// withDay gives a time of day without a day the day that its sentence names behind it.
func (r *reader) withDay(found []match, k int) Expr {
	t, ok := found[k].expr.(dayless)
	if !ok || t.hasDay() {
		return found[k].expr
	}
	for next := k + 1; next < len(found) && found[next].first < found[k].end+dayReach; next++ {
		switch e := found[next].expr.(type) {
		case weekdayOf, monthDay, shifted, fixed, dayOfWeek:
			if isDay(e) || asDayOfWeek(e) {
				return t.onDay(e)
			}
		case partOf:
			if e.day != nil {
				return t.onDay(e.day)
			}
		}
		if r.sentenceBetween(found[k].end, found[next].first) {
			break
		}
	}
	return found[k].expr
}

func asDayOfWeek(e Expr) bool { _, ok := e.(dayOfWeek); return ok }

// dayReach is how many pieces behind a time its day may stand: "8:30 p.m. BST (1930 UTC) on August 27".
const dayReach = 14

func (r *reader) sentenceBetween(i, j int) bool {
	for k := i; k < j; k++ {
		if r.clauseEnds(k) {
			return true
		}
	}
	return false
}

// parsePublished reads an RFC 3339 date or date-time.
func parsePublished(s string) Point {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return Point{Start: time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC), Grain: Second}
	}
	if len(s) >= 10 {
		if t, err := time.Parse("2006-01-02", s[:10]); err == nil && t.Year() > 0 {
			return Point{Start: t, Grain: Day}
		}
	}
	return Point{}
}

func pad(n, width int) string {
	s := ""
	for n > 0 || len(s) < width {
		s = string(rune('0'+n%10)) + s
		n /= 10
	}
	return s
}
