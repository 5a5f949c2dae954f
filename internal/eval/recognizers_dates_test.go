package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/extract/doc"
)

func suiteCase(t *testing.T, model, source string) SuiteCase {
	t.Helper()
	var c SuiteCase
	if err := json.Unmarshal([]byte(source), &c); err != nil {
		t.Fatal(err)
	}
	c.Model = model
	return c
}

func TestJudgeDates(t *testing.T) {
	a, err := doc.NewAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, model, source string
		want                Verdict
	}{
		{"day", "DateTimeModel", `{"Input": "It ended on January 12, 2016.", "Results": [{"Text": "on january 12, 2016", "TypeName": "datetimeV2.date",
			"Resolution": {"values": [{"timex": "2016-01-12", "value": "2016-01-12"}]}}]}`, Right},
		{"other value", "DateTimeModel", `{"Input": "It ended on January 12, 2016.", "Results": [{"Text": "january 12, 2016",
			"Resolution": {"values": [{"timex": "2016-01-13", "value": "2016-01-13"}]}}]}`, Wrong},
		{"other text", "DateTimeModel", `{"Input": "It ended on January 12, 2016.", "Results": [{"Text": "january 12"}]}`, Wrong},
		{"one too many", "DateTimeModel", `{"Input": "It ended on January 12, 2016 at 5 p.m. and lasted two days.", "Results": [{"Text": "two days"}]}`, Wrong},
		{"one too many of another kind", "DurationExtractor", `{"Input": "On January 12, 2016 it lasted two days.", "Results": [{"Text": "two days"}]}`, Right},
		{"one of two resolutions", "DateTimeModel", `{"Input": "They met on Sunday.", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
			"Results": [{"Text": "sunday", "Resolution": {"values": [{"timex": "XXXX-WXX-7", "value": "2016-11-06"}, {"timex": "XXXX-WXX-7", "value": "2016-11-13"}]}}]}`, Right},
		{"coarse range", "DateTimeModel", `{"Input": "from January 2015 to April 2015", "Results": [{"Text": "from january 2015 to april 2015",
			"Resolution": {"values": [{"timex": "(2015-01-01,2015-04-01,P3M)", "start": "2015-01-01", "end": "2015-04-01"}]}}]}`, Right},
		{"parser", "DateParser", `{"Input": "He left yesterday.", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
			"Results": [{"Text": "yesterday", "Value": {"Timex": "2016-11-06", "PastResolution": {"date": "2016-11-06"}}}]}`, Right},
		{"time on any day", "TimeParser", `{"Input": "It rang at 7:56:30 pm.", "Results": [{"Text": "7:56:30 pm", "Value": {"Timex": "T19:56:30"}}]}`, Right},
		{"vague count", "DateTimeModel", `{"Input": "It lasted a few minutes.", "Results": [{"Text": "a few minutes", "Resolution": {"values": [{"timex": "PT3M"}]}}]}`, Right},
		{"nothing there", "DateTimeModel", `{"Input": "This may take longer.", "Results": []}`, Right},
		{"a meal", "DateTimeModel", `{"Input": "after breakfast", "Results": [{"Text": "after breakfast"}]}`, Outside},
		{"a mode", "DateTimeModelTasksMode", `{"Input": "on Sunday", "Results": [{"Text": "sunday"}]}`, Outside},
	} {
		if got := JudgeDates(a, suiteCase(t, c.model, c.source)); got != c.want {
			t.Errorf("%s: verdict %d, want %d", c.name, got, c.want)
		}
	}
}

func TestSuiteReadsEveryFile(t *testing.T) {
	dir := t.TempDir()
	for name, body := range map[string]string{
		"A.json": "\ufeff" + `[{"Index": 1}, {"Index": 3}, {"Index": 5}]`, "B.json": `[]`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	verdicts := map[int]Verdict{1: Right, 3: Wrong, 5: Outside}
	got, err := Suite(nil, dir, func(_ *doc.Analyzer, c SuiteCase) Verdict { return verdicts[c.Index] })
	if err != nil {
		t.Fatal(err)
	}
	want := []SuiteScore{{Model: "A", Right: 1, Wrong: []int{3}, Outside: []int{5}}, {Model: "B"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := got[0].Share(); s != 0.5 {
		t.Errorf("share %v of one right and one wrong", s)
	}
	if s := got[1].Share(); s != 0 {
		t.Errorf("share %v of nothing", s)
	}
}
