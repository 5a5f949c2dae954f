package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"

	"dateline/extract/ner/lexicon"
)

// Shape of the cluster tree: eight children a node, so that a path costs three bits a level.
const (
	clusterFan    = 8
	clusterLevels = 4
	clusterWords  = 200_000
	clusterRounds = 12
	clusterFile   = "extract/ner/clusters.bin"
)

// trainClusters groups the most frequent words of a file of word vectors (one line a word, most frequent first: word
// and coordinates) by k-means on the unit sphere, level by level, and writes each word's path, and the vectors of half
// of the words for training.
func trainClusters(vectors string) error {
	words, err := readVectors(vectors)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(5, 0))
	paths := map[uint32]uint32{}
	splitWords(words, 1, clusterLevels, random, paths)
	fmt.Println(len(paths), "words in clusters")
	if err := os.WriteFile(clusterFile, lexicon.NewTable(paths).Append(nil), 0o644); err != nil {
		return err
	}
	return writeVectors(vectorFile, words)
}

type wordVector struct {
	word   string
	key    uint32
	vector []float32
}

func readVectors(path string) ([]wordVector, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var words []wordVector
	seen := map[uint32]bool{}
	for in := bufio.NewScanner(f); in.Scan() && len(words) < clusterWords; {
		word, rest, _ := strings.Cut(in.Text(), " ")
		key := lexicon.Hash(word)
		if seen[key] {
			continue
		}
		seen[key] = true
		v, err := parseVector(rest)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", path, word, err)
		}
		words = append(words, wordVector{word, key, v})
	}
	return words, nil
}

func parseVector(s string) ([]float32, error) {
	var v []float32
	sum := 0.0
	for f := range strings.FieldsSeq(s) {
		x, err := strconv.ParseFloat(f, 32)
		if err != nil {
			return nil, err
		}
		v = append(v, float32(x))
		sum += x * x
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(sum) + 1e-9)
	}
	return v, nil
}

// splitWords gives the words below a node their paths.
func splitWords(words []wordVector, path uint32, levels int, random *rand.Rand, paths map[uint32]uint32) {
	if levels == 0 || len(words) <= clusterFan {
		for _, w := range words {
			paths[w.key] = path << (3 * levels)
		}
		return
	}
	for child, group := range kMeans(words, random) {
		splitWords(group, path<<3|uint32(child), levels-1, random, paths)
	}
}

// kMeans parts the words into clusterFan groups by nearest centre, larger groups first.
func kMeans(words []wordVector, random *rand.Rand) [][]wordVector {
	centres := make([][]float32, clusterFan)
	for i := range centres {
		centres[i] = slices.Clone(words[random.IntN(len(words))].vector)
	}
	var groups [][]wordVector
	for range clusterRounds {
		groups = make([][]wordVector, clusterFan)
		for _, w := range words {
			c := nearest(centres, w.vector)
			groups[c] = append(groups[c], w)
		}
		for i, g := range groups {
			if len(g) == 0 {
				centres[i] = slices.Clone(words[random.IntN(len(words))].vector)
				continue
			}
			centres[i] = centre(g)
		}
	}
	slices.SortStableFunc(groups, func(a, b []wordVector) int { return cmp.Compare(len(b), len(a)) })
	return groups
}

func nearest(centres [][]float32, v []float32) int {
	best, top := 0, float32(math.Inf(-1))
	for i, c := range centres {
		if s := dot(c, v); s > top {
			best, top = i, s
		}
	}
	return best
}

func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

// centre returns the direction of the group's mean.
func centre(group []wordVector) []float32 {
	sum := make([]float32, len(group[0].vector))
	for _, w := range group {
		for i, x := range w.vector {
			sum[i] += x
		}
	}
	norm := float32(math.Sqrt(float64(dot(sum, sum)))) + 1e-9
	for i := range sum {
		sum[i] /= norm
	}
	return sum
}
