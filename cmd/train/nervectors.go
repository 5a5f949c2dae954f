package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"

	"dateline/extract/doc"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
)

const (
	vectorFile  = "cmd/train/nervectors.bin"
	vectorWords = 100_000
	vectorSteps = 150 // steps of a coordinate of a unit vector in the file
	vectorScale = 3   // length of a vector as the model sees it
)

// vectorTable holds the vectors of the most frequent words.
type vectorTable struct {
	size   int // coordinates of a vector
	keys   []uint32
	coords []int8
	index  lexicon.Table
}

// writeVectors keeps the first words of a list in one byte a coordinate, for training without the source file.
func writeVectors(path string, words []wordVector) error {
	words = words[:min(len(words), vectorWords)]
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(words[0].vector)))
	for _, w := range words {
		b = binary.LittleEndian.AppendUint32(b, w.key)
		for _, x := range w.vector {
			b = append(b, byte(int8(max(-127, min(127, x*vectorSteps)))))
		}
	}
	return os.WriteFile(path, b, 0o644)
}

var errVectors = errors.New("malformed word vectors")

func readVectorTable(path string) (*vectorTable, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(b) < 4 {
		return nil, errVectors
	}
	t := &vectorTable{size: int(binary.LittleEndian.Uint32(b))}
	entries := map[uint32]uint32{}
	r := bytes.NewReader(b[4:])
	for r.Len() >= 4+t.size {
		var key uint32
		coords := make([]int8, t.size)
		if err := errors.Join(binary.Read(r, binary.LittleEndian, &key), binary.Read(r, binary.LittleEndian, coords)); err != nil {
			return nil, err
		}
		entries[key] = uint32(len(t.keys))
		t.keys = append(t.keys, key)
		t.coords = append(t.coords, coords...)
	}
	t.index = lexicon.NewTable(entries)
	return t, nil
}

// put writes the vector of word number i to v.
func (t *vectorTable) put(i int, v []float32) {
	for k, x := range t.coords[i*t.size : (i+1)*t.size] {
		v[k] = float32(x) * (vectorScale / float32(vectorSteps))
	}
}

// dense returns, for every token, the vectors of the words at its places, zero where unknown, as feature.Near has
// them.
func (t *vectorTable) dense(d *doc.Document) [][]float32 {
	out := make([][]float32, len(d.Tokens))
	for i := range out {
		out[i] = make([]float32, feature.Places*t.size)
	}
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			n, ok := t.index.Get(lexicon.Hash(d.Tokens[i].Lower))
			if !ok {
				continue
			}
			if i+1 < s.Last {
				t.put(int(n), out[i+1][:t.size])
			}
			if feature.Capital(d.Tokens[i].Text) {
				t.put(int(n), out[i][t.size:2*t.size])
			}
			if i > s.First {
				t.put(int(n), out[i-1][2*t.size:])
			}
		}
	}
	return out
}

// near returns the feature keys of all words at a place, and their vectors.
func (t *vectorTable) near(place int) (keys []uint32, vectors [][]float32) {
	for i, w := range t.keys {
		v := make([]float32, t.size)
		t.put(i, v)
		keys, vectors = append(keys, feature.Near(place, w)), append(vectors, v)
	}
	return keys, vectors
}
