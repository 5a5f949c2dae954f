package store

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"math/bits"
	"slices"

	"go.etcd.io/bbolt"
)

// bands look articles up by the keys of their sketches (locality-sensitive hashing). Entries are kept in runs that are
// written once and merged with one of like size (Bentley and Saxe, "Decomposable searching problems", 1980): single
// keys in a tree would touch a page each, twenty for one article. Each level of sizes has a bucket of its own, because a
// change of a bucket rewrites its neighbours. An entry whose article changed or was deleted since leads to a sequence
// number that is no longer there.
type bands struct {
	bucket *bbolt.Bucket      // level → bucket of runs
	runs   []run              // those of all levels
	fresh  map[uint32][]entry // entries of this transaction, by key
}

const (
	smallRun = 16 << 10 // bytes; below is level 0, and each level holds runs of twice the size of the one before
	topLevel = 12       // of runs of 32 MiB and more, which are not merged any more: that bounds what a transaction holds
	perKey   = 16       // entries of one key that are looked at in a run: of thousands of copies any will do
)

// level is by the run's size.
func (r run) level() int { return min(bits.Len(uint(len(r.bytes)/smallRun)), topLevel) }

func newBands(b *bbolt.Bucket) *bands {
	x := &bands{bucket: b, fresh: map[uint32][]entry{}}
	for level := range topLevel + 1 {
		if runs := b.Bucket([]byte{byte(level)}); runs != nil {
			c := runs.Cursor()
			for k, v := c.First(); k != nil; k, v = c.Next() {
				x.runs = append(x.runs, parseRun(v))
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
	for _, k := range keys {
		key := newEntry(k, 0).key()
		for i := range x.runs {
			count(shared, x.runs[i].with(key))
		}
		count(shared, slices.Values(x.fresh[key]))
	}
	found := slices.Collect(maps.Keys(shared))
	slices.SortFunc(found, func(a, b uint64) int { return cmp.Or(shared[b]-shared[a], cmp.Compare(a, b)) })
	return found
}

// count adds one for each article of the first entries of a key.
func count(shared map[uint64]int, entries iter.Seq[entry]) {
	n := 0
	for e := range entries {
		if n++; n > perKey {
			return
		}
		shared[uint64(e.seq())]++
	}
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
	least, greatest := list[0].seq(), list[0].seq()
	for _, e := range list {
		least, greatest = min(least, e.seq()), max(greatest, e.seq())
	}
	return x.put(makeRun(len(list), least, greatest, slices.Values(list)))
}

// put writes a run to its level, or where that has one already, both as one run.
func (x *bands) put(r run) error {
	level := r.level()
	b, err := x.bucket.CreateBucketIfNotExists([]byte{byte(level)})
	if err != nil {
		return err
	}
	if k, v := b.Cursor().First(); k != nil && level < topLevel {
		r = merge(parseRun(v), r)
		return errors.Join(b.Delete(k), x.put(r))
	}
	number, err := b.NextSequence()
	if err != nil {
		return err
	}
	return b.Put(sequenceKey(number), r.bytes)
}
