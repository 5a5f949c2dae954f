package bleve

import (
	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// list finds the postings of a term in a segment, of which an empty list has none.
func (p part) list(field, term string) (segment.PostingsList, error) {
	dict, err := p.snapshot.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	return dict.PostingsList([]byte(term), nil, nil)
}

// postings are the documents of a segment that have a term, deleted ones too. They may lie in the index's file: they
// are not to be changed, and gone with the view.
func (p part) postings(field, term string) (*roaring.Bitmap, error) {
	list, err := p.list(field, term)
	if err != nil {
		return nil, err
	}
	docs := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if doc, ok := docs.DocNum1Hit(); ok {
		return roaring.BitmapOf(uint32(doc)), nil
	}
	if set := docs.ActualBitmap(); set != nil {
		return set, nil
	}
	return roaring.New(), nil
}

// each visits the members of a set in order.
func each(set *roaring.Bitmap, visit func(doc uint32)) {
	var buffer [256]uint32
	members := set.ManyIterator()
	for n := members.NextMany(buffer[:]); n > 0; n = members.NextMany(buffer[:]) {
		for _, doc := range buffer[:n] {
			visit(doc)
		}
	}
}

// bits is a set of a segment's documents that is being made.
type bits []uint64

func newBits(n int) bits           { return make(bits, (n+63)/64) }
func (b bits) add(doc uint32)      { b[doc/64] |= 1 << (doc % 64) }
func (b bits) has(doc uint32) bool { return b[doc/64]&(1<<(doc%64)) != 0 }

func (b bits) addAll(docs []uint32) {
	for _, doc := range docs {
		b.add(doc)
	}
}

// set ends the making.
func (b bits) set() *roaring.Bitmap { return roaring.FromDense(b, false) }
