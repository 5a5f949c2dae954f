package agreement

import "math"

// Model holds the weights of a logistic regression by feature; "" is the bias.
type Model map[string]float64

// Score is the probability that a candidate with these features is an agreement to report.
func (m Model) Score(features []string) float64 {
	z := m[""]
	for _, f := range features {
		z += m[f]
	}
	return 1 / (1 + math.Exp(-z))
}

// threshold is the confidence that maximises F1.
const threshold = 0.5
