package sentence

import (
	"slices"
	"strings"
	"testing"

	"dateline/extract/doc/lexicon"
	"dateline/extract/doc/token"
)

func splitter0(t testing.TB) *Splitter {
	t.Helper()
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	p, err := Load(lex)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sentences returns the text of each sentence.
func sentences(p *Splitter, text string) []string {
	tokens := token.Split(text)
	starts := append(p.Split(text, tokens), len(tokens))
	var got []string
	for i := 0; i+1 < len(starts); i++ {
		got = append(got, text[tokens[starts[i]].Start:tokens[starts[i+1]-1].End])
	}
	return got
}

// TestSplit joins sentences with "|" in place of the blank between them.
func TestSplit(t *testing.T) {
	tests := []string{
		"BEIJING, Nov. 18 (Xinhua) -- China and Iran signed a deal on Monday.|The ministers met in Beijing.",
		"TEHRAN (AFP) — Iran's president said on Sunday that talks failed.|He left.",
		"NEW YORK, Sept. 3, 2001 (AFP) - Shares fell.",
		"Mr. Smith met U.N. Secretary-General Kofi Annan.|They spoke.",
		"The U.S. President met Gen. David H. Petraeus at 5 p.m. on Friday in Washington, D.C.|It was their first meeting.",
		"No. 5 was sold for $2.5 million.|Apple Inc. bought it.",
		"\"We will sign.|We have no choice,\" he said.|\"It is over.\"",
		"\"Is it true?\" he asked.|No one knew.",
		"“We have agreed,” Rouhani said.|“The deal is good.”|He smiled.",
		"Is it true?|Yes!|The minister said so.",
		"Exports rose 3.5 percent to 1.2 billion yuan (about $180 million) in January.|Imports fell.",
		"The company, based in St. Petersburg, Fla., employs 3,000 people.|It was founded in 1990.",
		"Hackers attack website|Sunday, January 20, 2008|Wikinews has learned it.|It spread on Monday, March 5, 2007 Smith said.",
		"Minister resigns|Sunday, 20 January 2008|The minister resigned.",
		"A litre cost Rs. 5 and a truck Rs. 20 lakh.|Prices fell.",
		"She praised former New Jersey governor Chris Christie and former New York City Mayor Michael Bloomberg.",
		"J. K. Rowling and George W. Bush met.",
	}
	p := splitter0(t)
	for _, want := range tests {
		text := strings.ReplaceAll(want, "|", " ")
		if got := sentences(p, text); !slices.Equal(got, strings.Split(want, "|")) {
			t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.ReplaceAll(want, "|", "\n\t"))
		}
	}
}

func TestSplitLines(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Iran signs deal\n\nThe deal was signed", []string{"Iran signs deal", "The deal was signed"}},
		{"Points:\n- one thing\n- Another thing", []string{"Points:", "- one thing", "- Another thing"}},
		{"The minister said on Sunday that he would not be going to the\nmeeting in Geneva.", []string{"The minister said on Sunday that he would not be going to the\nmeeting in Geneva."}},
		{"Short headline\nThe minister said it.", []string{"Short headline", "The minister said it."}},
		{"", nil},
	}
	p := splitter0(t)
	for _, tt := range tests {
		if got := sentences(p, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]int{
		"BEIJING , Nov. 18 ( Xinhua ) -- China said": 8,
		"TEHRAN ( AFP ) - Iran 's":                   5,
		"ROME — Italy":                               2,
		"NATO said - on Monday - that":               0,
		"Beijing - based":                            0,
		"U.S. President -- he":                       0,
		"":                                           0,
	} {
		if got := Dateline(strings.Fields(text)); got != want {
			t.Errorf("Dateline(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestTrainLearns(t *testing.T) {
	var examples []Example
	for _, verb := range strings.Fields("rained snowed ended left failed began paid won lost") {
		text := "It " + verb + " . We left . He came"
		examples = append(examples, Example{Text: text, Tokens: token.Split(text), Starts: []int{0, 3, 6}})
		text = "Op . No " + verb + " . Fig . He came" // stops that end nothing
		examples = append(examples, Example{Text: text, Tokens: token.Split(text), Starts: []int{0, 5}})
	}
	p := Train(examples[1:], lexicon.New(nil))
	if got := p.Split(examples[0].Text, examples[0].Tokens); !slices.Equal(got, examples[0].Starts) {
		t.Errorf("got %v, want %v", got, examples[0].Starts)
	}
}

func FuzzSplit(f *testing.F) {
	p := splitter0(f)
	for _, seed := range []string{"A. B.\n\n\"C. D.\"", "BEIJING (", "((((\"\"\"\"....", "\n\n\n- a\n- b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		tokens := token.Split(text)
		starts := p.Split(text, tokens)
		if (len(starts) == 0) != (len(tokens) == 0) || len(starts) > 0 && starts[0] != 0 {
			t.Fatalf("%q: starts %v of %d tokens", text, starts, len(tokens))
		}
		for i := 1; i < len(starts); i++ {
			if starts[i] <= starts[i-1] || starts[i] >= len(tokens) {
				t.Fatalf("%q: starts %v of %d tokens", text, starts, len(tokens))
			}
		}
	})
}
