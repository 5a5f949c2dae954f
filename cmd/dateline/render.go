package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"dateline/article"
	"dateline/index"
)

// style colours text on a terminal, unless NO_COLOR is set (no-color.org).
type style bool

func styleOf(w io.Writer) style {
	_, off := os.LookupEnv("NO_COLOR")
	return style(isTerminal(w) && !off)
}

func (s style) wrap(code, text string) string {
	if !s {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) bold(text string) string { return s.wrap("1", text) }
func (s style) dim(text string) string  { return s.wrap("2", text) }
func (s style) mark(text string) string { return s.wrap("1;33", text) }

// writeResult prints one page for a reader.
func writeResult(s streams, r index.Result, q index.Query) {
	st := styleOf(s.out)
	if width := terminalWidth(s.out); q.Of != index.Articles && len(r.Hits) > 0 && width >= minTable {
		writeTable(s.out, st, r.Hits, width)
	} else {
		for _, h := range r.Hits {
			writeHit(s.out, st, h)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(r.Facets)) {
		fmt.Fprintln(s.out, st.bold(field))
		for _, c := range r.Facets[field] {
			fmt.Fprintf(s.out, "  %6d  %s\n", c.Count, c.Value)
		}
	}
	fmt.Fprintf(s.err, "%d of %d%s\n", len(r.Hits), r.Total, collapsed(r))
	if r.Next != "" && q.Limit > 0 {
		fmt.Fprintf(s.err, "more: --after %s\n", r.Next)
	}
}

func writeHit(w io.Writer, st style, h index.Hit) {
	where := joined(article.Day(h.Published), h.Source, h.ID)
	if h.Fact == nil {
		fmt.Fprintf(w, "%s\n  %s\n", st.bold(clean(h.Label())), st.dim(clean(where)))
		for _, p := range h.Passages {
			before, after := p.Cut()
			fmt.Fprintf(w, "  %s%s%s\n", ellipsis(before), passage(st, p), ellipsis(after))
		}
		if also := h.AlsoIn(); also != "" {
			fmt.Fprintf(w, "  %s\n", st.dim(clean(also)))
		}
	} else {
		fmt.Fprintf(w, "%s\n  %s\n  %s\n", st.bold(clean(headline(h.Fact))), passage(st, h.Fact.Evidence), st.dim(clean(joined(h.Label(), where))))
	}
	fmt.Fprintln(w)
}

// collapsed says what a total counts that leaves copies out.
func collapsed(r index.Result) string {
	if r.Articles <= r.Total {
		return ""
	}
	return fmt.Sprintf(" stories in %d articles; --all lists them", r.Articles)
}

// headline is a fact in one line.
func headline(f *index.Fact) string {
	switch {
	case f.Agreement != nil:
		a := f.Agreement
		return joined(a.Status, a.Kind, strings.Join(a.Parties, ", "), a.Subject, article.Day(a.Date), sums(a))
	case f.Quote != nil:
		return cmp.Or(f.Quote.Speaker, "(speaker not named)")
	case f.Amount != nil:
		return f.Amount.String()
	case f.Date != nil:
		return joined(f.Date.Value, f.Date.Type)
	case f.Entity != nil:
		e := f.Entity
		return joined(cmp.Or(e.Canonical, e.Name), string(e.Type), e.Role, e.Affiliation)
	}
	return ""
}

// sums are the amounts of an agreement.
func sums(a *index.Agreement) string {
	var list []string
	for _, m := range a.Amounts {
		list = append(list, m.String())
	}
	return strings.Join(list, ", ")
}

// ellipsis says that the text goes on.
func ellipsis(more bool) string {
	if more {
		return "…"
	}
	return ""
}

// passage marks the words that matched and keeps the excerpt on one line.
func passage(st style, p index.Passage) string {
	var b strings.Builder
	at := 0
	for _, m := range p.Marks {
		if m.Start >= at && m.End <= len(p.Text) {
			b.WriteString(clean(p.Text[at:m.Start]) + st.mark(clean(p.Text[m.Start:m.End])))
			at = m.End
		}
	}
	return b.String() + clean(p.Text[at:])
}

// clean takes line breaks and control characters out, so that an article cannot drive the terminal.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0:
			return -1
		}
		return r
	}, text)
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// markText writes the text with its facts in brackets: [Iran|place].
func markText(st style, r article.Record) string {
	var b strings.Builder
	at := 0
	for _, m := range r.Marks() {
		b.WriteString(r.Text[at:m.Start])
		b.WriteString(st.mark("["+r.Text[m.Start:m.End]) + st.dim("|"+joined(m.Kind, other(m.Label, r.Text[m.Start:m.End]))+"]"))
		at = m.End
	}
	return b.String() + r.Text[at:]
}

// other is label where it says more than the text itself.
func other(label, text string) string {
	if label == text {
		return ""
	}
	return label
}
