package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"iter"

	"go.etcd.io/bbolt"

	"dateline/article"
)

// Totals are counts over the whole store.
type Totals struct {
	Schema    int    `json:"schema"`
	Sequence  uint64 `json:"sequence"` // of the last change
	Records   uint64 `json:"records"`
	Deleted   uint64 `json:"deleted"`    // ids that are remembered as deleted
	TextBytes uint64 `json:"text_bytes"` // of all records
}

var keyTotals = []byte("totals")

func readTotals(tx *bbolt.Tx) (t Totals) {
	if v := tx.Bucket(bucketMeta).Get(keyTotals); v != nil && json.Unmarshal(v, &t) != nil {
		t.Schema = -1
	}
	return t
}

func writeTotals(tx *bbolt.Tx, t Totals) error {
	v, err := json.Marshal(t)
	if err != nil {
		return err
	}
	return tx.Bucket(bucketMeta).Put(keyTotals, v)
}

// Totals returns the counts.
func (s *Store) Totals() (t Totals, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		t = readTotals(tx)
		return nil
	})
	return t, err
}

// Get returns the record of an id, or an error that wraps ErrNotFound.
func (s *Store) Get(_ context.Context, id string) (article.Record, error) {
	var value []byte
	err := s.db.View(func(tx *bbolt.Tx) error {
		if ref, ok := decodeReference(tx.Bucket(bucketIDs).Get([]byte(id))); ok {
			value = bytes.Clone(tx.Bucket(bucketChanges).Get(sequenceKey(ref.seq)))
		}
		return nil
	})
	if err != nil {
		return article.Record{}, err
	}
	if value == nil {
		return article.Record{}, fmt.Errorf("%w: %q", ErrNotFound, id)
	}
	c := Change{value: value, codec: &s.codec}
	_, record, err := c.Decode()
	if err == nil && record == nil {
		err = fmt.Errorf("%w: %q", ErrNotFound, id)
	}
	if err != nil {
		return article.Record{}, err
	}
	return *record, nil
}

// Change is the newest change of one article.
type Change struct {
	Seq   uint64
	value []byte
	codec *codec
}

// Decode returns the article's id, and its record unless the change is a deletion.
func (c Change) Decode() (id string, record *article.Record, err error) {
	if id, record, err = c.codec.decode(c.value); err != nil {
		err = fmt.Errorf("store: change %d: %w", c.Seq, err)
	}
	return id, record, err
}

// chunk is how many changes are read in one transaction; a longer one would keep the writer from reusing pages.
const chunk = 200

// Since iterates over the changes with a sequence number above after, in order, one per article. Changes made
// meanwhile are seen too.
func (s *Store) Since(after uint64) iter.Seq2[Change, error] {
	return func(yield func(Change, error) bool) {
		for {
			changes, err := s.changes(after)
			if err != nil {
				yield(Change{}, err)
				return
			}
			for _, c := range changes {
				if !yield(c, nil) {
					return
				}
				after = c.Seq
			}
			if len(changes) < chunk {
				return
			}
		}
	}
}

func sequence(key []byte) uint64 { return binary.BigEndian.Uint64(key) }

func (s *Store) changes(after uint64) (changes []Change, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(bucketChanges).Cursor()
		for k, v := c.Seek(sequenceKey(after + 1)); k != nil && len(changes) < chunk; k, v = c.Next() {
			changes = append(changes, Change{sequence(k), bytes.Clone(v), &s.codec})
		}
		return nil
	})
	return changes, err
}

// Has reports whether an id is stored, or remembered as deleted.
func (s *Store) Has(id string) (has bool, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		has = tx.Bucket(bucketIDs).Get([]byte(id)) != nil || tx.Bucket(bucketDeleted).Get([]byte(id)) != nil
		return nil
	})
	return has, err
}
