package sequence

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Sentence is a training example: one row of feature keys and one label for each token, and how much it counts.
type Sentence struct {
	Rows   [][]uint32
	Labels []uint8
	Weight float32
}

// Settings of the training.
type Settings struct {
	Epochs   int
	Rate     float32 // AdaGrad step
	Decay    float32 // L2 shrinkage
	MinCount int     // features seen in fewer tokens are ignored
	Seed     uint64
}

// trainer holds the weights while they are learned. The weight of Outside is fixed at 0 for every feature: only
// differences count.
type trainer struct {
	set     Settings
	index   map[uint32]uint32 // feature key to row number
	weights []float32         // rows of Labels-1
	squares []float32         // AdaGrad sums
	arcs    []arc
	arc     [Labels][Labels]float32
	arcSq   [Labels][Labels]float32
	trans   [Labels][Labels]float64 // exp(arc)
	emit    []float32               // rows of Labels
	force   []float64               // exp(emit - its largest), rows of Labels
	alpha   []float64
	beta    []float64
	scale   []float64
}

// Train learns a model from sentences. The result depends only on the arguments.
func Train(sentences []Sentence, set Settings, progress func(epoch int, loss float64)) *Weights {
	t := &trainer{set: set, arcs: arcs()}
	rows := t.number(sentences)
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(set.Seed, 0))
	for e := range set.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			loss += t.step(rows[i], sentences[i].Labels, sentences[i].Weight)
		}
		progress(e, loss)
	}
	return t.result()
}

// number gives row numbers to the features seen often enough and rewrites the sentences with them.
func (t *trainer) number(sentences []Sentence) [][][]uint32 {
	count := map[uint32]uint32{}
	for _, s := range sentences {
		for _, row := range s.Rows {
			for _, k := range row {
				count[k]++
			}
		}
	}
	t.index = map[uint32]uint32{}
	out := make([][][]uint32, len(sentences))
	for i, s := range sentences {
		out[i] = make([][]uint32, len(s.Rows))
		for j, row := range s.Rows {
			out[i][j] = t.numberRow(row, count)
		}
	}
	t.weights = make([]float32, width*len(t.index))
	t.squares = make([]float32, width*len(t.index))
	return out
}

func (t *trainer) numberRow(row []uint32, count map[uint32]uint32) []uint32 {
	ids := make([]uint32, 0, len(row))
	for _, k := range row {
		if int(count[k]) < t.set.MinCount {
			continue
		}
		id, ok := t.index[k]
		if !ok {
			id = uint32(len(t.index))
			t.index[k] = id
		}
		ids = append(ids, id)
	}
	return ids
}

// step makes one gradient step on a sentence and returns its loss.
func (t *trainer) step(rows [][]uint32, gold []uint8, weight float32) float64 {
	n := len(rows)
	if n == 0 {
		return 0
	}
	t.grow(n)
	t.score(rows)
	logZ := t.forward(n)
	t.backward(n)
	loss := (logZ - t.path(gold)) * float64(weight)
	t.updateArcs(n, gold, weight)
	for i, row := range rows {
		t.updateRow(i, row, gold[i], weight)
	}
	return loss
}

func (t *trainer) grow(n int) {
	if len(t.scale) >= n {
		return
	}
	t.emit = make([]float32, n*Labels)
	t.force = make([]float64, n*Labels)
	t.alpha = make([]float64, n*Labels)
	t.beta = make([]float64, n*Labels)
	t.scale = make([]float64, n)
}

func (t *trainer) score(rows [][]uint32) {
	for i, row := range rows {
		e := t.emit[i*Labels : (i+1)*Labels]
		clear(e)
		acc := (*[width]float32)(e[1:])
		for _, id := range row {
			w := (*[width]float32)(t.weights[int(id)*width:])
			for k := range acc {
				acc[k] += w[k]
			}
		}
	}
}

// forward fills alpha, normalised at each token, and returns the log of the partition sum.
func (t *trainer) forward(n int) float64 {
	for _, a := range t.arcs {
		t.trans[a.from][a.to] = math.Exp(float64(t.arc[a.from][a.to]))
	}
	logZ := 0.0
	for i := range n {
		now := t.alpha[i*Labels : (i+1)*Labels]
		clear(now)
		if i == 0 {
			begin(now)
		} else {
			t.advance(t.alpha[(i-1)*Labels:i*Labels], now)
		}
		if i == n-1 {
			closed(now)
		}
		logZ += t.weigh(i, now)
	}
	return logZ
}

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

func (t *trainer) advance(before, now []float64) {
	for _, a := range t.arcs {
		now[a.to] += before[a.from] * t.trans[a.from][a.to]
	}
}

// weigh multiplies in the token's potentials, normalises, and returns the log of the norm.
func (t *trainer) weigh(i int, now []float64) float64 {
	e, f := t.emit[i*Labels:(i+1)*Labels], t.force[i*Labels:(i+1)*Labels]
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
	t.scale[i] = sum
	return math.Log(sum) + float64(top)
}

// backward fills beta so that alpha*beta is the probability of each label.
func (t *trainer) backward(n int) {
	last := t.beta[(n-1)*Labels : n*Labels]
	for l := range last {
		last[l] = 1
	}
	closed(last)
	for i := n - 2; i >= 0; i-- {
		now := t.beta[i*Labels : (i+1)*Labels]
		out := t.outgoing(i + 1)
		clear(now)
		for _, a := range t.arcs {
			now[a.from] += t.trans[a.from][a.to] * out[a.to]
		}
	}
}

// outgoing returns potential times beta of token i for each label, scaled as forward scaled it.
func (t *trainer) outgoing(i int) (out [Labels]float64) {
	for l := range out {
		out[l] = t.force[i*Labels+l] * t.beta[i*Labels+l] / t.scale[i]
	}
	return out
}

func (t *trainer) path(gold []uint8) float64 {
	sum := 0.0
	for i, l := range gold {
		sum += float64(t.emit[i*Labels+int(l)])
		if i > 0 {
			sum += float64(t.arc[gold[i-1]][l])
		}
	}
	return sum
}

func (t *trainer) updateArcs(n int, gold []uint8, weight float32) {
	var grad [Labels][Labels]float64
	for i := 1; i < n; i++ {
		out := t.outgoing(i)
		before := t.alpha[(i-1)*Labels : i*Labels]
		for _, a := range t.arcs {
			grad[a.from][a.to] -= before[a.from] * t.trans[a.from][a.to] * out[a.to]
		}
		grad[gold[i-1]][gold[i]]++
	}
	for _, a := range t.arcs {
		adapt(&t.arc[a.from][a.to], &t.arcSq[a.from][a.to], float32(grad[a.from][a.to])*weight, t.set.Rate)
	}
}

func adapt(w, square *float32, gradient, rate float32) {
	if gradient == 0 {
		return
	}
	*square += gradient * gradient
	*w += rate * gradient / float32(math.Sqrt(float64(*square)+1e-6))
}

// negligible is the largest probability error that is not worth a step.
const negligible = 1e-3

func (t *trainer) updateRow(i int, row []uint32, gold uint8, weight float32) {
	var labels [Labels]int
	var gradient [Labels]float32
	n := 0
	for l := 1; l < Labels; l++ {
		g := float32(-t.alpha[i*Labels+l] * t.beta[i*Labels+l])
		if l == int(gold) {
			g++
		}
		if g > negligible || g < -negligible {
			labels[n], gradient[n] = l-1, g*weight
			n++
		}
	}
	if n == 0 {
		return
	}
	for _, id := range row {
		w := t.weights[int(id)*width : int(id+1)*width]
		q := t.squares[int(id)*width : int(id+1)*width]
		for k := range n {
			l, g := labels[k], gradient[k]
			g -= t.set.Decay * w[l]
			q[l] += g * g
			w[l] += t.set.Rate * g / float32(math.Sqrt(float64(q[l])+1e-6))
		}
	}
}
