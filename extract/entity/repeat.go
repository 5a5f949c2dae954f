package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/ner"
)

// repeats finds the unmarked exact repeats of names that the recogniser marked elsewhere in the document, of the
// last names of persons and of companies without their legal form. A repeat must be tagged as a proper noun and stand free: no further capitalised word beside
// it may belong to the same name.
func repeats(d *doc.Document, mentions []mention) []mention {
	names := namesByFirstWord(d, mentions)
	covered := coverage(d, mentions)
	found := mentions
	for t := 0; t < len(d.Tokens); t++ {
		n, name := longestRepeat(d, names[d.Tokens[t].Text], covered, t)
		if n == 0 {
			continue
		}
		span := article.Span{Start: d.Tokens[t].Start, End: d.Tokens[t+n-1].End}
		m := ner.Mention{First: t, Last: t + n, Span: span, Type: name.Type, Score: name.Score, Rule: "repetition"}
		found = append(found, mention{Mention: m, text: d.Text[span.Start:span.End], key: nameKey(d.Text[span.Start:span.End]), repeat: true})
		t += n - 1
	}
	if len(found) > len(mentions) {
		slices.SortFunc(found, func(a, b mention) int { return a.Span.Start - b.Span.Start })
	}
	return found
}

// repeatable is a name to look for: the words after its first.
type repeatable struct {
	rest string // the following words, joined by blanks
	n    int    // number of words
	mention
}

// namesByFirstWord files each distinct name, each person's last name, and each company's name without its legal form
// under its first word.
func namesByFirstWord(d *doc.Document, mentions []mention) map[string][]repeatable {
	names := map[string][]repeatable{}
	seen := map[string]bool{}
	add := func(m mention, first, last int) {
		text := joined(d, first, last)
		if seen[text] || !distinctive(text) || d.Tokens[first].Start < m.Span.Start || d.Tokens[last-1].End > m.Span.End {
			return
		}
		seen[text] = true
		word := d.Tokens[first].Text
		if len(names[word]) < maxClaims {
			names[word] = append(names[word], repeatable{strings.TrimPrefix(strings.TrimPrefix(text, word), " "), last - first, m})
		}
	}
	for _, m := range mentions {
		add(m, m.First, m.Last)
		switch {
		case m.Last-m.First < 2:
		case m.Type == article.Person:
			add(m, m.Last-1, m.Last)
		case m.Type == article.Organization && legalForm(d.Tokens[m.Last-1]):
			last := m.Last - 1
			if last-m.First > 1 && d.Tokens[last-1].Text == "," {
				last--
			}
			add(m, m.First, last)
		}
	}
	return names
}

// distinctive keeps short and lower-case words from being taken for names.
func distinctive(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return utf8.RuneCountInString(text) >= 3 && strings.ToLower(string(r)) != string(r)
}

func joined(d *doc.Document, first, last int) string {
	if last-first == 1 {
		return d.Tokens[first].Text
	}
	var b strings.Builder
	for t := first; t < last; t++ {
		if t > first {
			b.WriteByte(' ')
		}
		b.WriteString(d.Tokens[t].Text)
	}
	return b.String()
}

func coverage(d *doc.Document, mentions []mention) []bool {
	covered := make([]bool, len(d.Tokens))
	for _, m := range mentions {
		for t := m.First; t < m.Last; t++ {
			covered[t] = true
		}
	}
	return covered
}

// longestRepeat matches the names that begin with the word at t and returns the length of the longest in tokens.
func longestRepeat(d *doc.Document, names []repeatable, covered []bool, t int) (int, repeatable) {
	best, found := 0, repeatable{}
	for _, name := range names {
		if name.n > best && t+name.n <= len(d.Tokens) && standsFree(d, covered, t, t+name.n) &&
			(name.n == 1 || joined(d, t+1, t+name.n) == name.rest) {
			best, found = name.n, name
		}
	}
	return best, found
}

// standsFree reports whether tokens first to last are unmarked and a name on their own.
func standsFree(d *doc.Document, covered []bool, first, last int) bool {
	for t := first; t < last; t++ {
		if covered[t] {
			return false
		}
	}
	if last-first == 1 && !proper(d.Tokens[first]) {
		return false
	}
	return !(first > 0 && joins(d, covered, first-1)) && !(last < len(d.Tokens) && joins(d, covered, last))
}

// joins reports whether a token beside a name would be a part of it.
func joins(d *doc.Document, covered []bool, t int) bool {
	return proper(d.Tokens[t]) && !calendar[d.Tokens[t].Lower] || covered[t]
}

// calendar words stand beside names without belonging to them.
var calendar = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true,
	"saturday": true, "sunday": true, "january": true, "february": true, "march": true, "april": true, "may": true,
	"june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true}

func proper(t doc.Token) bool {
	return (t.Tag == "NNP" || t.Tag == "NNPS") && t.Text[0] != strings.ToLower(t.Text[:1])[0]
}
