package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/article"
	"dateline/extract/agreement"
	"dateline/extract/amount"
	"dateline/extract/date"
	"dateline/extract/doc"
	"dateline/extract/entity"
	"dateline/extract/gazetteer"
	"dateline/extract/ner"
)

const (
	agreementWeights = "extract/agreement/weights.txt"
	agreementNotes   = "testdata/agreements" // our own annotation of the plain news, without its text
	ownGold          = "testdata/gold/voa.jsonl"
	agreementFolds   = 10
)

// trainAgreement fits the model that weighs candidate agreements on the gold articles and on our annotation of the
// plain news, prints what it reaches on articles left out, and writes it.
func trainAgreement(data string) error {
	texts, err := readAgreementTexts(data)
	if err != nil {
		return err
	}
	layers, err := newAgreementLayers()
	if err != nil {
		return err
	}
	for _, t := range texts {
		layers.read(t)
	}
	threshold := crossValidate(texts)
	model := fitAgreement(texts, func(*agreementText) bool { return true })
	var b strings.Builder
	if err := agreement.WriteModel(&b, model, threshold); err != nil {
		return err
	}
	return os.WriteFile(agreementWeights, []byte(b.String()), 0o644)
}

// agreementText is one annotated text with the candidates found in it.
type agreementText struct {
	gold     article.Record
	complete bool                   // every agreement of the text is annotated; else only the judged sentences
	judged   map[int]map[int]string // sentence start → trigger start → y, n or r
	rule     *string                // the rule whose example the text is; empty for a near miss, nil for news
	entities *entity.Entities
	cands    []agreement.Candidate
	labels   []agreementLabel // one for each candidate
}

// agreementLayers are the layers under the agreements.
type agreementLayers struct {
	analyzer *doc.Analyzer
	tables   *gazetteer.Tables
	names    *ner.Tagger
	entities *entity.Extractor
	finder   *agreement.Extractor
}

func newAgreementLayers() (*agreementLayers, error) {
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		return nil, err
	}
	tables, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	names, err := ner.Load(tables)
	if err != nil {
		return nil, err
	}
	return &agreementLayers{analyzer, tables, names, entity.New(tables, nil), agreement.New(tables)}, nil
}

// read finds the candidates of a text and labels them.
func (l *agreementLayers) read(t *agreementText) {
	d := l.analyzer.Analyze(t.gold.Text, t.gold.Published)
	t.entities = l.entities.Extract(d, l.names.Tag(d))
	t.cands = l.finder.Candidates(d, t.entities, date.Extract(d), amount.Extract(d, l.tables))
	t.labels = make([]agreementLabel, len(t.cands))
	switch {
	case t.rule != nil:
		labelByRule(t)
	case t.complete:
		labelByGold(t, l.tables)
	default:
		labelByJudgement(t)
	}
}

// readAgreementTexts reads the gold articles, the windows of news annotated in full, and the judged sentences.
func readAgreementTexts(data string) ([]*agreementText, error) {
	var texts []*agreementText
	for _, path := range []string{filepath.Join(data, "gold", "wikinews.jsonl"), filepath.Join(data, "gold", "current-events.jsonl"), ownGold} {
		records, err := readRecords(path)
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			texts = append(texts, &agreementText{gold: r, complete: true})
		}
	}
	news, err := readNews(data)
	if err != nil {
		return nil, err
	}
	notes, err := readRecords(filepath.Join(agreementNotes, "gmb.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, r := range notes {
		text, ok := news[r.ID]
		if !ok {
			return nil, fmt.Errorf("%s: no such news", r.ID)
		}
		text.Entities, text.Agreements = r.Entities, r.Agreements
		texts = append(texts, &agreementText{gold: text, complete: true})
	}
	judged, err := readJudged(filepath.Join(agreementNotes, "judged.tsv"), news)
	return append(append(texts, judged...), ruleTexts()...), err
}

// ruleTexts are the examples and near misses of the rules.
func ruleTexts() []*agreementText {
	var texts []*agreementText
	add := func(name, text, rule string) {
		texts = append(texts, &agreementText{gold: article.Record{Article: article.Article{ID: name, Text: text}}, rule: &rule})
	}
	for _, r := range agreement.Rules() {
		for i, e := range r.Yes {
			add(fmt.Sprintf("%s yes %d", r.Name, i), e.Text, r.Name)
		}
		for i, text := range r.No {
			add(fmt.Sprintf("%s no %d", r.Name, i), text, "")
		}
	}
	return texts
}
