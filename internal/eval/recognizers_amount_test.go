package eval

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/article"
	"github.com/google/go-cmp/cmp"
)

func TestRecognizersAmounts(t *testing.T) {
	dir := t.TempDir()
	write := func(file, text string) {
		t.Helper()
		path := filepath.Join(dir, file)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("NumberWithUnit/English/CurrencyModel.json", `[
		{"Index": 1, "Input": "it cost 50 CENTS", "Results": [{"Text": "50 cents", "Start": 8, "End": 15, "Resolution": {"value": "50", "unit": "Cent"}}]},
		{"Index": 3, "Input": "it cost € 5", "Results": [{"Text": "€ 5", "Start": 8, "End": 10, "Resolution": {"value": "5", "unit": "Euro", "isoCurrency": "EUR"}}]},
		{"Index": 5, "Input": "dollars", "Results": [{"Text": "dollars", "Start": 0, "End": 6, "Resolution": {"value": null, "unit": "Dollar"}}]}]`)
	for _, file := range []string{"NumberWithUnit/English/DimensionModel.json", "NumberWithUnit/English/TemperatureModel.json", "Number/English/PercentModel.json"} {
		write(file, `[{"Index": 1, "Input": "nothing here", "Results": []}]`)
	}
	half, five := 0.5, 5.0
	scores, err := RecognizersAmounts(dir, func(text string) []article.Amount {
		switch text {
		case "it cost 50 CENTS":
			return []article.Amount{{Span: article.Span{Start: 8, End: 16}, Type: "money", Value: &half, Unit: "USD"}}
		case "it cost € 5":
			return []article.Amount{{Span: article.Span{Start: 8, End: 13}, Type: "money", Value: &five, Unit: "USD"}}
		case "nothing here":
			return []article.Amount{{Span: article.Span{Start: 0, End: 7}, Type: "percent", Value: &five, Unit: "%"}}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []SuiteScore{
		{Model: "currency", Right: 2, Wrong: []int{3}},
		{Model: "dimension", Right: 1},
		{Model: "temperature", Right: 1},
		{Model: "percent", Wrong: []int{1}},
	}
	if d := cmp.Diff(want, scores); d != "" {
		t.Error(d)
	}
	if _, err := RecognizersAmounts(t.TempDir(), nil); err == nil {
		t.Error("a missing file is an error")
	}
}
