package ner

import (
	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner/feature"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// Kinds lists the types of names in the order in which the model numbers them.
func Kinds() [sequence.Types]article.EntityType {
	return [...]article.EntityType{article.Person, article.Organization, article.Place, article.Event}
}

// Tagger finds names; it is immutable and may be shared by goroutines.
type Tagger struct {
	features *feature.Extractor
	model    *sequence.Model
}

// New returns a tagger that reads word clusters, and a lexicon with the model behind it, as cmd/train writes them. The
// bytes are kept and must not change.
func New(clusters, model []byte) (*Tagger, error) {
	l, rest, err := lexicon.Read(clusters, model)
	if err != nil {
		return nil, err
	}
	m, err := sequence.Read(rest)
	if err != nil {
		return nil, err
	}
	return &Tagger{feature.NewExtractor(l), m}, nil
}

// Tag returns the names in the document in text order; they are disjoint.
func (t *Tagger) Tag(d *doc.Document) []Mention {
	rows := t.features.Extract(d)
	scores := make(sequence.Scores, len(d.Tokens))
	for i := range scores {
		t.model.Score(rows.Row(i), &scores[i])
	}
	labels := make([]uint8, len(d.Tokens))
	decoder := t.model.NewDecoder()
	for _, s := range d.Sentences {
		decoder.Decode(scores[s.First:s.Last], labels[s.First:s.Last])
	}
	return mentions(d, labels)
}

func mentions(d *doc.Document, labels []uint8) []Mention {
	names := sequence.Names(labels)
	list := make([]Mention, 0, len(names))
	kinds := Kinds()
	for _, n := range names {
		span := article.Span{Start: d.Tokens[n.First].Start, End: d.Tokens[n.Last-1].End}
		list = append(list, Mention{n.First, n.Last, span, kinds[n.Type], 1})
	}
	return list
}
