package index

import (
	"testing"
	"time"
)

func TestTimeOf(t *testing.T) {
	tests := []struct{ value, from, to string }{ // to is the first day after; empty: no time
		{"2019", "2019-01-01", "2020-01-01"},
		{"2019-06", "2019-06-01", "2019-07-01"},
		{"2019-06-23", "2019-06-23", "2019-06-24"},
		{"2020-02-29", "2020-02-29", "2020-03-01"},
		{"2019-06-23T14:30", "2019-06-23", "2019-06-24"},
		{"2019-06-23TMO", "2019-06-23", "2019-06-24"},
		{"2019-06-23T14:30:00+03:30", "2019-06-23", "2019-06-24"},
		{"201", "2010-01-01", "2020-01-01"},
		{"20", "2000-01-01", "2100-01-01"},
		{"2019-Q2", "2019-04-01", "2019-07-01"},
		{"2019-H2", "2019-07-01", "2020-01-01"},
		{"2019-SU", "2019-06-01", "2019-09-01"},
		{"2019-WI", "2019-12-01", "2020-03-01"},
		{"2019-W01", "2018-12-31", "2019-01-07"},
		{"2019-W26", "2019-06-24", "2019-07-01"},
		{"2019-W26-WE", "2019-06-29", "2019-07-01"},
		{"2019-06-30/2019-07-03", "2019-06-30", "2019-07-04"},
		{"2005/2006", "2005-01-01", "2007-01-01"},
		{"PAST_REF", "", ""}, {"P3D", "", ""}, {"XXXX-WXX-7", "", ""}, {"", "", ""}, {"2019-13", "", ""}, {"2019-02-30", "", ""},
		{"2019-W54", "", ""}, {"P3Y/P8Y", "", ""}, {"2019/2018", "", ""}, {"20199", "", ""}, {"201-05", "", ""}, {"2019-6", "", ""},
	}
	for _, tt := range tests {
		got, ok := TimeOf(tt.value)
		if ok != (tt.from != "") {
			t.Errorf("TimeOf(%q) is a time: %v", tt.value, ok)
			continue
		}
		if ok && (day(got.From) != tt.from || day(got.To) != tt.to) {
			t.Errorf("TimeOf(%q) = %s to %s, want %s to %s", tt.value, day(got.From), day(got.To), tt.from, tt.to)
		}
	}
}

func day(seconds int64) string { return time.Unix(seconds, 0).UTC().Format(time.DateOnly) }

func TestPeriodOverlaps(t *testing.T) {
	tests := []struct {
		period, value string
		want          bool
	}{
		{"2019", "2019-06", true},
		{"2019-06", "2019", true}, // coarse values match by overlap
		{"2019-06", "2019-07-01", false},
		{">2019", "2019-12-31", false},
		{">2019", "2020-01-01", true},
		{">=2019", "2019-01-01", true},
		{"<2019", "2019-01-01", false},
		{"<2019", "2018-12-31", true},
		{"<=2019", "2019-12-31", true},
		{"2019-06..2019-07", "2019-07-31", true},
		{"2019-06..2019-07", "2019-08", false},
		{"..2019", "1950", true},
		{"2019-06-30", "2019-06-28/2019-07-03", true},
	}
	for _, tt := range tests {
		e, err := Parse("date:" + tt.period)
		if err != nil {
			t.Fatal(err)
		}
		i, _ := TimeOf(tt.value)
		if got := e.(Period).Interval().Overlaps(i); got != tt.want {
			t.Errorf("date:%s and %s: %v", tt.period, tt.value, got)
		}
	}
}

func TestBucket(t *testing.T) {
	tests := []struct {
		width           Width
		published, want string
	}{
		{Year, "2019-06-24", "2019"}, {Month, "2019-06-24T23:00:00-05:00", "2019-06"}, {Day, "2019-06-24", "2019-06-24"},
		{Day, "2019-06", ""}, {Month, "", ""}, {Month, "June 24, 2019", ""},
	}
	for _, tt := range tests {
		if got := Bucket(tt.width, tt.published); got != tt.want {
			t.Errorf("Bucket(%s, %q) = %q, want %q", tt.width, tt.published, got, tt.want)
		}
	}
}
