package entity

import (
	"slices"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// acronyms finds names given with their acronym in brackets, "World Health Organization (WHO)" or the other way
// round, and returns the long key of each acronym's key. An acronym in brackets that fits the name before it and that
// the recogniser missed becomes a mention. Method: Schwartz and Hearst 2003, reduced to initials and to names that
// are marked already.
func (x *Extractor) acronyms(d *doc.Document, mentions []mention) (map[string]string, []mention) {
	defined := map[string]string{}
	var missed []mention
	for i, m := range mentions {
		if !bracketed(d, m.Last) || m.Type == article.Person {
			continue
		}
		if i+1 < len(mentions) && mentions[i+1].First <= m.Last+1 {
			if mentions[i+1].First == m.Last+1 {
				x.define(defined, m, mentions[i+1], d)
			}
		} else if a, ok := missedAcronym(d, m); ok {
			defined[a.key] = m.key
			missed = append(missed, a)
		}
	}
	if len(missed) > 0 {
		mentions = slices.Concat(mentions, missed)
		slices.SortFunc(mentions, func(a, b mention) int { return a.Span.Start - b.Span.Start })
	}
	return defined, mentions
}

func bracketed(d *doc.Document, token int) bool {
	return token+1 < len(d.Tokens) && d.Tokens[token].Text == "("
}

// define notes the acronym of a pair of mentions of which the second stands in brackets. Letters that are no initials
// ("Kurdistan Workers' Party (PKK)") need the same type and no other meaning: "Thiel College (PA)" defines nothing.
func (x *Extractor) define(defined map[string]string, a, b mention, d *doc.Document) {
	if b.Last >= len(d.Tokens) || d.Tokens[b.Last].Text != ")" && d.Tokens[b.Last].Text != "," || b.Type == article.Person {
		return
	}
	long, short := a, b
	if _, ok := acronymLetters(a.text); ok {
		long, short = b, a
	}
	letters, ok := acronymLetters(short.text)
	if _, taken := defined[short.key]; !ok || taken || len(words(long.key)) < 2 {
		return
	}
	if fits(letters, long.key) || short.Type == long.Type && len(letters) > 2 && x.mayMean(short, long) {
		defined[short.key] = long.key
	}
}

// mayMean reports whether the gazetteers know the short name as the long one or not at all.
func (x *Extractor) mayMean(short, long mention) bool {
	meant := x.canonical(short.text, short.Type).name
	return meant == "" || meant == x.canonical(long.text, long.Type).name
}

// missedAcronym takes the single word in brackets after a name as its acronym if its letters fit.
func missedAcronym(d *doc.Document, m mention) (mention, bool) {
	t := m.Last + 1
	if t+1 >= len(d.Tokens) || d.Tokens[t+1].Text != ")" {
		return mention{}, false
	}
	text := d.Tokens[t].Text
	letters, ok := acronymLetters(text)
	if !ok || !fits(letters, m.key) {
		return mention{}, false
	}
	span := article.Span{Start: d.Tokens[t].Start, End: d.Tokens[t].End}
	found := ner.Mention{First: t, Last: t + 1, Span: span, Type: m.Type, Score: m.Score, Rule: "acronym"}
	return mention{Mention: found, text: text, key: nameKey(text), repeat: true}, true
}

// fits reports whether the letters are initials of the words, in order, beginning with the first.
func fits(letters, key string) bool {
	w := words(key)
	if len(w) < 2 {
		return false
	}
	if slices.Contains(initials(w), letters) {
		return true
	}
	return letters[0] == w[0][0] && subsequence(letters, key) && len(letters) >= len(w)-2
}

// subsequence reports whether the letters occur in the text in this order.
func subsequence(letters, text string) bool {
	i := 0
	for j := 0; j < len(text) && i < len(letters); j++ {
		if text[j] == letters[i] {
			i++
		}
	}
	return i == len(letters)
}
