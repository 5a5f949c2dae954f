package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
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

// Row returns the ledger's row of an input, as it is after later deletions.
func (s *Store) Row(location string) (row Row, ok bool, err error) {
	err = s.db.View(func(tx *bbolt.Tx) error {
		row, ok, err = s.codec.readRow(tx, location)
		row = row.current(tx)
		return err
	})
	return row, ok, err
}

// current is the row of an article that may have been deleted since: it was skipped then, and is to be read again if
// that was taken back.
func (r Row) current(tx *bbolt.Tx) Row {
	if r.ID == "" || r.Outcome != Stored && r.Reason != ReasonDeleted {
		return r
	}
	if deletion := tx.Bucket(bucketDeleted).Get([]byte(r.ID)); remembered(deletion) {
		r.Outcome, r.Reason, r.Error = Skipped, ReasonDeleted, fmt.Sprintf(messageDeleted, r.ID)
	} else if deletion != nil || r.Reason == ReasonDeleted {
		r.Hash, r.ETag, r.Modified = "", "", ""
	}
	return r
}

// Known reports whether the input needs no further work when it has this content: it was stored by this extractor,
// or holds nothing to store.
func (r Row) Known(hash, extractor string) bool {
	if hash == "" || r.Hash != hash {
		return false
	}
	return r.Outcome == Stored && r.Extractor == extractor || r.Outcome == Skipped
}

// Rows calls yield for each row of the ledger, by location, until it returns false.
func (s *Store) Rows(yield func(Row) bool) error {
	return s.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(bucketLedger).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			row, err := s.codec.decodeRow(k, v)
			if err != nil {
				return fmt.Errorf("ledger row of %s: %w", k, err)
			}
			if !yield(row.current(tx)) {
				return nil
			}
		}
		return nil
	})
}

func (c *codec) readRow(tx *bbolt.Tx, location string) (row Row, ok bool, err error) {
	v := tx.Bucket(bucketLedger).Get(locationKey(location))
	if v == nil {
		return row, false, nil
	}
	row, err = c.decodeRow(locationKey(location), v)
	return row, true, err
}

// writeRow counts the failures in a row, and keeps of a failed input what is known about what it last held.
func (c *codec) writeRow(tx *bbolt.Tx, row Row) error {
	old, _, err := c.readRow(tx, row.Location)
	if err != nil {
		return err
	}
	if row.Outcome == Failed {
		row.Tries = old.Tries + 1
	}
	if row.Outcome == Failed || row.Reason == ReasonDeleted {
		row.ID = cmp.Or(row.ID, old.ID)
	}
	return tx.Bucket(bucketLedger).Put(locationKey(row.Location), c.encodeRow(row))
}

// packedRow is a row as it is kept.
type packedRow struct {
	Location        string // where the key is not the location itself
	ID              string
	Fetched         int64 // microseconds since 1970; 0 for none
	Outcome, Reason string
	Error           string
	ETag, Modified  string
	Hash            string // the bytes where it is hexadecimal
	Hex             bool
	Extractor       string
	Tries           int
}

func (c *codec) encodeRow(r Row) []byte {
	p := packedRow{ID: r.ID, Outcome: string(r.Outcome), Reason: r.Reason, Error: r.Error,
		ETag: r.ETag, Modified: r.Modified, Hash: r.Hash, Extractor: r.Extractor, Tries: r.Tries}
	if isHashed(locationKey(r.Location)) {
		p.Location = r.Location
	}
	if !r.Fetched.IsZero() {
		p.Fetched = r.Fetched.UnixMicro()
	}
	if b, err := hex.DecodeString(r.Hash); err == nil && r.Hash == strings.ToLower(r.Hash) {
		p.Hash, p.Hex = string(b), true
	}
	return c.rows.append(nil, &p)
}

func (c *codec) decodeRow(key, value []byte) (Row, error) {
	p, err := c.rows.decode(value)
	if err != nil {
		return Row{}, err
	}
	if !isHashed(key) {
		p.Location = string(key)
	}
	r := Row{Location: p.Location, ID: p.ID, Outcome: Outcome(p.Outcome), Reason: p.Reason, Error: p.Error,
		ETag: p.ETag, Modified: p.Modified, Hash: p.Hash, Extractor: p.Extractor, Tries: p.Tries}
	if p.Fetched != 0 {
		r.Fetched = time.UnixMicro(p.Fetched).UTC()
	}
	if p.Hex {
		r.Hash = hex.EncodeToString([]byte(p.Hash))
	}
	return r, nil
}

// maxKey is the longest key that is kept as it is; bbolt takes up to 32 KiB but wants several in a page.
const maxKey = 1000

// isHashed reports whether a key is not the location itself.
func isHashed(key []byte) bool { return bytes.IndexByte(key, 0) >= 0 }

// locationKey is the location, or where that cannot be a key its start, NUL, and a hash.
func locationKey(location string) []byte {
	if len(location) > 0 && len(location) <= maxKey && !strings.Contains(location, "\x00") {
		return []byte(location)
	}
	sum := sha256.Sum256([]byte(location))
	return fmt.Appendf(nil, "%.*s\x00%x", maxKey, location, sum)
}
