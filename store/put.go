package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.etcd.io/bbolt"

	"dateline/article"
)

// Entry is what became of one input: a row for the ledger and, where it was stored, the record.
type Entry struct {
	Row
	Record  *article.Record // set exactly where Outcome is Stored
	Replace bool            // the record may take the place of one with the same id from another container
}

// Put writes the entries in one transaction and returns the sequence number of the last change, and the other articles
// that changed because one of the entries joined their story. It changes entries in place: records get their story; an
// article that was deleted, or whose address was stored from elsewhere and is not where it was read now, becomes
// skipped, one whose id belongs to another input, or that has none, failed.
func (s *Store) Put(entries []Entry) (seq uint64, moved []article.Record, err error) {
	err = s.db.Update(func(tx *bbolt.Tx) error {
		w := newWriter(tx, &s.codec)
		for i := range entries {
			if err := w.put(&entries[i]); err != nil {
				return fmt.Errorf("%s: %w", entries[i].Location, err)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(w.moved)) {
			moved = append(moved, *w.moved[id])
		}
		seq, err = w.finish()
		return err
	})
	return seq, moved, err
}

// writer changes the store within one transaction.
type writer struct {
	tx                    *bbolt.Tx
	codec                 *codec
	changes, ids, deleted *bbolt.Bucket
	totals                Totals
	bands                 *bands
	moved                 map[string]*article.Record // by id, that changed because of another one
}

// fill is how full a page of ids or locations stays that is split. Those that come in order leave no page fuller than
// that; those that do not fill 0.61 of the pages, against 0.69 where pages are halved.
const fill = 0.7

func newWriter(tx *bbolt.Tx, c *codec) *writer {
	w := &writer{tx, c, tx.Bucket(bucketChanges), tx.Bucket(bucketIDs), tx.Bucket(bucketDeleted), readTotals(tx),
		newBands(tx.Bucket(bucketBands)), map[string]*article.Record{}}
	w.changes.FillPercent = 1 // sequence numbers only grow
	tx.Bucket(bucketLedger).FillPercent, w.ids.FillPercent = fill, fill
	return w
}

func (w *writer) finish() (uint64, error) {
	return w.totals.Sequence, errors.Join(w.bands.write(), writeTotals(w.tx, w.totals))
}

func (w *writer) put(e *Entry) error {
	if e.Record != nil {
		e.ID = e.Record.ID
		if err := w.refuse(e); err != nil {
			return err
		}
	}
	if e.Record != nil {
		if err := w.putRecord(e); err != nil {
			return err
		}
	}
	return w.codec.writeRow(w.tx, e.Row)
}

// refuse takes the record out of an entry that must not be stored.
func (w *writer) refuse(e *Entry) error {
	fail := func(o Outcome, reason, message string) {
		e.Record, e.Outcome, e.Reason, e.Error = nil, o, reason, message
	}
	elsewhere, err := w.elsewhere(e)
	switch {
	case err != nil:
		return err
	case e.ID == "" || len(e.ID) > maxKey || strings.ContainsRune(e.ID, 0):
		fail(Failed, "bad id", fmt.Sprintf("the article's id must have 1 to %d bytes and no NUL", maxKey))
	case remembered(w.deleted.Get([]byte(e.ID))):
		fail(Skipped, ReasonDeleted, fmt.Sprintf(messageDeleted, e.ID))
	case elsewhere && !e.Replace:
		if old := w.record(e.ID); sameAddress(old.URL, e.Record.URL) {
			if sameAddress(e.Location, old.URL) {
				return nil // the page itself takes the place of a copy from an archive or of another address
			}
			fail(Skipped, "duplicate", fmt.Sprintf("the article at %s is stored from elsewhere", old.URL))
		} else {
			fail(Failed, "duplicate id", fmt.Sprintf("its id %q belongs to the article at %s", e.ID, cmp.Or(old.URL, old.Path, old.Title)))
		}
	}
	return nil
}

// elsewhere reports whether the entry's id belongs to an article of another container, or of an earlier line of its
// own that still holds it. Other lines of the container are taken for the same article, moved between two readings.
func (w *writer) elsewhere(e *Entry) (bool, error) {
	old, exists := w.entry(e.ID)
	if !exists || old.origin != originOf(e.Location) {
		return exists, nil
	}
	file, line := cutLine(e.Location)
	if old.line == 0 || old.line >= line {
		return false, nil
	}
	row, ok, err := w.codec.readRow(w.tx, fmt.Sprintf("%s:%d", file, old.line)) // lines are put in order: this one is up to date
	return ok && row.Outcome == Stored && row.ID == e.ID, err
}

func sameAddress(a, b string) bool {
	return a != "" && b != "" && article.PlainURL(a) == article.PlainURL(b)
}

func (w *writer) putRecord(e *Entry) error {
	if _, err := w.drop(e.ID); err != nil {
		return err
	}
	delete(w.moved, e.ID)
	keys, err := w.join(e.Record)
	if err != nil {
		return err
	}
	w.totals.Sequence++
	w.totals.Records++
	w.totals.TextBytes += uint64(len(e.Record.Text))
	_, line := cutLine(e.Location)
	ref := reference{w.totals.Sequence, uint64(len(e.Record.Text)), originOf(e.Location), line}
	w.bands.add(ref.seq, keys)
	return errors.Join(
		w.deleted.Delete([]byte(e.ID)),
		w.changes.Put(sequenceKey(ref.seq), w.codec.encode(e.Record)),
		w.ids.Put([]byte(e.ID), ref.encode()))
}

// drop takes the record of an id out of the store, if there is one.
func (w *writer) drop(id string) (found bool, err error) {
	old, ok := w.entry(id)
	if !ok {
		return false, nil
	}
	w.totals.Records--
	w.totals.TextBytes -= old.text
	return true, errors.Join(w.changes.Delete(sequenceKey(old.seq)), w.ids.Delete([]byte(id)))
}

func (w *writer) entry(id string) (reference, bool) {
	return decodeReference(w.ids.Get([]byte(id)))
}

// record is the stored record of an id, empty where it cannot be read.
func (w *writer) record(id string) article.Record {
	old, _ := w.entry(id)
	_, record, err := w.codec.decode(w.changes.Get(sequenceKey(old.seq)))
	if err != nil || record == nil {
		return article.Record{}
	}
	return *record
}

// reference is the value of the bucket of ids.
type reference struct {
	seq    uint64
	text   uint64 // bytes of the article's text
	origin uint64 // of its location, see originOf
	line   uint64 // in the file, from 1; 0 where it is not one of many lines
}

func (r reference) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, r.origin)
	b = binary.AppendUvarint(b, r.seq)
	b = binary.AppendUvarint(b, r.text)
	return binary.AppendUvarint(b, r.line)
}

func decodeReference(b []byte) (r reference, ok bool) {
	if len(b) < 10 {
		return r, false
	}
	seq, n := binary.Uvarint(b[8:])
	b, r.origin = b[8+max(n, 0):], binary.BigEndian.Uint64(b)
	text, m := binary.Uvarint(b)
	line, _ := binary.Uvarint(b[max(m, 0):]) // stores written before lines were kept have none
	r.seq, r.text, r.line = seq, text, line
	return r, n > 0 && m > 0
}
