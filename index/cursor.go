package index

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
)

// Cursor is the place of a row in the order of a query: by key from the highest down, then by article and fact. It
// is stable under ties, and when rows come and go between pages.
type Cursor struct {
	Key float64
	ID  string
	N   int
}

// Compare is negative where c stands before d.
func (c Cursor) Compare(d Cursor) int {
	return cmp.Or(cmp.Compare(d.Key, c.Key), cmp.Compare(c.ID, d.ID), cmp.Compare(c.N, d.N))
}

// wire is the cursor's printed form: the key's bits, because a float of minus infinity has no JSON, and a hash of
// the query, because a cursor of another query means nothing.
type wire struct {
	Key   uint64
	ID    string
	N     int
	Query uint64
}

// String prints the cursor for the next page of the query.
func (c Cursor) String(q Query) string {
	b, _ := json.Marshal(wire{math.Float64bits(c.Key), c.ID, c.N, q.hash()}) // a plain struct has JSON
	return base64.RawURLEncoding.EncodeToString(b)
}

// cursor reads the query's After; nil where it has none.
func (q Query) cursor() (*Cursor, error) {
	if q.After == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(q.After)
	var w wire
	if err != nil || json.Unmarshal(b, &w) != nil {
		return nil, fmt.Errorf("%w: %q is no cursor", ErrQuery, q.After)
	}
	if w.Query != q.hash() {
		return nil, fmt.Errorf("%w: the cursor belongs to another query", ErrQuery)
	}
	return &Cursor{math.Float64frombits(w.Key), w.ID, w.N}, nil
}

// hash identifies what makes the order of the rows.
func (q Query) hash() uint64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s\x00%v", q.Of, Format(q.Where), q.Sort, q.Currency, q.Stories)
	return h.Sum64()
}
