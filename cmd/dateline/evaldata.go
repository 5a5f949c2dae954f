package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/article"
	"dateline/extract"
	"dateline/extract/doc"
	"dateline/internal/eval"
	"dateline/pipeline/decode"
)

// evalData prints one table over the open gold sets in a folder, laid out as docs/data.md says.
func evalData(s streams, dir string, x *extract.Extractor) error {
	for _, part := range []func(streams, string, *extract.Extractor) error{evalGold, evalNames, evalGrammar, evalSuites, evalPages, evalDuplicates} {
		if err := part(s, dir, x); err != nil {
			return err
		}
		fmt.Fprintln(s.out)
	}
	return nil
}

// evalGold scores all layers; no model is trained on these sets.
func evalGold(s streams, dir string, x *extract.Extractor) error {
	files, err := filepath.Glob(filepath.Join(dir, "gold", "*.jsonl"))
	if err != nil {
		return err
	}
	for _, f := range files {
		r, err := evalFile(f, x, evalFlags{})
		if err != nil {
			return fmt.Errorf("%s: %w", f, err)
		}
		r.Print(s.out, 0)
	}
	return nil
}

// evalNames scores mentions on the corpora that the model is trained on: a check that training works, no measure of
// what new text gets. That is measured by training without each, see docs/decisions.
func evalNames(s streams, dir string, x *extract.Extractor) error {
	fmt.Fprintln(s.out, "mentions on training corpora (seen in training):")
	for _, name := range []string{"wikigold/train", "crossner-politics/dev", "gum/dev", "uner-ewt/train", "meantime/train"} {
		r, err := evalFile(filepath.Join(dir, name+".jsonl"), x, evalFlags{})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, f := range r.Figures {
			if f.Name == "mentions" {
				fmt.Fprintf(s.out, "  %-22s %5.1f\n", name, f.Value)
			}
		}
	}
	return nil
}

func evalGrammar(s streams, dir string, _ *extract.Extractor) error {
	fmt.Fprintln(s.out, "grammar:")
	for _, name := range []string{"ewt-dev", "gum-train"} {
		scores, err := evalTreebank(filepath.Join(dir, "treebank", name+".conllu"))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		note := ""
		if name == "gum-train" {
			note = "  (seen in training)"
		}
		fmt.Fprintf(s.out, "  %-22s %s%s\n", name, grammarLine(scores), note)
	}
	return nil
}

// evalSuites scores dates and amounts on the cases of Recognizers-Text.
func evalSuites(s streams, dir string, x *extract.Extractor) error {
	analyzer, err := doc.NewAnalyzer()
	if err != nil {
		return err
	}
	suite := filepath.Join(dir, "recognizers")
	dates, err := eval.Suite(analyzer, filepath.Join(suite, "DateTime", "English"), eval.JudgeDates)
	if err != nil {
		return err
	}
	amounts, err := eval.RecognizersAmounts(suite, func(text string) []article.Amount {
		return x.Extract(article.Article{Text: text}).Amounts
	})
	fmt.Fprintln(s.out, "Recognizers-Text cases:")
	for _, score := range append(dates, amounts...) {
		fmt.Fprintln(s.out, " ", score)
	}
	return err
}

// evalDuplicates measures how well copies of news are told from other stories.
func evalDuplicates(s streams, dir string, _ *extract.Extractor) error {
	in, err := os.Open(filepath.Join(dir, "news", "articles.jsonl"))
	if err != nil {
		return err
	}
	defer in.Close()
	set, err := eval.Load(in)
	if err != nil {
		return err
	}
	var texts []string
	for _, a := range set.Records {
		texts = append(texts, a.Text)
	}
	eval.NearDuplicates(texts).Print(s.out)
	return nil
}

// evalPages scores the main text of web pages.
func evalPages(s streams, dir string, _ *extract.Extractor) error {
	pages, err := eval.LoadPages(filepath.Join(dir, "article-html"))
	if err != nil {
		return err
	}
	report, err := eval.ScorePages(pages, func(p eval.Page) string {
		a, err := decode.Decode(article.Raw{Location: p.URL, MediaType: "text/html", Body: p.HTML})
		if err != nil {
			return ""
		}
		return a.Text
	})
	if err == nil {
		fmt.Fprintf(s.out, "main text of %d web pages: F1 %.3f (go-trafilatura %.3f, difference %+.3f, 95 %% from %+.3f to %+.3f), %.0f pages/s\n",
			report.Pages, report.F1, report.Baseline, report.Difference, report.Low, report.High, report.PagesPerSecond)
	}
	return err
}
