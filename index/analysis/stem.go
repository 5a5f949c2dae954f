package analysis

import (
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/turkish"
)

// stemmer brings the words of a language to what their forms share (Snowball, Porter 2001, as in Bleve's analyzers).
type stemmer struct {
	language string // ISO 639-1
	stem     func(*snowballstem.Env) bool
}

var stemmers = []stemmer{
	{"da", danish.Stem}, {"de", german.Stem}, {"es", spanish.Stem}, {"fi", finnish.Stem}, {"fr", french.Stem}, {"hu", hungarian.Stem},
	{"it", italian.Stem}, {"nl", dutch.Stem}, {"no", norwegian.Stem}, {"pt", portuguese.Stem}, {"ro", romanian.Stem},
	{"ru", russian.Stem}, {"sv", swedish.Stem}, {"tr", turkish.Stem},
}

// Languages are those that have a stemmer.
func Languages() (list []string) {
	for _, s := range stemmers {
		list = append(list, s.language)
	}
	return list
}

// stemmersOf are the stemmers of some languages, in the order of the list, each once.
func stemmersOf(languages ...string) (list []stemmer) {
	for _, s := range stemmers {
		if slices.ContainsFunc(languages, func(code string) bool { return baseLanguage(code) == s.language }) {
			list = append(list, s)
		}
	}
	return list
}

// term is the stem of a word, folded, and the language, without which a French "min" would be an English one.
func (s stemmer) term(word string) string {
	word = strings.ToLower(word)
	if s.language == "fr" || s.language == "it" {
		word = withoutArticle(word)
	}
	env := snowballstem.NewEnv(word)
	s.stem(env)
	return fold(env.Current()) + "~" + s.language
}

// withoutArticle cuts off what is elided before a word: "l'accord", "dell'accordo".
func withoutArticle(word string) string {
	if i := strings.IndexAny(word, "'’ʼ"); i > 0 {
		if rest := strings.TrimLeft(word[i:], "'’ʼ"); rest != "" {
			return rest
		}
	}
	return word
}

// baseLanguage is the language without its region, in lower case: "pt" of "pt-BR". Both forms of Norwegian are one.
func baseLanguage(code string) string {
	code, _, _ = strings.Cut(strings.ToLower(code), "-")
	if code == "nb" || code == "nn" {
		return "no"
	}
	return code
}
