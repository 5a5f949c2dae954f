package sequence

import (
	"encoding/binary"
	"math/bits"
)

// rowTable finds the weights of keys. A hundred keys are looked up for each token and few of their rows are in the
// processor's cache, so buckets of eight rows have their check values compared at once and without branches: lookups
// then overlap.
type rowTable struct {
	checks []bucket
	rows   []row // first one of zeros, then those of all buckets
}

// bucketRows is the number of rows in a bucket.
const bucketRows = 8

// bucket holds the check values of a bucket's rows, 0 for an empty row: row i in 16 bits of word i%2.
type bucket [2]uint64

// row holds width weights of one byte, each 128 too large so that none is negative.
type row [2]uint64

const signs = 0x8080808080808080

// readRows decodes a table of n rows: two check bytes for each, then its weights as signed bytes, little endian.
func readRows(b []byte, n int) rowTable {
	t := rowTable{make([]bucket, n/bucketRows), make([]row, 1+n)}
	for i := range n {
		t.checks[i/bucketRows][i%2] |= uint64(binary.LittleEndian.Uint16(b[2*i:])) << (16 * (i % bucketRows / 2))
	}
	b = b[2*n:]
	t.rows[0] = row{signs, signs}
	for i := range n {
		t.rows[1+i] = row{binary.LittleEndian.Uint64(b[width*i:]) ^ signs, binary.LittleEndian.Uint64(b[width*i+8:]) ^ signs}
	}
	return t
}

// lanes selects every other byte of a word; sums of such bytes have room for laneRoom of them.
const (
	lanes    = 0x00FF00FF00FF00FF
	laneRoom = 256
)

// add adds up the rows of keys, laneRoom at most, by words: the even and the odd bytes of the first, then of the second.
func (t *rowTable) add(keys []uint32) (even0, odd0, even1, odd1 uint64) {
	for _, key := range keys {
		b := home(key, len(t.checks))
		c := &t.checks[b]
		want := uint64(check(key)) * eachLane
		found := zeroLanes(c[0]^want)>>8 | zeroLanes(c[1]^want)
		some := int(found|-found) >> 63 // all ones, or zero
		r := &t.rows[(1+b*bucketRows+bits.TrailingZeros64(found)/8)&some]
		even0 += r[0] & lanes
		odd0 += r[0] >> 8 & lanes
		even1 += r[1] & lanes
		odd1 += r[1] >> 8 & lanes
	}
	return even0, odd0, even1, odd1
}

const (
	eachLane = 0x0001000100010001
	topBits  = 0x8000800080008000
)

// zeroLanes sets the top bit of the lowest 16 bits that are zero, and perhaps of some above them.
func zeroLanes(x uint64) uint64 { return (x - eachLane) &^ x & topBits }

// check returns the check value of a key, never 0.
func check(key uint32) uint16 { return uint16(key*0x85EBCA6B>>16) | 1 }

// home returns which of n buckets is a key's.
func home(key uint32, n int) int { return int(uint64(key*0x9E3779B1) * uint64(n) >> 32) }
