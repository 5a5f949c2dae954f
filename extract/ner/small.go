package ner

import (
	"slices"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner/lexicon"
)

// smallPlaces adds the listed places in small letters, "i am from mexico", as people write on the web: behind a
// preposition of place, or behind another place, and none that news writes in small letters ("in bath"). Countries
// whose name means nothing else need no preposition.
func (t *Tagger) smallPlaces(d *doc.Document, found []Mention) []Mention {
	var out []Mention
	next, end := 0, 0 // the first name that begins at or after a token, and where a place ended
	for i := 0; i < len(d.Tokens); i++ {
		for next < len(found) && found[next].Last <= i {
			next++
		}
		if next > 0 && found[next-1].Last == i && found[next-1].Type == article.Place {
			end = i
		}
		if next < len(found) && found[next].First <= i || !t.mayBePlace(d, i, end) {
			continue
		}
		if end = t.smallPlace(d, i); end == i {
			continue
		}
		span := article.Span{Start: d.Tokens[i].Start, End: d.Tokens[end-1].End}
		out = append(out, Mention{First: i, Last: end, Span: span, Type: article.Place, Score: smallScore, Rule: "small letters"})
		i = end - 1
	}
	if out == nil {
		return found
	}
	out = append(out, found...)
	slices.SortFunc(out, func(a, b Mention) int { return a.First - b.First })
	return out
}

// mayBePlace reports whether a place in small letters may begin at a token, after a place that ended at another.
func (t *Tagger) mayBePlace(d *doc.Document, i, end int) bool {
	if i > 0 && (i == end || t.rules.words.before[d.Tokens[i-1].Lower]) {
		return true
	}
	word := d.Tokens[i : i+1]
	return len(word[0].Text) >= longName && t.rules.lexicon.Has(lexicon.Country, word) && !t.rules.words.common[word[0].Lower] &&
		!t.rules.lexicon.HasAny(1<<lexicon.FirstName|1<<lexicon.Surname, word)
}

// smallScore is about the share of such places that are right.
const smallScore = 0.7

// smallPlace returns where the longest listed place in small letters ends that begins at a token; the token if none does.
func (t *Tagger) smallPlace(d *doc.Document, first int) int {
	const places = 1<<lexicon.Country | 1<<lexicon.State | 1<<lexicon.LargeCity
	for last := min(first+3, len(d.Tokens)); last > first; last-- {
		words := d.Tokens[first:last]
		if slices.ContainsFunc(words, t.notSmallName) {
			continue
		}
		if t.rules.lexicon.HasAny(places, words) || last == first+1 && t.inNews(words[0]) && t.rules.lexicon.Has(lexicon.WikiPlace, words) {
			return last
		}
	}
	return first
}

// inNews reports a word of some length that news has often enough to know how it writes it.
func (t *Tagger) inNews(w doc.Token) bool {
	_, usual := t.rules.lexicon.Word(lexicon.Hash(w.Lower))
	return usual != 0 && len(w.Text) >= longName && !t.rules.words.common[w.Lower]
}

// longName is the length from which words are seldom a place's and another's.
const longName = 5

// notSmallName reports a word with a capital, or one that news writes in small letters too.
func (t *Tagger) notSmallName(w doc.Token) bool {
	_, usual := t.rules.lexicon.Word(lexicon.Hash(w.Lower))
	return w.Text != w.Lower || usual == 0 && len(w.Text) < 5 || lexicon.Small(usual)
}
