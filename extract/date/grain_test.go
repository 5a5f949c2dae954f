package date

import "testing"

func TestShiftAndCoarsen(t *testing.T) {
	day := func(y, m, d int) Point { p, _ := on(y, m, d); return p }
	for _, c := range []struct {
		got  Point
		want string
	}{
		{day(2019, 1, 31).shift(1, Month), "2019-02"},
		{day(2019, 1, 31).move(1, Month).coarsen(Day), "2019-02-28"},
		{day(2020, 2, 29).move(-1, Year).coarsen(Day), "2019-02-28"},
		{day(2019, 3, 31).shift(-1, Day), "2019-03-30"},
		{day(2021, 1, 3).coarsen(Week), "2020-W53"},
		{day(2021, 1, 3).coarsen(Weekend), "2021-01-02/2021-01-03"},
		{day(2021, 1, 4).coarsen(Weekend), "2021-01-09/2021-01-10"},
		{day(2019, 8, 15).coarsen(Quarter), "2019-Q3"},
		{day(2019, 8, 15).coarsen(Half), "2019-H2"},
		{day(2019, 1, 15).coarsen(Season), "2018-WI"},
		{day(2019, 12, 15).coarsen(Season), "2019-WI"},
		{day(2019, 4, 15).coarsen(Season), "2019-SP"},
		{day(1999, 4, 15).coarsen(Decade), "199"},
		{day(1999, 4, 15).coarsen(Century), "19"},
		{day(2019, 8, 15).shift(-3, Decade), "198"},
		{day(5, 8, 15).shift(-1, Decade), ""},
		{day(9999, 8, 15).shift(1, Year), ""},
	} {
		if s := c.got.String(); s != c.want {
			t.Errorf("got %q, want %q", s, c.want)
		}
	}
}

func TestOnRejectsWhatTheCalendarLacks(t *testing.T) {
	for _, d := range [][3]int{{2019, 2, 29}, {2019, 4, 31}, {2019, 13, 1}, {0, 1, 1}, {10000, 1, 1}, {2019, 1, 0}} {
		if _, ok := on(d[0], d[1], d[2]); ok {
			t.Errorf("%v is accepted", d)
		}
	}
}

// The dates are those of the U.S. Naval Observatory's table of Easter Sundays.
func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "04-02", 1981: "04-19", 2000: "04-23", 2008: "03-23", 2011: "04-24", 2018: "04-01", 2019: "04-21", 2024: "03-31", 2025: "04-20"} {
		if got := easter(0)(year).String()[5:]; got != want {
			t.Errorf("Easter %d: %s, want %s", year, got, want)
		}
	}
}

func TestNthWeekday(t *testing.T) {
	for _, c := range []struct {
		got  Point
		want string
	}{
		{nthWeekday(11, 4, 4)(2019), "2019-11-28"},
		{nthWeekday(5, 1, -1)(2019), "2019-05-27"},
		{nthWeekday(9, 1, 1)(2019), "2019-09-02"},
	} {
		if s := c.got.String(); s != c.want {
			t.Errorf("got %s, want %s", s, c.want)
		}
	}
}
