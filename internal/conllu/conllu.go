// Package conllu reads treebanks in CoNLL-U (universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is one syntactic word. Empty nodes are left out; the parts of a multiword token are words of their own.
type Word struct {
	Form  string
	Lemma string
	Tag   string // XPOS
	Head  int    // index into Sentence.Words; -1 for a root
	Rel   string // relation with subtype
	Space bool   // a blank follows the word in the text
}

// Sentence is one tree; Paragraph says that a paragraph starts with it.
type Sentence struct {
	Words     []Word
	Paragraph bool
}

// Document is the run of sentences from one "# newdoc" to the next.
type Document struct {
	ID        string
	Sentences []Sentence
}

// Read returns the documents of a treebank. A malformed line is an error that names its number.
func Read(r io.Reader) ([]Document, error) {
	var p parser
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if err := p.line(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	p.flush()
	return p.docs, lines.Err()
}

type parser struct {
	docs []Document
	sent Sentence
	last int // number of the last word of the multiword token that is open
	wide bool
}

func (p *parser) line(line string) error {
	switch {
	case line == "":
		p.flush()
	case strings.HasPrefix(line, "# newdoc"):
		_, id, _ := strings.Cut(line, "=")
		p.docs = append(p.docs, Document{ID: strings.TrimSpace(id)})
	case strings.HasPrefix(line, "# newpar"):
		p.sent.Paragraph = true
	case line[0] != '#':
		return p.word(strings.Split(line, "\t"))
	}
	return nil
}

func (p *parser) flush() {
	if len(p.sent.Words) > 0 {
		if len(p.docs) == 0 {
			p.docs = append(p.docs, Document{})
		}
		d := &p.docs[len(p.docs)-1]
		d.Sentences = append(d.Sentences, p.sent)
	}
	p.sent, p.last = Sentence{}, 0
}

func (p *parser) word(field []string) error {
	if len(field) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(field))
	}
	space := !strings.Contains(field[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(field[0], "-"); ok {
		var err error
		p.last, err = strconv.Atoi(last)
		p.wide = space
		return err
	}
	if strings.Contains(field[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(field[6])
	if err != nil {
		return err
	}
	if n := len(p.sent.Words) + 1; n <= p.last {
		space = n == p.last && p.wide
	}
	p.sent.Words = append(p.sent.Words, Word{field[1], field[2], field[4], head - 1, field[7], space})
	return nil
}

// Span is a half-open range of byte offsets into a text.
type Span struct{ Start, End int }

// Text rebuilds the text of a document and where its words lie. Sentences are joined by the blank that follows their
// last word, paragraphs by a blank line.
func (d Document) Text() (text string, words [][]Span) {
	var b strings.Builder
	for i, s := range d.Sentences {
		if i > 0 && s.Paragraph {
			b.WriteString("\n\n")
		}
		words = append(words, s.write(&b))
	}
	return b.String(), words
}

func (s Sentence) write(b *strings.Builder) []Span {
	spans := make([]Span, len(s.Words))
	for i, w := range s.Words {
		start := b.Len()
		b.WriteString(w.Form)
		spans[i] = Span{start, b.Len()}
		if w.Space {
			b.WriteByte(' ')
		}
	}
	return spans
}
