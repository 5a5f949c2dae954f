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
	p := &Splitter{quick: perceptron.Read(r), full: perceptron.Read(r), lex: lex}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("sentence: %w", err)
	}
	return p, nil
}

// Append appends the splitter's serial form to b.
func (p *Splitter) Append(b []byte) []byte { return p.full.Append(p.quick.Append(b)) }
