package amount

import (
	_ "embed"
	"math/big"
	"strings"
)

//go:embed tables/currencies.tsv
var currencyRows string

// currency is one way to name money. A word that several countries use ("pounds") has several codes, the one meant
// where nothing else is said first.
type currency struct {
	codes    []string
	part     *big.Rat // of the main unit: 1/100 for "cents"; nil for the main unit
	doubtful bool     // the word means other things too ("won", "real"): only large or scaled numbers
}

// currencies are the names, words and codes of money.
type currencies struct {
	all    []currency
	names  lexicon             // "Hong Kong dollars", "dollars", "cents", "renminbi"
	codes  map[string]int      // "HKD"
	tender map[string][]tender // by code
}

// tender says where a currency was legal from when to when (ISO dates, empty where open).
type tender struct{ territory, from, to string }

var money = loadCurrencies()

func loadCurrencies() *currencies {
	c := &currencies{names: lexicon{}, codes: map[string]int{}, tender: map[string][]tender{}}
	words, order := map[string][]string{}, []string{}
	for _, row := range table(currencyRows) {
		code := row[0]
		c.codes[code] = c.put(currency{codes: []string{code}})
		for _, name := range strings.Split(row[1], "|") {
			c.names.add(name, c.codes[code])
		}
		for _, w := range strings.Split(row[2], "|") {
			if words[w] == nil {
				order = append(order, w)
			}
			words[w] = append(words[w], code)
		}
		if len(row) > 3 {
			c.tender[code] = tenders(row[3])
		}
	}
	for _, w := range order {
		c.names.add(w, c.put(currency{codes: preferred(w, words[w]), doubtful: doubtfulWords[w]}))
	}
	c.addSpoken(words)
	return c
}

func (c *currencies) put(x currency) int {
	c.all = append(c.all, x)
	return len(c.all) - 1
}

// addSpoken adds the names that CLDR lacks.
func (c *currencies) addSpoken(words map[string][]string) {
	for form, as := range spoken {
		codes, ok := words[as]
		if !ok {
			codes = strings.Fields(as)
		}
		c.names.add(form, c.put(currency{codes: preferred(form, codes), doubtful: doubtfulWords[form]}))
	}
	for form, p := range parts {
		c.names.add(form, c.put(currency{codes: strings.Fields(p.codes), part: big.NewRat(1, p.of)}))
	}
}

func tenders(field string) []tender {
	var out []tender
	for _, s := range strings.Split(field, "|") {
		if f := strings.Split(s, ","); len(f) == 3 {
			out = append(out, tender{f[0], f[1], f[2]})
		}
	}
	return out
}

// preferred moves the currency that a bare word means to the front.
func preferred(word string, codes []string) []string {
	first, ok := meant[word]
	if !ok {
		first, ok = meant[strings.TrimSuffix(word, "s")]
	}
	if !ok {
		return codes
	}
	out := []string{first}
	for _, c := range codes {
		if c != first {
			out = append(out, c)
		}
	}
	return out
}
