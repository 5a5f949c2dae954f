package sequence

import (
	"math"
	"slices"
)

// chain computes label probabilities by the forward-backward algorithm. All tables have a row of Labels for each
// token.
type chain struct {
	emit  []float32               // scores
	power []float64               // exp(score - the token's largest)
	force [Labels][Labels]float64 // exp(arc weight)
	alpha []float64               // forward sums, normalised at each token
	beta  []float64               // backward sums; alpha*beta is the probability of a label
	scale []float64               // what alpha was divided by
}

func (c *chain) grow(n int) {
	if len(c.scale) >= n {
		return
	}
	c.emit, c.power = make([]float32, n*Labels), make([]float64, n*Labels)
	c.alpha, c.beta = make([]float64, n*Labels), make([]float64, n*Labels)
	c.scale = make([]float64, n)
}

// forward fills alpha and returns the log of the partition sum.
func (c *chain) forward(n int, arcs []arc, weights *[Labels][Labels]float32) float64 {
	for _, a := range arcs {
		c.force[a.from][a.to] = math.Exp(float64(weights[a.from][a.to]))
	}
	logZ := 0.0
	for i := range n {
		now := c.alpha[i*Labels : (i+1)*Labels]
		clear(now)
		if i == 0 {
			begin(now)
		} else {
			c.advance(arcs, c.alpha[(i-1)*Labels:i*Labels], now)
		}
		if i == n-1 {
			closed(now)
		}
		logZ += c.weigh(i, now)
	}
	return logZ
}

// begin allows the labels that may stand first.
func begin(now []float64) {
	for l := range now {
		if starts(l) {
			now[l] = 1
		}
	}
}

// closed forbids labels that leave a name open.
func closed(now []float64) {
	for l := range now {
		if opens(l) {
			now[l] = 0
		}
	}
}

func (c *chain) advance(arcs []arc, before, now []float64) {
	for _, a := range arcs {
		now[a.to] += before[a.from] * c.force[a.from][a.to]
	}
}

// weigh multiplies in the token's potentials, normalises, and returns the log of the norm.
func (c *chain) weigh(i int, now []float64) float64 {
	e, f := c.emit[i*Labels:(i+1)*Labels], c.power[i*Labels:(i+1)*Labels]
	top := slices.Max(e)
	sum := 0.0
	for l := range now {
		f[l] = math.Exp(float64(e[l] - top))
		now[l] *= f[l]
		sum += now[l]
	}
	for l := range now {
		now[l] /= sum
	}
	c.scale[i] = sum
	return math.Log(sum) + float64(top)
}

// backward fills beta.
func (c *chain) backward(n int, arcs []arc) {
	last := c.beta[(n-1)*Labels : n*Labels]
	for l := range last {
		last[l] = 1
	}
	closed(last)
	for i := n - 2; i >= 0; i-- {
		now := c.beta[i*Labels : (i+1)*Labels]
		out := c.outgoing(i + 1)
		clear(now)
		for _, a := range arcs {
			now[a.from] += c.force[a.from][a.to] * out[a.to]
		}
	}
}

// outgoing returns potential times beta of token i for each label, scaled as forward scaled it.
func (c *chain) outgoing(i int) (out [Labels]float64) {
	for l := range out {
		out[l] = c.power[i*Labels+l] * c.beta[i*Labels+l] / c.scale[i]
	}
	return out
}
