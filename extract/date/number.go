package date

import (
	"math"
	"strconv"
)

// integer reads a run of digits of at most four digits' worth of meaning for dates.
func (r *reader) integer(i, minDigits, maxDigits int) (int, int) {
	if r.kind(i) != digits || len(r.word(i)) < minDigits || len(r.word(i)) > maxDigits {
		return 0, 0
	}
	n, err := strconv.Atoi(r.word(i))
	if err != nil {
		return 0, 0
	}
	return n, i + 1
}

// decimal reads "12", "1,200" and "2.5".
func (r *reader) decimal(i int) (float64, int) {
	if r.kind(i) != digits || len(r.word(i)) > 12 {
		return 0, 0
	}
	s, end := r.word(i), i+1
	for r.is(end, ",") && r.glued(end) && r.glued(end+1) && r.kind(end+1) == digits && len(r.word(end+1)) == 3 && len(s) < 12 {
		s += r.word(end + 1)
		end += 2
	}
	if r.is(end, ".") && r.glued(end) && r.glued(end+1) && r.kind(end+1) == digits && len(r.word(end+1)) < 6 {
		s += "." + r.word(end+1)
		end += 2
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, 0
	}
	return n, end
}

// below100 reads "seven", "twenty", "twenty-one".
func (r *reader) below100(i int) (int, int) {
	n, ok := cardinals[r.word(i)]
	if !ok {
		return 0, 0
	}
	end := i + 1
	if n >= 20 {
		at := r.skipHyphen(end)
		if ones, ok := cardinals[r.word(at)]; ok && 1 <= ones && ones <= 9 {
			return n + ones, at + 1
		}
	}
	return n, end
}

// spelled reads a number in words, "a hundred and five", up to the billions.
func (r *reader) spelled(i int) (float64, int) {
	n, end := r.below100(i)
	total := float64(n)
	if end == 0 {
		if _, ok := multipliers[r.word(i+1)]; !ok || !r.is(i, "a", "one") {
			return 0, 0
		}
		total, end = 1, i+1
	}
	for steps := 0; steps < 4; steps++ {
		m, ok := multipliers[r.word(end)]
		if !ok {
			break
		}
		total *= float64(m)
		end++
		if rest, e := r.below100(r.skip(end, "and")); e > 0 && multipliers[r.word(e)] == 0 {
			return total + float64(rest), e
		}
	}
	return total, end
}

// cardinal reads a number in digits or words, with a scale word after digits ("2.5 million").
func (r *reader) cardinal(i int) (float64, int) {
	n, end := r.decimal(i)
	if end == 0 {
		return r.spelled(i)
	}
	if m, ok := multipliers[r.word(end)]; ok {
		return n * float64(m), end + 1
	}
	return n, end
}

// ordinal reads "third", "21st", "twenty-first", up to 99.
func (r *reader) ordinal(i int) (int, int) {
	if n, ok := ordinals[r.word(i)]; ok {
		return n, i + 1
	}
	if n, end := r.integer(i, 1, 2); end > 0 {
		if r.glued(end) && r.is(end, "st", "nd", "rd", "th") {
			return n, end + 1
		}
		return 0, 0
	}
	tens, ok := cardinals[r.word(i)]
	if !ok || tens < 20 {
		return 0, 0
	}
	at := r.skipHyphen(i + 1)
	if n, ok := ordinals[r.word(at)]; ok && n < 10 {
		return tens + n, at + 1
	}
	return 0, 0
}
