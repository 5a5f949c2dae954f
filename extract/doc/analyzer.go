package doc

import (
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
		d.Sentences[i].Parsed = a.annotate(d.Tokens[s.First:s.Last], s.First)
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
	a.annotate(tokens, 0)
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

// annotate tags and parses the tokens of one sentence, which start at token index first of the document, and reports
// whether they were parsed.
func (a *Analyzer) annotate(tokens []Token, first int) bool {
	words := make([]string, len(tokens))
	tags := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	a.tagger.Tag(words, tags)
	for i := range tokens {
		tokens[i].Tag = tags[i]
		tokens[i].Lemma = a.lemmas.Lemma(tokens[i].Text, tokens[i].Lower, tags[i])
	}
	return a.parse(tokens, words, tags, first)
}

// parse adds heads and relations, unless the sentence is too long.
func (a *Analyzer) parse(tokens []Token, words, tags []string, first int) bool {
	if len(tokens) >= maxParsed {
		return false
	}
	heads := make([]int, len(tokens))
	rels := make([]string, len(tokens))
	a.parser.Parse(words, tags, heads, rels)
	for i := range tokens {
		tokens[i].Rel = rels[i]
		if heads[i] >= 0 {
			tokens[i].Head = first + heads[i]
		}
	}
	return true
}
