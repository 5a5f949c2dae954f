package sequence

import (
	"encoding/binary"
	"errors"
	"math"
)

// Model is a trained model ready for use, read straight from its file's bytes; it is immutable.
//
// The file: log2 of the number of slots (1 byte), the value of one weight step (float32), Labels² arc weights
// (float32), then for each slot two check bytes (0 for an empty slot), then for each slot Labels-1 weights of one
// signed byte, all little endian.
type Model struct {
	mask    uint32
	checks  []byte
	weights []byte
	unit    float32
	arcs    [Labels][]incoming
}

// incoming is a label that may stand before another, with the weight of the pair in weight steps.
type incoming struct {
	from  uint8
	score int32
}

const (
	width  = Labels - 1
	header = 1 + 4 + 4*Labels*Labels
	probes = 8 // how far from its home slot a row may lie
)

var errModel = errors.New("sequence: malformed model")

// Read decodes a model; it keeps and reads b, which must not change.
func Read(b []byte) (*Model, error) {
	if len(b) < header || b[0] > 24 {
		return nil, errModel
	}
	slots := 1 << b[0]
	if len(b) != header+slots*(2+width) {
		return nil, errModel
	}
	m := &Model{mask: uint32(slots - 1), unit: float(b[1:])}
	for _, a := range arcs() {
		w := float(b[5+4*(int(a.from)*Labels+int(a.to)):])
		m.arcs[a.to] = append(m.arcs[a.to], incoming{a.from, steps(w, m.unit)})
	}
	m.checks, m.weights = b[header:header+2*slots], b[header+2*slots:]
	return m, nil
}

func float(b []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(b)) }

func steps(w, unit float32) int32 { return int32(math.Round(float64(w / unit))) }

// check returns the check bits of a key, never 0.
func check(key uint32) uint16 { return uint16(key>>16) | 1 }

// home returns the slot where the search for a key begins, before masking.
func home(key uint32) uint32 { return key * 0x9E3779B1 >> 8 }

// row returns the weights of a key, nil if it has none.
func (m *Model) row(key uint32) []byte {
	at, want := home(key), check(key)
	for p := uint32(0); p < probes; p++ {
		s := (at + p) & m.mask
		switch binary.LittleEndian.Uint16(m.checks[2*s:]) {
		case want:
			return m.weights[s*width : s*width+width]
		case 0:
			return nil
		}
	}
	return nil
}
