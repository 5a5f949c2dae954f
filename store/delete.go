package store

import (
	"errors"

	"go.etcd.io/bbolt"
)

// Delete removes the articles in one transaction and remembers their ids: Put skips them from then on. Ids that are
// not there are remembered too. It returns the sequence number of the last change and how many articles were there.
func (s *Store) Delete(ids []string) (seq uint64, found int, err error) {
	err = s.db.Update(func(tx *bbolt.Tx) error {
		w := newWriter(tx, &s.codec)
		for _, id := range ids {
			ok, err := w.delete(id)
			if err != nil {
				return err
			}
			if ok {
				found++
			}
		}
		seq, err = w.finish()
		return err
	})
	return seq, found, err
}

func (w *writer) delete(id string) (found bool, err error) {
	if id == "" || len(id) > maxKey {
		return false, nil
	}
	if found, err = w.drop(id); err != nil || w.deleted.Get([]byte(id)) != nil {
		return found, err
	}
	w.totals.Sequence++
	w.totals.Deleted++
	key := sequenceKey(w.totals.Sequence)
	return found, errors.Join(
		w.changes.Put(key, encodeDeletion(id)),
		w.deleted.Put([]byte(id), key))
}
