package date

import (
	"fmt"
	"time"
)

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
