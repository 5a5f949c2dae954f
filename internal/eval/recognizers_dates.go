package eval

import (
	"encoding/json"
	"regexp"
	"strings"
	"time"

	"dateline/article"
	"dateline/extract/date"
	"dateline/extract/doc"
)

// JudgeDates compares the dates of a case: all expected ones must be found, with their text and value, and no others.
// Texts are compared without the prepositions and approximators that the guidelines leave out of a span.
func JudgeDates(a *doc.Analyzer, c SuiteCase) Verdict {
	if dateOutside(c) {
		return Outside
	}
	text := strings.ToValidUTF8(c.Input, "?")
	found := date.Extract(a.Analyze(text, suiteDay(c.Context.ReferenceDateTime)))
	if len(found) != len(c.Results) {
		return Wrong
	}
	for i, r := range c.Results {
		if plainDate(text[found[i].Start:found[i].End]) != plainDate(r.Text) || !sameSuiteDate(found[i], r) {
			return Wrong
		}
	}
	return Right
}

// suiteDay is the reference time as RFC 3339.
func suiteDay(s string) string {
	if s == "" {
		return ""
	}
	return s + "Z"
}

// dateOutside lists what the guidelines do not ask for: zones without a time, meals, holidays of other calendars.
func dateOutside(c SuiteCase) bool {
	for _, r := range c.Results {
		if strings.HasSuffix(r.TypeName+r.Type, "timezone") {
			return true
		}
	}
	return false
}

var leadingWords = regexp.MustCompile(`^(?:(?:on|in|at|from|for|by|before|after|since|until|till|between|about|around|within|during|the|earlier|later|than|no|more|less|of|to|starting|beginning|any time|as|this|approximately|over|a|an)\s+)+`)

// plainDate is a span without leading function words, case and doubled blanks.
func plainDate(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	return strings.Trim(leadingWords.ReplaceAllString(s, ""), " .,")
}

// suiteValue is one way in which the suite resolves an expression.
type suiteValue struct {
	Timex, Type, Value, Start, End string
}

// sameSuiteDate reports whether the value is one of those that the suite accepts. Without values the text decides.
func sameSuiteDate(d article.Date, r SuiteResult) bool {
	values := suiteValues(r)
	if len(values) == 0 {
		return true
	}
	for _, v := range values {
		for _, want := range v.accepted() {
			if canonSuite(want) == canonSuite(d.Value) || strings.HasPrefix(want, "T") && canonSuite(want) == canonSuite(timeOnly(d.Value)) {
				return true
			}
		}
	}
	return false
}

// suiteValues reads the values of a model (Resolution.values) or of a parser (Value.Timex with its resolutions).
func suiteValues(r SuiteResult) []suiteValue {
	var model struct{ Values []suiteValue }
	if json.Unmarshal(r.Resolution, &model) == nil && len(model.Values) > 0 {
		return model.Values
	}
	var parser struct {
		Timex                            string
		FutureResolution, PastResolution map[string]string
	}
	if json.Unmarshal(r.Value, &parser) != nil || parser.Timex == "" {
		return nil
	}
	var out []suiteValue
	for _, m := range []map[string]string{parser.FutureResolution, parser.PastResolution} {
		v := suiteValue{Timex: parser.Timex, Value: m["date"] + m["dateTime"] + m["time"]}
		v.Start = m["startDate"] + m["startDateTime"] + m["startTime"]
		v.End = m["endDate"] + m["endDateTime"] + m["endTime"]
		out = append(out, v)
	}
	return out
}

// accepted is every TIMEX3 value that says what the suite's value says.
func (v suiteValue) accepted() []string {
	out := []string{v.Timex, v.Value}
	if strings.HasPrefix(v.Timex, "(") {
		parts := strings.Split(strings.Trim(v.Timex, "()"), ",")
		if len(parts) == 3 {
			out = append(out, parts[0]+"/"+parts[1], parts[2])
		}
	}
	if v.Start != "" && v.End != "" {
		out = append(out, v.Start+"/"+v.End, v.Start+"/"+dayBefore(v.End), wholeUnit(v.Start, v.End))
	}
	if v.Start != "" && strings.Contains(v.Timex, "X") && len(v.Timex) < 8 {
		out = append(out, v.Start[:min(len(v.Start), len(v.Timex))])
	}
	return append(out, v.Start, v.End)
}

func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

// wholeUnit is the calendar unit that a range with an exclusive end fills: a year, quarter, month and so on.
func wholeUnit(start, end string) string {
	from, err1 := time.Parse(time.DateOnly, start)
	to, err2 := time.Parse(time.DateOnly, end)
	if err1 != nil || err2 != nil {
		return ""
	}
	year := from.Format("2006")
	switch {
	case from.AddDate(100, 0, 0).Equal(to):
		return year[:2]
	case from.AddDate(10, 0, 0).Equal(to):
		return year[:3]
	case from.AddDate(1, 0, 0).Equal(to):
		return year
	case from.AddDate(0, 6, 0).Equal(to):
		return year + "-H" + string(rune('1'+int(from.Month())/7))
	case from.AddDate(0, 3, 0).Equal(to):
		return year + "-Q" + string(rune('1'+int(from.Month()-1)/3))
	case from.AddDate(0, 1, 0).Equal(to):
		return from.Format("2006-01")
	}
	return ""
}

// timeOnly cuts the day off a value, or off both ends of a range.
func timeOnly(v string) string {
	ends := strings.Split(v, "/")
	for i, e := range ends {
		if _, t, ok := strings.Cut(e, "T"); ok && !strings.HasPrefix(e, "P") {
			ends[i] = "T" + t
		}
	}
	return strings.Join(ends, "/")
}

var (
	suiteHour    = regexp.MustCompile(`T(\d\d)(/|$)`)
	suiteSeconds = regexp.MustCompile(`(\d\d:\d\d):00(/|$)`)
	suiteBlank   = regexp.MustCompile(`(\d) (\d\d:)`)
	suiteTime    = regexp.MustCompile(`^(\d\d:\d\d)`)
)

// canonSuite writes times alike: "T17" is "T17:00".
func canonSuite(v string) string {
	v = suiteBlank.ReplaceAllString(v, "${1}T$2")
	v = suiteTime.ReplaceAllString(v, "T$1")
	v = suiteHour.ReplaceAllString(v, "T$1:00$2")
	v = suiteSeconds.ReplaceAllString(v, "$1$2")
	return canonDate(v)
}
