// Package corpusgen makes articles with facts from a seed, for benchmarks and for tests against an oracle. Lengths,
// words and the frequency of facts follow real news; the sentences mean nothing. Article i of a seed is always the
// same, whatever was made before.
package corpusgen

import (
	_ "embed"
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"strconv"
	"strings"
	"time"

	"dateline/article"
)

// words.txt has the most frequent words of English news, each with its count.
//
//go:embed words.txt
var wordTable string

// Generator makes articles; it is immutable and safe for concurrent use.
type Generator struct {
	seed  uint64
	words []string
	sums  []int // running sums of the counts
	small bool
}

// New returns the generator of a seed. A small one makes short articles with few names, so that even a hundred have
// names, words and amounts in common.
func New(seed uint64, small bool) *Generator {
	g := &Generator{seed: seed, small: small}
	sum := 0
	for line := range strings.Lines(wordTable) {
		word, count, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, _ := strconv.Atoi(count)
		sum += n
		g.words, g.sums = append(g.words, word), append(g.sums, sum)
		if small && len(g.words) == 150 {
			break
		}
	}
	return g
}

// Record makes article i.
func (g *Generator) Record(i int) article.Record {
	b := &builder{Generator: g, rng: rand.New(rand.NewPCG(g.seed, uint64(i)))}
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, b.rng.IntN(g.pick(60, 9000)))
	b.r = article.Record{Schema: article.SchemaVersion, Extractor: "corpusgen", Article: article.Article{
		ID: fmt.Sprintf("gen-%d-%d", g.seed, i), Title: b.title(), Language: "en", PublishedSource: article.PublishedMeta,
		Source: fmt.Sprintf("source%d.example", b.zipf(g.pick(4, 300))), Published: day.Format(time.DateOnly)}}
	if b.rng.IntN(20) == 0 {
		b.r.Published, b.r.PublishedSource = "", article.PublishedNone
	}
	b.r.Facts = article.Facts{Entities: []article.Entity{}, Dates: []article.Date{}, Amounts: []article.Amount{}, Agreements: []article.Agreement{}, Quotes: []article.Quote{}}
	for range b.sentences() {
		b.sentence()
	}
	b.r.Text = b.text.String()
	return b.r
}

func (g *Generator) pick(small, large int) int {
	if g.small {
		return small
	}
	return large
}

// builder makes one article.
type builder struct {
	*Generator
	rng  *rand.Rand
	text strings.Builder
	r    article.Record
}

// sentences is the length of an article: log-normal with a median of 14 sentences, as in news.
func (b *builder) sentences() int {
	if b.small {
		return 1 + b.rng.IntN(5)
	}
	return min(2+int(math.Exp(2.5+0.8*b.rng.NormFloat64())), 300)
}

// word draws by frequency. One in twelve is from the long tail that every corpus has.
func (b *builder) word() string {
	if !b.small && b.rng.IntN(12) == 0 {
		return "w" + strconv.FormatInt(int64(b.zipf(1_000_000)), 36)
	}
	n := b.rng.IntN(b.sums[len(b.sums)-1])
	return b.words[sort.SearchInts(b.sums, n+1)]
}

// zipf draws a number below n, small ones more often, with odds near 1/(rank+1).
func (b *builder) zipf(n int) int {
	return int(math.Exp(b.rng.Float64()*math.Log(float64(n)+1))) - 1
}

func (b *builder) title() string {
	words := make([]string, 5+b.rng.IntN(6))
	for i := range words {
		words[i] = b.word()
	}
	return capital(strings.Join(words, " "))
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// write appends words and returns their span; a blank goes before them.
func (b *builder) write(s string) article.Span {
	if n := b.text.Len(); n > 0 && !strings.HasSuffix(b.text.String()[n-1:], "\n") {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(s)
	return article.Span{Start: start, End: b.text.Len()}
}

// filler writes up to n words.
func (b *builder) filler(n int) {
	for range 1 + b.rng.IntN(n) {
		b.write(b.word())
	}
}

// sentence writes one sentence with the facts that happen to be in it, and sets their evidence.
func (b *builder) sentence() {
	start := b.text.Len()
	first := b.counts()
	b.write(capital(b.word()))
	switch n := b.rng.IntN(100); {
	case n < 8:
		b.quote()
	case n < 14:
		b.agreement()
	case n < 40:
		b.entity()
		b.filler(4)
		b.amount()
	case n < 75:
		b.entity()
		b.filler(5)
		b.date()
	}
	b.filler(30)
	if b.rng.IntN(3) == 0 {
		b.entity()
	}
	b.text.WriteByte('.')
	s := article.Span{Start: start, End: b.text.Len()}
	if start > 0 {
		s.Start++
	}
	b.evidence(first, s)
	if b.rng.IntN(4) == 0 {
		b.text.WriteString("\n\n")
	}
}

func (b *builder) counts() [5]int {
	return [5]int{len(b.r.Entities), len(b.r.Dates), len(b.r.Amounts), len(b.r.Agreements), len(b.r.Quotes)}
}

// evidence sets the sentence of the facts that were added since the counts.
func (b *builder) evidence(first [5]int, s article.Span) {
	for i := first[0]; i < len(b.r.Entities); i++ {
		b.r.Entities[i].Sentence = s
	}
	for i := first[1]; i < len(b.r.Dates); i++ {
		b.r.Dates[i].Sentence = s
	}
	for i := first[2]; i < len(b.r.Amounts); i++ {
		b.r.Amounts[i].Sentence = s
	}
	for i := first[3]; i < len(b.r.Agreements); i++ {
		b.r.Agreements[i].Span = s
	}
	for i := first[4]; i < len(b.r.Quotes); i++ {
		b.r.Quotes[i].Sentence = s
	}
}
