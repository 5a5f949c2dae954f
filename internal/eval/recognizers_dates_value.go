package eval

import (
	"dateline/article"
	"encoding/json"
	"regexp"
	"strings"
	"time"
)

// suiteValue is one way in which the suite resolves an expression.
type suiteValue struct {
	Timex, Type, Value, Start, End string
}

// sameStretch compares on the calendar: a range of coarse ends covers the suite's days, and a week, month or year counted
// back ("two months ago") holds the suite's day.
func (v suiteValue) sameStretch(d article.Date) bool {
	from, to, last, ok := stretch(d.Value)
	if !ok {
		return false
	}
	if day, err := time.Parse(time.DateOnly, v.Value); err == nil {
		return d.Rule == "offset" && !day.Before(from) && day.Before(to)
	}
	start, err1 := time.Parse(time.DateOnly, v.Start)
	end, err2 := time.Parse(time.DateOnly, v.End)
	return err1 == nil && err2 == nil && start.Equal(from) && (end.Equal(to) || end.Equal(last))
}

// sameVague accepts PXD for "a few days", which the suite takes for three, and PAST_REF for a few days ago.
func (v suiteValue) sameVague(d article.Date, text string) bool {
	if !vagueWords.MatchString(strings.ToLower(text)) {
		return false
	}
	return strings.HasSuffix(d.Value, "_REF") || strings.Contains(d.Value, "X") && strings.ReplaceAll(d.Value, "X", "3") == v.Timex ||
		strings.ReplaceAll(d.Value, "X", "2") == v.Timex
}

var vagueWords = regexp.MustCompile(`\b(few|several|some|couple|many)\b`)

// stretch is the days from:to that a value or a range of values covers, and the first day of its last part.
func stretch(value string) (from, to, last time.Time, ok bool) {
	a, b, isRange := strings.Cut(value, "/")
	from, to, ok = unitDays(a)
	last = from
	if ok && isRange {
		last, to, ok = unitDays(b)
	}
	return from, to, last, ok
}

// unitDays is the days of a year, quarter, month, ISO week or day.
func unitDays(v string) (from, to time.Time, ok bool) {
	if len(v) == len("2006-Q1") && v[5] == 'Q' {
		t, err := time.Parse("2006", v[:4])
		from = t.AddDate(0, 3*int(v[6]-'1'), 0)
		return from, from.AddDate(0, 3, 0), err == nil
	}
	if len(v) == len("2006-W01") && v[5] == 'W' {
		t, err := time.Parse("2006-01-02", v[:4]+"-01-04")
		from = t.AddDate(0, 0, -(int(t.Weekday())+6)%7+7*(int(v[6]-'0')*10+int(v[7]-'0')-1))
		return from, from.AddDate(0, 0, 7), err == nil
	}
	for _, u := range []struct {
		layout              string
		years, months, days int
	}{{"2006", 1, 0, 0}, {"2006-01", 0, 1, 0}, {"2006-01-02", 0, 0, 1}} {
		if t, err := time.Parse(u.layout, v); err == nil {
			return t, t.AddDate(u.years, u.months, u.days), true
		}
	}
	return from, to, false
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
	out := []string{v.Timex, v.Value, strings.TrimPrefix(v.Timex, "FY")}
	if strings.HasPrefix(v.Timex, "(") {
		parts := strings.Split(strings.Trim(v.Timex, "()"), ",")
		if len(parts) == 3 {
			out = append(out, parts[0]+"/"+parts[1], parts[2])
		}
	}
	if v.Start != "" && v.End != "" {
		out = append(out, v.Start+"/"+v.End, v.Start+"/"+dayBefore(v.End), wholeUnit(v.Start, v.End))
	}
	if _, part, ok := strings.Cut(v.Timex, "T"); ok && len(v.Start) > 10 && !strings.HasPrefix(v.Timex, "(") {
		out = append(out, v.Start[:10]+"T"+part)
	}
	if day, ok := strings.CutSuffix(v.Timex, "T23:59:59"); ok {
		out = append(out, day) // the end of the day, for us a modifier
	}
	if len(v.Timex) == 2 && v.Timex[0] != 'P' { // a season of any year
		for _, year := range []string{"2016", "2017", "2018", "2019", "2020", "XXXX"} {
			out = append(out, year+"-"+v.Timex)
		}
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
	v = suiteHalf.Replace(v)
	return canonDate(v)
}

// suiteHalf tells the suite's fractions in whole smaller units, and quarters in months.
var suiteHalf = strings.NewReplacer("PT1.5H", "PT1H30M", "PT0.5H", "PT30M", "PT2.5H", "PT2H30M", "P1.5Y", "P1Y6M", "P0.5Y", "P6M",
	"P2.5Y", "P2Y6M", "P3.5Y", "P3Y6M", "P1.5D", "P1DT12H", "P2.5D", "P2DT12H", "P0.5D", "PT12H", "PT0.5M", "PT30S",
	"P1Q", "P3M", "P2Q", "P6M", "P7Q", "P21M", "P11Q", "P33M")
