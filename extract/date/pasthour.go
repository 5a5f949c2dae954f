package date

// spelledMinutes reads the minutes of "seven thirty p.m." behind an hour in words.
func (r *reader) spelledMinutes(i, end int) (int, int) {
	m, stop := r.below100(end)
	if r.kind(i) != letters || stop == 0 || m > 59 || m < 10 {
		return 0, 0
	}
	if _, e := r.meridiem(stop); e == 0 && !(r.is(i-1, "at") && r.clauseStops(stop)) {
		return 0, 0
	}
	return m, stop
}

// pastHour reads "half past seven", "quarter to eight", "20 past eight", "ten minutes to five".
func (r *reader) pastHour(i int) (clock, int) {
	m, end := 0, r.skip(i, "a")
	switch {
	case r.is(end, "half"):
		m, end = 30, end+1
	case r.is(end, "quarter"):
		m, end = 15, end+1
	default:
		if m, end = r.integer(i, 1, 2); end == 0 {
			m, end = r.below100(i)
		}
		end = r.skip(end, "minutes", "minute", "min", "mins")
		if r.is(end, "to") && r.kind(end-1) == digits {
			return clock{}, 0 // "5 to 6 p.m." is a range
		}
	}
	if end == 0 || m < 1 || m > 59 || !r.is(end, "past", "to") || m != 30 && m%5 != 0 && !r.is(end-1, "minutes", "min") {
		return clock{}, 0
	}
	return r.toHour(m, end, m == 30 || m == 15)
}

// toHour reads the hour that minutes are counted from.
func (r *reader) toHour(m, end int, named bool) (clock, int) {
	h, stop := r.integer(end+1, 1, 2)
	if stop == 0 {
		h, stop = r.below100(end + 1)
	}
	if stop == 0 || h < 1 || h > 12 || units[r.word(stop)].count > 0 {
		return clock{}, 0
	}
	if r.is(end, "past") {
		return clock{hour: h, minute: m, ambiguous: true}, stop
	}
	if _, e := r.meridiem(stop); e == 0 && (!named || r.is(end-1, "half")) && r.oClock(stop) == 0 {
		return clock{}, 0 // "five to ten": a range
	}
	return clock{hour: (h + 11) % 12, minute: 60 - m, ambiguous: true}, stop
}
