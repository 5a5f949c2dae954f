package date

import (
	"fmt"
	"strings"
	"time"
)

// weekdayOf is a weekday; which one depends on the word before it and, where there is none, on the tense.
type weekdayOf struct {
	day  time.Weekday
	word string // "", last, next, this, previous, following, same
}

func (w weekdayOf) resolve(c Context) Value {
	if !known(c.Published) {
		return unresolved(fmt.Sprintf("XXXX-WXX-%d", isoWeekday(w.day)))
	}
	today := c.Published.coarsen(Day)
	switch w.word {
	case "last":
		return dated(w.before(today.shift(-1, Day)))
	case "next":
		return dated(w.after(today.shift(1, Day)))
	case "coming":
		return dated(w.after(today))
	case "this":
		if p := w.sameWeek(today); c.Tense != Past || !p.Start.After(today.Start) {
			return dated(p)
		}
		return dated(w.before(today))
	case "previous":
		return dated(w.before(lastNamed{Day}.resolve(c).Point.shift(-1, Day)))
	case "following":
		return dated(w.after(lastNamed{Day}.resolve(c).Point.shift(1, Day)))
	}
	if c.Tense == Future || c.Until && c.Tense != Past {
		return dated(w.after(today))
	}
	return dated(w.before(today))
}

// before is the last such day on or before p.
func (w weekdayOf) before(p Point) Point {
	return p.shift(-(int(p.Start.Weekday()-w.day+7) % 7), Day)
}

// after is the first such day on or after p.
func (w weekdayOf) after(p Point) Point {
	return p.shift(int(w.day-p.Start.Weekday()+7)%7, Day)
}

// sameWeek is such a day in the week that holds p, Monday to Sunday.
func (w weekdayOf) sameWeek(p Point) Point {
	return p.coarsen(Week).shift(isoWeekday(w.day)-1, Day)
}

func isoWeekday(d time.Weekday) int { return (int(d)+6)%7 + 1 }

func weekdayRule() Rule {
	return Rule{
		Name:       "weekday",
		Confidence: 0.95,
		Doc:        "A weekday, alone or with \"last\", \"next\", \"this\"; alone it is the last one in the past tense, the next in the future tense.",
		Triggers:   triggers(keys(weekdays, weekdayAbbreviations), keys(deictic), plurals(keys(weekdays)), []string{"the"}),
		Match:      matchWeekday,
		Yes: []Example{
			{Text: "They met on Sunday.", Span: "Sunday", Value: "2019-06-23"},
			{Text: "They will meet on Friday.", Span: "Friday", Value: "2019-06-28"},
			{Text: "They met last Friday.", Span: "last Friday", Value: "2019-06-21"},
			{Text: "until this coming Saturday", Span: "this coming Saturday", Value: "2019-06-29"},
			{Text: "He was shot on Tuesday night.", Span: "Tuesday night", Value: "2019-06-18TNI"},
			{Text: "It opens on Friday of next week.", Span: "Friday of next week", Value: "2019-07-05"},
			{Text: "Sunday's vote failed.", Span: "Sunday", Value: "2019-06-23"},
			{Text: "It is closed on Sundays.", Span: "Sundays", Value: "XXXX-WXX-7"},
		},
		No: []string{"The Sun shone.", "She wed him.", "They sat down."},
	}
}

// deictic words stand before a period and say which one is meant.
var deictic = map[string]string{
	"last": "last", "next": "next", "this": "this", "past": "last", "coming": "coming", "upcoming": "coming", "current": "this",
	"previous": "previous", "preceding": "previous", "following": "following", "same": "same", "that": "same", "prior": "previous",
}

// deicticWord reads a deictic word with its article; with "this coming" the second word counts.
func (r *reader) deicticWord(i int) (string, int) {
	at := r.skip(i, "the")
	if r.is(at, "this", "the") && r.is(at+1, "coming", "upcoming", "past", "same", "last", "next") {
		at++
	}
	w, ok := deictic[r.word(at)]
	if !ok || at == i && r.is(at, "following", "preceding") {
		return "", 0
	}
	return w, at + 1
}

func matchWeekday(r *reader, i int) (Expr, int) {
	word, at := r.deicticWord(i)
	if at == 0 {
		at = i
	}
	day, end := r.weekday(at)
	if end == 0 {
		if day, end = r.abbreviatedWeekday(at); end == 0 {
			return r.pluralWeekday(i)
		}
	}
	if r.kind(end) == letters && r.glued(end) {
		return nil, 0
	}
	if p, stop := r.pluralPart(end); stop > 0 {
		return recurring(fmt.Sprintf("XXXX-WXX-%dT%s", isoWeekday(day), p)), stop
	}
	if week, stop := r.weekTail(end); stop > 0 {
		return r.dayTail(dayOfWeek{day, week}, stop)
	}
	if r.namedDay(at) {
		return nil, 0
	}
	return r.dayTail(weekdayOf{day, word}, end)
}

// namedDay reports that the word before makes the weekday a name: "Bloody Sunday", "Black Monday".
func (r *reader) namedDay(i int) bool {
	return r.is(i-1, "black", "bloody", "super", "red", "fat", "holy", "ruby", "man", "girl", "sheffield", "plymouth", "blue") && r.capital(i-1)
}

// abbreviatedWeekday reads "Mon." and the like, with its full stop and not as a sentence's last word.
func (r *reader) abbreviatedWeekday(i int) (time.Weekday, int) {
	d, ok := weekdayAbbreviations[r.word(i)]
	if !ok || !r.capital(i) || !r.is(i+1, ".") || !r.glued(i+1) || r.is(i, "sun", "sat") && !r.is(i-1, "on", "last", "next") {
		return 0, 0
	}
	return d, i + 2
}

// pluralWeekday reads "Sundays" and "Saturday nights", which recur.
func (r *reader) pluralWeekday(i int) (Expr, int) {
	w := r.word(i)
	if len(w) < 2 || w[len(w)-1] != 's' {
		return nil, 0
	}
	d, ok := weekdays[w[:len(w)-1]]
	if !ok {
		return nil, 0
	}
	v := fmt.Sprintf("XXXX-WXX-%d", isoWeekday(d))
	if c, stop := r.clock(r.skip(i+1, "at")); stop > 0 {
		return recurring(v + timeOfDay(c)), stop
	}
	return recurring(v), i + 1
}

// timeOfDay is the time part of a clock's value.
func timeOfDay(c clock) string {
	_, t, _ := strings.Cut(c.resolve(Context{}).Timex, "T")
	return "T" + t
}

// pluralPart reads "afternoons" behind a weekday.
func (r *reader) pluralPart(i int) (string, int) {
	w := r.word(i)
	if len(w) < 2 || w[len(w)-1] != 's' {
		return "", 0
	}
	if p, ok := parts[w[:len(w)-1]]; ok {
		return p, i + 1
	}
	return "", 0
}

// weekTail reads the week behind a weekday: "of next week", "last week".
func (r *reader) weekTail(i int) (Expr, int) {
	at := r.skip(i, "of", "in")
	word, end := r.deicticWord(at)
	if end == 0 || r.word(end) != "week" {
		return nil, 0
	}
	return period(word, Week), end + 1
}

// dayOfWeek is a weekday of a week that is named.
type dayOfWeek struct {
	day  time.Weekday
	week Expr
}

func (d dayOfWeek) resolve(c Context) Value {
	w := d.week.resolve(c)
	if !known(w.Point) {
		return unresolved(fmt.Sprintf("XXXX-WXX-%d", isoWeekday(d.day)))
	}
	return dated(w.Point.shift(isoWeekday(d.day)-1, Day))
}
