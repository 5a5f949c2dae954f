package lexicon

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/table"
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

// Append appends the lexicon's serial form to b.
func (l *Lexicon) Append(b []byte) []byte { return l.entries.Append(b) }

// Read decodes a lexicon; a bad form leaves r failed.
func Read(r *wire.Reader) *Lexicon { return &Lexicon{table.Read(r)} }
