package main

import (
	"sort"
	"strings"
	"unicode"

	"dateline/article"
	"dateline/extract/ner"
	"dateline/extract/ner/lexicon"
	"dateline/extract/ner/sequence"
)

// nerPages knows the types of linked pages and how the words that link to them are read.
type nerPages struct{ pages, forms map[string]int }

// readPages lets a draft model read the linked texts and takes the majority of its readings as the type of each page
// and of each form of words.
func readPages(draft *ner.Tagger, texts []linkedText) *nerPages {
	pages, forms := readings{}, readings{}
	for i := range texts {
		t := &texts[i]
		t.found = draft.Tag(t.doc)
		for _, k := range t.named() {
			kind := sequence.Types
			if m, ok := t.around(k.Span); ok {
				kind = kindOf(string(m.Type))
			}
			pages.count(k.Page, kind)
			forms.count(t.Text[k.Start:k.End], kind)
		}
	}
	return &nerPages{pages.majority(0.5), forms.majority(0.4)}
}

// readings counts, by key, how often each type was read; the last count is of no name.
type readings map[string]*[sequence.Types + 1]int

func (r readings) count(key string, kind int) {
	if r[key] == nil {
		r[key] = new([sequence.Types + 1]int)
	}
	r[key][kind]++
}

// majority returns the commonest type of each key where it has at least the given share of the readings.
func (r readings) majority(share float64) map[string]int {
	out := map[string]int{}
	for key, counts := range r {
		best, total := 0, 0
		for k, n := range counts {
			total += n
			if k < sequence.Types && n > counts[best] {
				best = k
			}
		}
		if counts[best] > 0 && float64(counts[best]) >= share*float64(total) {
			out[key] = best
		}
	}
	return out
}

// kind returns the type of a link, if it names a thing of our types by a name: its words are read as the page's type,
// or are the beginning of the page's title.
func (p *nerPages) kind(t *linkedText, k nerLink) (int, bool) {
	kind, ok := titleKind(k.Page)
	if !ok {
		kind, ok = p.pages[k.Page]
	}
	form := t.Text[k.Start:k.End]
	as, read := p.forms[form]
	return kind, ok && (read && as == kind || strings.HasPrefix(k.Page, form))
}

// extend returns the phrases with the names that the links give.
func (p *nerPages) extend(phrases lexicon.Table, texts []linkedText) lexicon.Table {
	entries := map[uint32]uint32{}
	phrases.Each(func(k, v uint32) { entries[k] = v })
	for i := range texts {
		for _, k := range texts[i].named() {
			if kind, ok := p.kind(&texts[i], k); ok {
				addName(entries, texts[i].Text[k.Start:k.End], lexicon.WikiPerson+kind)
			}
		}
	}
	return lexicon.NewTable(entries)
}

// labelled returns the texts with the draft model's names, corrected by the links; a longer name that the model saw
// around a link stays.
func (p *nerPages) labelled(texts []linkedText) []nerText {
	kinds := ner.Kinds()
	out := make([]nerText, len(texts))
	for i := range texts {
		t := &texts[i]
		out[i] = t.nerText
		var linked []article.Span
		for _, k := range t.named() {
			m, found := t.around(k.Span)
			if kind, ok := p.kind(t, k); ok && !(found && m.Span != k.Span && m.Span.Contains(k.Span)) {
				linked = append(linked, k.Span)
				out[i].Spans = append(out[i].Spans, nerSpan{k.Start, k.End, string(kinds[kind]), ""})
			}
		}
		for _, m := range t.found {
			if !overlapsAny(m.Span, linked) {
				out[i].Spans = append(out[i].Spans, nerSpan{m.Span.Start, m.Span.End, string(m.Type), ""})
			}
		}
		sort.Slice(out[i].Spans, func(a, b int) bool { return out[i].Spans[a].Start < out[i].Spans[b].Start })
	}
	return out
}

func overlapsAny(s article.Span, list []article.Span) bool {
	for _, t := range list {
		if s.Overlaps(t) {
			return true
		}
	}
	return false
}

// titleKind reads the type off a page's title where that is safe.
func titleKind(page string) (int, bool) {
	page, _, _ = strings.Cut(page, " (")
	words := strings.Fields(page)
	if len(words) < 2 {
		return 0, false
	}
	last := words[len(words)-1]
	switch {
	case year(words[0]), strings.Contains(eventTitles, " "+last+" "):
		return kindOf("event"), true
	case strings.Contains(bodyTitles, " "+last+" "), strings.HasPrefix(page, "Ministry of "), strings.HasPrefix(page, "Department of "):
		return kindOf("organization"), true
	case strings.Contains(placeTitles, " "+last+" "), strings.Contains(page, ", ") && unicode.IsUpper(rune(last[0])):
		return kindOf("place"), true
	}
	return 0, false
}

func year(word string) bool {
	return len(word) == 4 && (word[0] == '1' || word[0] == '2') && word[3] >= '0' && word[3] <= '9'
}

// Last words of page titles that tell the type.
const (
	eventTitles = " War Olympics Cup Championship Championships earthquake election attack massacre bombing shooting crash "
	bodyTitles  = " Party University Ministry Committee Council Agency Bank F.C. FC Corporation Inc. Airlines Force Forces Army " +
		"Navy Police Court Union Association Federation Commission Company Group Organization Front Movement Times News Post "
	placeTitles = " County District Province Oblast Airport River Island Islands Governorate Bridge Region Stadium Lake Mountains "
)
