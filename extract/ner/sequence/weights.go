package sequence

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// Weights is a trained model before it is written: a row of Labels-1 weights (in label order from 1) for each feature
// key and for each real-valued feature, and the weights of label pairs.
type Weights struct {
	Keys  []uint32
	Rows  []float32
	Dense []float32
	Arcs  [Labels][Labels]float32
}

// Fold makes real-valued features of words sparse ones: a vector that only ever stands for one key adds a constant to
// the scores, which is added to the key's row. at is the place of the vector among the real-valued features.
func (w *Weights) Fold(keys []uint32, vectors [][]float32, at int) {
	rows := make(map[uint32]int, len(w.Keys))
	for i, k := range w.Keys {
		rows[k] = i
	}
	for i, key := range keys {
		r, ok := rows[key]
		if !ok {
			r = len(w.Keys)
			w.Keys = append(w.Keys, key)
			w.Rows = append(w.Rows, make([]float32, width)...)
		}
		for j, v := range vectors[i] {
			for k, x := range w.Dense[(at+j)*width : (at+j+1)*width] {
				w.Rows[r*width+k] += v * x
			}
		}
	}
}

// Append adds the model file to file, with n rows, a multiple of bucketRows, and weights in steps of unit. Of the features of one bucket
// the weightiest are kept. Real-valued features that were not folded are lost.
func (w *Weights) Append(file []byte, n int, unit float32) []byte {
	b := make([]byte, header+n*(2+width))
	binary.LittleEndian.PutUint32(b, uint32(n))
	binary.LittleEndian.PutUint32(b[4:], math.Float32bits(unit))
	for i, row := range w.Arcs {
		for j, v := range row {
			binary.LittleEndian.PutUint32(b[8+4*(i*Labels+j):], math.Float32bits(v))
		}
	}
	checks, weights := b[header:header+2*n], b[header+2*n:]
	for _, i := range w.heaviest(unit) {
		if s := free(checks, w.Keys[i]); s >= 0 {
			binary.LittleEndian.PutUint16(checks[2*s:], check(w.Keys[i]))
			quantise(w.row(i), unit, weights[s*width:(s+1)*width])
		}
	}
	return append(file, b...)
}

func (w *Weights) row(i int) []float32 { return w.Rows[i*width : (i+1)*width] }

// heaviest returns the rows with the heaviest first, without those that would be all zero.
func (w *Weights) heaviest(unit float32) []int {
	size := make([]float32, len(w.Keys))
	var order []int
	for i := range w.Keys {
		largest := float32(0)
		for _, v := range w.row(i) {
			size[i] += v * v
			largest = max(largest, v, -v)
		}
		if largest >= unit/2 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(w.Keys[a], w.Keys[b]))
	})
	return order
}

// free returns a row of the key's bucket for it, -1 if there is none or one that would be taken for it.
func free(checks []byte, key uint32) int {
	first := home(key, len(checks)/2/bucketRows) * bucketRows
	for s := first; s < first+bucketRows; s++ {
		switch binary.LittleEndian.Uint16(checks[2*s:]) {
		case 0:
			return s
		case check(key):
			return -1
		}
	}
	return -1
}

func quantise(row []float32, unit float32, out []byte) {
	for k, v := range row {
		out[k] = byte(int8(max(-127, min(127, steps(v, unit)))))
	}
}
