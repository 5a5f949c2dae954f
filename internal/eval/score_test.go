package eval

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/article"
)

func loadFile(t *testing.T, path string) Set {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set, err := Load(f)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestFigures holds every figure to what the reference scorers of the guidelines print for the same two files. The
// system file is our gold with mentions shifted, dropped and merged, values and parties changed, and one record missing.
func TestFigures(t *testing.T) {
	gold := loadFile(t, "testdata/gold.jsonl")
	system := loadFile(t, "testdata/system.jsonl")
	want := map[string]string{
		"mentions": "76.4", "mentions P": "83.1", "mentions R": "70.7", "persons": "86.1", "organizations": "76.8", "places": "71.5",
		"mentions relaxed": "86.3", "date spans": "87.9", "date values": "72.3", "amount spans": "97.1", "amount values": "65.7",
		"grouping": "74.1", "roles": "87.5", "agreements detected": "84.8", "parties": "69.7", "status": "71.4", "kind": "100.0",
		"agreement date": "100.0", "agreement amounts": "71.4", "subject": "90.5", "agreement records": "30.3",
		"quote spans": "95.5", "quotes": "63.6",
	}
	report := Score("own", gold, system, 0)
	if len(report.Figures) != len(want) {
		t.Errorf("%d figures, want %d", len(report.Figures), len(want))
	}
	for _, f := range report.Figures {
		if got := fmt.Sprintf("%.1f", f.Value); got != want[f.Name] {
			t.Errorf("%s: %s, want %s", f.Name, got, want[f.Name])
		}
	}
}

func TestGoldAgainstItselfIsPerfect(t *testing.T) {
	gold := loadFile(t, "testdata/gold.jsonl")
	report := Score("own", gold, gold, 20)
	for _, f := range report.Figures {
		if f.Value != 100 || *f.CI != [2]float64{100, 100} {
			t.Errorf("%s: %v %v", f.Name, f.Value, *f.CI)
		}
	}
	if len(report.Errors) != 0 {
		t.Errorf("errors: %v", report.Errors)
	}
}

func TestErrorsNameTheArticle(t *testing.T) {
	gold := loadFile(t, "testdata/gold.jsonl")
	report := Score("own", gold, NewSet(nil), 0)
	if len(report.Errors) == 0 {
		t.Fatal("an empty answer has no errors")
	}
	for _, e := range report.Errors {
		if id, _, ok := strings.Cut(e, "\t-\t"); !ok || gold.Get(id).ID != id {
			t.Errorf("error without article or mark: %q", e)
		}
	}
}

func TestLoadFlatMentionsAndMissingIDs(t *testing.T) {
	set, err := Load(strings.NewReader(`{"text": "In Oslo.", "published": null, "entities": [{"start": 3, "end": 7, "type": "place", "label": "LOC"}]}` + "\n\n" + `{"id": "b", "text": ""}`))
	if err != nil {
		t.Fatal(err)
	}
	first := set.Get("1")
	if len(first.Entities) != 1 || first.Entities[0].Mentions[0] != (article.Span{Start: 3, End: 7}) {
		t.Errorf("flat mention: %+v", first.Entities)
	}
	if b := set.Get("b"); b.ID != "b" || b.Entities != nil {
		t.Errorf("record without entities: %+v", b)
	}
	if _, err := Load(strings.NewReader("{\"id\": \"a\"}\n{broken")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("broken line: %v", err)
	}
}

func TestCanonDate(t *testing.T) {
	for in, want := range map[string]string{
		"2019-06-23T14:30:00": "2019-06-23T14:30", "2019-06-23T": "2019-06-23", "p7d": "P1W", "PT24H": "P1D", "P12M": "P1Y", "2019-W26": "2019-W26",
	} {
		if got := canonDate(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
