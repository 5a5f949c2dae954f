package eval

import (
	_ "embed"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"time"
)

// PageReport is the outcome over all pages: F1 is the harmonic mean of the mean precision and the mean recall.
type PageReport struct {
	Pages          int     `json:"pages"`
	F1             float64 `json:"f1"`
	Precision      float64 `json:"precision"`
	Recall         float64 `json:"recall"`
	Exact          float64 `json:"exact"`
	PagesPerSecond float64 `json:"pages_per_second"` // on one core
	Baseline       float64 `json:"baseline_f1"`      // of go-trafilatura on the same pages
	Difference     float64 `json:"difference"`       // F1 minus the baseline's
	Low            float64 `json:"low"`              // 95 % interval of the difference, by paired resampling of pages
	High           float64 `json:"high"`
}

// baselineFile holds precision and recall of go-trafilatura 1.12.2 (no fallback, no comments) by page id.
//
//go:embed testdata/html-baseline.json
var baselineFile []byte

// ScorePages extracts every page on one core and compares the texts with gold and with the baseline.
func ScorePages(pages []Page, extract func(Page) string) (PageReport, error) {
	var baseline map[string][2]float64
	if err := json.Unmarshal(baselineFile, &baseline); err != nil {
		return PageReport{}, err
	}
	var ours, theirs []PageScore
	var spent time.Duration
	for _, p := range pages {
		start := time.Now()
		text := extract(p)
		spent += time.Since(start)
		score := ScorePage(p.Text, text)
		ours = append(ours, score)
		if b, ok := baseline[p.ID]; ok {
			theirs = append(theirs, PageScore{Precision: b[0], Recall: b[1], DefinedPrecision: true, DefinedRecall: true})
		}
	}
	r := summarise(ours)
	r.PagesPerSecond = float64(len(pages)) / spent.Seconds()
	if len(theirs) == len(ours) {
		r.Baseline = summarise(theirs).F1
		r.Difference = r.F1 - r.Baseline
		r.Low, r.High = pageInterval(ours, theirs)
	}
	return r, nil
}

func summarise(scores []PageScore) PageReport {
	r := PageReport{Pages: len(scores)}
	var precisions, recalls int
	for _, s := range scores {
		if s.DefinedPrecision {
			r.Precision += s.Precision
			precisions++
		}
		if s.DefinedRecall {
			r.Recall += s.Recall
			recalls++
		}
		if s.Exact {
			r.Exact++
		}
	}
	r.Precision /= float64(max(precisions, 1))
	r.Recall /= float64(max(recalls, 1))
	r.Exact /= float64(max(len(scores), 1))
	if r.Precision+r.Recall > 0 {
		r.F1 = 2 * r.Precision * r.Recall / (r.Precision + r.Recall)
	}
	return r
}

// pageInterval is the 95 % interval of the difference in F1, from a thousand seeded resamples of the pages.
func pageInterval(ours, theirs []PageScore) (low, high float64) {
	const rounds = 1000
	random := rand.New(rand.NewPCG(1, 1))
	differences := make([]float64, rounds)
	a, b := make([]PageScore, len(ours)), make([]PageScore, len(ours))
	for round := range differences {
		for i := range a {
			at := random.IntN(len(ours))
			a[i], b[i] = ours[at], theirs[at]
		}
		differences[round] = summarise(a).F1 - summarise(b).F1
	}
	slices.Sort(differences)
	return differences[rounds*25/1000], differences[rounds*975/1000]
}
