package bleve

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"dateline/article"
	"dateline/index"
)

// Put implements index.Writer.
func (x *Index) Put(ctx context.Context, records []article.Record) error {
	return x.Apply(ctx, index.Changes{Put: records})
}

// Delete implements index.Writer.
func (x *Index) Delete(ctx context.Context, ids []string) error {
	return x.Apply(ctx, index.Changes{Delete: ids})
}

// Apply makes the changes in one batch, which is on disk when it returns.
func (x *Index) Apply(ctx context.Context, c index.Changes) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	batch := bleveindex.NewBatch()
	if err := x.dropOld(batch, c); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	x.version++
	for _, r := range lastOfEach(c.Put) {
		for _, d := range documents(r, x.version) {
			batch.Update(d)
		}
	}
	batch.SetInternal(keyVersion, binary.BigEndian.AppendUint64(nil, x.version))
	if c.Sequence > 0 {
		batch.SetInternal(keySequence, binary.BigEndian.AppendUint64(nil, c.Sequence))
	}
	if err := x.scorch.Batch(batch); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}

// lastOfEach leaves out records that another one with the same id follows.
func lastOfEach(records []article.Record) []*article.Record {
	last := make(map[string]int, len(records))
	for i := range records {
		last[records[i].ID] = i
	}
	var list []*article.Record
	for i := range records {
		if last[records[i].ID] == i {
			list = append(list, &records[i])
		}
	}
	return list
}

// dropOld deletes all documents of the articles that change.
func (x *Index) dropOld(batch *bleveindex.Batch, c index.Changes) error {
	snapshot, err := x.snapshot()
	if err != nil {
		return err
	}
	defer snapshot.Close()
	for i := range c.Put {
		if err := dropArticle(snapshot, batch, c.Put[i].ID); err != nil {
			return err
		}
	}
	for _, id := range c.Delete {
		if err := dropArticle(snapshot, batch, id); err != nil {
			return err
		}
	}
	return nil
}

func (x *Index) snapshot() (*scorch.IndexSnapshot, error) {
	r, err := x.scorch.Reader()
	if err != nil {
		return nil, err
	}
	if s, ok := r.(*scorch.IndexSnapshot); ok && s != nil {
		return s, nil
	}
	return nil, errors.New("index is closed")
}

// dropArticle deletes an article's documents, which it finds by its link.
func dropArticle(snapshot *scorch.IndexSnapshot, batch *bleveindex.Batch, id string) error {
	if old, err := snapshot.InternalID(id); err != nil || old == nil {
		return err
	}
	for _, s := range snapshot.Segments() {
		err := eachPosting(s, s.Deleted(), fieldLink, id+"\x00", func(term string, doc uint64) error {
			if linkedID(term) != id {
				return nil
			}
			name, err := s.DocID(doc)
			batch.Delete(string(name))
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// eachPosting visits the documents, except some, of all terms of a field that start with prefix, by term.
func eachPosting(s *scorch.SegmentSnapshot, except *roaring.Bitmap, field, prefix string, visit func(term string, doc uint64) error) error {
	dict, err := s.Segment().Dictionary(field)
	if err != nil {
		return err
	}
	start, end := []byte(prefix), append([]byte(prefix), 0xff)
	if prefix == "" {
		start, end = nil, nil
	}
	terms := dict.AutomatonIterator(nil, start, end)
	var list segment.PostingsList
	var docs segment.PostingsIterator
	for {
		term, err := terms.Next()
		if err != nil || term == nil {
			return err
		}
		if list, err = dict.PostingsList([]byte(term.Term), except, list); err != nil {
			return err
		}
		docs = list.Iterator(false, false, false, docs)
		for p, err := docs.Next(); ; p, err = docs.Next() {
			if err != nil {
				return err
			}
			if p == nil {
				break
			}
			if err := visit(term.Term, p.Number()); err != nil {
				return err
			}
		}
	}
}
