package sequence

import "math/rand/v2"

// Sentence is a training example: features and one label for each token.
type Sentence struct {
	Rows   [][]uint32  // feature keys of each token
	Extra  [][]uint32  // more of them, which half of the steps see; may be nil
	Dense  [][]float32 // real-valued features, equally many for every token; may be nil
	Labels []uint8
	Weight float32 // how much the sentence counts
}

// Settings of the training.
type Settings struct {
	Epochs   int
	Rate     float32 // AdaGrad step (Duchi, Hazan and Singer 2011)
	MinCount int     // features of fewer tokens are ignored
	Seed     uint64
}

// trainer holds what is being learned. The weights of Outside are 0 for every feature, since only differences count.
type trainer struct {
	set    Settings
	index  *index
	sparse table // one row for each numbered feature
	dense  table // one row for each real-valued feature
	arcs   []arc
	arc    [Labels][Labels]float32
	arcSq  [Labels][Labels]float32
	chain
}

// table is a matrix of weights with the sums of squared gradients that scale their steps.
type table struct{ weights, squares []float32 }

func newTable(rows int) table { return table{make([]float32, width*rows), make([]float32, width*rows)} }

// example is a sentence whose feature keys were made row numbers.
type example struct {
	rows, extra [][]uint32
	*Sentence
}

// Train learns a model from sentences: the mean of the weights after each of the later epochs (Polyak and Juditsky
// 1992), which depends less on the last sentences seen than the final weights do. The result depends only on the
// arguments.
func Train(sentences []Sentence, set Settings, progress func(epoch int, loss float64)) *Weights {
	t := &trainer{set: set, arcs: arcs(), index: newIndex()}
	examples := t.number(sentences)
	random := rand.New(rand.NewPCG(set.Seed, 0))
	mean := &Weights{Keys: t.index.keys, Rows: make([]float32, len(t.sparse.weights)), Dense: make([]float32, len(t.dense.weights))}
	for e := range set.Epochs {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		loss := 0.0
		for i := range examples {
			loss += t.step(&examples[i], random.Uint32()&1 == 0)
		}
		progress(e, loss)
		if e >= set.Epochs/2 {
			mean.add(t, set.Epochs-set.Epochs/2)
		}
	}
	return mean
}

// add adds one of n weights that the mean is of.
func (w *Weights) add(t *trainer, n int) {
	share := 1 / float32(n)
	for i, v := range t.sparse.weights {
		w.Rows[i] += share * v
	}
	for i, v := range t.dense.weights {
		w.Dense[i] += share * v
	}
	for i := range t.arc {
		for j, v := range t.arc[i] {
			w.Arcs[i][j] += share * v
		}
	}
}

// number gives row numbers to the features seen often enough and rewrites the sentences with them.
func (t *trainer) number(sentences []Sentence) []example {
	dense := 0
	for _, s := range sentences {
		t.count(s.Rows)
		t.count(s.Extra)
		for _, d := range s.Dense {
			dense = len(d)
		}
	}
	examples := make([]example, len(sentences))
	for i := range sentences {
		s := &sentences[i]
		examples[i] = example{t.numbered(s.Rows), t.numbered(s.Extra), s}
	}
	t.sparse, t.dense = newTable(len(t.index.keys)), newTable(dense)
	return examples
}

func (t *trainer) count(rows [][]uint32) {
	for _, row := range rows {
		for _, k := range row {
			t.index.add(k)
		}
	}
}

func (t *trainer) numbered(rows [][]uint32) [][]uint32 {
	if rows == nil {
		return nil
	}
	out := make([][]uint32, len(rows))
	for i, row := range rows {
		out[i] = make([]uint32, 0, len(row))
		for _, k := range row {
			if id, ok := t.index.number(k, t.set.MinCount); ok {
				out[i] = append(out[i], id)
			}
		}
	}
	return out
}

// step makes one gradient step on a sentence, with or without its extra features, and returns its loss.
func (t *trainer) step(e *example, extra bool) float64 {
	n := len(e.rows)
	if n == 0 {
		return 0
	}
	extra = extra && e.extra != nil
	t.grow(n)
	for i := range n {
		t.score(e, i, extra)
	}
	logZ := t.forward(n, t.arcs, &t.arc)
	t.backward(n, t.arcs)
	loss := (logZ - t.path(e.Labels)) * float64(e.Weight)
	t.updateArcs(n, e.Labels, e.Weight)
	for i := range n {
		t.update(e, i, extra)
	}
	return loss
}

// score adds up the weights of token i.
func (t *trainer) score(e *example, i int, extra bool) {
	emit := t.emit[i*Labels : (i+1)*Labels]
	clear(emit)
	sum := (*[width]float32)(emit[1:])
	t.sparse.add(e.rows[i], sum)
	if extra {
		t.sparse.add(e.extra[i], sum)
	}
	if e.Dense == nil {
		return
	}
	for j, v := range e.Dense[i] {
		if v == 0 {
			continue
		}
		w := (*[width]float32)(t.dense.weights[j*width:])
		for k := range sum {
			sum[k] += v * w[k]
		}
	}
}

func (t *table) add(row []uint32, sum *[width]float32) {
	for _, id := range row {
		w := (*[width]float32)(t.weights[int(id)*width:])
		for k := range sum {
			sum[k] += w[k]
		}
	}
}

// path is the score of the gold labels.
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
