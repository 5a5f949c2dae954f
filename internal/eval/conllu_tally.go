package eval

import (
	"strings"

	"dateline/extract/doc"
	"dateline/internal/conllu"
)

// grammarTally counts what grammarScores divides.
type grammarTally struct {
	tokens, sentences     spanTally
	words, tags, uas, las int
}

// spanTally counts spans found in both, in the gold and in the system.
type spanTally struct{ both, gold, system int }

func (t *spanTally) add(gold, system []conllu.Span) {
	t.gold += len(gold)
	t.system += len(system)
	known := make(map[conllu.Span]bool, len(gold))
	for _, s := range gold {
		known[s] = true
	}
	for _, s := range system {
		if known[s] {
			t.both++
		}
	}
}

func (t spanTally) f1() float64 { return percent(2*t.both, t.gold+t.system) }

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// raw scores tokens and sentences on the document's text.
func (t *grammarTally) raw(a *doc.Analyzer, d conllu.Document) {
	text, words := d.Text()
	var goldTokens, goldSentences, tokens, sentences []conllu.Span
	for _, s := range words {
		goldTokens = append(goldTokens, s...)
		goldSentences = append(goldSentences, conllu.Span{Start: s[0].Start, End: s[len(s)-1].End})
	}
	got := a.Segment(text)
	for _, tok := range got.Tokens {
		tokens = append(tokens, conllu.Span{Start: tok.Start, End: tok.End})
	}
	for _, s := range got.Sentences {
		sentences = append(sentences, conllu.Span{Start: s.Start, End: s.End})
	}
	t.tokens.add(goldTokens, tokens)
	t.sentences.add(goldSentences, sentences)
}

// gold scores tags and dependencies on one sentence's gold tokens.
func (t *grammarTally) gold(a *doc.Analyzer, s conllu.Sentence) {
	forms := make([]string, len(s.Words))
	for i, w := range s.Words {
		forms[i] = w.Form
	}
	got := a.Annotate(forms)
	for i, want := range s.Words {
		t.words++
		t.tags += one(got.Tokens[i].Tag == want.Tag)
		t.uas += one(got.Head(i) == want.Head)
		t.las += one(got.Head(i) == want.Head && universal(got.Rel(i)) == universal(want.Rel))
	}
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func universal(rel string) string {
	main, _, _ := strings.Cut(rel, ":")
	return main
}

func (t *grammarTally) scores() GrammarScores {
	return GrammarScores{
		Tokens: t.tokens.f1(), Sentences: t.sentences.f1(),
		Tags: percent(t.tags, t.words), UAS: percent(t.uas, t.words), LAS: percent(t.las, t.words),
	}
}
