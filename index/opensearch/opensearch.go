// Package opensearch is the index on an OpenSearch cluster, for when one machine is not enough. An article and each
// of its facts are documents, joined and on one shard; words come analysed as in every back end. Records are kept in
// the index too, so that readers need no access to the store.
package opensearch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"dateline/article"
	"dateline/index"
)

// Index implements index.View.
type Index struct {
	*client
	name    string // of the alias
	index   string // what requests are sent to: the alias, or an index that is not published yet
	writing sync.Mutex
}

// ErrMissing is wrapped by Open's error for an index that is not there.
var ErrMissing = errors.New("no such index")

// Open opens an index. It returns an error that wraps index.ErrRebuild for one of another version.
func Open(ctx context.Context, cfg Config) (*Index, error) {
	c, err := newClient(cfg)
	if err != nil {
		return nil, err
	}
	x := &Index{client: c, name: cfg.Name, index: cfg.Name}
	if err := x.check(ctx); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// OpenOrCreate opens an index, and makes an empty one where there is none.
func OpenOrCreate(ctx context.Context, cfg Config) (*Index, error) {
	x, err := Open(ctx, cfg)
	if !errors.Is(err, ErrMissing) {
		return x, err
	}
	if x, err = Create(ctx, cfg); err != nil {
		return nil, err
	}
	return x, x.Publish(ctx)
}

// Create makes an empty index beside the one in use; Publish puts it in its place.
func Create(ctx context.Context, cfg Config) (*Index, error) {
	c, err := newClient(cfg)
	if err != nil {
		return nil, err
	}
	x := &Index{client: c, name: cfg.Name, index: fmt.Sprintf("%s.%d", cfg.Name, time.Now().UnixNano())}
	if err := x.call(ctx, http.MethodPut, "/"+x.index, definition(), nil); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// check looks at the version of the index behind the alias.
func (x *Index) check(ctx context.Context) error {
	var found map[string]struct {
		Mappings struct {
			Meta struct{ Schema string } `json:"_meta"`
		}
	}
	err := x.call(ctx, http.MethodGet, "/"+x.name+"/_mapping", nil, &found)
	if isNotFound(err) {
		return fmt.Errorf("opensearch at %s: %w: %s", x.address, ErrMissing, x.name)
	}
	for _, f := range found {
		switch f.Mappings.Meta.Schema {
		case schema:
		case "":
			return fmt.Errorf("opensearch at %s: %s is there and was not made by dateline", x.address, x.name)
		default:
			return fmt.Errorf("opensearch at %s: %w: the schema of %s is %q, not %q", x.address, index.ErrRebuild, x.name, f.Mappings.Meta.Schema, schema)
		}
	}
	return err
}

func isNotFound(err error) bool {
	var e *statusError
	return errors.As(err, &e) && e.Status == http.StatusNotFound
}

// Publish makes this the index that Open opens, in one step, and removes the others of its name.
func (x *Index) Publish(ctx context.Context) error {
	var found map[string]any
	if err := x.call(ctx, http.MethodGet, "/"+x.name+".*/_alias", nil, &found); err != nil {
		return err
	}
	actions := []object{{"add": object{"index": x.index, "alias": x.name}}}
	for other := range found {
		if other != x.index && isOurs(x.name, other) {
			actions = append(actions, object{"remove_index": object{"index": other}})
		}
	}
	if err := x.call(ctx, http.MethodPost, "/_aliases", object{"actions": actions}, nil); err != nil {
		return err
	}
	x.index = x.name
	return nil
}

// isOurs reports whether Create made an index for the alias.
func isOurs(alias, name string) bool {
	number, ok := strings.CutPrefix(name, alias+".")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// Discard removes an index that will not be published.
func (x *Index) Discard(ctx context.Context) error {
	return x.call(ctx, http.MethodDelete, "/"+x.index, nil, nil)
}

// Get implements index.Searcher.
func (x *Index) Get(ctx context.Context, id string) (article.Record, error) {
	var found struct {
		Source stored `json:"_source"`
	}
	err := x.call(ctx, http.MethodGet, "/"+x.index+"/_doc/"+key(id)+"?_source_includes="+fieldRecord, nil, &found)
	if isNotFound(err) {
		err = fmt.Errorf("%w: %q", index.ErrNotFound, id)
	}
	return found.Source.Record, err
}

// stored is what is kept of a document.
type stored struct {
	Record   article.Record
	Extent   extent
	Sequence uint64
}

// sequenceKey is the name of the document with the sequence number; hashes of ids are longer.
const sequenceKey = "sequence"

// Sequence is the store's sequence number up to which the index has all changes.
func (x *Index) Sequence() (uint64, error) {
	var found struct {
		Source stored `json:"_source"`
	}
	ctx, cancel := context.WithTimeout(context.Background(), answerTimeout)
	defer cancel()
	err := x.call(ctx, http.MethodGet, "/"+x.index+"/_doc/"+sequenceKey, nil, &found)
	if isNotFound(err) {
		return 0, nil
	}
	return found.Source.Sequence, err
}

// Close lets go of the connections.
func (x *Index) Close() error { return x.api.Close() }
