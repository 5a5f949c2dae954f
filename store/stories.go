package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"dateline/article"
	"dateline/article/sketch"
)

// Stories group articles whose texts are mostly the same. An article joins the story of the stored article that it
// resembles most; one that resembles none is in no story until another one joins it. Stories are never merged, so
// that each article costs a bounded amount of work and changes one other at most.

// maxAlike is how many candidates are compared with an article.
const maxAlike = 8

// storyOf names the story that an article begins: 48 bits of SHA-256 of its text, which stays the name whatever becomes
// of that article.
func storyOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// join puts a record into its story, if it has one; the record must not be in the store. It returns its keys.
func (w *writer) join(r *article.Record) (keys []uint64, err error) {
	s := sketch.Of(r.Text)
	keys, r.Story = s.Keys(), ""
	first, seq, err := w.alike(&s, keys)
	if err != nil || first == nil {
		return keys, err
	}
	if first.Story == "" {
		first.Story = storyOf(first.Text)
		if err := w.move(first, seq); err != nil {
			return nil, err
		}
	}
	r.Story = first.Story
	return keys, nil
}

// alike is the stored record most like a sketch, nil where none is the same story. Of those equally alike it is the one
// that shares more keys, then the oldest.
func (w *writer) alike(s *sketch.Sketch, keys []uint64) (best *article.Record, seq uint64, err error) {
	compared, most := 0, float64(0)
	for _, candidate := range w.bands.find(keys) {
		value := w.changes.Get(sequenceKey(candidate))
		if len(value) == 0 || value[0] != kindRecord {
			continue // changed or deleted since
		}
		if compared++; compared > maxAlike {
			break
		}
		_, record, err := w.codec.decode(value)
		if err != nil {
			return nil, 0, err
		}
		other := sketch.Of(record.Text)
		if same := s.Resemblance(&other); same >= sketch.Same && same > most {
			best, seq, most = record, candidate, same
		}
	}
	return best, seq, nil
}

// move writes a stored record again whose story has changed, as a new change.
func (w *writer) move(r *article.Record, old uint64) error {
	ref, _ := w.entry(r.ID)
	w.totals.Sequence++
	ref.seq = w.totals.Sequence
	s := sketch.Of(r.Text)
	w.bands.add(ref.seq, s.Keys())
	w.moved[r.ID] = r
	return errors.Join(
		w.changes.Delete(sequenceKey(old)),
		w.changes.Put(sequenceKey(ref.seq), w.codec.encode(r)),
		w.ids.Put([]byte(r.ID), ref.encode()))
}
