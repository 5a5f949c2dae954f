package token

import (
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	tests := []string{ // tokens are separated by "|", blanks stand as "_"
		"Iran|'s|_|minister|_|did|n't|_|come|.",
		"do|n’t",
		"ca|n’t|,|_|Iran|’s",
		"U.S.|_|Rep.|_|O'Neill|,|_|Sa'ad|_|and|_|Ba'athists",
		"$|2.5|bn|_|US$|5|_|€|20|m|_|20|%|_|#|1",
		"1,200|_|3.5|_|7:30|_|PM|_|5|pm|_|9/11|_|11/28/2000|_|2019-06-23|_|1|/|2",
		"mid-June|_|non-profit|_|Singapore|-|based|_|15|-|year|-|old|_|1969|-|1970",
		"713-853-3989|_|1-800-991-9019|_|345-9945|_|F|-|16",
		"(|Xinhua|)|_|--|_|BEIJING|,|_|Nov.|_|18",
		"No.|_|5|_|and|_|no|.",
		"J.|_|K.|_|Rowling|_|said|_|plan|_|B|.",
		"plaintiffs|'|_|costs|,|_|etc|.",
		"http://www.un.org/ha/|.|_|<|me@example.org|>|_|AT&T|_|Yahoo|!",
		"said|.|The|_|wait|...|_|what|?!",
		"“|Yes|,|”|_|he|_|said|_|‘|no|’",
		"the|_|1980s|_|1980's|_|'90s|_|20th|_|p.m.|_|Ph.D.",
		"can|not|_|gon|na|_|do|nt",
		"and|/|or|_|w/o|_|:)",
		"a|—|b|_|c|–|d|_|e|--|f",
		"Müller|_|São|_|Москва|_|東京",
	}
	for _, want := range tests {
		text := strings.NewReplacer("|", "", "_", " ").Replace(want)
		if got := show(text); got != strings.ReplaceAll(want, "_", " ") {
			t.Errorf("Split(%q)\n got %s\nwant %s", text, got, want)
		}
	}
}

// show joins the tokens and the blanks between them with "|".
func show(text string) string {
	var parts []string
	end := 0
	for _, s := range Split(text) {
		if s.Start > end {
			parts = append(parts, text[end:s.Start])
		}
		parts = append(parts, text[s.Start:s.End])
		end = s.End
	}
	return strings.Join(parts, "|")
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", "U.S. $2.5bn -- don’t", "1/1/1/1-1-1-1 a.b@c ''s '9", "http://x. (((", "“…”\u200b東京 \u00a0x\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		checkTiling(t, text, Split(text))
	})
}

// checkTiling fails unless the tokens ascend, are not empty, fall on rune borders and leave out only blanks.
func checkTiling(t *testing.T, text string, tokens []Span) {
	end := 0
	for _, s := range append(tokens, Span{len(text), len(text)}) {
		if s.Start < end || s.End < s.Start || s.End == s.Start && s.Start != len(text) {
			t.Fatalf("%q: token %v after offset %d", text, s, end)
		}
		if strings.TrimFunc(text[end:s.Start], Blank) != "" {
			t.Fatalf("%q: %q lies between tokens", text, text[end:s.Start])
		}
		if tok := text[s.Start:s.End]; strings.ToValidUTF8(tok, "") != tok || strings.IndexFunc(tok, Blank) >= 0 {
			t.Fatalf("%q: bad token %q", text, tok)
		}
		end = s.End
	}
}
