package amount

import (
	"math/big"
	"strings"
)

// number is a number as written: pieces[first:last]. A vague one ("tens of millions") has no value. Of "2.5 million"
// base is 2.5 and scale 1,000,000, so that "$5 to $7 million" can lend its scale to the five.
type number struct {
	first, last int
	base, scale *big.Rat
	product     *big.Rat // base times scale, computed once; nil until then
	vague       bool
	spelled     bool // written in words
	letter      bool // scaled by a glued letter: "5m"
}

// value is base times scale, nil for a vague number and one that cannot be computed.
func (n number) value() *big.Rat {
	switch {
	case n.vague || n.base == nil:
		return nil
	case n.scale == nil:
		return n.base
	case n.product != nil:
		return n.product
	}
	return new(big.Rat).Mul(n.base, n.scale)
}

// number reads the number that starts at piece i, once for all rules that ask.
func (r *Sentence) number(i int) (number, bool) {
	if i < 0 || i >= len(r.pieces) {
		return number{}, false
	}
	k := r.read[i]
	if k == unread {
		n, ok := r.readNumber(i)
		k = none
		if ok {
			n.product = n.value()
			r.numbers = append(r.numbers, n)
			k = int32(len(r.numbers))
		}
		r.read[i] = k
	}
	if k == none {
		return number{}, false
	}
	return r.numbers[k-1], true
}

// States of Sentence.read other than the place of a number.
const (
	unread = int32(0)
	none   = int32(-1)
)

func (r *Sentence) readNumber(i int) (number, bool) {
	switch p := &r.pieces[i]; p.kind {
	case digits, fraction:
		return r.figures(i)
	case dash:
		return r.negative(i)
	case word:
		return r.spelled(i)
	}
	return number{}, false
}

// negative reads "-2.64": a minus glued to figures and to nothing before.
func (r *Sentence) negative(i int) (number, bool) {
	if i+1 >= len(r.pieces) || !r.pieces[i+1].glued || r.pieces[i].glued || r.kind(i-1) == digits || r.pieces[i+1].kind != digits {
		return number{}, false
	}
	n, ok := r.figures(i + 1)
	if !ok || n.base == nil {
		return number{}, false
	}
	n.first, n.base = i, new(big.Rat).Neg(n.base)
	return n, true
}

// figures reads digits with what may follow: "10 000", "7 3/4", "2½", "2 and a half", a scale.
func (r *Sentence) figures(i int) (number, bool) {
	n := number{first: i, last: i + 1}
	if r.pieces[i].kind == fraction {
		n.base = vulgar(r.text(i, i+1))
	} else {
		n.base, n.last = r.spaced(i)
	}
	if n.base != nil {
		r.addFraction(&n)
		r.addHalf(&n)
	}
	r.addScale(&n)
	return n, true
}

// spaced reads one numeral, or groups of three digits after blanks ("10 000").
func (r *Sentence) spaced(i int) (*big.Rat, int) {
	s, end := r.text(i, i+1), i+1
	if r.foreign {
		s = pointless(s)
	}
	if len(s) <= 3 && onlyDigits(s) {
		for end < len(r.pieces) && r.pieces[end].kind == digits && r.gap(end) == 1 && !r.letterAfter(end) &&
			len(r.text(end, end+1)) >= 3 && leadsGroup(r.text(end, end+1)) && end-i < 5 {
			s += "\u00a0" + r.text(end, end+1)
			end++
		}
	}
	if v := numeral(s); v != nil || end == i+1 {
		return v, end
	}
	return numeral(r.text(i, i+1)), i + 1
}

// pointless takes the full stop out of "1.500", which most languages but English group so; English has decimals there.
func pointless(s string) string {
	if i := strings.IndexByte(s, '.'); i > 0 && i <= 3 && s[0] != '0' && len(s) == i+4 && onlyDigits(s[:i]) && onlyDigits(s[i+1:]) {
		return s[:i] + s[i+1:]
	}
	return s
}

// letterAfter reports whether letters are glued to a piece: "18 777s" is no 18,777.
func (r *Sentence) letterAfter(i int) bool { return r.glued(i+1) && r.kind(i+1) == word }

func onlyDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// leadsGroup reports whether s starts with exactly three digits.
func leadsGroup(s string) bool {
	return len(s) >= 3 && onlyDigits(s[:3]) && (len(s) == 3 || s[3] == '.')
}

// addFraction reads the "3/4" of "7 3/4", and a bare "1/2".
func (r *Sentence) addFraction(n *number) {
	j := n.last
	if j < len(r.pieces) && r.pieces[j].kind == fraction && r.gap(j) <= 1 {
		n.base, n.last = new(big.Rat).Add(n.base, vulgar(r.text(j, j+1))), j+1
		return
	}
	if v, ok := r.quotient(n.last - 1); ok {
		n.base, n.last = v, n.last+2
		return
	}
	if j < len(r.pieces) && r.pieces[j].kind == digits && r.gap(j) == 1 {
		if v, ok := r.quotient(j); ok && v.Cmp(one) < 0 {
			n.base, n.last = new(big.Rat).Add(n.base, v), j+3
		}
	}
}

// quotient reads "3/4" at piece j; the parts are short and glued together.
func (r *Sentence) quotient(j int) (*big.Rat, bool) {
	if j+2 >= len(r.pieces) || r.pieces[j+1].kind != slash || r.pieces[j].kind != digits || r.pieces[j+2].kind != digits ||
		!r.pieces[j+1].glued || !r.pieces[j+2].glued || (j+3 < len(r.pieces) && r.pieces[j+3].kind == slash) {
		return nil, false
	}
	a, b := r.text(j, j+1), r.text(j+2, j+3)
	if len(a) > 2 || len(b) > 2 {
		return nil, false
	}
	x, y := numeral(a), numeral(b)
	if x == nil || y == nil || y.Sign() == 0 {
		return nil, false
	}
	return x.Quo(x, y), true
}

// addHalf reads the "and a half" of "2 and a half".
func (r *Sentence) addHalf(n *number) {
	j := n.last
	if r.is(j, "and") && r.is(j+1, "a", "one") && r.is(j+2, "half", "quarter", "third") {
		part := halves[r.pieces[j+2].lower]
		n.base, n.last = new(big.Rat).Add(n.base, part), j+3
	}
}

// addScale reads up to two scale words ("2 million", "300 thousand crore") or a glued letter ("2.5m").
func (r *Sentence) addScale(n *number) {
	for range 2 {
		j := n.last
		if r.is(j, "-") && r.pieces[j].glued && j+1 < len(r.pieces) && r.pieces[j+1].glued {
			j++ // "2-million"
		}
		if j >= len(r.pieces) || r.pieces[j].kind != word {
			return
		}
		p := &r.pieces[j]
		s, ok := scales[p.lower]
		if letter := letterScales[p.lower]; !ok && letter != nil && p.glued && !n.letter && n.scale == nil {
			s, ok, n.letter = letter, true, true
		}
		if !ok || (p.lower == "mm" && n.scale != nil) || (n.scale != nil && s.Cmp(n.scale) < 0) {
			return
		}
		if n.scale != nil {
			s = new(big.Rat).Mul(s, n.scale)
		}
		n.scale, n.last = s, j+1
	}
}

// plain is the number without a glued letter: "5m" is five metres as well as five million.
func (n number) plain() number {
	if n.letter {
		n.letter, n.scale, n.product = false, nil, nil
		n.last--
	}
	return n
}
