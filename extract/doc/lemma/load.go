package lemma

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"

	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded lemmatizer.
func Load() (*Lemmatizer, error) { return Read(embedded) }

// Read decodes a lemmatizer that Append encoded.
func Read(b []byte) (*Lemmatizer, error) {
	r := wire.NewReader(b)
	l := &Lemmatizer{exceptions: map[string]string{}, bases: map[string]bool{}}
	for range r.Count() {
		k := r.String()
		l.exceptions[k] = r.String()
	}
	for _, base := range r.Strings() {
		l.bases[base] = true
	}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("lemma: %w", err)
	}
	return l, nil
}

// Append appends the lemmatizer's serial form to b.
func (l *Lemmatizer) Append(b []byte) []byte {
	b = wire.AppendUint(b, uint64(len(l.exceptions)))
	for _, k := range slices.Sorted(maps.Keys(l.exceptions)) {
		b = wire.AppendString(wire.AppendString(b, k), l.exceptions[k])
	}
	return wire.AppendStrings(b, slices.Sorted(maps.Keys(l.bases)))
}
