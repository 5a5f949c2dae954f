package entity

import (
	"testing"

	"dateline/extract/doc"
	"dateline/extract/gazetteer"
)

func TestSureNamesNeedNoModel(t *testing.T) {
	tables, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	x := New(tables, nil)
	for text, want := range map[string]string{
		"Ministers agreed to lend Ireland 85 billion euros.":  "Ireland",
		"They flew to Papua New Guinea on Monday.":            "Papua New Guinea",
		"The Bank of Ireland Group rose, said Jordan Greene.": "",
		"The Ireland-based firm and New Ireland lost.":        "",
	} {
		got := ""
		if found := x.sure(analyzer.Analyze(text, ""), nil); len(found) > 0 {
			got = text[found[0].Span.Start:found[0].Span.End]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
