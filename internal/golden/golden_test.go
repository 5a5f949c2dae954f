// Package golden holds the whole extraction to committed output: what it finds in our own articles, and how it scores
// on our own gold. A change of either shows in the diff. Run with -update to rewrite both.
package golden

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/article"
	"dateline/extract"
	"dateline/internal/eval"
	"dateline/pipeline/decode"
	"dateline/pipeline/source/file"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const testdata = "../../testdata"

func TestGolden(t *testing.T) {
	x := newExtractor(t)
	inputs, err := filepath.Glob(testdata + "/articles/*")
	if err != nil || len(inputs) < 16 {
		t.Fatalf("%d articles, %v", len(inputs), err)
	}
	for _, input := range inputs {
		t.Run(filepath.Base(input), func(t *testing.T) {
			compare(t, filepath.Join(testdata, "golden", filepath.Base(input)+".golden"), readable(t, extractAll(t, x, input)))
		})
	}
}

func TestScores(t *testing.T) {
	x := newExtractor(t)
	in, err := os.Open(testdata + "/gold/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	gold, err := eval.Load(in)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	eval.Score("gold/articles", gold, eval.Extract(gold, x.Extract), 0).Print(&out, 0)
	compare(t, testdata+"/scores.txt", out.Bytes())
}

func newExtractor(t *testing.T) *extract.Extractor {
	t.Helper()
	x, err := extract.New(extract.Options{OnPanic: func(p extract.Panic) { t.Errorf("%s: layer %s: %v\n%s", p.Article, p.Layer, p.Value, p.Stack) }})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// extractAll reads every article of one input, as the command line does.
func extractAll(t *testing.T, x *extract.Extractor, input string) []article.Record {
	t.Helper()
	src := file.Open([]string{input}, nil, file.Options{})
	defer src.Close()
	var records []article.Record
	for {
		item, err := src.Next(t.Context())
		if errors.Is(err, io.EOF) {
			return records
		}
		if err = errors.Join(err, item.Err); err != nil {
			t.Fatal(err)
		}
		a, err := decode.Decode(item.Raw)
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, x.Extract(a))
	}
}

// readable writes records with one fact a line and the text that each fact covers, so that a diff can be judged.
func readable(t *testing.T, records []article.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, r := range records {
		fmt.Fprintf(&b, "# %s | %s (%s) | %s\n", r.Title, r.Published, r.PublishedSource, r.Language)
		for _, e := range r.Entities {
			line(&b, r, "entity", article.Span{}, e)
		}
		for _, d := range r.Dates {
			line(&b, r, "date", d.Span, d)
		}
		for _, a := range r.Amounts {
			line(&b, r, "amount", a.Span, a)
		}
		for _, a := range r.Agreements {
			line(&b, r, "agreement", a.Trigger, a)
		}
		for _, q := range r.Quotes {
			line(&b, r, "quote", q.Span, q)
		}
	}
	return b.Bytes()
}

func line(b *bytes.Buffer, r article.Record, kind string, s article.Span, fact any) {
	data, err := json.Marshal(fact)
	if err != nil {
		panic(err) // plain types: cannot fail
	}
	fmt.Fprintf(b, "%s %q %s\n", kind, strings.TrimSpace(r.Text[s.Start:s.End]), data)
}

// compare holds got to the file's content, or rewrites the file.
func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s is out of date; if the change is meant, run make golden and read the diff\n%s", path, diff)
	}
}
