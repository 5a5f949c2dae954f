package main

import (
	"fmt"
	"hash/fnv"
	"slices"

	"dateline/extract/agreement"
)

// crossValidate scores every text by a model fitted on the other folds, prints the reliability of the confidences and
// the F1 of detection by threshold over the fully annotated texts, and returns the threshold of the highest F1.
func crossValidate(texts []*agreementText) float64 {
	for k := range agreementFolds {
		model := fitAgreement(texts, func(t *agreementText) bool { return agreementFold(t) != k })
		for _, t := range texts {
			if agreementFold(t) != k {
				continue
			}
			for j := range t.cands {
				t.cands[j].Confidence = model.Score(t.cands[j].Features)
			}
		}
	}
	printReliability(texts)
	return bestThreshold(texts)
}

// agreementFold is the fold of a text, by its ID, so that the sentences of a text stay together.
func agreementFold(t *agreementText) int {
	h := fnv.New32a()
	h.Write([]byte(t.gold.ID))
	return int(h.Sum32()) % agreementFolds
}

func printReliability(texts []*agreementText) {
	var n, sum, right [10]float64
	for _, t := range texts {
		for j, c := range t.cands {
			if t.labels[j].weight == 0 {
				continue
			}
			b := min(int(c.Confidence*10), 9)
			n[b]++
			sum[b] += c.Confidence
			right[b] += truth(t.labels[j].right)
		}
	}
	fmt.Println("candidates by confidence (cross-validated): number, mean confidence, share right")
	for b := range n {
		if n[b] > 0 {
			fmt.Printf("  %.1f-%.1f  %4.0f  %.2f  %.2f\n", float64(b)/10, float64(b+1)/10, n[b], sum[b]/n[b], right[b]/n[b])
		}
	}
}

// bestThreshold prints precision, recall and F1 of detection by threshold. It returns the highest one whose F1, as the
// mean of it and its neighbours, is the best but for half a point, which is less than the figures are good to.
func bestThreshold(texts []*agreementText) float64 {
	thresholds, scores := []float64{}, []float64{}
	fmt.Println("detection by threshold (cross-validated): precision, recall, F1")
	for step := 4; step <= 16; step++ {
		threshold := float64(step) / 20
		found, right, gold := 0, 0, 0
		for _, t := range texts {
			if t.complete {
				f, r := detected(t, threshold)
				found, right, gold = found+f, right+r, gold+len(t.gold.Agreements)
			}
		}
		f1 := 2 * float64(right) / float64(found+gold)
		fmt.Printf("  %.2f  %.1f  %.1f  %.1f\n", threshold, 100*float64(right)/float64(found), 100*float64(right)/float64(gold), 100*f1)
		thresholds, scores = append(thresholds, threshold), append(scores, f1)
	}
	means := make([]float64, len(scores))
	for i := 1; i+1 < len(scores); i++ {
		means[i] = (scores[i-1] + scores[i] + scores[i+1]) / 3
	}
	best := slices.Max(means) - 0.005
	for i := len(means) - 1; ; i-- {
		if means[i] >= best {
			return thresholds[i]
		}
	}
}

// detected counts the agreements kept at a threshold, and those of them that share a sentence with a gold one, one to
// one.
func detected(t *agreementText, threshold float64) (found, right int) {
	used := map[int]bool{}
	kept := agreement.Select(t.cands, threshold)
	for _, c := range kept {
		for i, g := range t.gold.Agreements {
			if !used[i] && c.Overlaps(g.Span) {
				used[i] = true
				right++
				break
			}
		}
	}
	return len(kept), right
}
