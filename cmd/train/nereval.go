package main

import (
	"fmt"
	"hash/fnv"
	"sort"

	"dateline/extract/ner"
)

// foldOf deals documents to five parts.
func foldOf(t nerText) int {
	h := fnv.New32a()
	h.Write([]byte(t.Corpus + t.ID))
	return int(h.Sum32() % 5)
}

type tally struct{ found, system, gold int }

func (t tally) f1() float64 {
	if t.system+t.gold == 0 {
		return 0
	}
	return 200 * float64(t.found) / float64(t.system+t.gold)
}

// evalNER prints strict mention F1 of three types: on the part of each corpus that was not trained on, and on gold.
func evalNER(data string, clusters, model []byte, texts []nerText, fold int) error {
	tagger, err := ner.New(clusters, model)
	if err != nil {
		return err
	}
	results := map[string]*tally{}
	for _, t := range texts {
		if foldOf(t) == fold {
			count(tagger, t, results)
		}
	}
	gold, err := readTexts(data, "gold")
	if err != nil {
		return err
	}
	for _, t := range gold {
		if t.ID[:4] == "wpce" {
			t.Corpus = "gold-ce"
		}
		count(tagger, t, results)
	}
	var names []string
	for n := range results {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		r := results[n]
		fmt.Printf("%-20s P %5.1f R %5.1f F1 %5.1f  (%d)\n", n, 100*float64(r.found)/float64(r.system), 100*float64(r.found)/float64(r.gold), r.f1(), r.gold)
	}
	return nil
}

func count(tagger *ner.Tagger, t nerText, results map[string]*tally) {
	r := results[t.Corpus]
	if r == nil {
		r = &tally{}
		results[t.Corpus] = r
	}
	gold := map[nerSpan]bool{}
	for _, s := range t.Spans {
		if k := kindOf(s.Type); k >= 0 && k < 3 {
			gold[nerSpan{s.Start, s.End, s.Type, ""}] = true
		}
	}
	r.gold += len(gold)
	for _, m := range tagger.Tag(analyze(t.Text)) {
		if kindOf(string(m.Type)) == 3 {
			continue
		}
		r.system++
		if gold[nerSpan{m.Span.Start, m.Span.End, string(m.Type), ""}] {
			r.found++
		}
	}
}
