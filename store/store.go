// Package store keeps what dateline knows: the records, and a ledger with one row per input. Both change in one
// transaction that is on disk before it returns. Every change of a record has a sequence number, so that a view of
// the store (an index) can ask for what it lacks.
package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

var (
	// ErrLocked is returned by Open while another process has the store open.
	ErrLocked = errors.New("in use by another process")
	// ErrNotFound is wrapped by Get's error for an unknown id.
	ErrNotFound = errors.New("no such article")
	// ErrSchema is wrapped by Open's error for a store of another version of the program.
	ErrSchema = errors.New("store was written by another version of dateline")
)

// File is the name of the store's file in its folder.
const File = "store.db"

// schema is the version of the buckets and of their values.
const schema = 1

// lockWait is how long Open waits for another process to let go of the store.
const lockWait = 300 * time.Millisecond

// The buckets. Records are kept by sequence number, so that new ones fill the pages from left to right.
var (
	bucketMeta    = []byte("meta")     // schema, totals
	bucketSchemas = []byte("schemas")  // number → schema of records
	bucketChanges = []byte("changes")  // sequence number → record or deletion
	bucketIDs     = []byte("ids")      // article id → entry: sequence number, size of the text, where it is from
	bucketDeleted = []byte("deleted")  // article id → sequence number of the deletion, or undone
	bucketLedger  = []byte("ledger")   // location → Row
	bucketBands   = []byte("sketches") // level → number → run of keys by which articles of one story are found
)

// Store is safe for concurrent use by the goroutines of one process.
type Store struct {
	db    *bbolt.DB
	codec codec
}

// Open opens the store in the folder dir and creates both where they are missing.
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	db, err := bbolt.Open(filepath.Join(dir, File), 0o644, &bbolt.Options{
		Timeout: lockWait, NoFreelistSync: true, FreelistType: bbolt.FreelistMapType, PageSize: pageSize,
	})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, fmt.Errorf("%s: %w", dir, ErrLocked)
	}
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", filepath.Join(dir, File), err)
	}
	db.AllocSize = growth
	s := &Store{db: db}
	if err := db.Update(s.prepare); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", filepath.Join(dir, File), err), db.Close())
	}
	return s, nil
}

// pageSize trades the waste at the end of each page against the pages written by each change.
const pageSize = 32 << 10

// growth is by how many bytes the file grows at least.
const growth = 2 << 20

// prepare creates the buckets of a new store, checks the schema of an old one, and makes the codec.
func (s *Store) prepare(tx *bbolt.Tx) (err error) {
	for _, name := range [][]byte{bucketMeta, bucketSchemas, bucketChanges, bucketIDs, bucketDeleted, bucketLedger, bucketBands} {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	switch v := readTotals(tx).Schema; v {
	case schema:
	case 0:
		err = writeTotals(tx, Totals{Schema: schema})
	default:
		err = fmt.Errorf("%w: schema %d, want %d", ErrSchema, v, schema)
	}
	if err == nil {
		s.codec, err = newCodec(tx)
	}
	return err
}

// Close waits for running transactions and closes the file.
func (s *Store) Close() error { return s.db.Close() }

// sequenceKey is big-endian, so that keys sort as numbers do.
func sequenceKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }
