package quote

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestPassages(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // a passage without its closing mark ends in "…"
	}{
		{"straight", `He said, "we are here," and "left".`, []string{"we are here,", "left"}},
		{"curly", `“We are here,” he said.`, []string{"We are here,"}},
		{"mixed", `“We are here," he said.`, []string{"We are here,"}},
		{"low", "„Wir sind hier“, sagte er.", []string{"Wir sind hier"}},
		{"angled", "« Nous sommes ici », dit-il.", []string{"Nous sommes ici"}},
		{"doubled", "``We are here,'' he said.", []string{"We are here,"}},
		{"twice the mark", `known as ""Iron Fist"" to all`, []string{"Iron Fist"}},
		{"single curly", "‘We don’t know the workers’ names,’ he said.", []string{"We don’t know the workers’ names,"}},
		{"apostrophes", "It isn't the workers' fault, 'tis clear.", nil},
		{"nested", `"He said 'we are here' to us," she said.`, []string{`He said 'we are here' to us,`}},
		{"run-on", "\"One day.\n\n\"Another day.\" He left.", []string{"One day.…", "Another day."}},
		{"left open", "\"One day.\n\nHe left.", []string{"One day.…"}},
		{"inches", `a 13" screen and a 15" one`, nil},
		{"blanks", `" There is something "`, []string{"There is something"}},
		{"empty", `" "`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range passages(tt.text) {
				s := tt.text[p.Start:p.End]
				if !p.closed {
					s += "…"
				}
				if strings.Trim(s, "…") != "" {
					got = append(got, s)
				}
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func FuzzPassages(f *testing.F) {
	for _, s := range []string{`"a" b "c`, "„a“ «b» ‘c’", "``a'' \"\"b\"\"", "“a\n\n“b”", "'", "\"\n\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		end := 0
		for _, p := range passages(text) {
			if p.open < end || p.Start <= p.open || p.End < p.Start || p.after < p.End || p.after > len(text) {
				t.Fatalf("%+v after %d", p, end)
			}
			if !utf8.ValidString(text[p.Start:p.End]) || strings.Contains(text[p.Start:p.End], "\n") {
				t.Fatalf("%q", text[p.Start:p.End])
			}
			end = p.after
		}
	})
}
