package analysis

import "strings"

// Place is a term at a position of a text.
type Place struct {
	Term       string
	Pos        int // number of the word, from zero
	Start, End int // byte offsets
}

// Terms lists what a text in a language (ISO 639-1) is found by. Ordinary English words are found by their singular.
// Words in capitals may be names: they are found as they are, and at the start of a sentence or in a title by their
// singular too. Texts without a language are taken for English. Words of other languages are found as they are, and by
// their stem where there is a stemmer.
func Terms(text string, title bool, language string) []Place {
	places := make([]Place, 0, len(text)/5)
	add := func(t Token, term string) { places = append(places, Place{term, t.Pos, t.Start, t.End}) }
	if language = baseLanguage(language); language != "" && language != "en" {
		stemmers := stemmersOf(language)
		Scan(text, func(t Token) {
			add(t, t.Term)
			for _, s := range stemmers {
				if !t.Compound {
					add(t, s.term(text[t.Start:t.End]))
				}
			}
		})
		return places
	}
	Scan(text, func(t Token) {
		single := Singular(t.Term)
		if !t.Lower || single == t.Term {
			add(t, t.Term)
		}
		if (t.Lower || t.Initial || title) && single != t.Term {
			add(t, single)
		}
	})
	return places
}

// Word lists the terms that a word of a query stands for, any of which may be in the text: itself and its singular.
func Word(t Token) []string {
	term := strings.TrimSuffix(t.Term, "_")
	if single := Singular(term); single != term {
		return []string{term, single}
	}
	return []string{term}
}

// Phrase analyses the words of a query: for each position of a phrase the terms of which one must stand there, the
// stems in the languages of the articles (ISO 639-1) among them. With several words a pronoun means itself or the acronym. Where the whole is one
// compound, joined holds the terms of its parts written together, otherwise none.
func Phrase(text string, languages ...string) (positions [][]string, joined []string) {
	var compound Token
	var words []Token
	Scan(text, func(t Token) {
		if t.Compound {
			compound = t
			return
		}
		words = append(words, t)
		terms := Word(t)
		if t.Term != terms[0] {
			terms = append(terms, t.Term)
		}
		positions = append(positions, terms)
	})
	if len(positions) == 1 {
		positions[0] = dropPronoun(positions[0])
	}
	for i, t := range words {
		for _, s := range stemmersOf(languages...) {
			positions[i] = append(positions[i], s.term(text[t.Start:t.End]))
		}
	}
	if compound.Compound && compound.Pos == 0 && compound.End == words[len(words)-1].End {
		joined = Word(compound)
	}
	return positions, joined
}

// dropPronoun leaves the acronym where the whole query is one word: nobody searches for "it".
func dropPronoun(terms []string) []string {
	if last := len(terms) - 1; strings.HasSuffix(terms[last], "_") {
		return terms[:last]
	}
	return terms
}

// Fold is the folded form of the start of a word.
func Fold(word string) string {
	var b strings.Builder
	Scan(word, func(t Token) {
		if !t.Compound {
			b.WriteString(strings.TrimSuffix(t.Term, "_"))
		}
	})
	return b.String()
}

// Singular brings an English plural to the singular (Harman's S stemmer, 1991, with the endings -ches, -shes, -sses
// and -xes besides).
func Singular(w string) string {
	n := len(w)
	if n < 4 || w[n-1] != 's' {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies"):
		if w[n-4] == 'e' || w[n-4] == 'a' || n == 4 {
			return w[:n-1]
		}
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "xes"):
		return w[:n-2]
	case w[n-2] == 's', w[n-2] == 'u', w[n-2] == 'i':
		return w
	}
	return w[:n-1]
}
