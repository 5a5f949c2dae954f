package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"math/bits"
	"slices"
	"sort"

	"go.etcd.io/bbolt"
)

// bands look articles up by the keys of their sketches (locality-sensitive hashing). Entries are kept in runs that are
// written once and merged with one of like size (Bentley and Saxe, "Decomposable searching problems", 1980): single
// keys in a tree would touch a page each, forty for one article. Each level of sizes has a bucket of its own, because a
// change of a bucket rewrites its neighbours. An entry whose article changed or was deleted since leads to a sequence
// number that is no longer there.
type bands struct {
	bucket *bbolt.Bucket      // level → bucket of runs
	runs   []run              // those of all levels
	fresh  map[uint32][]entry // entries of this transaction, by key
}

// entry is the upper half of a key, and the sequence number of an article that has it. Stores of more than four billion
// changes would find strangers there, which the comparison of texts rejects.
type entry uint64

func newEntry(key, seq uint64) entry { return entry(key>>32<<32 | seq&(1<<32-1)) }
func (e entry) key() uint32          { return uint32(e >> 32) }
func (e entry) seq() uint64          { return uint64(uint32(e)) }

// run holds entries in order, eight bytes each.
type run []byte

func (r run) len() int       { return len(r) / 8 }
func (r run) at(i int) entry { return entry(binary.BigEndian.Uint64(r[8*i:])) }

const (
	smallRun = 16 << 10 // bytes; below is level 0, and each level holds runs of twice the size of the one before
	topLevel = 10       // of runs of 8 MiB and more, which are not merged any more: that bounds what a transaction holds
	perKey   = 16       // entries of one key that are looked at in a run: of thousands of copies any will do
)

// level is by the run's size.
func (r run) level() int { return min(bits.Len(uint(len(r)/smallRun)), topLevel) }

func newBands(b *bbolt.Bucket) *bands {
	x := &bands{bucket: b, fresh: map[uint32][]entry{}}
	for level := range topLevel + 1 {
		if runs := b.Bucket([]byte{byte(level)}); runs != nil {
			c := runs.Cursor()
			for k, v := c.First(); k != nil; k, v = c.Next() {
				x.runs = append(x.runs, v)
			}
		}
	}
	return x
}

// add enters an article under its keys.
func (x *bands) add(seq uint64, keys []uint64) {
	for _, k := range keys {
		e := newEntry(k, seq)
		x.fresh[e.key()] = append(x.fresh[e.key()], e)
	}
}

// find lists the articles that share keys, those with most in common first, then the older ones.
func (x *bands) find(keys []uint64) []uint64 {
	shared := map[uint64]int{}
	for _, key := range keys {
		low := newEntry(key, 0)
		for _, r := range x.runs {
			first := sort.Search(r.len(), func(i int) bool { return r.at(i) >= low })
			for i := first; i < min(first+perKey, r.len()) && r.at(i).key() == low.key(); i++ {
				shared[r.at(i).seq()]++
			}
		}
		list := x.fresh[low.key()]
		for _, e := range list[:min(perKey, len(list))] {
			shared[e.seq()]++
		}
	}
	found := slices.Collect(maps.Keys(shared))
	slices.SortFunc(found, func(a, b uint64) int { return cmp.Or(shared[b]-shared[a], cmp.Compare(a, b)) })
	return found
}

// write makes a run of what the transaction added.
func (x *bands) write() error {
	var list []entry
	for _, entries := range x.fresh {
		list = append(list, entries...)
	}
	if len(list) == 0 {
		return nil
	}
	slices.Sort(list)
	fresh := make(run, 0, 8*len(list))
	for _, e := range list {
		fresh = binary.BigEndian.AppendUint64(fresh, uint64(e))
	}
	return x.put(fresh)
}

// put writes a run to its level, or where that has one already, both as one run.
func (x *bands) put(r run) error {
	level := r.level()
	b, err := x.bucket.CreateBucketIfNotExists([]byte{byte(level)})
	if err != nil {
		return err
	}
	if k, v := b.Cursor().First(); k != nil && level < topLevel {
		r = merge(v, r)
		return errors.Join(b.Delete(k), x.put(r))
	}
	number, err := b.NextSequence()
	if err != nil {
		return err
	}
	return b.Put(sequenceKey(number), r)
}

// merge joins two runs.
func merge(a, b run) run {
	merged := make(run, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		from := &a
		if b.at(0) < a.at(0) {
			from = &b
		}
		merged = append(merged, (*from)[:8]...)
		*from = (*from)[8:]
	}
	return append(append(merged, a...), b...)
}
