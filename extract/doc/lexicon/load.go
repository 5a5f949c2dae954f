package lexicon

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/wire"
)

//go:embed lexicon.bin
var embedded []byte

// Load returns the embedded lexicon.
func Load() (*Lexicon, error) {
	r := wire.NewReader(embedded)
	l := Read(r)
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return l, nil
}
