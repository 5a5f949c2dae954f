package store

import (
	"bytes"
	"errors"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Regroup finds all stories anew, as if the articles had just been put one after the other in the order of their last
// changes. An article whose story changes gets a new change.
func (s *Store) Regroup() error {
	var last uint64
	err := s.db.Update(func(tx *bbolt.Tx) error {
		last = readTotals(tx).Sequence
		if err := tx.DeleteBucket(bucketBands); err != nil && !errors.Is(err, bolterrors.ErrBucketNotFound) {
			return err
		}
		_, err := tx.CreateBucket(bucketBands)
		return err
	})
	for after := uint64(0); err == nil && after < last; {
		err = s.db.Update(func(tx *bbolt.Tx) error {
			after, err = newWriter(tx, &s.codec).regroup(after, last)
			return err
		})
	}
	return err
}

// regroup handles one chunk of the changes after one number and up to another; it returns how far it came.
func (w *writer) regroup(after, last uint64) (uint64, error) {
	seqs, values := w.chunk(after, last)
	for i, seq := range seqs {
		if !bytes.Equal(w.changes.Get(sequenceKey(seq)), values[i]) {
			continue // it moved when another one of the chunk joined it
		}
		if err := w.regroupOne(seq, values[i]); err != nil {
			return 0, err
		}
	}
	if _, err := w.finish(); err != nil {
		return 0, err
	}
	if len(seqs) < chunk {
		return last, nil
	}
	return seqs[len(seqs)-1], nil
}

func (w *writer) chunk(after, last uint64) (seqs []uint64, values [][]byte) {
	c := w.changes.Cursor()
	for k, v := c.Seek(sequenceKey(after + 1)); k != nil && sequence(k) <= last && len(seqs) < chunk; k, v = c.Next() {
		seqs, values = append(seqs, sequence(k)), append(values, bytes.Clone(v))
	}
	return seqs, values
}

// regroupOne finds one article's story among those that came before it. One that began a story keeps its name.
func (w *writer) regroupOne(seq uint64, value []byte) error {
	_, r, err := w.codec.decode(value)
	if err != nil || r == nil {
		return err
	}
	old := r.Story
	keys, err := w.join(r)
	if err != nil {
		return err
	}
	if r.Story == "" && old == storyOf(r.Text) {
		r.Story = old
	}
	if r.Story != old {
		return w.move(r, seq)
	}
	w.bands.add(seq, keys)
	return nil
}
