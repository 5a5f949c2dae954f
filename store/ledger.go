package store

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"go.etcd.io/bbolt"
)

// Outcome is what became of an input when it was last read.
type Outcome string

// The outcomes that the ledger keeps.
const (
	Stored  Outcome = "stored"
	Skipped Outcome = "skipped" // it holds nothing to store
	Failed  Outcome = "failed"
)

// Row is the ledger's row of one input.
type Row struct {
	Location  string    `json:"location"`     // URL, path or "container#member"
	ID        string    `json:"id,omitempty"` // of the article; empty where none was found
	Fetched   time.Time `json:"fetched,omitzero"`
	Outcome   Outcome   `json:"outcome"`
	Reason    string    `json:"reason,omitempty"` // short class of a skip or failure
	Error     string    `json:"error,omitempty"`  // the whole story
	ETag      string    `json:"etag,omitempty"`
	Modified  string    `json:"modified,omitempty"`  // Last-Modified header
	Hash      string    `json:"hash,omitempty"`      // of the content
	Extractor string    `json:"extractor,omitempty"` // fingerprint of what extracted the facts
	Tries     int       `json:"tries,omitempty"`     // failures in a row
}

// Row returns the ledger's row of an input.
func (s *Store) Row(location string) (row Row, ok bool, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		row, ok, err = readRow(tx, location)
		return err
	})
	return row, ok, err
}

// Known reports whether the input was read with this content and needs no further work: it was stored by this
// extractor, or holds nothing to store.
func (s *Store) Known(location, hash, extractor string) bool {
	row, ok, err := s.Row(location)
	if err != nil || !ok || hash == "" || row.Hash != hash {
		return false
	}
	return row.Outcome == Stored && row.Extractor == extractor || row.Outcome == Skipped
}

// Rows calls yield for each row of the ledger, by location, until it returns false.
func (s *Store) Rows(yield func(Row) bool) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(bucketLedger).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			var row Row
			if err := json.Unmarshal(v, &row); err != nil {
				return fmt.Errorf("ledger row of %s: %w", k, err)
			}
			if !yield(row) {
				return nil
			}
		}
		return nil
	})
}

func readRow(tx *bbolt.Tx, location string) (row Row, ok bool, err error) {
	v := tx.Bucket(bucketLedger).Get(locationKey(location))
	if v == nil {
		return row, false, nil
	}
	return row, true, json.Unmarshal(v, &row)
}

// writeRow counts the failures in a row, and keeps of a failed input what is known about what it last held.
func writeRow(tx *bbolt.Tx, row Row) error {
	old, _, err := readRow(tx, row.Location)
	if err != nil {
		return err
	}
	if row.Outcome == Failed {
		row.Tries = old.Tries + 1
		row.ID = old.ID
	}
	v, err := json.Marshal(row)
	if err != nil {
		return err
	}
	return tx.Bucket(bucketLedger).Put(locationKey(row.Location), v)
}

// maxKey is the longest key that is kept as it is; bbolt takes up to 32 KiB but wants several in a page.
const maxKey = 1000

// locationKey is the location, its end replaced by a hash where it is too long for a key. An empty one gets a key too.
func locationKey(location string) []byte {
	if len(location) > 0 && len(location) <= maxKey {
		return []byte(location)
	}
	sum := sha256.Sum256([]byte(location))
	return fmt.Appendf(nil, "%.*s\x00%x", maxKey, location, sum)
}
