package memory

import (
	"slices"

	"dateline/index"
	"dateline/index/analysis"
)

// overlaps prepares to compare dates with a period.
func overlaps(p index.Period) func(value string) bool {
	period := p.Interval()
	return func(value string) bool {
		i, ok := index.TimeOf(value)
		return ok && period.Overlaps(i)
	}
}

// inText prepares to look for a condition among the words of a text.
func inText(e index.Expr) func(places []analysis.Place) bool {
	switch e := e.(type) {
	case index.Term:
		return hasWords(e.Text)
	case index.Phrase:
		return hasWords(e.Text)
	}
	matches := index.WordMatcher(e)
	return func(places []analysis.Place) bool {
		return slices.ContainsFunc(places, func(p analysis.Place) bool { return matches(p.Term) })
	}
}

// hasWords looks for words in a row, or for a compound written as one word.
func hasWords(text string) func(places []analysis.Place) bool {
	positions, joined := analysis.Phrase(text, analysis.Languages()...)
	return func(places []analysis.Place) bool {
		if len(positions) == 0 {
			return false
		}
		at := map[int][]string{}
		for _, p := range places {
			at[p.Pos] = append(at[p.Pos], p.Term)
		}
		for start, terms := range at {
			if share(terms, joined) || follows(at, start, positions) {
				return true
			}
		}
		return false
	}
}

func follows(at map[int][]string, start int, positions [][]string) bool {
	for i, terms := range positions {
		if !share(at[start+i], terms) {
			return false
		}
	}
	return true
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
