package date

import (
	"fmt"
	"regexp"
	"time"
)

// seasons by the month in which they begin.
var seasonCode = map[time.Month]string{time.March: "SP", time.June: "SU", time.September: "FA", time.December: "WI"}

// String is the TIMEX3 value of the point (Pustejovsky et al. 2003; ISO 8601 with TIMEX3's additions). A weekend is a
// range of two days.
func (p Point) String() string {
	t := p.Start
	if !p.valid() {
		return ""
	}
	switch p.Grain {
	case Century:
		return t.Format("2006")[:2]
	case Decade:
		return t.Format("2006")[:3]
	case Year:
		return t.Format("2006")
	case Half:
		return fmt.Sprintf("%04d-H%d", t.Year(), (int(t.Month())+5)/6)
	case Season:
		return fmt.Sprintf("%04d-%s", t.Year(), seasonCode[t.Month()])
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", t.Year(), (int(t.Month())+2)/3)
	case Month:
		return t.Format("2006-01")
	case Week:
		y, w := t.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case Weekend:
		return t.Format("2006-01-02") + "/" + t.AddDate(0, 0, 1).Format("2006-01-02")
	case Part:
		return t.Format("2006-01-02") + "T" + p.Part
	case Hour, Minute:
		return t.Format("2006-01-02T15:04")
	case Second:
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format("2006-01-02")
}

// weekendCode is TIMEX3's own value of a weekend, a single code rather than a range.
func weekendCode(p Point) string {
	return p.coarsen(Week).String() + "-WE"
}

const (
	timexDay  = `(?:[\dX]{4}-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|W(?:[0-5]\d|XX)(?:-(?:[1-7]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))`
	timexTime = `T(?:MO|MI|AF|EV|NI|DT|[0-2]\d(?::[0-5]\d(?::[0-5]\d)?)?)`
	timexSpan = `(?:P(?:(?:[\d.]+|X)(?:Y|M|W|D|Q|WE|DE|CE))+(?:T(?:(?:[\d.]+|X)[HMS])+)?|PT(?:(?:[\d.]+|X)[HMS])+)`
	timexOne  = `(?:BC)?(?:[\dX]{2,4}|` + timexDay + `|` + timexDay + timexTime + `|` + timexSpan + `|(?:PAST|PRESENT|FUTURE)_REF)`
)

var timexValue = regexp.MustCompile(`^` + timexOne + `(?:/` + timexOne + `)?$`)

// Valid reports whether a value is one that this package may give: a TIMEX3 value or a range of two of them. An unknown
// part of a date is X, as in XXXX-WXX-7, "a Sunday".
func Valid(value string) bool {
	return len(value) < 80 && timexValue.MatchString(value)
}
