package doc

import (
	"slices"
	"strings"

	"dateline/extract/doc/depparse"
	"dateline/extract/doc/lemma"
	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/postag"
	"dateline/extract/doc/sentence"
	"dateline/extract/doc/token"
)

// Tagger writes the Penn tag of every word of one sentence into tags, which is as long as words. Implementations are
// safe for concurrent use.
type Tagger interface {
	Tag(words, tags []string)
}

// Analyzer turns text into Documents. It is immutable and shared by any number of goroutines.
type Analyzer struct {
	splitter *sentence.Splitter
	tagger   Tagger
	lemmas   *lemma.Lemmatizer
	parser   *depparse.Parser
}

// maxParsed is the length in tokens from which a sentence is not parsed.
const maxParsed = 300

// NewAnalyzer loads the embedded models.
func NewAnalyzer() (*Analyzer, error) {
	lex, err := lexicon.Load()
	if err != nil {
		return nil, err
	}
	splitter, err := sentence.Load(lex)
	if err != nil {
		return nil, err
	}
	tagger, err := postag.Load(lex)
	if err != nil {
		return nil, err
	}
	lemmas, err := lemma.Load()
	if err != nil {
		return nil, err
	}
	parser, err := depparse.Load(lex)
	if err != nil {
		return nil, err
	}
	return &Analyzer{splitter: splitter, tagger: tagger, lemmas: lemmas, parser: parser}, nil
}

// WithTagger returns an analyzer that tags with t instead of the embedded model.
func (a *Analyzer) WithTagger(t Tagger) *Analyzer {
	b := *a
	b.tagger = t
	return &b
}

// Analyze returns the analysis of text, which must be valid UTF-8 (see Repair); published is an RFC 3339 date or
// date-time, or empty.
func (a *Analyzer) Analyze(text, published string) *Document {
	d := a.Segment(text)
	d.Published = published
	a.annotate(d, func(i int) []arc { return a.tree(d, i, d.Dateline(i)) })
	return d
}

// Segment returns text as tokens and sentences alone, without tags, lemmas and dependencies.
func (a *Analyzer) Segment(text string) *Document {
	spans := token.Split(text)
	tokens := newTokens(text, spans)
	return &Document{Text: text, Tokens: tokens, Sentences: newSentences(tokens, a.splitter.Split(text, spans))}
}

// Annotate analyses one sentence that is given as words; the tokens' offsets are 0, and there is no text.
func (a *Analyzer) Annotate(words []string) *Document {
	d := &Document{Tokens: make([]Token, len(words)), Sentences: []Sentence{{Last: len(words)}}}
	for i, w := range words {
		d.Tokens[i] = Token{Text: w, Lower: lower(w)}
	}
	a.annotate(d, func(i int) []arc { return a.tree(d, i, 0) })
	return d
}

func newTokens(text string, spans []token.Span) []Token {
	tokens := make([]Token, len(spans))
	for i, s := range spans {
		w := text[s.Start:s.End]
		tokens[i] = Token{Start: s.Start, End: s.End, Text: w, Lower: lower(w)}
	}
	return tokens
}

// lower returns the word in lower case with straight apostrophes; it does not allocate for most words.
func lower(word string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.ReplaceAll(strings.ToLower(word), "’", "'")
		}
	}
	return word
}

func newSentences(tokens []Token, starts []int) []Sentence {
	sentences := make([]Sentence, len(starts))
	for i, first := range starts {
		last := len(tokens)
		if i+1 < len(starts) {
			last = starts[i+1]
		}
		sentences[i] = Sentence{First: first, Last: last, Start: tokens[first].Start, End: tokens[last-1].End}
	}
	return sentences
}

// Dateline returns how many tokens of sentence i are the dateline of a paragraph: where it was written, when and by whom.
func (d *Document) Dateline(i int) int {
	s := d.Sentences[i]
	if i > 0 && !strings.Contains(d.Text[d.Sentences[i-1].End:s.Start], "\n") {
		return 0
	}
	n := sentence.Dateline(texts(d.Tokens[s.First:min(s.Last, s.First+maxDateline)]))
	if dash := s.First + n - 1; n > 1 && d.Tokens[dash].Start == d.Tokens[dash-1].End && d.Tokens[dash].Text == "-" {
		return 0 // "US-brokered talks"
	}
	return n
}

// maxDateline is how many tokens of a sentence are looked at for a dateline.
const maxDateline = 16

// annotate tags the tokens of a document and lets parse find the dependencies of the sentences that are not too long.
func (a *Analyzer) annotate(d *Document, parse func(sentence int) []arc) {
	d.trees, d.parse = make([]tree, len(d.Sentences)), parse
	for i, s := range d.Sentences {
		tokens := d.Tokens[s.First:s.Last]
		words, tags := texts(tokens), make([]string, len(tokens))
		a.tagger.Tag(words, tags)
		if verb := mainVerb(words, tags); verb >= 0 {
			tags[verb] = "VBD"
		}
		for k := range tokens {
			tokens[k].Tag = tags[k]
			tokens[k].Lemma = a.lemmas.Lemma(tokens[k].Text, tokens[k].Lower, tags[k])
		}
		d.Sentences[i].Parsed = len(tokens) < maxParsed
	}
}

func texts(tokens []Token) []string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return words
}

// tree parses a sentence. Its first n tokens, where they are a dateline, get a tree of their own under the root of the
// rest.
func (a *Analyzer) tree(d *Document, sentence, n int) []arc {
	s := d.Sentences[sentence]
	arcs := make([]arc, s.Last-s.First)
	if n == 0 || n == len(arcs) {
		a.parse(d.Tokens, s.First, arcs)
		return arcs
	}
	a.parse(d.Tokens, s.First, arcs[:n])
	a.parse(d.Tokens, s.First+n, arcs[n:])
	arcs[root(arcs[:n])] = arc{s.First + n + root(arcs[n:]), "parataxis"}
	return arcs
}

// root returns which of the tokens of a tree is its root.
func root(arcs []arc) int {
	return slices.IndexFunc(arcs, func(a arc) bool { return a.head < 0 })
}

// parse finds the arcs of tokens from index first on.
func (a *Analyzer) parse(tokens []Token, first int, arcs []arc) {
	words, tags := make([]string, len(arcs)), make([]string, len(arcs))
	for i := range arcs {
		words[i], tags[i] = tokens[first+i].Text, tokens[first+i].Tag
	}
	heads, rels := make([]int, len(arcs)), make([]string, len(arcs))
	a.parser.Parse(words, tags, heads, rels)
	for i := range arcs {
		arcs[i] = arc{-1, rels[i]}
		if heads[i] >= 0 {
			arcs[i].head = first + heads[i]
		}
	}
}
