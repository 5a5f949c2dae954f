package eval

import (
	"regexp"
	"strings"
)

// outsideReason is a kind of date case that the guidelines give no answer for, or another one than the suite.
type outsideReason struct {
	name    string
	pattern *regexp.Regexp // of a lower-case expected text
}

// outsideDates are the reasons, decided by the expected text alone, whatever is found.
var outsideDates = []outsideReason{
	{"a meal is no time of day", regexp.MustCompile(`\b(?:breakfast|brunch|lunch|lunchtime|dinner|supper)\b`)},
	{"the rest of a period has no TIMEX3 value", regexp.MustCompile(`\brest\b`)},
	{"days of business are not counted on a calendar", regexp.MustCompile(`\b(?:business days?|working days?|work ?weeks?|weekdays?)\b`)},
	{"a length and its start are two expressions", regexp.MustCompile(`\bfor .*\bfrom\b|\bfrom .*\bfor\b|\b(?:day|week)s? starting\b|\bfor \d+ weeks?,`)},
	{"a bare number is no time", regexp.MustCompile(`^(?:(?:on|at|from|after|between|by) )*(?:\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty)(?:(?: (?:to|and|till|-) | ?- ?)(?:\d{1,2}|five|seven|thirty)(?::\d\d)?)?(?: (?:on|of) .*)?$`)},
	{"a bare number is no day of the month", regexp.MustCompile(`^\d\d?(?: at|,) |\bon (?:the )?\d\d?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day \d\d?$`)},
	{"a feast of another calendar, or whose day differs between countries", regexp.MustCompile(`\b(?:independence day|yuandan|eid|eidul|festival of|freedom day|jubilee day|int'l workers)\b`)},
	{"shorthand of messages", regexp.MustCompile(`\b(?:\d+(?:[:.]\d\d)?\.? ?[ap]|\d+ ?-?ish|eod|eoy|eom|cob|\d+[dw]|asap|as soon as possible|tmr|mid ?today|\d+ s|t\d+:.*|\d\d? h \d+ pm|\d+ampm)$|\btmr\b`)},
	{"a comparison is no part of a date", regexp.MustCompile(`[<>=]|\b(?:greater|later|earlier|sooner) than\b`)},
	{"the weekday of the next or last calendar week, where news means the nearest", regexp.MustCompile(`\b(?:next|last|coming) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b`)},
	{"a school year", regexp.MustCompile(`\bsy ?\d`)},
	{"a day that is not named", regexp.MustCompile(`^(?:the|last|past|my) day$|^my week$|\bthe hour\b|\bat the minute\b|\blast minute\b`)},
	{"a decimal number is no date", regexp.MustCompile(`^(?:\w+ )?\d+\.\d+$|\b7-6$|^\d+/\d+,\d+$`)},
	{"an ordinal weekday without its month", regexp.MustCompile(`^(?:first|fifth) sunday$|\btwo monday\b`)},
	{"a time before or after on a day is two expressions", regexp.MustCompile(`\w (?:before|after|no later than|for) (?:\d|around)`)},
}

// outsideModes are files of the suite that test options with spans or values of their own.
var outsideModes = []string{"CalendarMode", "ExtendedTypes", "SplitDateAndTime", "TasksMode", "SkipFromTo", "TimeZone"}

// OutsideDate names the reason why a case lies outside the guidelines, "" where it does not.
func OutsideDate(c SuiteCase) string {
	for _, mode := range outsideModes {
		if strings.Contains(c.Model, mode) {
			return "another mode of the suite: " + mode
		}
	}
	for _, r := range c.Results {
		text := strings.ToLower(r.Text)
		for _, o := range outsideDates {
			if o.pattern.MatchString(text) {
				return o.name
			}
		}
		if strings.Contains(string(r.Value)+string(r.Resolution), "0001-01-01") || strings.HasSuffix(r.TypeName, "timezone") {
			return "not a date of the calendar"
		}
	}
	return ""
}
