package ner

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// Tagger finds names; it is immutable and may be shared by goroutines.
type Tagger struct {
	features *feature.Extractor
	model    *sequence.Model
	rules    *Conformer
}

// New returns a tagger from word clusters, and from a lexicon with the model behind it, as cmd/train writes them.
func New(clusters, model []byte) (*Tagger, error) {
	l, rest, err := lexicon.Read(clusters, model)
	if err != nil {
		return nil, err
	}
	m, err := sequence.Read(rest)
	if err != nil {
		return nil, err
	}
	return &Tagger{feature.NewExtractor(l), m, NewConformer(l)}, nil
}

// Tag returns the names in the document in text order; they are disjoint.
func (t *Tagger) Tag(d *doc.Document) []Mention {
	r := t.reading(d)
	first := t.features.Extract(d)
	r.add(first)
	r.decode(first)
	second := t.features.Second(d, r.labels)
	r.add(second)
	r.decode(second)
	return t.smallPlaces(d, t.mentions(r))
}

// First returns the labels of the first pass, from which training learns what the second can make of them.
func (t *Tagger) First(d *doc.Document) []uint8 {
	r := t.reading(d)
	first := t.features.Extract(d)
	r.add(first)
	r.decode(first)
	return r.labels
}

// reading is the work on one document.
type reading struct {
	doc     *doc.Document
	model   *sequence.Model
	decoder *sequence.Decoder
	scores  sequence.Scores
	labels  []uint8
}

func (t *Tagger) reading(d *doc.Document) *reading {
	n := len(d.Tokens)
	return &reading{d, t.model, t.model.NewDecoder(), make(sequence.Scores, n), make([]uint8, n)}
}

func (r *reading) add(rows feature.Rows) {
	for i := range r.scores {
		r.model.Add(rows.Row(i), &r.scores[i])
	}
}

// decode labels the sentences to whose scores the rows have added.
func (r *reading) decode(rows feature.Rows) {
	for _, s := range r.doc.Sentences {
		if rows.Empty(s.First, s.Last) {
			continue
		}
		r.decoder.Decode(r.scores[s.First:s.Last], r.labels[s.First:s.Last])
	}
}

func (t *Tagger) mentions(r *reading) []Mention {
	names := t.rules.Conform(r.doc, sequence.Names(r.labels))
	list := make([]Mention, len(names))
	kinds := Kinds()
	for i, n := range names {
		span := article.Span{Start: r.doc.Tokens[n.First].Start, End: r.doc.Tokens[n.Last-1].End}
		list[i] = Mention{n.First, n.Last, span, kinds[n.Type], r.confidence(n), "ner"}
	}
	return list
}

// confidence is the mean probability of the name's type over its tokens, from their own scores.
func (r *reading) confidence(n sequence.Name) float64 {
	sum := 0.0
	for i := n.First; i < n.Last; i++ {
		sum += r.model.TypeProbability(&r.scores[i], n.Type)
	}
	return sum / float64(n.Last-n.First)
}
