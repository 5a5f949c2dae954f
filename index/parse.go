package index

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseError says where a query is wrong and what was expected there.
type ParseError struct {
	Query    string
	Pos      int    // byte offset into Query
	Expected string // what could stand there
	Found    string // what does; empty at the end
}

// Error counts characters from one, as an editor does.
func (e *ParseError) Error() string {
	found := "the end"
	if e.Found != "" {
		found = fmt.Sprintf("%q", e.Found)
	}
	return fmt.Sprintf("query, character %d: expected %s, found %s", 1+utf8.RuneCountInString(e.Query[:e.Pos]), e.Expected, found)
}

// maxDepth bounds the nesting of a query, and with it the stack of everything that walks one.
const maxDepth = 50

// Parse reads the query language. An empty query is nil, which matches everything; an error is a *ParseError.
func Parse(query string) (Expr, error) {
	p := &parser{src: query, kind: Articles}
	if p.space(); p.pos == len(p.src) {
		return nil, nil
	}
	e, err := p.or()
	if err == nil && p.pos < len(p.src) {
		err = p.expected("a word or the end")
	}
	if err != nil {
		return nil, err
	}
	return e, nil
}

// parser is a recursive descent over the query's bytes; every method leaves pos behind the blanks after what it read.
type parser struct {
	src   string
	pos   int
	depth int
	kind  Kind   // of the group we are in; Articles outside of any
	outer *field // the field of the parentheses we are in, as in place:(a OR b); nil outside of any
}

// or reads a run of "and" joined by OR.
func (p *parser) or() (Expr, error) {
	return p.join("OR", func(parts []Expr) Expr { return Or{parts} }, p.and)
}

// and reads a run of conditions, with or without AND between them.
func (p *parser) and() (Expr, error) {
	return p.join("AND", func(parts []Expr) Expr { return And{parts} }, p.not)
}

// join reads operands until what follows cannot go on with one; AND may be left out, OR may not.
func (p *parser) join(word string, build func([]Expr) Expr, operand func() (Expr, error)) (Expr, error) {
	var parts []Expr
	for {
		e, err := operand()
		if err != nil {
			return nil, err
		}
		parts = appendFlat(parts, e, build(nil))
		if !p.keyword(word) && (word == "OR" || p.atEnd()) {
			break
		}
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return build(parts), nil
}

// appendFlat appends e, or its parts where e is of the same type as like: "(a b) c" is one And of three.
func appendFlat(parts []Expr, e, like Expr) []Expr {
	switch e := e.(type) {
	case And:
		if _, ok := like.(And); ok {
			return append(parts, e.Parts...)
		}
	case Or:
		if _, ok := like.(Or); ok {
			return append(parts, e.Parts...)
		}
	}
	return append(parts, e)
}

// atEnd reports whether no further operand of an And can follow.
func (p *parser) atEnd() bool {
	return p.pos == len(p.src) || p.src[p.pos] == ')' || p.peekKeyword("OR")
}

// not reads a condition with any number of "-" or NOT before it.
func (p *parser) not() (Expr, error) {
	if p.depth++; p.depth > maxDepth {
		return nil, p.expected("less nesting")
	}
	defer func() { p.depth-- }()
	if p.keyword("NOT") || p.symbol('-') {
		x, err := p.not()
		return Not{x}, err
	}
	return p.primary()
}

// primary reads parentheses, a phrase, a field with its value, or a word.
func (p *parser) primary() (Expr, error) {
	switch {
	case p.pos == len(p.src), p.peekKeyword("AND"), p.peekKeyword("OR"):
		return nil, p.expected("a word")
	case p.symbol('('):
		return p.closed(p.or())
	case p.outer != nil:
		return p.inner()
	case p.src[p.pos] == '"':
		text, err := p.quoted()
		return Phrase{Text: text}, err
	}
	if name, ok := p.fieldName(); ok {
		return p.field(name)
	}
	return p.word("")
}

// closed reads the parenthesis that closes what was read.
func (p *parser) closed(e Expr, err error) (Expr, error) {
	if err == nil && !p.symbol(')') {
		err = p.expected(`")"`)
	}
	return e, err
}

// expected builds the error at the current position.
func (p *parser) expected(what string) error { return p.errorAt(p.pos, what) }

func (p *parser) errorAt(pos int, what string) error {
	found := p.src[pos:]
	if i := strings.IndexFunc(found, isBlank); i > 0 {
		found = found[:i]
	}
	return &ParseError{Query: p.src, Pos: pos, Expected: what, Found: found}
}

func (p *parser) space() {
	rest := strings.TrimLeftFunc(p.src[p.pos:], isBlank)
	p.pos = len(p.src) - len(rest)
}

// isBlank separates words; a NUL does too, so that no back end ever sees one.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r == 0 }

func (p *parser) symbol(c byte) bool {
	if p.pos == len(p.src) || p.src[p.pos] != c {
		return false
	}
	p.pos++
	p.space()
	return true
}

func (p *parser) peekKeyword(word string) bool {
	return p.src[p.pos:p.wordEnd()] == word
}

func (p *parser) keyword(word string) bool {
	if !p.peekKeyword(word) {
		return false
	}
	p.pos += len(word)
	p.space()
	return true
}

// wordEnd is where the run of characters at pos ends that can stand in a bare word.
func (p *parser) wordEnd() int {
	i := strings.IndexFunc(p.src[p.pos:], func(r rune) bool { return isBlank(r) || strings.ContainsRune(`()"`, r) })
	if i < 0 {
		return len(p.src)
	}
	return p.pos + i
}
