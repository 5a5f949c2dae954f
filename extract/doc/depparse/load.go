package depparse

import (
	_ "embed"
	"fmt"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/perceptron"
	"dateline/extract/doc/wire"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded parser; lex is the lexicon it was trained with.
func Load(lex *lexicon.Lexicon) (*Parser, error) { return Read(embedded, lex) }

// Read decodes a parser that Append encoded.
func Read(b []byte, lex *lexicon.Lexicon) (*Parser, error) {
	r := wire.NewReader(b)
	p := &Parser{tags: map[string]uint32{}, lex: lex}
	for i, tag := range r.Strings() {
		p.tags[tag] = uint32(i + 1)
	}
	p.setRels(r.Strings())
	p.model = perceptron.Read(r)
	p.marks = perceptron.Read(r)
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("depparse: %w", err)
	}
	return p, nil
}

// Append appends the parser's serial form to b.
func (p *Parser) Append(b []byte) []byte {
	tags := make([]string, len(p.tags))
	for tag, n := range p.tags {
		tags[n-1] = tag
	}
	b = wire.AppendStrings(b, tags)
	b = wire.AppendStrings(b, p.rels)
	return p.marks.Append(p.model.Append(b))
}
