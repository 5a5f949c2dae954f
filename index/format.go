package index

import (
	"strconv"
	"strings"
)

// Format writes e in the query language; Parse reads it back as the same expression.
func Format(e Expr) string {
	var b strings.Builder
	format(&b, e, 0)
	return b.String()
}

// The binding strength of what surrounds an expression: a part needs parentheses where it binds less.
const (
	inNothing = iota
	inOr
	inAnd
	inNot
)

func format(b *strings.Builder, e Expr, within int) {
	switch e := e.(type) {
	case And:
		formatList(b, e.Parts, " ", inAnd, within)
	case Or:
		formatList(b, e.Parts, " OR ", inOr, within)
	case Not:
		b.WriteByte('-')
		format(b, e.X, inNot)
	case Term:
		formatField(b, e.Field, e.Text)
	case Phrase:
		formatField(b, e.Field, quote(e.Text))
	case Prefix:
		formatField(b, e.Field, e.Text+"*")
	case Fuzzy:
		formatField(b, e.Field, e.Text+"~")
	case Period:
		formatField(b, e.Field, formatSides(e.From.Value, e.To.Value, e.From.Exclusive, e.To.Exclusive))
	case Range:
		formatField(b, e.Field, formatRange(e))
	case Group:
		b.WriteString(string(e.Kind) + ":(")
		format(b, e.X, inNothing)
		b.WriteByte(')')
	}
}

func formatList(b *strings.Builder, parts []Expr, sep string, self, within int) {
	if within >= self {
		b.WriteByte('(')
		defer b.WriteByte(')')
	}
	for i, part := range parts {
		if i > 0 {
			b.WriteString(sep)
		}
		format(b, part, self)
	}
}

func formatField(b *strings.Builder, field, value string) {
	if field != "" {
		b.WriteString(field + ":")
	}
	b.WriteString(value)
}

func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

func formatRange(r Range) string {
	if !r.From.Set && !r.To.Set {
		return r.Unit
	}
	return formatSides(formatLimit(r.From, r.Unit), formatLimit(r.To, r.Unit), r.From.Exclusive, r.To.Exclusive)
}

func formatLimit(l Limit, unit string) string {
	if !l.Set {
		return ""
	}
	return strconv.FormatFloat(l.Value, 'f', -1, 64) + unit
}

func formatSides(from, to string, overFrom, underTo bool) string {
	switch {
	case overFrom:
		return ">" + from
	case underTo:
		return "<" + to
	case from == to:
		return from
	}
	return from + ".." + to
}
