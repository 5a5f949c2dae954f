package sentence

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded splitter; lex is the lexicon it was trained with.
func Load(lex *lexicon.Lexicon) (*Splitter, error) {
	r := wire.NewReader(embedded)
	p := &Splitter{model: perceptron.Read(r), lex: lex}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("sentence: %w", err)
	}
	return p, nil
}

// Append appends the splitter's serial form to b.
func (p *Splitter) Append(b []byte) []byte { return p.model.Append(b) }
