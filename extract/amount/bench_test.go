package amount

import (
	"fmt"
	"strings"
	"testing"

	"dateline/extract/doc"
)

// news is a paragraph with as many numbers as business news has.
const news = `The company said on Monday that it would invest $2.5 billion in two plants, up from 1.9 billion last year.
Shares rose 3.4 percent to 12.30 euros (US$14.10), while analysts had expected a gain of between 4 and 5 percent.
The minister, who met his counterpart in the capital, said the two sides had agreed to cut tariffs on 1,200 products.
"We are confident that this will create 30,000 jobs," he told reporters. The 450-km pipeline carries 1.2 million barrels a day.

`

// segment gives tokens and sentences without tags, which is all that the cost of the rules depends on.
func segment(t testing.TB, text string) *doc.Document {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	return a.Segment(text)
}

func BenchmarkExtract(b *testing.B) {
	g := tables(b)
	for _, size := range []int{1 << 10, 100 << 10, 1 << 20, 10 << 20} {
		text := strings.Repeat(news, size/len(news)+1)
		d := segment(b, text)
		b.Run(fmt.Sprintf("news/%d", size), func(b *testing.B) {
			b.SetBytes(int64(len(d.Text)))
			for b.Loop() {
				Extract(d, g)
			}
		})
	}
}

// hostile are texts of digits, commas and number words without end.
var hostile = map[string]string{
	"digits": "1", "commas": "1,", "spaced": "1 000 ", "words": "one ", "millions": "million ", "signs": "$", "ranges": "1-", "and": "one and ",
	"brackets": "$1 (", "modifiers": "two new ", "fractions": "1/2 ", "dollars": "$1 to ", "tens": "tens of ", "and-numbers": "3 and ",
}

func BenchmarkHostile(b *testing.B) {
	for name, unit := range hostile {
		for _, size := range []int{10 << 10, 1 << 20} {
			d := segment(b, strings.Repeat(unit, size/len(unit)))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					Extract(d, nil)
				}
			})
		}
	}
}
