package bleve

import (
	"cmp"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"dateline/index"
	"dateline/index/analysis"
)

// Relevance is BM25 over the words of title and text, where one in the title counts for several (titleWeight), times
// a factor for fresh articles, times another where the words of the query stand next to each other.
const (
	freshness = 0.25                // how much more a new article counts than a very old one
	halfLife  = 2 * 365 * 24 * 3600 // after so many seconds half of that is lost
	closeness = 1.3                 // how much more it counts where the words stand together
)

// byRelevance orders articles by relevance.
type byRelevance struct {
	view      *view
	page      *top
	hasWords  bool // without words to score by all are worth the same
	scorers   []scorer
	published []*values
	factors   []float64 // of freshness, by number of the date
}

func (v *view) byRelevance(q index.Query, page *top) (ranker, error) {
	published, err := v.load(index.Articles, "published")
	if err != nil {
		return nil, err
	}
	words := v.wordsOf(q.Where)
	scorers, err := v.scorers(words)
	r := byRelevance{v, page, len(words) > 0, scorers, published, v.cache.dictionary(column(index.Articles, "published")).freshness()}
	if positions := v.neighbours(q.Where); positions != nil {
		return &byCloseness{byRelevance: r, positions: positions, floor: newTop(q.Limit, nil)}, err
	}
	return &r, err
}

func (r *byRelevance) offer(part int, docs *roaring.Bitmap) error {
	r.score(part, docs, r.page, func(h hit) { r.page.offer(r.view, h) })
	return nil
}

func (r *byRelevance) finish() error { return nil }

// score hands over the rows that may be among the best.
func (r *byRelevance) score(part int, docs *roaring.Bitmap, best *top, visit func(hit)) {
	p, published := r.view.segments[part], r.published[part]
	scores := r.view.cache.scores(len(p.ids))
	r.scorers[part].addTo(scores)
	each(docs, func(doc uint32) {
		rank := p.ranks[doc]
		score := 1.0
		if r.hasWords {
			score = float64(scores[rank])
		}
		if best.isBeyond(score * (1 + freshness) * closeness) {
			return
		}
		for _, n := range published.of(rank) {
			score *= r.factors[n]
		}
		visit(hit{score, part, doc})
	})
	r.scorers[part].clear(scores)
	r.view.cache.giveBack(scores)
}

// byCloseness orders articles by relevance where it counts that the words stand in a row. That costs reading the
// words of an article, so it is left to the end and done for those only that may get onto the page by it.
type byCloseness struct {
	byRelevance
	positions  [][]string
	floor      *top // the best without closeness; with it there are none worse on the page
	candidates []hit
}

// neighbours are the terms of the words of a query that has two to four words and nothing else.
func (v *view) neighbours(e index.Expr) (positions [][]string) {
	and, ok := e.(index.And)
	if !ok || len(and.Parts) > 4 {
		return nil
	}
	for _, p := range and.Parts {
		t, ok := p.(index.Term)
		if !ok || t.Field != "" {
			return nil
		}
		words, _ := analysis.Phrase(t.Text, v.languages...)
		positions = append(positions, words...)
	}
	return positions
}

func (r *byCloseness) offer(part int, docs *roaring.Bitmap) error {
	r.score(part, docs, r.floor, func(h hit) {
		if r.floor.isBeyond(h.key * closeness) {
			return
		}
		r.candidates = append(r.candidates, h)
		if r.page.after == nil || h.key*closeness < r.page.after.Key { // on no page before, for sure
			r.floor.offer(r.view, h)
		}
	})
	return nil
}

// finish looks at the candidates from the best on, until no later one can get onto the page.
func (r *byCloseness) finish() error {
	slices.SortFunc(r.candidates, func(a, b hit) int { return cmp.Compare(b.key, a.key) })
	matchers := make([]*phraseMatcher, len(r.view.segments))
	for _, h := range r.candidates {
		if r.page.isBeyond(h.key * closeness) {
			return nil
		}
		p := r.view.segments[h.part]
		if matchers[h.part] == nil {
			m, err := p.newPhraseMatcher(articleText, r.positions)
			if err != nil {
				return err
			}
			matchers[h.part] = m
		}
		if p.matches(h.doc, matchers[h.part]) {
			h.key *= closeness
		}
		r.page.offer(r.view, h)
	}
	return nil
}
