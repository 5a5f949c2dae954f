package metadata

import (
	"strings"
	"time"
)

// layouts are the forms of dates and times in metadata, the precise ones first. Only those that name a full day
// are here; a date is never completed by guessing.
var layouts = []struct {
	layout string
	zone   bool // the form names a time zone
	clock  bool // the form names a time of day
}{
	{time.RFC3339Nano, true, true},
	{"2006-01-02T15:04:05Z0700", true, true},
	{"2006-01-02T15:04Z07:00", true, true},
	{"2006-01-02T15:04Z0700", true, true},
	{"2006-01-02 15:04:05Z07:00", true, true},
	{"2006-01-02 15:04:05 Z07:00", true, true},
	{"2006-01-02 15:04:05 -0700", true, true},
	{"2006-01-02 15:04:05 MST", false, true},
	{"2006-01-02T15:04:05.999999999", false, true},
	{"2006-01-02T15:04", false, true},
	{"2006-01-02 15:04:05", false, true},
	{"2006-01-02 15:04", false, true},
	{time.RFC1123Z, true, true},
	{"Mon, 2 Jan 2006 15:04:05 -0700", true, true},
	{"Mon, 2 Jan 2006 15:04:05 GMT", false, true},
	{"Mon, 2 Jan 2006 15:04:05 UTC", false, true},
	{"Mon, 2 Jan 2006 15:04:05 MST", false, true},
	{"2 Jan 2006 15:04:05 -0700", true, true},
	{"20060102T150405Z0700", true, true},
	{"2006-01-02", false, false},
	{"2006/01/02", false, false},
	{"20060102", false, false},
	{"January 2, 2006", false, false},
	{"Jan 2, 2006", false, false},
	{"Jan. 2, 2006", false, false},
	{"2 January 2006", false, false},
	{"2 Jan 2006", false, false},
	{"Monday, January 2, 2006", false, false},
	{"Mon Jan 2 15:04:05 2006", false, true},
	{"Mon Jan 2 15:04:05 -0700 2006", true, true},
}

// Timestamp rewrites a date or time of metadata in the form of RFC 3339: date and time with a zone where the zone is
// known ("GMT" is), the date alone where it is not. What names no full day gives "".
func Timestamp(s string) string {
	s = strings.TrimSpace(s)
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		switch {
		case err != nil || t.Year() < 1000:
		case l.zone, l.clock && (strings.HasSuffix(s, "GMT") || strings.HasSuffix(s, "UTC")):
			return t.Truncate(time.Second).Format(time.RFC3339)
		default:
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
