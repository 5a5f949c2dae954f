package eval

import (
	"regexp"
	"slices"
	"strings"

	"dateline/article"
	"dateline/extract/date"
	"dateline/extract/doc"
)

// JudgeDates compares the dates of a case: all expected ones must be found, with their text and value, and no others.
// Texts are compared without the prepositions and approximators that the guidelines leave out of a span.
func JudgeDates(a *doc.Analyzer, c SuiteCase) Verdict {
	if OutsideDate(c) != "" {
		return Outside
	}
	text := strings.ToValidUTF8(c.Input, "?")
	found := date.Extract(a.Analyze(text, suiteDay(c.Context.ReferenceDateTime)))
	if !oneKind(c.Model) && len(found) != len(c.Results) {
		return Wrong
	}
	for _, r := range c.Results {
		same := func(d article.Date) bool {
			return plainDate(text[d.Start:d.End]) == plainDate(r.Text) && sameSuiteDate(d, r)
		}
		if !slices.ContainsFunc(found, same) {
			return Wrong
		}
	}
	return Right
}

// oneKind reports that a file asks for one kind of date alone; dates of other kinds are no errors there.
func oneKind(model string) bool {
	return !strings.Contains(model, "Model") && !strings.Contains(model, "Merged")
}

// suiteDay is the reference time as RFC 3339.
func suiteDay(s string) string {
	if s == "" {
		return ""
	}
	return s + "Z"
}

var leadingWords = regexp.MustCompile(`^(?:(?:or|ending with|in advance of|on|in|at|from|for|by|before|after|since|until|till|between|about|around|within|during|the|earlier|later|than|no|more|less|of|to|starting|beginning|any time|as|this|approximately|over|a|an)\s+)+`)

// plainDate is a span without leading function words, case and doubled blanks.
func plainDate(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	s = trailingWords.ReplaceAllString(leadingWords.ReplaceAllString(s, ""), "")
	return strings.Trim(s, " .,")
}

var trailingWords = regexp.MustCompile(`(?: (?:or|and) (?:later|earlier|after|before|greater|above|more|longer|less)| onwards?)$`)

// sameSuiteDate reports whether the value is one of those that the suite accepts. Without values the text decides.
func sameSuiteDate(d article.Date, r SuiteResult) bool {
	values := suiteValues(r)
	if len(values) == 0 {
		return true
	}
	for _, v := range values {
		for _, want := range v.accepted() {
			if want != "" && (canonSuite(want) == canonSuite(d.Value) || strings.HasPrefix(want, "T") && canonSuite(want) == canonSuite(timeOnly(d.Value))) {
				return true
			}
		}
		if month, ok := strings.CutPrefix(v.Timex, "XXXX"); ok && month != "" && strings.HasSuffix(d.Value, month) {
			return true
		}
		if v.sameStretch(d) || v.sameVague(d, r.Text) {
			return true
		}
	}
	return false
}
