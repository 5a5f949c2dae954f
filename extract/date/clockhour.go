package date

// namedHour reads noon and midnight, with a "12" before.
func (r *reader) namedHour(i int) (clock, int) {
	at := r.skip(i, "12", "twelve", "the")
	if r.is(at, "mid") && r.is(r.skipHyphen(at+1), "day", "night") {
		at = r.skipHyphen(at + 1)
		return clock{hour: map[string]int{"day": 12}[r.word(at)]}, at + 1
	}
	switch {
	case r.is(at, "noon", "midday"):
		return clock{hour: 12}, at + 1
	case r.is(at, "midnight") && !r.is(at+1, "sun", "express", "oil", "ride", "snack"):
		return clock{}, at + 1
	}
	return clock{}, 0
}

// colonTime reads "10:30", "10.30" and "10:30:15".
func (r *reader) colonTime(i int) (clock, int) {
	h, end := r.integer(i, 1, 2)
	if end == 0 || !r.is(end, ":", ".") || !r.glued(end) || !r.glued(end+1) {
		return clock{}, 0
	}
	dot := r.is(end, ".")
	m, end := r.integer(end+1, 2, 2)
	if end == 0 || h > 24 || m > 59 || h == 24 && m > 0 {
		return clock{}, 0
	}
	c := clock{hour: h % 24, minute: m}
	if r.is(end, ":") && r.glued(end) && r.glued(end+1) {
		s, stop := r.integer(end+1, 2, 2)
		if stop == 0 || s > 59 {
			return clock{}, 0
		}
		c.second, c.seconds, end = s, true, stop
	}
	if r.is(end, ".") && r.glued(end) && r.kind(end+1) == digits && r.glued(end+1) || dot && c.seconds || r.glued(end) && r.is(end, "%", ":", ",") && r.kind(end+1) == digits {
		return clock{}, 0
	}
	return c, end
}

// wholeHour reads "5 p.m.", "seven o'clock", "1930 UTC", "0645 GMT".
func (r *reader) wholeHour(i int) (clock, int) {
	if r.kind(i) == digits && len(r.word(i)) == 4 {
		return r.militaryTime(i)
	}
	h, end := r.integer(i, 1, 2)
	if end == 0 {
		h, end = r.below100(i)
	}
	if end == 0 || h > 24 {
		return clock{}, 0
	}
	c := clock{hour: h % 24}
	if m, stop := r.meridiem(r.hourStop(end)); stop > 0 && 1 <= h && h <= 12 {
		return m.apply(c), r.zone(r.partAgain(stop))
	}
	if stop := r.oClock(end); stop > 0 && h >= 1 {
		c.ambiguous = h <= 12
		return r.meridiemAfter(c, r.zone(stop))
	}
	if zone := r.universal(end); zone > end && r.kind(i) == digits {
		return c, zone
	}
	return r.hourInWords(c, i, end)
}

// hourStop steps over the full stop of "9.am".
func (r *reader) hourStop(i int) int {
	if r.is(i, ".") && r.glued(i) && r.glued(i+1) && r.is(i+1, "am", "pm") {
		return i + 1
	}
	return i
}

// hourInWords reads minutes in words behind an hour, "seven thirty p.m.", or the part of the day: "8 in the evening".
func (r *reader) hourInWords(c clock, i, end int) (clock, int) {
	if m, stop := r.spelledMinutes(i, end); stop > 0 {
		c.minute = m
		return r.meridiemAfter(c, stop)
	}
	if e, stop := r.meridiemAfter(c, end); stop > end && c.hour >= 1 && !r.is(i-1, "of") {
		return e, stop
	}
	return clock{}, 0
}

// militaryTime reads four digits with a zone: "1930 UTC", "at 2100 hours GMT".
func (r *reader) militaryTime(i int) (clock, int) {
	hm, end := r.integer(i, 4, 4)
	zone := r.zone(end)
	if r.is(zone, "hours", "hrs") && r.clockPreposition(i-1) {
		zone = r.zone(zone + 1)
	}
	if end == 0 || zone == end || hm/100 > 24 || hm%100 > 59 {
		return clock{}, 0
	}
	return clock{hour: hm / 100 % 24, minute: hm % 100}, zone
}

// universal reads a zone that makes a bare hour a time: "11 GMT".
func (r *reader) universal(i int) int {
	if r.is(i, "gmt", "utc") && r.capital(i) {
		return r.zone(i)
	}
	return i
}

func (r *reader) oClock(i int) int {
	if end := r.phrase(i, "o", "'", "clock"); end > 0 {
		return end
	}
	if r.is(i, "o'clock", "oclock") {
		return i + 1
	}
	return 0
}
