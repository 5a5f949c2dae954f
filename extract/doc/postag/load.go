package postag

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded tagger.
func Load() (*Tagger, error) { return Read(embedded) }

// Read decodes a tagger that Append encoded.
func Read(b []byte) (*Tagger, error) {
	r := wire.NewReader(b)
	t := &Tagger{tags: r.Strings(), lex: lexicon.Read(r), model: perceptron.Read(r)}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("postag: %w", err)
	}
	return t, nil
}

// Append appends the tagger's serial form to b.
func (t *Tagger) Append(b []byte) []byte {
	b = wire.AppendStrings(b, t.tags)
	b = t.lex.Append(b)
	return t.model.Append(b)
}
