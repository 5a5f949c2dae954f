package amount

import (
	_ "embed"
	"strings"
)

// lexicon finds phrases of one to five words in the pieces; a value is an index that the owner of the lexicon knows.
type lexicon map[string][]phrase

type phrase struct {
	rest  []string // the words after the first
	value int
}

// add files a phrase under its first word.
func (l lexicon) add(form string, value int) {
	words := strings.FieldsFunc(strings.ToLower(form), func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) > 0 {
		l[words[0]] = append(l[words[0]], phrase{words[1:], value})
	}
}

// longest finds the longest phrase that starts at piece i; blanks, hyphens and full stops between its words are alike.
func (l lexicon) longest(r *Sentence, i int) (value, next int, ok bool) {
	if r.kind(i) != word {
		return 0, 0, false
	}
	for _, p := range l[r.lower(i)] {
		if end, found := p.follows(r, i+1); found && end > next {
			value, next, ok = p.value, end, true
		}
	}
	return value, next, ok
}

func (p phrase) follows(r *Sentence, i int) (int, bool) {
	for _, w := range p.rest {
		if r.is(i, "-", ".") && r.lower(i+1) == w {
			i++
		}
		if r.lower(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// table splits an embedded table into its rows without the comment.
func table(text string) [][]string {
	var rows [][]string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}
