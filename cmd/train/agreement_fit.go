package main

import (
	"math"

	"dateline/extract/agreement"
)

const (
	agreementL2     = 3.0
	agreementRounds = 300
	agreementRare   = 3 // features of fewer candidates are left out
)

// fitAgreement fits a logistic regression with an L2 penalty on the candidates of the texts that keep accepts, by
// full-batch AdaGrad (Duchi, Hazan, Singer 2011).
func fitAgreement(texts []*agreementText, keep func(*agreementText) bool) agreement.Model {
	rows, names := agreementRows(texts, keep)
	weights, squares := make([]float64, len(names)), make([]float64, len(names))
	for range agreementRounds {
		gradient := make([]float64, len(names))
		for _, r := range rows {
			z := 0.0
			for _, f := range r.features {
				z += weights[f]
			}
			slope := r.label.weight * (1/(1+math.Exp(-z)) - truth(r.label.right))
			for _, f := range r.features {
				gradient[f] += slope
			}
		}
		for f, g := range gradient {
			if f > 0 {
				g += agreementL2 * weights[f]
			}
			squares[f] += g * g
			weights[f] -= 0.5 * g / (math.Sqrt(squares[f]) + 1e-8)
		}
	}
	model := agreement.Model{}
	for f, name := range names {
		model[name] = weights[f]
	}
	return model
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// agreementRow is one candidate with its features numbered; feature 0 is the bias.
type agreementRow struct {
	features []int
	label    agreementLabel
}

// agreementRows numbers the features in order of appearance and drops rare ones and candidates that teach nothing.
func agreementRows(texts []*agreementText, keep func(*agreementText) bool) ([]agreementRow, []string) {
	counts := map[string]int{}
	each(texts, keep, func(features []string, _ agreementLabel) {
		for _, f := range features {
			counts[f]++
		}
	})
	index, names := map[string]int{"": 0}, []string{""}
	var rows []agreementRow
	each(texts, keep, func(features []string, label agreementLabel) {
		row := agreementRow{[]int{0}, label}
		for _, f := range features {
			if counts[f] < agreementRare {
				continue
			}
			if _, ok := index[f]; !ok {
				index[f], names = len(names), append(names, f)
			}
			row.features = append(row.features, index[f])
		}
		rows = append(rows, row)
	})
	return rows, names
}

// each calls do for every candidate that teaches something.
func each(texts []*agreementText, keep func(*agreementText) bool, do func([]string, agreementLabel)) {
	for _, t := range texts {
		if !keep(t) {
			continue
		}
		for j, c := range t.cands {
			if t.labels[j].weight > 0 {
				do(c.Features, t.labels[j])
			}
		}
	}
}
