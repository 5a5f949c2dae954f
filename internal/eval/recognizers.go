package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/extract/doc"
)

// SuiteCase is one case of the Recognizers-Text suite (github.com/microsoft/Recognizers-Text, folder Specs).
type SuiteCase struct {
	Model   string `json:"-"` // the file that it comes from
	Index   int
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []SuiteResult
}

// SuiteResult is one expression that a case expects. Extractor files give Type, model files TypeName; values are in
// Resolution for models and in Value for parsers.
type SuiteResult struct {
	Text, Type, TypeName string
	Resolution, Value    json.RawMessage
}

// Verdict says whether a case is answered as its suite expects.
type Verdict int8

// The verdicts. Outside is a case that the project's guidelines give no answer for.
const (
	Wrong Verdict = iota
	Right
	Outside
)

// SuiteScore is the outcome of one file of the suite: one model.
type SuiteScore struct {
	Model   string
	Right   int
	Wrong   []int // indexes of cases
	Outside []int
}

// Share is the share of right answers among the cases inside the guidelines.
func (s SuiteScore) Share() float64 {
	if n := s.Right + len(s.Wrong); n > 0 {
		return float64(s.Right) / float64(n)
	}
	return 0
}

func (s SuiteScore) String() string {
	return fmt.Sprintf("%-34s %4d of %4d %5.1f %%   outside %d", s.Model, s.Right, s.Right+len(s.Wrong), 100*s.Share(), len(s.Outside))
}

// Judge answers a case and compares.
type Judge func(a *doc.Analyzer, c SuiteCase) Verdict

// Suite scores every file of one folder of the suite.
func Suite(a *doc.Analyzer, dir string, judge Judge) ([]SuiteScore, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []SuiteScore
	for _, file := range files {
		cases, err := suiteCases(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, scoreSuite(a, strings.TrimSuffix(filepath.Base(file), ".json"), cases, judge))
	}
	return out, nil
}

func suiteCases(file string) ([]SuiteCase, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var cases []SuiteCase
	return cases, json.Unmarshal(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), &cases)
}

func scoreSuite(a *doc.Analyzer, model string, cases []SuiteCase, judge Judge) SuiteScore {
	s := SuiteScore{Model: model}
	for _, c := range cases {
		c.Model = model
		switch judge(a, c) {
		case Right:
			s.Right++
		case Wrong:
			s.Wrong = append(s.Wrong, c.Index)
		case Outside:
			s.Outside = append(s.Outside, c.Index)
		}
	}
	return s
}
