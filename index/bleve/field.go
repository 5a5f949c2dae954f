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

// wordsField holds the words of a title, a text, or both.
type wordsField struct {
	name        string
	language    string
	title, text string
	turn        chan struct{} // held while it is analysed
	length      int
	freqs       bleveindex.TokenFrequencies
	sequence    sequence
}

func (f *wordsField) Name() string              { return f.name }
func (f *wordsField) Value() []byte             { return nil }
func (f *wordsField) ArrayPositions() []uint64  { return nil }
func (f *wordsField) EncodedFieldType() byte    { return 't' }
func (f *wordsField) AnalyzedLength() int       { return f.length }
func (f *wordsField) NumPlainTextBytes() uint64 { return uint64(len(f.title) + len(f.text)) }

func (f *wordsField) Options() bleveindex.FieldIndexingOptions { return bleveindex.IndexField }

func (f *wordsField) AnalyzedTokenFrequencies() bleveindex.TokenFrequencies { return f.freqs }

// Analyze runs in Bleve's workers.
func (f *wordsField) Analyze() {
	f.turn <- struct{}{}
	defer func() { <-f.turn }()
	title, text := analysis.Terms(f.title, true, f.language), analysis.Terms(f.text, false, f.language)
	f.length = len(title) + len(text)
	f.freqs = make(bleveindex.TokenFrequencies, f.length/2+1)
	f.add(title, titleWeight)
	f.add(text, 1)
	f.sequence = newSequence(title, text)
}

// titleWeight is how many words of the text one in the title counts for.
const titleWeight = 4

func (f *wordsField) add(places []analysis.Place, weight int) {
	for _, p := range places {
		tf := f.freqs[p.Term]
		if tf == nil {
			tf = &bleveindex.TokenFreq{Term: []byte(p.Term)}
			f.freqs[p.Term] = tf
		}
		tf.SetFrequency(tf.Frequency() + weight)
	}
}

// storedField keeps the sequence of a field of words.
type storedField struct{ words *wordsField }

func (f storedField) Name() string                                          { return sequenceField }
func (f storedField) Value() []byte                                         { return f.words.sequence }
func (f storedField) ArrayPositions() []uint64                              { return nil }
func (f storedField) EncodedFieldType() byte                                { return 't' }
func (f storedField) AnalyzedLength() int                                   { return 0 }
func (f storedField) NumPlainTextBytes() uint64                             { return 0 }
func (f storedField) Options() bleveindex.FieldIndexingOptions              { return bleveindex.StoreField }
func (f storedField) AnalyzedTokenFrequencies() bleveindex.TokenFrequencies { return nil }
func (f storedField) Analyze()                                              {}
