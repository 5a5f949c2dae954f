package sequence

import (
	"encoding/binary"
	"errors"
	"math"
)

// Model is a trained model ready for use; it is immutable.
//
// The file: the number of rows (uint32), the value of one weight step (float32), Labels² arc weights
// (float32), then for each row its check value (uint16, 0 for an empty row), then for each row Labels-1 weights of one
// signed byte, all little endian. A key's row is one of the eight of its bucket.
type Model struct {
	rows rowTable
	unit float32
	arcs [Labels][]incoming
}

// incoming is a label that may stand before another, with the weight of the pair in weight steps.
type incoming struct {
	from  uint8
	score int32
}

const (
	width  = Labels - 1
	header = 4 + 4 + 4*Labels*Labels
)

var errModel = errors.New("sequence: malformed model")

// Read decodes a model.
func Read(b []byte) (*Model, error) {
	if len(b) < header {
		return nil, errModel
	}
	n := int(binary.LittleEndian.Uint32(b))
	if n == 0 || n%bucketRows != 0 || len(b) != header+n*(2+width) {
		return nil, errModel
	}
	m := &Model{unit: float(b[4:])}
	for _, a := range arcs() {
		w := float(b[8+4*(int(a.from)*Labels+int(a.to)):])
		m.arcs[a.to] = append(m.arcs[a.to], incoming{a.from, steps(w, m.unit)})
	}
	m.rows = readRows(b[header:], n)
	return m, nil
}

func float(b []byte) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(b)) }

func steps(w, unit float32) int32 { return int32(math.Round(float64(w / unit))) }
