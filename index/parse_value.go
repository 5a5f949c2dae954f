package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fieldName reads "name:", where the name is letters only.
func (p *parser) fieldName() (string, bool) {
	name, _, ok := strings.Cut(p.src[p.pos:p.wordEnd()], ":")
	if !ok || name == "" || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return "", false
	}
	return name, true
}

// field reads the value behind "name:", which starts at pos.
func (p *parser) field(name string) (Expr, error) {
	start, lower := p.pos, strings.ToLower(name)
	if p.kind == Articles && (lower == "agreement" || lower == "quote") {
		p.pos += len(name) + 1
		return p.group(Kind(lower))
	}
	f, ok := lookupField(p.kind, lower)
	if !ok {
		return nil, p.errorAt(start, "one of the fields "+p.fieldNames()+" (or quotation marks around the words)")
	}
	p.pos += len(name) + 1
	if p.symbol('(') {
		return p.distribute(f)
	}
	return p.value(f)
}

// distribute reads what stands between parentheses behind a field: each value in it is one of the field.
func (p *parser) distribute(f field) (Expr, error) {
	p.outer = &f
	defer func() { p.outer = nil }()
	return p.closed(p.or())
}

// inner reads a value of the field before the parentheses.
func (p *parser) inner() (Expr, error) {
	if _, ok := p.fieldName(); ok {
		return nil, p.expected("a value of the field " + p.outer.name + " alone, no other field within its parentheses")
	}
	return p.value(*p.outer)
}

func (p *parser) fieldNames() string {
	var names []string
	if p.kind == Articles {
		names = []string{"agreement", "quote"}
	}
	for _, f := range fieldsOf(p.kind) {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// group reads "( … )", or for short one word or phrase that must stand in the fact.
func (p *parser) group(k Kind) (Expr, error) {
	outer := p.kind
	p.kind = k
	defer func() { p.kind = outer }()
	if p.symbol('(') {
		if p.symbol(')') {
			return Group{Kind: k}, nil
		}
		x, err := p.closed(p.or())
		return Group{k, x}, err
	}
	if _, ok := p.fieldName(); ok || p.isOperator() {
		return nil, p.expected(`a word, a phrase or "("`)
	}
	x, err := p.text("")
	return Group{k, x}, err
}

// isOperator reports whether what follows would not be a word if it stood alone.
func (p *parser) isOperator() bool {
	return strings.HasPrefix(p.src[p.pos:], "-") || p.peekKeyword("AND") || p.peekKeyword("OR") || p.peekKeyword("NOT")
}

// value reads the value of a field.
func (p *parser) value(f field) (Expr, error) {
	switch f.typ {
	case periodField:
		return p.period(f.name)
	case rangeField:
		return p.numbers(f.name)
	case wordField:
		return p.whole(f)
	}
	return p.text(f.name)
}

// text reads a phrase or a word.
func (p *parser) text(field string) (Expr, error) {
	if field != "" && p.pos < len(p.src) && strings.IndexByte("<>", p.src[p.pos]) >= 0 {
		return nil, p.expected("a word or a phrase; only published, date, money and percent have ranges")
	}
	if p.pos < len(p.src) && p.src[p.pos] == '"' {
		text, err := p.quoted()
		return Phrase{field, text}, err
	}
	return p.word(field)
}

// whole reads a value that is compared as a whole: quotation marks only serve to keep blanks in it.
func (p *parser) whole(f field) (Expr, error) {
	start := p.pos
	e, err := p.text(f.name)
	if err != nil || f.values == nil {
		return e, err
	}
	t, ok := e.(Term)
	if !ok || !slices.Contains(f.values(), strings.ToLower(t.Text)) {
		return nil, p.errorAt(start, "one of "+strings.Join(f.values(), ", "))
	}
	return Term{f.name, strings.ToLower(t.Text)}, nil
}

// word reads a bare word, with "*" behind it for a prefix and "~" for a fuzzy match.
func (p *parser) word(field string) (Expr, error) {
	start := p.pos
	text := p.src[start:p.wordEnd()]
	bare := strings.TrimRight(text, "*~")
	if !hasWord(bare) || len(text)-len(bare) > 1 {
		return nil, p.expected("a word or a phrase")
	}
	if i := strings.IndexAny(bare, "*~"); i >= 0 {
		return nil, p.errorAt(start+i, `"*" or "~" at the end of a word only (or quotation marks around the words)`)
	}
	if bare[0] == ':' {
		return nil, p.expected(`a field before ":" (or quotation marks around the words)`)
	}
	p.pos += len(text)
	p.space()
	switch text[len(bare):] {
	case "*":
		return Prefix{field, bare}, nil
	case "~":
		return Fuzzy{field, bare}, nil
	}
	return Term{field, bare}, nil
}

// quoted reads a phrase in quotation marks, in which a backslash keeps the character behind it as it is.
func (p *parser) quoted() (string, error) {
	start := p.pos
	var text strings.Builder
	for i := start + 1; i < len(p.src); i++ {
		switch c := p.src[i]; {
		case c == '"':
			return p.endQuoted(start, i+1, text.String())
		case c == '\\' && i+1 < len(p.src):
			i++
			text.WriteByte(p.src[i])
		default:
			text.WriteByte(c)
		}
	}
	p.pos = len(p.src)
	return "", p.expected("a closing quotation mark")
}

func (p *parser) endQuoted(start, end int, text string) (string, error) {
	if !hasWord(text) {
		return "", p.errorAt(start, "a phrase with a word in it")
	}
	p.pos = end
	p.space()
	return text, nil
}

// hasWord reports whether the text has a letter or a digit, is valid and has no NUL.
func hasWord(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsRune(text, 0) &&
		strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
