// Package bleve is the index on disk, on Bleve's scorch. Articles and their facts are documents of their own in one
// index, written in one batch. Words are searched by Bleve; facets, ranges, sorting and the way from a fact to its
// article go over columns that are read from Bleve's postings once per segment and kept in memory.
package bleve

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"dateline/article"
	"dateline/index"
)

// ErrLocked is wrapped by Open's error while another process has the index open.
var ErrLocked = errors.New("index is in use by another process")

// schema is the version of documents and fields.
const schema = "3"

// The keys of what is kept beside the documents.
var (
	keySchema   = []byte("dateline.schema")
	keySequence = []byte("dateline.sequence")
	keyVersion  = []byte("dateline.version")
)

// Index implements index.Index.
type Index struct {
	bleve   bleve.Index
	scorch  bleveindex.Index
	records index.Records
	columns *cache
	shown   shown
	counts  counts

	analysing chan struct{} // one processor is left to those who search
	writing   sync.Mutex
	version   uint64 // of the last batch; tells the versions of an article apart
}

// lockWait is how long Open waits for another process.
const lockWait = 300 * time.Millisecond

// Open opens the index in the folder dir, or creates it where there is none. Titles, passages and facts come from
// records. Its error wraps ErrLocked or index.ErrRebuild where one of these is the reason.
func Open(dir string, records index.Records) (*Index, error) {
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		if err := create(dir); err != nil {
			return nil, fmt.Errorf("create index %s: %w", dir, err)
		}
	}
	b, err := bleve.OpenUsing(dir, map[string]any{"bolt_timeout": lockWait.String()})
	if err != nil {
		return nil, openError(dir, err)
	}
	x := &Index{bleve: b, records: records, columns: newCache(filepath.Join(dir, "columns")),
		analysing: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)-1))}
	if err := x.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", dir, err), b.Close())
	}
	return x, nil
}

func openError(dir string, err error) error {
	if err.Error() == "timeout" { // bbolt's, passed on without a type
		return fmt.Errorf("%s: %w", dir, ErrLocked)
	}
	return fmt.Errorf("%s: %w: %w", dir, index.ErrRebuild, err)
}

// create makes an empty index beside its place and moves it there, because one that was made halfway cannot be
// opened.
func create(dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+".new-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	b, err := bleve.NewUsing(filepath.Join(temp, "index"), mapping.NewIndexMapping(), scorch.Name, bleve.Config.DefaultKVStore, nil)
	if err != nil {
		return err
	}
	if err := errors.Join(b.SetInternal(keySchema, []byte(schema)), b.Close()); err != nil {
		return err
	}
	return os.Rename(filepath.Join(temp, "index"), dir)
}

// load reads what is kept beside the documents.
func (x *Index) load() (err error) {
	if x.scorch, err = x.bleve.Advanced(); err != nil {
		return err
	}
	found, err := x.bleve.GetInternal(keySchema)
	if err != nil {
		return err
	}
	if string(found) != schema {
		return fmt.Errorf("%w: its schema is %q, not %q", index.ErrRebuild, found, schema)
	}
	x.version, err = x.number(keyVersion)
	return err
}

func (x *Index) number(key []byte) (uint64, error) {
	b, err := x.bleve.GetInternal(key)
	if err != nil || len(b) != 8 {
		return 0, err
	}
	return binary.BigEndian.Uint64(b), nil
}

// Sequence is the store's sequence number up to which the index has all changes.
func (x *Index) Sequence() (uint64, error) { return x.number(keySequence) }

// Close waits for what runs and closes the files.
func (x *Index) Close() error { return errors.Join(x.shown.close(), x.bleve.Close()) }

// Get implements index.Searcher.
func (x *Index) Get(ctx context.Context, id string) (article.Record, error) {
	return x.records.Get(ctx, id)
}
