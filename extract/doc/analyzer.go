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
	for i, s := range d.Sentences {
		d.Sentences[i].Parsed = a.annotate(d.Tokens[s.First:s.Last], s.First, d.dateline(i))
	}
	return d
}

// Segment returns text as tokens and sentences alone, without tags, lemmas and dependencies.
func (a *Analyzer) Segment(text string) *Document {
	spans := token.Split(text)
	tokens := newTokens(text, spans)
	return &Document{Text: text, Tokens: tokens, Sentences: newSentences(tokens, a.splitter.Split(text, spans))}
}

// Annotate tags and parses one sentence that is given as words; the tokens' offsets are 0.
func (a *Analyzer) Annotate(words []string) []Token {
	tokens := make([]Token, len(words))
	for i, w := range words {
		tokens[i] = Token{Text: w, Lower: lower(w), Head: -1}
	}
	a.annotate(tokens, 0, 0)
	return tokens
}

func newTokens(text string, spans []token.Span) []Token {
	tokens := make([]Token, len(spans))
	for i, s := range spans {
		w := text[s.Start:s.End]
		tokens[i] = Token{Start: s.Start, End: s.End, Text: w, Lower: lower(w), Head: -1}
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

// dateline returns how many tokens of a sentence are the dateline of a paragraph.
func (d *Document) dateline(i int) int {
	s := d.Sentences[i]
	if i > 0 && !strings.Contains(d.Text[d.Sentences[i-1].End:s.Start], "\n") {
		return 0
	}
	return sentence.Dateline(texts(d.Tokens[s.First:s.Last]))
}

// annotate tags and parses the tokens of one sentence, which start at token index first of the document and with a
// dateline of so many tokens, and reports whether they were parsed.
func (a *Analyzer) annotate(tokens []Token, first, dateline int) bool {
	words, tags := texts(tokens), make([]string, len(tokens))
	a.tagger.Tag(words, tags)
	for i := range tokens {
		tokens[i].Tag = tags[i]
		tokens[i].Lemma = a.lemmas.Lemma(tokens[i].Text, tokens[i].Lower, tags[i])
	}
	return a.parse(tokens, words, tags, first, dateline)
}

func texts(tokens []Token) []string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return words
}

// parse adds heads and relations, unless the sentence is too long. A dateline gets a tree of its own under the root of
// the rest.
func (a *Analyzer) parse(tokens []Token, words, tags []string, first, n int) bool {
	if len(tokens) >= maxParsed {
		return false
	}
	if n == 0 || n == len(tokens) {
		a.tree(tokens, words, tags, first)
		return true
	}
	a.tree(tokens[n:], words[n:], tags[n:], first+n)
	a.tree(tokens[:n], words[:n], tags[:n], first)
	tokens[root(tokens[:n])].Rel = "parataxis"
	tokens[root(tokens[:n])].Head = first + n + root(tokens[n:])
	return true
}

// root returns which of the tokens of a tree is its root.
func root(tokens []Token) int {
	return slices.IndexFunc(tokens, func(t Token) bool { return t.Head < 0 })
}

// tree parses tokens that start at token index first of the document.
func (a *Analyzer) tree(tokens []Token, words, tags []string, first int) {
	heads := make([]int, len(tokens))
	rels := make([]string, len(tokens))
	a.parser.Parse(words, tags, heads, rels)
	for i := range tokens {
		tokens[i].Rel = rels[i]
		if tokens[i].Head = -1; heads[i] >= 0 {
			tokens[i].Head = first + heads[i]
		}
	}
}
