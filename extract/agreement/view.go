package agreement

import "dateline/extract/doc"

// view is one sentence cut into base noun phrases and verb groups, the shallow syntax that patterns fall back on.
// Token indexes are those of the Document.
type view struct {
	d           *doc.Document
	first, last int
	phrases     []phrase
	at          []int    // token-first → index into phrases, -1 outside
	group       []int    // token-first → first token of its verb group, -1 outside
	tags        []string // token-first → part of speech, corrected
}

// newView cuts a sentence, but for its dateline; isTime and isName say whether a token lies in a date or a name.
func newView(d *doc.Document, s doc.Sentence, isTime, isName func(token int) bool) *view {
	v := &view{d: d, first: s.First, last: s.Last, at: filled(s.Last - s.First), group: filled(s.Last - s.First)}
	v.retag(isName)
	for i := s.First + d.Dateline(d.SentenceAt(s.First)); i < s.Last; {
		if n := v.nounPhrase(i, isTime); n > i {
			v.add(i, n, isTime)
			i = v.phrases[len(v.phrases)-1].last
			continue
		}
		i = v.verbGroup(i)
	}
	return v
}

func filled(n int) []int {
	a := make([]int, n)
	for i := range a {
		a[i] = -1
	}
	return a
}

func (v *view) tag(i int) string   { return v.tags[i-v.first] }
func (v *view) lower(i int) string { return v.d.Tokens[i].Lower }
func (v *view) lemma(i int) string { return v.d.Tokens[i].Lemma }

// inside reports whether token i belongs to the sentence.
func (v *view) inside(i int) bool { return i >= v.first && i < v.last }

// phraseAt returns the index of the phrase that covers token i, or -1.
func (v *view) phraseAt(i int) int {
	if !v.inside(i) {
		return -1
	}
	return v.at[i-v.first]
}

// groupAt returns the bounds of the verb group that covers token i; both are i and i+1 outside of any.
func (v *view) groupAt(i int) (first, last int) {
	if v.group[i-v.first] < 0 {
		return i, i + 1
	}
	first = v.group[i-v.first]
	last = i + 1
	for last < v.last && v.group[last-v.first] == first {
		last++
	}
	return first, last
}

// mainVerb reports whether verb t is the last of its group, not an auxiliary.
func (v *view) mainVerb(t int) bool {
	_, last := v.groupAt(t)
	for i := t + 1; i < last; i++ {
		if isVerb(v.tag(i)) {
			return false
		}
	}
	return true
}
