package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/article"
	"dateline/index"
)

func TestTableFitsTheTerminal(t *testing.T) {
	million := 1e6
	evidence := "Harlan Group signed a contract with Zambia worth $1 million, its largest in the region so far, the ministry said on Tuesday."
	hits := []index.Hit{{ID: "a1", Title: "Contract\x1b[2J", Published: "2024-03-05T10:00:00Z", Fact: &index.Fact{
		Kind: index.Agreements, Evidence: index.Passage{Text: evidence},
		Agreement: &index.Agreement{Status: "signed", Kind: "contract", Parties: []string{"Harlan Group", "Zambia"}, Date: "2024-03-05",
			Amounts: []article.Amount{{Type: "money", Value: &million, Unit: "USD"}}},
	}}}
	for _, width := range []int{minTable, 200} {
		var out bytes.Buffer
		writeTable(&out, style(false), hits, width)
		for line := range strings.Lines(out.String()) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("a line of %d characters on a terminal of %d: %q", n, width, line)
			}
		}
		words := strings.Fields(strings.NewReplacer("│", " ", "─", " ", "┼", " ").Replace(out.String()))
		for _, want := range strings.Fields("signed contract Zambia 1,000,000 largest a1") {
			if !strings.Contains(strings.Join(words, " "), want) {
				t.Errorf("%q is missing in\n%s", want, &out)
			}
		}
		if strings.Contains(out.String(), "\x1b") {
			t.Error("the article drives the terminal")
		}
	}
}
