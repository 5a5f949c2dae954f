package main

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"dateline/extract/ner"
)

// nerFolds is into how many parts the documents are dealt for cross-validation.
const nerFolds = 5

// foldOf deals documents to folds.
func foldOf(t nerText) int {
	h := fnv.New32a()
	if t.Doc != "" {
		t.ID = t.Doc
	}
	h.Write([]byte(t.Corpus + t.ID))
	return int(h.Sum32() % nerFolds)
}

// dealFold parts the texts of one fold from the others.
func dealFold(texts []nerText, fold int) (kept, held []nerText) {
	for _, t := range texts {
		if foldOf(t) == fold {
			held = append(held, t)
		} else {
			kept = append(kept, t)
		}
	}
	return kept, held
}

// nerTally counts mentions: right in span and type, found, in the corpus.
type nerTally struct{ right, found, all int }

// evalNER prints strict mention scores of person, organization and place on held-out texts and on gold, by corpus.
func evalNER(data string, clusters, model []byte, held []nerText) error {
	tagger, err := ner.New(clusters, model)
	if err != nil {
		return err
	}
	gold, err := readTexts(data, "gold")
	if err != nil {
		return err
	}
	tallies := map[string]*nerTally{}
	for _, t := range append(held, gold...) {
		if strings.HasPrefix(t.ID, "wpce-") {
			t.Corpus = "gold current-events"
		}
		if tallies[t.Corpus] == nil {
			tallies[t.Corpus] = &nerTally{}
		}
		tallies[t.Corpus].count(tagger, t)
	}
	for _, name := range slices.Sorted(maps.Keys(tallies)) {
		n := tallies[name]
		p, r := 100*float64(n.right)/float64(n.found), 100*float64(n.right)/float64(n.all)
		fmt.Printf("%-20s P %5.1f R %5.1f F1 %5.1f of %d\n", name, p, r, 2*p*r/(p+r), n.all)
	}
	return nil
}

func (n *nerTally) count(tagger *ner.Tagger, t nerText) {
	gold := map[nerSpan]bool{}
	for _, s := range t.Spans {
		if s.Type == "person" || s.Type == "organization" || s.Type == "place" {
			gold[nerSpan{Start: s.Start, End: s.End, Type: s.Type}] = true
		}
	}
	n.all += len(gold)
	for _, m := range tagger.Tag(analyze(t.Text)) {
		if m.Type == "event" {
			continue
		}
		n.found++
		if gold[nerSpan{Start: m.Span.Start, End: m.Span.End, Type: string(m.Type)}] {
			n.right++
		}
	}
}
