package date

import (
	"slices"
	"time"
)

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
}

// weekdayAbbreviations name a weekday only where a date or a full stop follows: they are other words, too.
var weekdayAbbreviations = map[string]time.Weekday{
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 0,
}

var seasons = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// parts are the parts of a day with their TIMEX3 codes.
var parts = map[string]string{
	"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI", "midday": "MI",
	"dawn": "MO", "dusk": "EV", "overnight": "NI",
}

// unit is a unit of time: its grain, how many of the TIMEX3 unit it is, and whether the word is a plural.
type unit struct {
	grain  Grain
	count  int
	code   string // of a duration: Y M W D, and H M S below the day
	whole  string // TIMEX3's code for the unit itself where code counts smaller ones: DE, CE
	plural bool
}

var units = withPlurals(map[string]unit{
	"second": {grain: Second, count: 1, code: "S"},
	"minute": {grain: Minute, count: 1, code: "M"},
	"hour":   {grain: Hour, count: 1, code: "H"},
	"day":    {grain: Day, count: 1, code: "D"},
	"night":  {grain: Day, count: 1, code: "D"},
	"week":   {grain: Week, count: 1, code: "W"},
	"month":  {grain: Month, count: 1, code: "M"},
	"year":   {grain: Year, count: 1, code: "Y"},

	"weekend": {grain: Weekend, count: 1, code: "WE"}, "fortnight": {grain: Week, count: 2, code: "W"},
	"quarter": {grain: Quarter, count: 1, code: "Q"}, "decade": {grain: Decade, count: 10, code: "Y", whole: "DE"},
	"century": {grain: Century, count: 100, code: "Y", whole: "CE"}, "millennium": {grain: Century, count: 1000, code: "Y"},
})

func withPlurals(m map[string]unit) map[string]unit {
	out := map[string]unit{}
	for w, u := range m {
		out[w] = u
		u.plural = true
		out[w+"s"] = u
	}
	for w, of := range map[string]string{"centuries": "centurys", "millennia": "millenniums", "hrs": "hours",
		"mins": "minutes", "secs": "seconds", "yrs": "years", "wks": "weeks"} {
		out[w] = out[of]
	}
	for w, of := range map[string]string{"hr": "hour", "min": "minute", "sec": "second", "yr": "year", "wk": "week"} {
		out[w] = out[of]
	}
	delete(out, "centurys")
	return out
}

var cardinals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var multipliers = map[string]int{"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

// number is the trigger of rules that begin with a run of digits.
const number = "#"

// keys are the words of a table, sorted, for triggers.
func keys[V any](tables ...map[string]V) []string {
	var out []string
	for _, m := range tables {
		for k := range m {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}

func triggers(lists ...[]string) []string { return slices.Concat(lists...) }

func plurals(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w + "s"
	}
	return out
}
