package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

// nerJudge finds names as a model does alone and as the program does with it: with what the entity layer adds,
// drops and retypes.
type nerJudge struct {
	analyzer *doc.Analyzer
	tagger   *ner.Tagger
	entities *entity.Extractor
}

func newNERJudge(clusters, model []byte) (*nerJudge, error) {
	tagger, err := ner.New(clusters, model)
	if err != nil {
		return nil, err
	}
	tables, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	return &nerJudge{segmenter(), tagger, entity.New(tables, nil)}, nil
}

// find returns the names in a text by the model alone and by the program.
func (j *nerJudge) find(text string) (alone, whole nameSet) {
	d := j.analyzer.Analyze(text, "")
	found := j.tagger.Tag(d)
	alone, whole = nameSet{}, nameSet{}
	for _, m := range found {
		alone.add(m.Span, m.Type)
	}
	for _, e := range j.entities.Extract(d, found).List {
		for _, m := range e.Mentions {
			whole.add(m, e.Type)
		}
	}
	return alone, whole
}

// nameSet holds the persons, organizations and places of a text.
type nameSet map[nerSpan]bool

func (s nameSet) add(at article.Span, kind article.EntityType) {
	if kind == article.Person || kind == article.Organization || kind == article.Place {
		s[nerSpan{Start: at.Start, End: at.End, Type: string(kind)}] = true
	}
}

func goldNames(t nerText) nameSet {
	s := nameSet{}
	for _, n := range t.Spans {
		s.add(article.Span{Start: n.Start, End: n.End}, article.EntityType(n.Type))
	}
	return s
}

// nerTally counts names: right in span and type, found, in the corpus.
type nerTally struct{ right, found, all int }

func (n *nerTally) count(found, gold nameSet) {
	n.found += len(found)
	n.all += len(gold)
	for m := range found {
		if gold[m] {
			n.right++
		}
	}
}

func (n *nerTally) f1() float64 { return 200 * float64(n.right) / float64(n.found+n.all) }

// evalNER prints strict mention scores of person, organization and place on held-out texts and on gold, by corpus: F1
// of the model alone, then precision, recall and F1 of the program.
func evalNER(data string, clusters, model []byte, held []nerText) error {
	judge, err := newNERJudge(clusters, model)
	if err != nil {
		return err
	}
	gold, err := readTexts(data, "gold")
	if err != nil {
		return err
	}
	alone, whole := map[string]*nerTally{}, map[string]*nerTally{}
	for _, t := range append(held, gold...) {
		if strings.HasPrefix(t.ID, "wpce-") {
			t.Corpus = "gold current-events"
		}
		if alone[t.Corpus] == nil {
			alone[t.Corpus], whole[t.Corpus] = &nerTally{}, &nerTally{}
		}
		names := goldNames(t)
		a, w := judge.find(t.Text)
		alone[t.Corpus].count(a, names)
		whole[t.Corpus].count(w, names)
	}
	for _, name := range slices.Sorted(maps.Keys(whole)) {
		n := whole[name]
		p, r := 100*float64(n.right)/float64(n.found), 100*float64(n.right)/float64(n.all)
		fmt.Printf("%-20s model %5.1f program P %5.1f R %5.1f F1 %5.1f right %d found %d of %d\n", name, alone[name].f1(), p, r, n.f1(), n.right, n.found, n.all)
	}
	return nil
}
