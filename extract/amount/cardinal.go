package amount

import "math/big"

// cardinal adds up a number in words. Values are doubled, so that "and a half" stays whole.
type cardinal struct {
	s            *Sentence
	at, last     int   // the next piece, and the end of what belongs to the number
	total, group int64 // what is scaled already, and what waits for its scale; both doubled
	limit        int64 // the next scale must be smaller
	factor       int64 // the last scale of any size
}

// cardinal reads units and scales: "twenty-five", "two hundred and fifty thousand", "one and a half million", "a dozen".
func (r *Sentence) cardinal(i int) (number, bool) {
	c := cardinal{s: r, at: i, limit: 1e16}
	c.article()
	for range maxWords {
		if !c.unit() && !c.scaleUp() && !c.join() {
			break
		}
	}
	if c.last == 0 {
		return number{}, false
	}
	return c.number(i), true
}

// maxWords bounds a number in words.
const maxWords = 16

// number divides by the last scale, which may be lent to the other end of a range.
func (c *cardinal) number(first int) number {
	n := number{first: first, last: c.last, spelled: true, base: big.NewRat(c.total+c.group, 2)}
	if c.factor > 0 {
		n.scale = rat(c.factor)
		n.base.Quo(n.base, n.scale)
	}
	return n
}

// article takes "a" and "an" for one before a scale.
func (c *cardinal) article() {
	if _, ok := scales[c.s.lower(c.at+1)]; ok && c.s.is(c.at, "a", "an") {
		c.at, c.group = c.at+1, 2
	}
}

// unit adds a word below a hundred that fits: 5 after 20, 25 after 100, but not 5 after 7.
func (c *cardinal) unit() bool {
	v, ok := units[c.s.lower(c.at)]
	if g := c.group / 2; !ok || c.group%2 != 0 || g != 0 &&
		(v == 0 || !(v < 10 && g%10 == 0 && g%100 != 10) && !(v < 100 && g%100 == 0)) {
		return false
	}
	c.group += 2 * v
	c.take(1)
	return true
}

// scaleUp multiplies by "hundred" or "dozen", or closes the group with a larger scale.
func (c *cardinal) scaleUp() bool {
	w := c.s.lower(c.at)
	s, ok := scales[w]
	if !ok || w == "mil" || c.group == 0 && c.last > 0 || c.group > 2000 {
		return false
	}
	v := s.Num().Int64()
	if v >= c.limit {
		return false
	}
	group := max(c.group, 2)
	if v < 1000 {
		c.group = group * v
	} else {
		c.total, c.group, c.limit = c.total+group*v, 0, v
	}
	c.factor = v
	c.take(1)
	return true
}

// join steps over a hyphen or an "and" inside the number, and adds "and a half".
func (c *cardinal) join() bool {
	s := c.s
	switch {
	case c.last == 0:
		return false
	case s.is(c.at, "-") && s.glued(c.at) && s.glued(c.at+1) && continues(s.lower(c.at+1)):
		c.at++
		return true
	case s.is(c.at, "and") && s.is(c.at+1, "a", "one") && s.is(c.at+2, "half") && c.group > 0:
		c.group++
		c.take(3)
		return true
	case s.is(c.at, "and") && c.factor > 0 && s.lower(c.at+1) != "one" && units[s.lower(c.at+1)] > 0:
		c.at++
		return true
	}
	return false
}

// take moves past words that belong to the number.
func (c *cardinal) take(words int) {
	c.at += words
	c.last = c.at
}

// continues reports whether a word may follow a hyphen in a number.
func continues(lower string) bool {
	if _, ok := units[lower]; ok {
		return true
	}
	_, ok := scales[lower]
	return ok
}
