package quote

import (
	"sort"
	"strings"

	"dateline/extract/doc"
	"dateline/extract/entity"
)

// scene is a document with its quoted passages, as the rules see it.
type scene struct {
	*doc.Document
	entities *entity.Entities
	quotes   []quotation // all passages in text order, short ones too
	inside   []int32     // by token: index of the passage that holds it plus one; marks included
	said     []answer    // by passage: what was decided so far

	parts map[string]int // persons by the parts of their names; nil until someone asks
}

// quotation is a passage at its tokens.
type quotation struct {
	passage
	first, last int // tokens between the marks
	from, to    int // tokens with the marks
	long        bool
}

func newScene(d *doc.Document, e *entity.Entities) *scene {
	s := &scene{Document: d, entities: e, inside: make([]int32, len(d.Tokens))}
	for _, p := range passages(d.Text) {
		q := quotation{passage: p, first: s.tokenFrom(p.Start), last: s.tokenFrom(p.End), from: s.tokenFrom(p.open), to: s.tokenFrom(p.after)}
		q.long = words(d.Text[p.Start:p.End]) >= minWords && q.last > q.first
		if q.to <= q.from {
			continue
		}
		s.quotes = append(s.quotes, q)
		for t := q.from; t < q.to; t++ {
			s.inside[t] = int32(len(s.quotes))
		}
	}
	return s
}

// tokenFrom is the first token that starts at or after a byte.
func (s *scene) tokenFrom(at int) int {
	return sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].Start >= at })
}

// quoted reports whether a token stands inside a passage, or nowhere.
func (s *scene) quoted(t int) bool { return t < 0 || t >= len(s.Tokens) || s.inside[t] != 0 }

// lower is a token in lower case, empty beyond either end.
func (s *scene) lower(t int) string {
	if t < 0 || t >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[t].Lower
}

// is reports whether a token is one of the words.
func (s *scene) is(t int, words ...string) bool {
	w := s.lower(t)
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// tag reports whether a token has one of the tags.
func (s *scene) tag(t int, tags ...string) bool {
	if t < 0 || t >= len(s.Tokens) {
		return false
	}
	for _, x := range tags {
		if s.Tokens[t].Tag == x {
			return true
		}
	}
	return false
}

// newParagraph reports whether a token begins a paragraph.
func (s *scene) newParagraph(t int) bool {
	return t <= 0 || t >= len(s.Tokens) || strings.IndexByte(s.Text[s.Tokens[t-1].End:s.Tokens[t].Start], '\n') >= 0
}

// sentenceOf gives the tokens of the sentence that holds a token.
func (s *scene) sentenceOf(t int) (first, last int) {
	i := s.SentenceAt(t)
	if i < 0 || i >= len(s.Sentences) {
		return t, t
	}
	return s.Sentences[i].First, s.Sentences[i].Last
}

// parsed reports whether the sentence of a token was parsed; the others are left to the order of words, which costs
// less in endless sentences.
func (s *scene) parsed(t int) bool {
	i := s.SentenceAt(t)
	return i >= 0 && i < len(s.Sentences) && s.Sentences[i].Parsed
}

// lead is the first token of the words before a passage that belong to its sentence: back to a full stop outside
// quotations or the beginning of the paragraph. Passages in between are stepped over.
func (s *scene) lead(q *quotation) int {
	t := q.from
	for t > 0 && q.from-t < maxLead && !s.newParagraph(t) {
		if s.inside[t-1] == 0 && s.endsSentence(t-1) {
			break
		}
		if p := s.inside[t-1]; p != 0 && s.stops(&s.quotes[p-1], t) {
			break
		}
		t--
	}
	return t
}

// maxLead bounds how far, in tokens, words of saying are looked for.
const maxLead = 80

// endsSentence reports whether a token is the last of a sentence and looks it.
func (s *scene) endsSentence(t int) bool {
	_, last := s.sentenceOf(t)
	return t == last-1 && s.is(t, ".", "?", "!", "…", "...", "。")
}

// stops reports whether a passage ends the sentence it stands in: its last mark inside is a full stop and what
// follows at token t begins with a capital.
func (s *scene) stops(q *quotation, t int) bool {
	return q.last > q.first && s.is(q.last-1, ".", "?", "!") && t < len(s.Tokens) && (upper(s.Tokens[t].Text) || s.inside[t] != 0)
}

func upper(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// tail gives the tokens after a passage that belong to its sentence, up to the next long passage.
func (s *scene) tail(q *quotation) (first, last int) {
	first = q.to
	if first >= len(s.Tokens) || s.newParagraph(first) {
		return first, first
	}
	for last = first; last < len(s.Tokens) && last-first < maxLead && (last == first || !s.newParagraph(last)); last++ {
		if p := s.inside[last]; p != 0 && s.quotes[p-1].long {
			break
		}
		if s.inside[last] == 0 && s.endsSentence(last) {
			break
		}
	}
	return first, last
}
