package date

import (
	"fmt"
	"strings"
	"testing"
)

const newsText = "On Monday, officials in Nairobi said that 12 people had died since early August. The two countries signed an " +
	"agreement worth $2 million on Oct. 3, 2018, and will meet again next week at 10 a.m. local time. Between 1998 and 2001 " +
	"the company lost a third of its 2,500 workers, while prices rose 3.5 percent in the third quarter of last year.\n\n"

// BenchmarkExtract measures bytes of text per second, tokens given, on news and on text made to be slow.
func BenchmarkExtract(b *testing.B) {
	for _, kind := range []struct{ name, unit string }{
		{"news", newsText}, {"digits", "1,234,567,890 12:34:56 2019-2019-2019 "}, {"commas", "1,1,1,1,1,1,"},
		{"nested", "the end of the early late first quarter of "}, {"weekdays", "Monday, Tuesday to Friday and "},
	} {
		for _, size := range []int{1 << 10, 100 << 10, 10 << 20} {
			if kind.name != "news" && size > 1<<20 && testing.Short() {
				continue
			}
			b.Run(fmt.Sprintf("%s/%dK", kind.name, size>>10), func(b *testing.B) { bench(b, strings.Repeat(kind.unit, size/len(kind.unit)+1)) })
		}
	}
}

func bench(b *testing.B, text string) {
	a, err := analyzer()
	if err != nil {
		b.Fatal(err)
	}
	d := a.Segment(text)
	d.Published = examplesPublished
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(d)
	}
}
