package store

import (
	"errors"

	"go.etcd.io/bbolt"
)

// ReasonDeleted is the reason of a skip because the user deleted the article.
const ReasonDeleted = "deleted"

const messageDeleted = "the article %q was deleted by the user"

// undone is what the bucket of deletions keeps of one that was taken back, until the article is stored again.
var undone = []byte{0}

// remembered reports whether a value of the bucket of deletions is one that holds.
func remembered(deletion []byte) bool { return len(deletion) > len(undone) }

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
	if found, err = w.drop(id); err != nil || remembered(w.deleted.Get([]byte(id))) {
		return found, err
	}
	w.totals.Sequence++
	w.totals.Deleted++
	key := sequenceKey(w.totals.Sequence)
	return found, errors.Join(
		w.changes.Put(key, encodeDeletion(id)),
		w.deleted.Put([]byte(id), key))
}

// Undelete forgets that the articles were deleted, so that Put takes them again; it does not bring them back. Every
// view must have the deletions already. It returns how many were remembered.
func (s *Store) Undelete(ids []string) (found int, err error) {
	return found, s.db.Update(func(tx *bbolt.Tx) error {
		w := newWriter(tx, &s.codec)
		for _, id := range ids {
			key := w.deleted.Get([]byte(id))
			if !remembered(key) {
				continue
			}
			found++
			w.totals.Deleted--
			if err := errors.Join(w.changes.Delete(key), w.deleted.Put([]byte(id), undone)); err != nil {
				return err
			}
		}
		_, err := w.finish()
		return err
	})
}
