package agreement

import (
	"sort"

	"dateline/article"
	"dateline/extract/doc"
)

// horizon is how many sentences may lie between two tellings that bear on each other; it bounds the work on long texts.
const horizon = 500

// between returns the bounds of the candidates, which are in text order, from one sentence to another.
func between(cands []Candidate, first, last int) (from, to int) {
	from = sort.Search(len(cands), func(i int) bool { return cands[i].Sentence >= first })
	to = sort.Search(len(cands), func(i int) bool { return cands[i].Sentence > last })
	return from, to
}

// datesIn returns those of the dates, which are in text order, that begin in a sentence.
func datesIn(s doc.Sentence, dates []article.Date) []article.Date {
	from := sort.Search(len(dates), func(i int) bool { return dates[i].Start >= s.Start })
	to := sort.Search(len(dates), func(i int) bool { return dates[i].Start >= s.End })
	return dates[from:to]
}

// amountsIn returns the indexes of the amounts, which are in text order, that lie in a sentence.
func amountsIn(s doc.Sentence, amounts []article.Amount) []int {
	out := []int{}
	first := sort.Search(len(amounts), func(i int) bool { return amounts[i].Start >= s.Start })
	for i := first; i < len(amounts) && amounts[i].Start < s.End; i++ {
		if amounts[i].End <= s.End {
			out = append(out, i)
		}
	}
	return out
}
