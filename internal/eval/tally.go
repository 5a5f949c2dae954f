package eval

import (
	"math/rand/v2"
	"slices"
)

// tally sums named counts of one record or of many.
type tally map[string]float64

func (t tally) add(u tally) {
	for k, v := range u {
		t[k] += v
	}
}

// share is t[k]/t[n], 0 where there is nothing to share.
func (t tally) share(k, n string) float64 {
	if t[n] == 0 {
		return 0
	}
	return t[k] / t[n]
}

// prf is precision, recall and their harmonic mean of right answers among system and gold ones.
func (t tally) prf(right, system, gold string) PRF {
	return prf(t.share(right, system), t.share(right, gold))
}

// PRF is precision, recall and F1, each from 0 to 1.
type PRF struct{ P, R, F1 float64 }

func prf(p, r float64) PRF {
	if p+r == 0 {
		return PRF{}
	}
	return PRF{p, r, 2 * p * r / (p + r)}
}

func sum(per []tally) tally {
	total := tally{}
	for _, t := range per {
		total.add(t)
	}
	return total
}

// interval is the 95 % interval of a figure under resampling of the records (bootstrap, Efron 1979), with a fixed seed.
func interval(per []tally, rounds int, figure func(tally) float64) [2]float64 {
	rng := rand.New(rand.NewPCG(7, 7))
	heads := make([]float64, rounds)
	for i := range heads {
		total := tally{}
		for range per {
			total.add(per[rng.IntN(len(per))])
		}
		heads[i] = figure(total)
	}
	slices.Sort(heads)
	return [2]float64{heads[rounds*25/1000], heads[rounds*975/1000]}
}
