package postag

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded tagger; lex is the lexicon it was trained with.
func Load(lex *lexicon.Lexicon) (*Tagger, error) { return Read(embedded, lex) }

// Read decodes a tagger that Append encoded.
func Read(b []byte, lex *lexicon.Lexicon) (*Tagger, error) {
	r := wire.NewReader(b)
	t := &Tagger{tags: r.Strings(), lex: lex, sure: readSure(r), model: perceptron.Read(r)}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("postag: %w", err)
	}
	return t, nil
}

// Append appends the tagger's serial form to b.
func (t *Tagger) Append(b []byte) []byte {
	b = wire.AppendStrings(b, t.tags)
	b = wire.AppendUint(b, uint64(len(t.sure)))
	for _, h := range slices.Sorted(maps.Keys(t.sure)) {
		b = wire.AppendUint(wire.AppendUint(b, uint64(h)), uint64(t.sure[h]))
	}
	return t.model.Append(b)
}

func readSure(r *wire.Reader) map[uint32]uint32 {
	sure := map[uint32]uint32{}
	for range r.Count() {
		h := uint32(r.Uint())
		sure[h] = uint32(r.Uint())
	}
	return sure
}
