package sequence

import "math"

// adapt makes an AdaGrad step on one weight.
func adapt(w, square *float32, gradient, rate float32) {
	*square += gradient * gradient
	*w += rate * gradient / float32(math.Sqrt(float64(*square)+1e-6))
}

func (t *trainer) updateArcs(n int, gold []uint8, weight float32) {
	var gradient [Labels][Labels]float64
	for i := 1; i < n; i++ {
		out := t.outgoing(i)
		before := t.alpha[(i-1)*Labels : i*Labels]
		for _, a := range t.arcs {
			gradient[a.from][a.to] -= before[a.from] * t.force[a.from][a.to] * out[a.to]
		}
		gradient[gold[i-1]][gold[i]]++
	}
	for _, a := range t.arcs {
		if g := float32(gradient[a.from][a.to]) * weight; g != 0 {
			adapt(&t.arc[a.from][a.to], &t.arcSq[a.from][a.to], g, t.set.Rate)
		}
	}
}

// slope is the gradient of one token's label scores where it is worth a step.
type slope struct {
	n     int
	label [width]int
	value [width]float32
}

// negligible is the largest error of a probability that is not worth a step.
const negligible = 1e-3

func (t *trainer) slope(i int, gold uint8, weight float32) (s slope) {
	for l := 1; l < Labels; l++ {
		g := float32(-t.alpha[i*Labels+l] * t.beta[i*Labels+l])
		if l == int(gold) {
			g++
		}
		if g > negligible || g < -negligible {
			s.label[s.n], s.value[s.n] = l-1, g*weight
			s.n++
		}
	}
	return s
}

// update makes the step of token i.
func (t *trainer) update(e *example, i int, extra bool) {
	s := t.slope(i, e.Labels[i], e.Weight)
	if s.n == 0 {
		return
	}
	for _, id := range e.rows[i] {
		t.sparse.descend(int(id), &s, 1, t.set.Rate)
	}
	if extra {
		for _, id := range e.extra[i] {
			t.sparse.descend(int(id), &s, 1, t.set.Rate)
		}
	}
	if e.Dense == nil {
		return
	}
	for j, v := range e.Dense[i] {
		if v != 0 {
			t.dense.descend(j, &s, v, denseRate*t.set.Rate)
		}
	}
}

// denseRate is how much larger the steps on real-valued features are: they are few and all tokens share them.
const denseRate = 3

func (t *table) descend(row int, s *slope, value, rate float32) {
	w := t.weights[row*width : (row+1)*width]
	q := t.squares[row*width : (row+1)*width]
	for k := range s.n {
		adapt(&w[s.label[k]], &q[s.label[k]], s.value[k]*value, rate)
	}
}
