package main

import (
	"math"
	"math/rand/v2"
)

// network is a feed-forward network with one hidden layer of rectified units and a softmax on top, trained by AdaGrad
// (Duchi, Hazan and Singer 2011) with dropout (Srivastava et al. 2014), one example at a time.
type network struct {
	random *rand.Rand
	dense  []layerRow // a row of hidden weights for each coordinate
	sparse []layerRow // and for each flag
	bias   layerRow
	top    []layerRow // a row of output weights for each hidden unit, the last for the bias
	hidden []float32
	probs  []float32
}

// netInput is a vector and the numbers of the flags that are set.
type netInput struct {
	vector []float32
	flags  []int
}

const (
	hiddenUnits = 64
	netRate     = 0.05
	netScale    = 4 // by which unit vectors are stretched
	netDropout  = 0.3
)

// layerRow holds the weights from one input and the sums of their squared gradients.
type layerRow struct{ w, g []float32 }

func newRow(n int, spread float64, random *rand.Rand) layerRow {
	r := layerRow{make([]float32, n), make([]float32, n)}
	for i := range r.w {
		r.w[i], r.g[i] = float32(random.NormFloat64()*spread), 1e-3
	}
	return r
}

func newNetwork(coordinates, flags, outputs int) *network {
	n := &network{random: rand.New(rand.NewPCG(3, 0)), hidden: make([]float32, hiddenUnits+1), probs: make([]float32, outputs)}
	for range coordinates {
		n.dense = append(n.dense, newRow(hiddenUnits, 0.15, n.random))
	}
	for range flags {
		n.sparse = append(n.sparse, newRow(hiddenUnits, 0.05, n.random))
	}
	n.bias = newRow(hiddenUnits, 0, n.random)
	for range hiddenUnits + 1 {
		n.top = append(n.top, newRow(outputs, 0.1, n.random))
	}
	return n
}

// output returns the probabilities of the outputs; they are overwritten by the next call.
func (n *network) output(in netInput) []float32 {
	n.forward(in)
	n.softmax()
	return n.probs
}

func (n *network) forward(in netInput) {
	h := n.hidden[:hiddenUnits]
	copy(h, n.bias.w)
	for i, x := range in.vector {
		addScaled(h, n.dense[i].w, x*netScale)
	}
	for _, i := range in.flags {
		addScaled(h, n.sparse[i].w, 1)
	}
	for i, x := range h {
		h[i] = max(0, x)
	}
	n.hidden[hiddenUnits] = 1
}

func (n *network) softmax() {
	clear(n.probs)
	for i, x := range n.hidden {
		if x != 0 {
			addScaled(n.probs, n.top[i].w, x)
		}
	}
	most := n.probs[0]
	for _, z := range n.probs {
		most = max(most, z)
	}
	sum := float32(0)
	for i, z := range n.probs {
		n.probs[i] = float32(math.Exp(float64(z - most)))
		sum += n.probs[i]
	}
	for i := range n.probs {
		n.probs[i] /= sum
	}
}

// learn takes one step towards the wanted probabilities.
func (n *network) learn(in netInput, want []float32, weight float32) {
	n.forward(in)
	for i := range hiddenUnits {
		if n.hidden[i] /= 1 - netDropout; n.random.Float32() < netDropout {
			n.hidden[i] = 0
		}
	}
	n.softmax()
	for i := range n.probs {
		n.probs[i] = (n.probs[i] - want[i]) * weight
	}
	down := make([]float32, hiddenUnits)
	for i, x := range n.hidden {
		if x == 0 {
			continue
		}
		if i < hiddenUnits {
			down[i] = dot(n.top[i].w, n.probs) / (1 - netDropout)
		}
		n.top[i].step(n.probs, x)
	}
	n.bias.step(down, 1)
	for i, x := range in.vector {
		n.dense[i].step(down, x*netScale)
	}
	for _, i := range in.flags {
		n.sparse[i].step(down, 1)
	}
}

// step moves the weights against the gradient, which is the slope times the input x.
func (r layerRow) step(slope []float32, x float32) {
	for i, s := range slope {
		if d := s * x; d != 0 {
			r.g[i] += d * d
			r.w[i] -= netRate * d / root(r.g[i])
		}
	}
}

func addScaled(sum, row []float32, x float32) {
	for i, w := range row {
		sum[i] += w * x
	}
}

func root[T int | float32](x T) float32 { return float32(math.Sqrt(float64(x))) }
