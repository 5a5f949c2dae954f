// Package lemma gives the dictionary forms of English words: exceptions and base forms learned from the treebanks
// first, then rules for regular inflection.
package lemma

import (
	"strings"
)

// Lemmatizer is immutable and safe for concurrent use.
type Lemmatizer struct {
	exceptions map[string]string // class and word in lower case → lemma
	bases      map[string]bool   // verbs and adjectives that were seen as they are
}

// Lemma returns the dictionary form of a word with the given Penn tag, in lower case except for names. lower is the
// word in lower case with straight apostrophes.
func (l *Lemmatizer) Lemma(word, lower, tag string) string {
	class := classOf(tag)
	if class == name {
		return l.name(word, lower, tag)
	}
	if known, ok := l.exceptions[key(class, lower)]; ok {
		return known
	}
	return l.regular(class, lower)
}

func (l *Lemmatizer) name(word, lower, tag string) string {
	if tag != "NNPS" || len(word) < 4 {
		return word
	}
	singular := l.regular(plural, lower)
	if strings.HasPrefix(lower, singular) {
		return word[:len(singular)]
	}
	return word
}

// class groups the tags whose words inflect alike; it is the first letter of an exception's key.
type class byte

const (
	plain       class = 'o'
	name        class = 'p'
	plural      class = 's'
	third       class = 'z' // runs
	gerund      class = 'g'
	past        class = 'd'
	comparative class = 'r'
	superlative class = 't'
)

func classOf(tag string) class {
	switch tag {
	case "NNP", "NNPS":
		return name
	case "NNS":
		return plural
	case "VBZ":
		return third
	case "VBG":
		return gerund
	case "VBD", "VBN":
		return past
	case "JJR", "RBR":
		return comparative
	case "JJS", "RBS":
		return superlative
	case "VB", "VBP", "MD":
		return 'v'
	}
	return plain
}

func key(c class, lower string) string { return string(rune(c)) + lower }
