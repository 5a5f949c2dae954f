package date

// quantity is how many units: a number, a range, or vague.
type quantity struct {
	n, to            float64 // to is 0 where it is no range
	vague            bool
	fromEnd, toStart int // of a range, as in span
}

var vagueCounts = map[string]bool{
	"several": true, "some": true, "many": true, "few": true, "numerous": true, "countless": true, "multiple": true, "various": true,
}

var largeCounts = map[string]bool{"dozens": true, "scores": true, "hundreds": true, "thousands": true, "tens": true, "couple": true, "number": true, "matter": true, "lot": true}

// quantity reads how many: "three", "12", "a", "several", "a few", "two to three", "half a", "a couple of".
func (r *reader) quantity(i int) (quantity, int) {
	if q, end := r.vagueQuantity(i); end > 0 {
		return q, end
	}
	at := r.skip(i, "between")
	n, end := r.cardinal(at)
	switch {
	case r.is(i, "a", "an", "another") && end == 0:
		n, end = 1, i+1
	case r.is(at, "a") && r.is(at+1, "dozen"):
		n, end = 12, at+2
	case r.is(at, "half"):
		return r.halfQuantity(at)
	}
	if end == 0 {
		return quantity{}, 0
	}
	if stop := r.anyPhrase(end, []string{"and", "a", "half"}, []string{"and", "half"}); stop > 0 {
		return quantity{n: n + 0.5}, stop
	}
	if r.is(end, "1") && r.is(end+1, "/") && r.is(end+2, "2") {
		return quantity{n: n + 0.5}, end + 3
	}
	if r.is(end, "½") {
		return quantity{n: n + 0.5}, end + 1
	}
	return r.quantityTo(quantity{n: n}, at > i, end)
}

func (r *reader) vagueQuantity(i int) (quantity, int) {
	at := r.skip(i, "a", "the")
	switch {
	case vagueCounts[r.word(at)] && !(r.is(at, "many") && r.is(at-1, "as", "how", "so", "too")):
		if r.is(at, "some") {
			if _, end := r.cardinal(at + 1); end > 0 {
				return quantity{}, 0
			}
		}
		return quantity{vague: true}, r.skip(at+1, "more", "dozen", "hundred", "thousand")
	case r.is(at, "couple") && at > i:
		return quantity{vague: true}, r.skip(at+1, "of")
	case largeCounts[r.word(at)] && r.is(at+1, "of"):
		end := at + 2
		for largeCounts[r.word(end)] && r.is(end+1, "of") {
			end += 2
		}
		return quantity{vague: true}, end
	}
	return quantity{}, 0
}

// halfQuantity reads "half a" and "half an".
func (r *reader) halfQuantity(i int) (quantity, int) {
	at := r.skipHyphen(i + 1)
	at = r.skip(at, "a", "an")
	if r.is(at, "dozen") {
		return quantity{n: 6}, at + 1
	}
	return quantity{n: 0.5}, at
}

// quantityTo reads the upper end of a range: "two to three", "60 and 90" behind "between", "5-10", "two or three".
func (r *reader) quantityTo(q quantity, between bool, end int) (quantity, int) {
	at := end
	switch {
	case r.is(end, "to", "or") || r.dash(end):
		at = end + 1
	case between && r.is(end, "and"):
		at = end + 1
	}
	if at == end {
		return q, end
	}
	n, stop := r.cardinal(at)
	if stop == 0 || n <= q.n {
		return q, end
	}
	if m, ok := multipliers[r.word(stop-1)]; ok && multipliers[r.word(end-1)] == 0 {
		q.n *= float64(m) // "15 to 70 million"
	}
	return quantity{n: q.n, to: n, fromEnd: end, toStart: at}, stop
}
