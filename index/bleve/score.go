package bleve

import (
	"fmt"
	"math"

	"dateline/index"
	"dateline/index/analysis"
)

// The parameters of BM25 (Robertson and Zaragoza, 2009) and the usual lengths in news; a word of the title counts
// several times (titleWeight).
const (
	saturation  = 1.2
	lengthShare = 0.75
	textLength  = 450
	titleLength = 10
)

// word is one word that rows are scored by: in a document it is any of its terms.
type word struct {
	field string
	terms []string
}

// wordsOf are the words that a resolved condition wants in title or text.
func (v *view) wordsOf(e index.Expr) (list []word) {
	switch e := e.(type) {
	case index.And:
		return v.wordsOfAll(e.Parts)
	case index.Or:
		return v.wordsOfAll(e.Parts)
	case index.Term:
		return v.wordsIn(e.Field, e.Text)
	case index.Phrase:
		return v.wordsIn(e.Field, e.Text)
	}
	return nil
}

func (v *view) wordsOfAll(parts []index.Expr) (list []word) {
	for _, p := range parts {
		list = append(list, v.wordsOf(p)...)
	}
	return list
}

func (v *view) wordsIn(field, text string) (list []word) {
	name, ok := map[string]string{"": articleText, "title": articleTitle}[field]
	if !ok {
		return nil
	}
	positions, joined := analysis.Phrase(text, v.languages...)
	for _, terms := range positions {
		list = append(list, word{field: name, terms: terms})
	}
	if len(joined) > 0 {
		list = append(list, word{field: name, terms: joined})
	}
	return list
}

// scorer scores the articles of one segment.
type scorer []weighted

// weighted is a term and how much its word says.
type weighted struct {
	*worth
	idf float32
}

// scorers prepares to score by words.
func (v *view) scorers(words []word) ([]scorer, error) {
	scorers := make([]scorer, len(v.segments))
	for _, w := range words {
		worths, idf, err := v.lookUp(w)
		if err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		for i, list := range worths {
			for _, t := range list {
				scorers[i] = append(scorers[i], weighted{t, idf})
			}
		}
	}
	return scorers, nil
}

// addTo adds the scores to those of a segment's articles, by rank; clear undoes it.
func (s scorer) addTo(scores []float32) {
	for _, t := range s {
		for i, rank := range t.ranks {
			scores[rank] += t.idf * t.worths[i]
		}
	}
}

func (s scorer) clear(scores []float32) {
	for _, t := range s {
		for _, rank := range t.ranks {
			scores[rank] = 0
		}
	}
}

// lookUp finds what a word is worth to articles, by segment, and how much it says: that which few articles have says
// more.
func (v *view) lookUp(w word) (list [][]*worth, idf float32, err error) {
	having, articles := 0.0, 0.0
	list = make([][]*worth, len(v.segments))
	for i, p := range v.segments {
		articles += float64(len(p.docs[articleCode]))
		for _, t := range w.terms {
			found, err := p.worth(w.field, t)
			if err != nil {
				return nil, 0, err
			}
			having += float64(len(found.ranks))
			list[i] = append(list[i], found)
		}
	}
	having = min(having, articles)
	return list, float32(math.Log(1 + (articles-having+0.5)/(having+0.5))), nil
}

// worth is what one term adds to the score of a segment's articles, but for how much the word says.
type worth struct {
	ranks  []uint32 // the articles that have the term
	worths []float32
}

// worth reads how often articles have a term. Frequent words are asked for again and again, and a segment never
// changes, so this is kept for a while.
func (p part) worth(field, term string) (*worth, error) {
	return p.cache.worths.get(worthKey{p.id, field, term}, func() (*worth, error) { return p.readWorth(field, term) })
}

func (p part) readWorth(field, term string) (*worth, error) {
	list, err := p.list(field, term)
	if err != nil {
		return nil, err
	}
	n := list.Count()
	w, usual := &worth{make([]uint32, 0, n), make([]float32, 0, n)}, usualLength(field)
	postings := list.Iterator(true, true, false, nil)
	for {
		t, err := postings.Next()
		if err != nil || t == nil {
			return w, err
		}
		times, norm := float64(t.Frequency()), t.Norm()
		length := 1 / (norm * norm) // Bleve's norm
		w.ranks = append(w.ranks, p.ranks[t.Number()])
		w.worths = append(w.worths, float32(times*(saturation+1)/(times+saturation*(1-lengthShare+lengthShare*length/usual))))
	}
}

func usualLength(field string) float64 {
	if field == articleTitle {
		return titleLength
	}
	return textLength
}
