package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/article"
	"dateline/index/analysis"
)

// The size of what Passages cuts out, in bytes.
const (
	passageSize = 240
	maxPassages = 3
)

// Passages are the places of a text that show best why a condition holds: its words and names marked, those with the
// most different ones first chosen, in the order of the text. Where the text has none of them it is the text's start.
func Passages(r article.Record, where Expr) []Passage {
	m := marker{text: r.Text, language: r.Language, places: analysis.Terms(r.Text, false, r.Language)}
	m.index()
	m.visit(where, r.Entities)
	marks := m.sorted()
	if len(marks) == 0 {
		return start(r.Text)
	}
	var list []Passage
	for range maxPassages {
		w, ok := best(r.Text, marks)
		if !ok {
			break
		}
		list = append(list, w.passage(r.Text, marks))
		marks = slices.DeleteFunc(marks, func(k mark) bool { return k.Start >= w.Start && k.Start < w.End })
	}
	slices.SortFunc(list, func(a, b Passage) int { return cmp.Compare(a.Start, b.Start) })
	return list
}

func start(text string) []Passage {
	w := window{article.Span{End: min(len(text), passageSize)}}
	w.toWords(text)
	if w.End == 0 {
		return nil
	}
	return []Passage{w.passage(text, nil)}
}

// mark is a span that a condition marks.
type mark struct {
	article.Span
	condition int
}

// window is a part of the text about as long as a passage.
type window struct{ article.Span }

// best is the window from one of the marks on that has the most different conditions, then the most marks.
func best(text string, marks []mark) (w window, ok bool) {
	most, end, seen := 0, 0, map[int]int{} // the marks from i to end, and how many of each condition
	for i := range marks {
		for end < len(marks) && marks[end].End <= marks[i].Start+passageSize*2/3 {
			seen[marks[end].condition]++
			end++
		}
		if score := 100*len(seen) + min(end-i, 99); score > most {
			most = score
			w = window{article.Span{Start: marks[i].Start - passageSize/4, End: max(marks[i].End, marks[i].Start+passageSize*3/4)}}
		}
		if end == i {
			end++
		} else if seen[marks[i].condition]--; seen[marks[i].condition] == 0 {
			delete(seen, marks[i].condition)
		}
	}
	w.toWords(text)
	return w, most > 0
}

// toWords moves the ends to blanks within the text.
func (w *window) toWords(text string) {
	w.Start, w.End = max(w.Start, 0), min(w.End, len(text))
	if w.Start > 0 {
		if i := strings.IndexAny(text[w.Start:w.End], " \n"); i >= 0 && i < passageSize/4 {
			w.Start += i + 1
		}
	}
	if w.End < len(text) {
		if i := strings.LastIndexAny(text[w.Start:w.End], " \n"); i > 0 && i > w.End-w.Start-passageSize/4 {
			w.End = w.Start + i
		}
	}
	for w.Start > 0 && !utf8.RuneStart(text[w.Start]) {
		w.Start--
	}
	for w.End < len(text) && !utf8.RuneStart(text[w.End]) {
		w.End++
	}
}

func (w window) passage(text string, marks []mark) Passage {
	p := Passage{Start: w.Start, Text: text[w.Start:w.End]}
	end := 0
	for _, k := range marks {
		if k.Start >= w.Start+end && k.End <= w.End {
			end = k.End - w.Start
			p.Marks = append(p.Marks, article.Span{Start: k.Start - w.Start, End: end})
		}
	}
	return p
}
