package extract

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
)

func newExtractor(t testing.TB, o Options) *Extractor {
	t.Helper()
	x, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestAPanicCostsOneLayer(t *testing.T) {
	var panics []Panic
	x := newExtractor(t, Options{OnPanic: func(p Panic) { panics = append(panics, p) }})
	broken := *x
	broken.names = nil
	r := broken.Extract(article.Article{ID: "a", Published: "2019-06-24", Text: "Iran paid $2 million on Sunday."})
	if diff := cmp.Diff([]string{"entities"}, r.FailedLayers); diff != "" {
		t.Error(diff)
	}
	if len(r.Dates) != 1 || len(r.Amounts) != 1 || r.Text == "" {
		t.Errorf("the other layers did not go on: %+v", r.Facts)
	}
	if len(panics) != 1 || panics[0].Article != "a" || panics[0].Layer != "entities" || len(panics[0].Stack) == 0 {
		t.Errorf("panics: %+v", panics)
	}
}

func TestOtherLanguagesGetNeutralFactsOnly(t *testing.T) {
	x := newExtractor(t, Options{})
	r := x.Extract(article.Article{Language: "de", Text: "Siemens zahlt 20 % mehr, insgesamt 5 €, am 2019-06-24 in Berlin."})
	if len(r.Entities)+len(r.Agreements)+len(r.Quotes) != 0 || len(r.Amounts) == 0 || len(r.Dates) == 0 {
		t.Errorf("%+v", r.Facts)
	}
}

func TestDatesInsideNamesAreLeftOut(t *testing.T) {
	at := func(start, end int) article.Span { return article.Span{Start: start, End: end} }
	entities := []article.Entity{
		{Type: article.Organization, Mentions: []article.Span{at(40, 60), at(0, 17)}},
		{Type: article.Event, Mentions: []article.Span{at(20, 38)}},
	}
	dates := []article.Date{{Span: at(0, 8)}, {Span: at(20, 24)}, {Span: at(40, 60)}, {Span: at(58, 64)}, {Span: at(70, 74)}}
	want := []article.Date{{Span: at(20, 24)}, {Span: at(40, 60)}, {Span: at(58, 64)}, {Span: at(70, 74)}}
	if diff := cmp.Diff(want, outsideNames(dates, entities)); diff != "" {
		t.Error(diff)
	}
}

func TestListsAreNeverNil(t *testing.T) {
	r := newExtractor(t, Options{}).Extract(article.Article{Text: "Nothing."})
	if r.Entities == nil || r.Dates == nil || r.Amounts == nil || r.Agreements == nil || r.Quotes == nil {
		t.Errorf("%+v", r.Facts)
	}
}

// TestSharedByWorkers extracts the same texts from many goroutines: no race, the same facts.
func TestSharedByWorkers(t *testing.T) {
	x := newExtractor(t, Options{})
	text := strings.Repeat("Iran's minister Reza Kiani met Liang Wen in Tehran on Sunday. They signed a $2 million deal. ", 5)
	want := x.Extract(article.Article{ID: "a", Published: "2019-06-24", Text: text})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if diff := cmp.Diff(want, x.Extract(article.Article{ID: "a", Published: "2019-06-24", Text: text})); diff != "" {
				t.Error(diff)
			}
		})
	}
	wg.Wait()
}

// TestSpans holds every fact of awkward texts to the contract: spans inside the text, references that resolve.
func TestSpans(t *testing.T) {
	x := newExtractor(t, Options{OnPanic: func(p Panic) { t.Errorf("layer %s: %v\n%s", p.Layer, p.Value, p.Stack) }})
	for _, text := range awkward() {
		checkRecord(t, x.Extract(article.Article{Published: "2019-06-24", Text: text}))
	}
}

func FuzzExtract(f *testing.F) {
	for _, text := range awkward() {
		f.Add(text)
	}
	x := newExtractor(f, Options{OnPanic: func(p Panic) { f.Errorf("layer %s: %v\n%s", p.Layer, p.Value, p.Stack) }})
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		checkRecord(t, x.Extract(article.Article{Published: "2019-06-24", Text: text}))
	})
}

func awkward() []string {
	return []string{
		"", " ", "\n\n", "Iran", "“", `"Iran and China signed`, "The two countries agreed to it.", "He said “yes, we can do it” on Sunday.",
		"Iran, China, Russia and Turkey agreed on a joint project with a joint investment of $2 million.",
		strings.Repeat("(", 5000), strings.Repeat("Iran and ", 2000), strings.Repeat("1,", 3000), "日本 and Ελλάδα signed a deal – worth €5m – on 3\u00a0May.",
	}
}

func checkRecord(t *testing.T, r article.Record) {
	t.Helper()
	inside := func(what string, s article.Span) {
		if s.Start < 0 || s.End > len(r.Text) || s.Start > s.End || !strings.Contains(r.Text, r.Text[s.Start:s.End]) {
			t.Errorf("%s outside of the text: %+v", what, s)
		}
	}
	var ids []string
	for _, e := range r.Entities {
		ids = append(ids, e.ID)
		for _, m := range e.Mentions {
			inside("mention", m)
		}
	}
	for _, a := range r.Agreements {
		inside("agreement", a.Span)
		inside("trigger", a.Trigger)
		for _, p := range a.Parties {
			if !slices.Contains(ids, p) {
				t.Errorf("party %q is no entity", p)
			}
		}
		for _, i := range a.Amounts {
			if i < 0 || i >= len(r.Amounts) {
				t.Errorf("no amount %d", i)
			}
		}
		if !slices.Contains(article.Statuses(), a.Status) || !slices.Contains(article.Kinds(), a.Kind) {
			t.Errorf("status %q, kind %q", a.Status, a.Kind)
		}
	}
	for _, q := range r.Quotes {
		inside("quote", q.Span)
		if q.Speaker != "" && !slices.Contains(ids, q.Speaker) {
			t.Errorf("speaker %q is no entity", q.Speaker)
		}
	}
	for _, d := range r.Dates {
		inside("date", d.Span)
	}
	for _, a := range r.Amounts {
		inside("amount", a.Span)
	}
}
