package date

import "time"

// month reads a month's name or abbreviation with its full stop. Short names are months of a date only, see
// bareMonth.
func (r *reader) month(i int) (int, int) {
	m, ok := months[r.word(i)]
	if !ok {
		return 0, 0
	}
	end := i + 1
	if len(r.word(i)) <= 4 && r.word(i) != "may" && r.word(i) != "june" && r.word(i) != "july" && r.is(end, ".") && r.glued(end) {
		end++
	}
	return int(m), end
}

// weekday reads a weekday's full name.
func (r *reader) weekday(i int) (time.Weekday, int) {
	d, ok := weekdays[r.word(i)]
	if !ok {
		return 0, 0
	}
	return d, i + 1
}

// shortWeekday reads a full or abbreviated weekday before a date.
func (r *reader) shortWeekday(i int) (time.Weekday, int) {
	if d, end := r.weekday(i); end > 0 {
		return d, end
	}
	d, ok := weekdayAbbreviations[r.word(i)]
	if !ok {
		return 0, 0
	}
	return d, r.skip(i+1, ".")
}

// dayOfMonth reads 1 to 31 in digits, with or without an ordinal ending, or as a spelled ordinal.
func (r *reader) dayOfMonth(i int) (int, int) {
	n, end := r.ordinal(i)
	if end == 0 {
		n, end = r.integer(i, 1, 2)
	}
	if end == 0 || n < 1 || n > 31 {
		return 0, 0
	}
	return n, end
}

// fullYear reads a year of four digits that is not part of a longer number.
func (r *reader) fullYear(i int) (int, int) {
	n, end := r.integer(i, 4, 4)
	if end == 0 || n < 1000 || n > 2999 || r.numberGoesOn(i, end) {
		return 0, 0
	}
	return n, end
}

// numberGoesOn reports that digits at i:end are a part of a decimal, a grouped number, a sum or a code.
func (r *reader) numberGoesOn(i, end int) bool {
	before := r.glued(i) && (r.is(i-1, ".", ",", "$", "€", "£", "¥", "#", "%") || r.kind(i-1) == letters)
	after := r.glued(end) && (r.is(end, "%", "°") || r.kind(end) == letters && !r.is(end, "h", "q") ||
		r.is(end, ",", ".", ":") && r.glued(end+1) && r.kind(end+1) == digits)
	return before || after
}

// shortYear reads the years of a century: "'98", "05".
func (r *reader) shortYear(i int) (int, int) {
	n, end := r.integer(i, 2, 2)
	if end == 0 {
		return 0, 0
	}
	return century(n), end
}

// century puts a year of two digits into the hundred years from 1950.
func century(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// year reads a year in digits or in words: "1978", "'98", "nineteen seventy-eight", "two thousand and ten".
func (r *reader) year(i int) (int, int) {
	if n, end := r.fullYear(i); end > 0 {
		return n, end
	}
	if r.is(i, "'") && r.glued(i+1) {
		if n, end := r.shortYear(i + 1); end > 0 && !r.numberGoesOn(i+1, end) {
			return n, end
		}
	}
	return r.spelledYear(i)
}

func (r *reader) spelledYear(i int) (int, int) {
	if end := r.phrase(i, "two", "thousand"); end > 0 {
		if n, e := r.below100(r.skip(end, "and")); e > 0 {
			return 2000 + n, e
		}
		return 2000, end
	}
	if !r.is(i, "eighteen", "nineteen", "twenty") {
		return 0, 0
	}
	hundreds := cardinals[r.word(i)]
	if n, end := r.below100(r.skipHyphen(i + 1)); end > 0 && n >= 10 {
		return hundreds*100 + n, end
	}
	return 0, 0
}
