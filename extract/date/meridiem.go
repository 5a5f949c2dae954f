package date

// meridiemAfter reads "in the evening" or "p.m." behind an ambiguous time.
func (r *reader) meridiemAfter(c clock, end int) (clock, int) {
	if m, stop := r.meridiem(end); stop > 0 && c.hour <= 12 {
		c.ambiguous = false
		return m.apply(c), r.zone(r.partAgain(stop))
	}
	if at := r.phrase(end, "in", "the"); at > 0 && r.is(at, "morning", "afternoon", "evening", "night") && c.hour <= 12 {
		c = c.inPart(parts[r.word(at)])
		c.ambiguous = false
		return c, at + 1
	}
	if r.is(end, "at") && r.is(end+1, "night") && c.hour <= 12 {
		return c.inPart("NI"), end + 2
	}
	return c, end
}

// partAgain steps over "in the evening" behind "8 p.m.", which says it twice.
func (r *reader) partAgain(i int) int {
	if at := r.phrase(i, "in", "the"); at > 0 && r.is(at, "morning", "afternoon", "evening") {
		return at + 1
	}
	return i
}

// meridiem is a.m. or p.m.
type meridiem string

func (m meridiem) apply(c clock) clock {
	c.hour %= 12
	if m == "p" {
		c.hour += 12
	}
	return c
}

// meridiem reads am, a.m., pm, p. m.
func (r *reader) meridiem(i int) (meridiem, int) {
	if r.is(i, "am", "pm") && !(r.is(i, "am") && r.is(i-1, "i")) {
		return meridiem(r.word(i)[:1]), i + 1
	}
	if !r.is(i, "a", "p") {
		return "", 0
	}
	at := r.skip(i+1, ".")
	if r.is(at, "m") && (at > i+1 || !r.glued(i)) {
		return meridiem(r.word(i)), r.skipStop(at + 1)
	}
	return "", 0
}

// skipStop steps over the full stop of an abbreviation.
func (r *reader) skipStop(i int) int {
	if r.is(i, ".") && r.glued(i) {
		return i + 1
	}
	return i
}
