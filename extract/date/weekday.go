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
			{Text: "They found her on Sunday morning, June 16.", Span: "Sunday morning, June 16", Value: "2019-06-16TMO"},
			{Text: "It opens on Friday of next week.", Span: "Friday of next week", Value: "2019-07-05"},
			{Text: "Sunday's vote failed.", Span: "Sunday", Value: "2019-06-23"},
			{Text: "It is closed on Sundays.", Span: "Sundays", Value: "XXXX-WXX-7"},
		},
		No: []string{"The Sun shone.", "She wed him.", "They sat down."},
	}
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

// timeOfDay is the time part of a clock's value.
func timeOfDay(c clock) string {
	_, t, _ := strings.Cut(c.resolve(Context{}).Timex, "T")
	return "T" + t
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
