package bleve

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
)

// inARow matches documents in which words stand in a row, for each position one of its terms. Bleve knows which
// documents have all the words; in these the sequences tell where they stand.
func (c compiler) inARow(field string, positions [][]string) matcher {
	var words []matcher
	for _, terms := range positions {
		words = append(words, anyOf(field, terms))
	}
	everywhere := and(words...)
	return matcher{slow: true, find: func(p part, within *roaring.Bitmap) (*roaring.Bitmap, error) {
		docs, err := everywhere.find(p, within)
		if err != nil {
			return nil, err
		}
		m, err := p.newPhraseMatcher(field, positions)
		if err != nil {
			return nil, err
		}
		found := roaring.New()
		each(p.live(docs), func(doc uint32) {
			if c.ctx.Err() == nil && p.matches(doc, m) {
				found.Add(doc)
			}
		})
		return found, c.ctx.Err()
	}}
}

// newPhraseMatcher looks first for the word that the fewest documents of the segment have.
func (p part) newPhraseMatcher(field string, positions [][]string) (*phraseMatcher, error) {
	m := &phraseMatcher{inTitle: field == articleTitle}
	fewest := uint64(0)
	for i, terms := range positions {
		var hashes []uint64
		documents := uint64(0)
		for _, t := range terms {
			docs, err := p.postings(field, t)
			if err != nil {
				return nil, fmt.Errorf("index: %w", err)
			}
			if n := docs.GetCardinality(); n > 0 { // most stems are of languages that no article is in
				documents += n
				hashes = append(hashes, hash(t))
			}
		}
		if m.hashes = append(m.hashes, hashes); i == 0 || documents < fewest {
			fewest, m.anchor = documents, i
		}
	}
	return m, nil
}

// matches reads a document's words. Bleve's visitor must not be stopped: it gives its buffer back twice then.
func (p part) matches(doc uint32, m *phraseMatcher) (found bool) {
	err := p.snapshot.Segment().VisitStoredFields(uint64(doc), func(field string, _ byte, value []byte, _ []uint64) bool {
		found = found || field == sequenceField && m.in(value)
		return true
	})
	return found && err == nil
}
