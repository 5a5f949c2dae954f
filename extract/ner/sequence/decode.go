package sequence

import "math"

// Scores holds the label scores of a run of tokens in weight steps: those of token i are Scores[i].
type Scores [][Labels]int32

// Add adds the weights of features to the scores of a token.
func (m *Model) Add(row []uint32, out *[Labels]int32) {
	for len(row) > 0 {
		n := min(len(row), laneRoom)
		m.addLanes(row[:n], (*[width]int32)(out[1:]))
		row = row[n:]
	}
}

func (m *Model) addLanes(keys []uint32, out *[width]int32) {
	even0, odd0, even1, odd1 := m.rows.add(keys)
	bias := 128 * int32(len(keys))
	for k := range 4 {
		out[2*k] += lane(even0, k) - bias
		out[2*k+1] += lane(odd0, k) - bias
		out[2*k+8] += lane(even1, k) - bias
		out[2*k+9] += lane(odd1, k) - bias
	}
}

func lane(sum uint64, k int) int32 { return int32(sum >> (16 * k) & 0xFFFF) }

// Decoder finds best label sequences and keeps its buffers between calls; it is not for concurrent use.
type Decoder struct {
	model *Model
	best  [][Labels]int32
	from  [][Labels]uint8
}

// NewDecoder returns a decoder for the model.
func (m *Model) NewDecoder() *Decoder { return &Decoder{model: m} }

const never = -1 << 30

// Decode writes the best valid label sequence for the scores into labels (Viterbi).
func (d *Decoder) Decode(scores Scores, labels []uint8) {
	n := len(scores)
	if n == 0 {
		return
	}
	d.grow(n)
	for l := range Labels {
		d.best[0][l] = never
		if starts(l) {
			d.best[0][l] = scores[0][l]
		}
	}
	for i := 1; i < n; i++ {
		d.forward(i, &scores[i])
	}
	d.trace(n, labels)
}

func (d *Decoder) grow(n int) {
	if len(d.best) < n {
		d.best, d.from = make([][Labels]int32, n), make([][Labels]uint8, n)
	}
}

func (d *Decoder) forward(i int, scores *[Labels]int32) {
	before, now, from := &d.best[i-1], &d.best[i], &d.from[i]
	for to := range Labels {
		top, arg := int32(never), uint8(0)
		for _, a := range d.model.arcs[to] {
			if s := before[a.from] + a.score; s > top {
				top, arg = s, a.from
			}
		}
		now[to], from[to] = top+scores[to], arg
	}
}

func (d *Decoder) trace(n int, labels []uint8) {
	last, top := uint8(Outside), int32(never)
	for l := range Labels {
		if s := d.best[n-1][l]; !opens(l) && s > top {
			last, top = uint8(l), s
		}
	}
	for i := n - 1; i >= 0; i-- {
		labels[i] = last
		last = d.from[i][last]
	}
}

// TypeProbability returns how likely a token's scores, seen alone, make a label of the type.
func (m *Model) TypeProbability(scores *[Labels]int32, kind int) float64 {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	all, of := 0.0, 0.0
	for l, s := range scores {
		p := math.Exp(float64(s-top) * float64(m.unit))
		all += p
		if l != Outside && Type(l) == kind {
			of += p
		}
	}
	return of / all
}
