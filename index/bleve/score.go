package bleve

import (
	"fmt"
	"math"

	segment "github.com/blevesearch/scorch_segment_api/v2"

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
func wordsOf(e index.Expr) (list []word) {
	switch e := e.(type) {
	case index.And:
		return wordsOfAll(e.Parts)
	case index.Or:
		return wordsOfAll(e.Parts)
	case index.Term:
		return wordsIn(e.Field, e.Text)
	case index.Phrase:
		return wordsIn(e.Field, e.Text)
	}
	return nil
}

func wordsOfAll(parts []index.Expr) (list []word) {
	for _, p := range parts {
		list = append(list, wordsOf(p)...)
	}
	return list
}

func wordsIn(field, text string) (list []word) {
	name, ok := map[string]string{"": articleText, "title": articleTitle}[field]
	if !ok {
		return nil
	}
	positions, joined := analysis.Phrase(text)
	for _, terms := range positions {
		list = append(list, word{field: name, terms: terms})
	}
	if len(joined) > 0 {
		list = append(list, word{field: name, terms: joined})
	}
	return list
}

// scorer scores the documents of one segment: it holds the postings of all terms.
type scorer []*weighted

// weighted are the postings of a term in a segment, read from the front.
type weighted struct {
	postings segment.PostingsIterator
	current  segment.Posting // nil before the first
	end      bool
	idf      float64
	length   float64 // the usual one
}

// scorers prepares to score by words.
func (v *view) scorers(words []word) ([]scorer, error) {
	list := make([]scorer, len(v.segments))
	for _, w := range words {
		terms, idf, err := v.lookUp(w)
		if err != nil {
			return nil, fmt.Errorf("index: %w", err)
		}
		for i := range terms {
			for _, t := range terms[i] {
				list[i] = append(list[i], &weighted{postings: t.Iterator(true, true, false, nil), idf: idf, length: usualLength(w.field)})
			}
		}
	}
	return list, nil
}

// lookUp finds the postings of a word, by segment, and how much it says: that which few articles have says more.
func (v *view) lookUp(w word) (postings [][]segment.PostingsList, idf float64, err error) {
	having, articles := 0.0, 0.0
	postings = make([][]segment.PostingsList, len(v.segments))
	for i, p := range v.segments {
		articles += float64(len(p.docs[articleCode]))
		for _, t := range w.terms {
			dict, err := p.snapshot.Segment().Dictionary(w.field)
			if err != nil {
				return nil, 0, err
			}
			list, err := dict.PostingsList([]byte(t), nil, nil)
			if err != nil {
				return nil, 0, err
			}
			having += float64(list.Count())
			postings[i] = append(postings[i], list)
		}
	}
	having = min(having, articles)
	return postings, math.Log(1 + (articles-having+0.5)/(having+0.5)), nil
}

func usualLength(field string) float64 {
	if field == articleTitle {
		return titleLength
	}
	return textLength
}

// score is asked for documents in rising order. Where there are no words to score by, all are worth the same.
func (s scorer) score(doc uint32) (sum float64, err error) {
	if len(s) == 0 {
		return 1, nil
	}
	for _, w := range s {
		worth, err := w.score(uint64(doc))
		if err != nil {
			return 0, fmt.Errorf("index: %w", err)
		}
		sum += worth
	}
	return sum, nil
}

func (w *weighted) score(doc uint64) (_ float64, err error) {
	if !w.end && (w.current == nil || w.current.Number() < doc) {
		w.current, err = w.postings.Advance(doc)
		w.end = w.current == nil
	}
	if err != nil || w.end || w.current.Number() != doc {
		return 0, err
	}
	times, norm := float64(w.current.Frequency()), w.current.Norm()
	length := 1 / (norm * norm)
	return w.idf * times * (saturation + 1) / (times + saturation*(1-lengthShare+lengthShare*length/w.length)), nil
}
