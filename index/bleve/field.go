package bleve

import (
	bleveindex "github.com/blevesearch/bleve_index_api"

	"dateline/index/analysis"
)

// termsField holds whole values. Only their postings are kept: columns are read from these.
type termsField struct {
	name   string
	values []string
	freqs  bleveindex.TokenFrequencies
}

func (f *termsField) Name() string             { return f.name }
func (f *termsField) Value() []byte            { return nil }
func (f *termsField) ArrayPositions() []uint64 { return nil }
func (f *termsField) EncodedFieldType() byte   { return 't' }
func (f *termsField) AnalyzedLength() int      { return len(f.values) }
func (f *termsField) NumPlainTextBytes() uint64 {
	return 0
}

func (f *termsField) Options() bleveindex.FieldIndexingOptions {
	return bleveindex.IndexField | bleveindex.SkipFreqNorm
}

func (f *termsField) AnalyzedTokenFrequencies() bleveindex.TokenFrequencies { return f.freqs }

// Analyze runs in Bleve's workers.
func (f *termsField) Analyze() {
	f.freqs = make(bleveindex.TokenFrequencies, len(f.values))
	list := make([]bleveindex.TokenFreq, len(f.values))
	for i, v := range f.values {
		list[i].Term = []byte(v)
		f.freqs[v] = &list[i]
	}
}

// titleGap is the distance of positions between title and text, so that no phrase reaches from one into the other.
const titleGap = 100

// wordsField holds the words of a title, a text, or both, with their positions but without the text.
type wordsField struct {
	name        string
	title, text string
	length      int
	freqs       bleveindex.TokenFrequencies
}

func (f *wordsField) Name() string              { return f.name }
func (f *wordsField) Value() []byte             { return nil }
func (f *wordsField) ArrayPositions() []uint64  { return nil }
func (f *wordsField) EncodedFieldType() byte    { return 't' }
func (f *wordsField) AnalyzedLength() int       { return f.length }
func (f *wordsField) NumPlainTextBytes() uint64 { return uint64(len(f.title) + len(f.text)) }

func (f *wordsField) Options() bleveindex.FieldIndexingOptions {
	return bleveindex.IndexField | bleveindex.IncludeTermVectors
}

func (f *wordsField) AnalyzedTokenFrequencies() bleveindex.TokenFrequencies { return f.freqs }

// Analyze runs in Bleve's workers.
func (f *wordsField) Analyze() {
	places := analysis.Terms(f.title, true)
	offset := 1
	if len(places) > 0 && f.text != "" {
		offset += places[len(places)-1].Pos + titleGap
	}
	inTitle := len(places)
	places = append(places, analysis.Terms(f.text, false)...)
	f.length = len(places)
	f.freqs = make(bleveindex.TokenFrequencies, len(places)/2+1)
	locations := make([]bleveindex.TokenLocation, len(places))
	for i, p := range places {
		locations[i].Position = p.Pos + 1
		if i >= inTitle {
			locations[i].Position = p.Pos + offset
		}
		f.add(p.Term, &locations[i])
	}
}

func (f *wordsField) add(term string, at *bleveindex.TokenLocation) {
	tf := f.freqs[term]
	if tf == nil {
		tf = &bleveindex.TokenFreq{Term: []byte(term)}
		f.freqs[term] = tf
	}
	tf.Locations = append(tf.Locations, at)
	tf.SetFrequency(len(tf.Locations))
}
