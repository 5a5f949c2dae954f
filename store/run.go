package store

import (
	"encoding/binary"
	"iter"
	"math/bits"
)

// entry is the upper half of a key, and the sequence number of an article that has it. Stores of more than four billion
// changes would find strangers there, which the comparison of texts rejects.
type entry uint64

func newEntry(key, seq uint64) entry { return entry(key>>32<<32 | seq&(1<<32-1)) }
func (e entry) key() uint32          { return uint32(e >> 32) }
func (e entry) seq() uint32          { return uint32(e) }

// run holds entries in order, in four to five bytes each. Keys are spread evenly, so the first bits of a key lead to
// the few entries that begin with them, and are not kept. Sequence numbers are kept as distances from the least.
//
//	prefix, seqBits       a byte each
//	least, greatest, n    uint32: sequence numbers, and how many entries
//	starts                uint32 for each prefix and one more: its first entry
//	entries               width bytes each: the rest of the key, then the distance
type run struct {
	bytes           []byte
	prefix, seqBits int
	least, greatest uint32
	n, width        int
	entries         []byte
}

const (
	runHeader  = 2 + 3*4
	startBytes = 4
)

// parseRun reads what makeRun wrote; the run shares its bytes.
func parseRun(b []byte) run {
	word := func(i int) uint32 { return binary.BigEndian.Uint32(b[2+4*i:]) }
	r := run{bytes: b, prefix: int(b[0]), seqBits: int(b[1]), least: word(0), greatest: word(1), n: int(word(2))}
	r.width = (32 - r.prefix + r.seqBits + 7) / 8
	r.entries = b[runHeader+startBytes*(1<<r.prefix+1):]
	return r
}

// makeRun writes n entries, in order, whose sequence numbers are from least to greatest.
func makeRun(n int, least, greatest uint32, entries iter.Seq[entry]) run {
	prefix := max(bits.Len(uint(n))-4, 0) // 8 to 16 entries for each
	r := run{prefix: prefix, seqBits: bits.Len32(greatest - least), least: least, greatest: greatest, n: n}
	r.width = (32 - prefix + r.seqBits + 7) / 8
	b := make([]byte, 0, runHeader+startBytes*(1<<prefix+1)+n*r.width)
	b = append(b, byte(r.prefix), byte(r.seqBits))
	for _, word := range []uint32{least, greatest, uint32(n)} {
		b = binary.BigEndian.AppendUint32(b, word)
	}
	starts := b[len(b) : len(b)+startBytes*(1<<prefix+1)]
	b = b[:len(b)+len(starts)]
	i, next := uint32(0), 0 // the number of the entry, and the prefix whose start is not written yet
	for e := range entries {
		for ; next <= int(uint64(e.key())>>(32-prefix)); next++ {
			binary.BigEndian.PutUint32(starts[startBytes*next:], i)
		}
		rest := uint64(e.key())&(1<<(32-prefix)-1)<<r.seqBits | uint64(e.seq()-least)
		for shift := 8 * (r.width - 1); shift >= 0; shift -= 8 {
			b = append(b, byte(rest>>shift))
		}
		i++
	}
	for ; next <= 1<<prefix; next++ {
		binary.BigEndian.PutUint32(starts[startBytes*next:], i)
	}
	return parseRun(b)
}

func (r *run) start(prefix int) int {
	return int(binary.BigEndian.Uint32(r.bytes[runHeader+startBytes*prefix:]))
}

// at is entry i, which begins with a prefix.
func (r *run) at(prefix, i int) entry {
	var rest uint64
	for _, b := range r.entries[i*r.width : (i+1)*r.width] {
		rest = rest<<8 | uint64(b)
	}
	key := uint64(prefix)<<(32-r.prefix) | rest>>r.seqBits
	return newEntry(key<<32, uint64(r.least)+rest&(1<<r.seqBits-1))
}

// with iterates over the entries of a key.
func (r *run) with(key uint32) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		prefix := int(uint64(key) >> (32 - r.prefix))
		for i, end := r.start(prefix), r.start(prefix+1); i < end; i++ {
			if e := r.at(prefix, i); e.key() > key || e.key() == key && !yield(e) {
				return
			}
		}
	}
}

// cursor steps through a run.
type cursor struct {
	run       *run
	prefix, i int
}

func (c *cursor) next() (e entry, ok bool) {
	if c.i == c.run.n {
		return 0, false
	}
	for c.i >= c.run.start(c.prefix+1) {
		c.prefix++
	}
	c.i++
	return c.run.at(c.prefix, c.i-1), true
}

// merge joins two runs.
func merge(a, b run) run {
	return makeRun(a.n+b.n, min(a.least, b.least), max(a.greatest, b.greatest), inOrder(cursor{run: &a}, cursor{run: &b}))
}

// inOrder iterates over two runs as over one.
func inOrder(a, b cursor) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		x, left := a.next()
		y, right := b.next()
		for left || right {
			if left && (!right || x <= y) {
				if !yield(x) {
					return
				}
				x, left = a.next()
			} else {
				if !yield(y) {
					return
				}
				y, right = b.next()
			}
		}
	}
}
