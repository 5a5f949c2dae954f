package agreement

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
)

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

// weights is the model that cmd/train writes: a line with the threshold, then weight, tab, feature.
//
//go:embed weights.txt
var weights string

// WriteModel writes a model and the threshold that maximises its F1, heaviest features first.
func WriteModel(w io.Writer, m Model, threshold float64) error {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := math.Abs(m[names[i]]), math.Abs(m[names[j]])
		return a > b || a == b && names[i] < names[j]
	})
	if _, err := fmt.Fprintf(w, "%.3f\tthreshold\n", threshold); err != nil {
		return err
	}
	for _, name := range names {
		if _, err := fmt.Fprintf(w, "%.3f\t%s\n", m[name], name); err != nil {
			return err
		}
	}
	return nil
}

// readModel reads what WriteModel writes.
func readModel(text string) (Model, float64, error) {
	m, threshold := Model{}, 0.0
	for n, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		number, name, ok := strings.Cut(line, "\t")
		value, err := strconv.ParseFloat(number, 64)
		if !ok || err != nil {
			return nil, 0, fmt.Errorf("weights, line %d: want a number, a tab and a feature: %q", n+1, line)
		}
		if n == 0 {
			threshold = value
			continue
		}
		m[name] = value
	}
	return m, threshold, nil
}
