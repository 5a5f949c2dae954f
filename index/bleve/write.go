package bleve

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"

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
			d.takeTurns(x.analysing)
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
	x.show()
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

var errClosed = errors.New("index is closed")

func (x *Index) snapshot() (*scorch.IndexSnapshot, error) {
	r, err := x.scorch.Reader()
	if err != nil {
		return nil, err
	}
	if s, ok := r.(*scorch.IndexSnapshot); ok && s != nil {
		return s, nil
	}
	return nil, errClosed
}

// dropArticle deletes an article's documents, which it finds by its link.
func dropArticle(snapshot *scorch.IndexSnapshot, batch *bleveindex.Batch, id string) error {
	if old, err := snapshot.InternalID(id); err != nil || old == nil {
		return err
	}
	for _, s := range snapshot.Segments() {
		err := eachTerm(s, fieldLink, id+"\x00", func(term string, docs []uint32) error {
			if linkedID(term) != id {
				return nil
			}
			for _, doc := range docs {
				name, err := s.DocID(uint64(doc))
				if err != nil {
					return err
				}
				batch.Delete(string(name))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
