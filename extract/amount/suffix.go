package amount

import (
	"math/big"
	"strings"
)

// currencyAfter reads a currency after figures: a name, a code, a sign or an abbreviation.
func (s *Sentence) currencyAfter(i int) (currency, int, bool) {
	switch s.kind(i) {
	case sign:
		code, ok := signs[s.lower(i)]
		return currency{codes: []string{code}}, i + 1, ok && s.gap(i) <= 1 && s.lower(i) != "#" && (s.kind(i+1) != digits || s.partFollows(i+1))
	case word:
		return s.wordAfter(i)
	}
	return currency{}, 0, false
}

// partFollows reports whether figures count cents, as in "10 $ 30 cent".
func (s *Sentence) partFollows(i int) bool {
	v, _, ok := money.names.longest(s, i+1)
	return ok && money.all[v].part != nil
}

func (s *Sentence) wordAfter(i int) (currency, int, bool) {
	if s.glued(i+1) && s.kind(i+1) == digits {
		return currency{}, 0, false // "3 USD50 cards"
	}
	if v, next, ok := money.names.longest(s, i); ok {
		return money.all[v], next, s.gap(i) > 0 || s.kind(i-1) == dash || s.kind(i-1) == digits
	}
	if c, ok := s.shortAfter(i); ok {
		return c, i + 1, true
	}
	return s.demonymCurrency(i)
}

// shortAfter reads "kr", "p", "SEK", "MUSD" right after figures.
func (s *Sentence) shortAfter(i int) (currency, bool) {
	w, t := s.lower(i), s.text(i, i+1)
	switch {
	case s.gap(i) > 1:
		return currency{}, false
	case suffixes[w] != "" && (s.glued(i) || len(w) > 2 || w == "kr" || t == "TL" || w[0] >= 0x80):
		return currency{codes: strings.Fields(suffixes[w])}, true
	case w == "p" && s.glued(i) && s.kind(i-1) == digits && !screenLines[s.lower(i-1)] && s.compact(i, 1):
		return currency{codes: []string{"GBP"}, part: big.NewRat(1, 100)}, true
	case t != strings.ToUpper(t):
		return currency{}, false
	case money.codes[t] > 0 && !wordCodes[w]:
		return currency{codes: []string{t}}, true
	case len(t) == 4 && t[0] == 'M' && money.codes[t[1:]] > 0:
		return currency{codes: []string{t[1:]}, part: rat(1e6)}, true
	}
	return currency{}, false
}

// screenLines are figures before a "p" that is no penny.
var screenLines = set("480", "576", "720", "1080", "1440", "2160", "4320")

// demonymCurrency reads an adjective that CLDR's names lack: "Singaporean dollars".
func (s *Sentence) demonymCurrency(i int) (currency, int, bool) {
	if !s.capital(i) || s.places.gazetteer == nil {
		return currency{}, 0, false
	}
	country := s.places.country(s.text(i, i+1))
	v, next, ok := money.names.longest(s, i+1)
	if country == "" || !ok || next != i+2 {
		return currency{}, 0, false
	}
	code := s.places.tender(money.all[v].codes, country)
	return currency{codes: []string{code}}, next, code != ""
}
