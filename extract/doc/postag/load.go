package postag

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/table"
	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded tagger; lex is the lexicon it was trained with.
func Load(lex *lexicon.Lexicon) (*Tagger, error) { return Read(embedded, lex) }

// Read decodes a tagger that Append encoded.
func Read(b []byte, lex *lexicon.Lexicon) (*Tagger, error) {
	r := wire.NewReader(b)
	t := &Tagger{lex: lex, tags: r.Strings(), sure: table.Read(r), usual: table.Read(r), quick: perceptron.Read(r), full: perceptron.Read(r)}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("postag: %w", err)
	}
	return t, nil
}

// Append appends the tagger's serial form to b.
func (t *Tagger) Append(b []byte) []byte {
	b = wire.AppendStrings(b, t.tags)
	b = t.usual.Append(t.sure.Append(b))
	return t.full.Append(t.quick.Append(b))
}
