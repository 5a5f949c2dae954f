package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"

	"dateline/article"
	"dateline/index"
)

// maxBulk is the size from which on a request is sent, in bytes; OpenSearch takes 100 MB.
const maxBulk = 8 << 20

// Put implements index.Writer.
func (x *Index) Put(ctx context.Context, records []article.Record) error {
	return x.Apply(ctx, index.Changes{Put: records})
}

// Delete implements index.Writer.
func (x *Index) Delete(ctx context.Context, ids []string) error {
	return x.Apply(ctx, index.Changes{Delete: ids})
}

// Apply makes the changes. OpenSearch knows no transactions; instead searches see nothing of the changes until all
// of them are on disk, and then for each article, whose documents are on one shard, all at once. Where Apply is
// interrupted they may come to be seen in part, when a shard restarts, until the same changes are made again. The
// sequence number is written last.
func (x *Index) Apply(ctx context.Context, c index.Changes) error {
	x.writing.Lock()
	defer x.writing.Unlock()
	records := lastOfEach(c.Put)
	before, err := x.extents(ctx, records, c.Delete)
	if err != nil {
		return err
	}
	b := bulk{index: x}
	for _, id := range c.Delete {
		b.remove(id, extent{}, before[id])
		b.item("delete", key(id), key(id), nil)
		b.sendIfLarge(ctx)
	}
	for id, r := range records {
		e := extentOf(r, before[id])
		b.item("index", key(id), key(id), articleDoc(r, e))
		for _, k := range index.FactKinds() {
			for n := range index.CountFacts(r, k) {
				b.item("index", factKey(id, k, n), key(id), factDoc(r, k, n))
			}
		}
		b.remove(id, extentOf(r, nil), e)
		b.sendIfLarge(ctx)
	}
	if b.send(ctx); b.err != nil {
		return b.err
	}
	return x.show(ctx, c.Sequence)
}

// show lets searches see what was written, and then remembers how far that is.
func (x *Index) show(ctx context.Context, sequence uint64) error {
	if err := x.call(ctx, http.MethodPost, "/"+x.index+"/_refresh", nil, nil); err != nil || sequence == 0 {
		return err
	}
	return x.call(ctx, http.MethodPut, "/"+x.index+"/_doc/"+sequenceKey, object{fieldSequence: sequence}, nil)
}

// lastOfEach are the records by id; the last of several with one id counts.
func lastOfEach(records []article.Record) map[string]*article.Record {
	last := make(map[string]*article.Record, len(records))
	for i := range records {
		last[records[i].ID] = &records[i]
	}
	return last
}

// extents looks up which documents the articles have, seen or not.
func (x *Index) extents(ctx context.Context, records map[string]*article.Record, deleted []string) (map[string]extent, error) {
	ids := slices.Clone(deleted)
	for id := range records {
		ids = append(ids, id)
	}
	found := make(map[string]extent, len(ids))
	err := x.each(ctx, ids, fieldExtent, func(id string, s *stored) { found[id] = s.Extent })
	return found, err
}

// each reads one field of what is stored of articles, as last written. Articles that are not there are left out.
func (x *Index) each(ctx context.Context, ids []string, field string, visit func(id string, s *stored)) error {
	for part := range slices.Chunk(ids, index.MaxLimit) {
		keys := make([]string, len(part))
		for i, id := range part {
			keys[i] = key(id)
		}
		var answer struct {
			Docs []struct {
				Found  bool
				Source stored `json:"_source"`
			}
		}
		if err := x.call(ctx, http.MethodPost, "/"+x.index+"/_mget?_source_includes="+field, object{"ids": keys}, &answer); err != nil {
			return err
		}
		for i := range answer.Docs {
			if answer.Docs[i].Found {
				visit(part[i], &answer.Docs[i].Source)
			}
		}
	}
	return nil
}

// bulk collects changes of documents and sends them; after an error it does nothing.
type bulk struct {
	index *Index
	body  bytes.Buffer
	err   error
}

// item adds a change of the document with a name, on the shard of an article.
func (b *bulk) item(action, name, article string, doc object) {
	e := json.NewEncoder(&b.body)
	b.fail(e.Encode(object{action: object{"_id": name, "routing": article}}))
	if doc != nil {
		b.fail(e.Encode(doc))
	}
}

func (b *bulk) fail(err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("opensearch: %w", err)
	}
}

// remove deletes the facts that an article may have beyond those that it has.
func (b *bulk) remove(id string, has, may extent) {
	for k, end := range may {
		for n := has[k]; n < end; n++ {
			b.item("delete", factKey(id, k, n), key(id), nil)
		}
	}
}

func (b *bulk) sendIfLarge(ctx context.Context) {
	if b.body.Len() >= maxBulk {
		b.send(ctx)
	}
}

func (b *bulk) send(ctx context.Context) {
	if b.err != nil || b.body.Len() == 0 {
		return
	}
	var answer struct {
		Errors bool
		Items  []map[string]struct {
			Status int
			Error  struct{ Type, Reason string }
		}
	}
	b.err = b.index.call(ctx, http.MethodPost, "/"+b.index.index+"/_bulk", b.body.Bytes(), &answer)
	b.body.Reset()
	if !answer.Errors {
		return
	}
	for _, item := range answer.Items {
		for _, result := range item {
			if result.Error.Type != "" {
				b.fail(&statusError{result.Status, b.index.address, result.Error.Reason})
				return
			}
		}
	}
}
