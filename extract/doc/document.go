// Package doc turns text into a read-only Document: tokens with byte offsets, sentences, Penn part-of-speech tags,
// lemmas and Universal Dependencies. It is built once per article and shared by every extractor.
package doc

// Token is one word, number or mark of the text.
type Token struct {
	Start, End int    // byte offsets into Document.Text
	Text       string // Document.Text[Start:End]
	Lower      string // Text in lower case with curly apostrophes made straight
	Tag        string // Penn Treebank part of speech
	Lemma      string // dictionary form, lower case except for names
}

// Sentence is a run of tokens, Tokens[First:Last].
type Sentence struct {
	First, Last int  // token indexes, half open
	Start, End  int  // byte offsets into Document.Text
	Parsed      bool // false where the sentence is too long for the parser, or there is none: it has no dependencies
}

// Document is the analysis of one text. It never changes for those who read it, and any number of goroutines may;
// dependencies are found when they are first asked for.
type Document struct {
	Text      string
	Published string // RFC 3339 date or date-time; empty when unknown
	Tokens    []Token
	Sentences []Sentence // in text order; they hold every token

	trees []tree                   // one for each sentence
	parse func(sentence int) []arc // finds the dependencies of a sentence that counts as parsed
}
