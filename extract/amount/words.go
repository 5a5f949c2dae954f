package amount

import "math/big"

func rat(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }

var (
	one    = rat(1)
	half   = big.NewRat(1, 2)
	halves = map[string]*big.Rat{"half": half, "quarter": big.NewRat(1, 4), "third": big.NewRat(1, 3)}
)

// units are the number words below a hundred.
var units = map[string]int64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales multiply the number before them.
var scales = map[string]*big.Rat{
	"hundred": rat(100), "thousand": rat(1000), "million": rat(1e6), "millions": rat(1e6), "billion": rat(1e9),
	"billions": rat(1e9), "trillion": rat(1e12), "trillions": rat(1e12), "quadrillion": rat(1e15),
	"lakh": rat(1e5), "lakhs": rat(1e5), "lac": rat(1e5), "crore": rat(1e7), "crores": rat(1e7),
	"bn": rat(1e9), "mn": rat(1e6), "mln": rat(1e6), "bln": rat(1e9), "tn": rat(1e12), "trn": rat(1e12),
	"dozen": rat(12), "mil": rat(1e6), "mio": rat(1e6), "mrd": rat(1e9), "milliard": rat(1e9),
}

// letterScales are scales only where they are glued to figures.
var letterScales = map[string]*big.Rat{"m": rat(1e6), "b": rat(1e9), "k": rat(1000), "t": rat(1e12), "mm": rat(1e6)}

// vagueHeads open a number that has no value: "tens of millions", "several hundred", "a few thousand".
var vagueHeads = map[string]bool{
	"tens": true, "dozens": true, "scores": true, "hundreds": true, "thousands": true, "millions": true,
	"billions": true, "trillions": true, "crores": true, "lakhs": true, "several": true, "few": true, "many": true,
}

var vulgars = map[string]*big.Rat{
	"½": half, "¼": big.NewRat(1, 4), "¾": big.NewRat(3, 4), "⅓": big.NewRat(1, 3), "⅔": big.NewRat(2, 3),
	"⅕": big.NewRat(1, 5), "⅛": big.NewRat(1, 8),
}

func vulgar(s string) *big.Rat { return vulgars[s] }

// startsNumber reports whether a word may open a number.
func startsNumber(lower string) bool {
	if _, ok := units[lower]; ok {
		return true
	}
	switch lower {
	case "a", "an", "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen", "crore", "lakh":
		return true
	}
	return vagueHeads[lower]
}

// spelled reads a number in words: "twenty-five", "two hundred and fifty thousand", "one and a half million",
// "half a million", "a dozen"; and vague ones.
func (r *Sentence) spelled(i int) (number, bool) {
	if !startsNumber(r.pieces[i].lower) {
		return number{}, false
	}
	if n, ok := r.halfOf(i); ok {
		return n, true
	}
	if n, ok := r.vague(i); ok {
		return n, true
	}
	return r.cardinal(i)
}

// halfOf reads "half a million", "a half billion", "three quarters of a million", "half" before a unit ("half a mile").
func (r *Sentence) halfOf(i int) (number, bool) {
	j, count := r.shares(i)
	part, ok := halves[singularFraction(r.lower(j))]
	if !ok {
		return number{}, false
	}
	n := number{first: i, last: j + 1, spelled: true, base: new(big.Rat).Mul(part, rat(count))}
	for _, skip := range [...][]string{{"of"}, {"a", "an", "one"}, {"-"}} {
		if r.is(n.last, skip...) {
			n.last++
		}
	}
	if s, ok := scales[r.lower(n.last)]; ok {
		n.scale, n.last = s, n.last+1
	}
	return n, true
}

// shares reads how many parts there are: "a" half, "three" quarters.
func (r *Sentence) shares(i int) (next int, count int64) {
	switch {
	case r.is(i, "a", "one"):
		i, count = i+1, 1
	case r.is(i, "two", "three") && r.is(i+1, "thirds", "quarters", "-"):
		i, count = i+1, units[r.lower(i)]
	default:
		return i, 1
	}
	if r.is(i, "-") {
		i++
	}
	return i, count
}

func singularFraction(s string) string {
	switch s {
	case "thirds":
		return "third"
	case "quarters":
		return "quarter"
	}
	return s
}

// vague reads "tens of millions", "hundreds of thousands", "several hundred", "a few million".
func (r *Sentence) vague(i int) (number, bool) {
	j := i
	if r.is(j, "a") {
		j++
	}
	if !vagueHeads[r.lower(j)] {
		return number{}, false
	}
	n := number{first: i, last: j + 1, spelled: true, vague: true}
	for range 3 {
		k := n.last
		if r.is(k, "of") {
			k++
		}
		_, scale := scales[r.lower(k)]
		if !scale && !vagueHeads[r.lower(k)] {
			break
		}
		n.last, n.scale = k+1, one
	}
	return n, n.scale != nil
}
