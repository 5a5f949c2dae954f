package decode

import (
	"os"
	"strings"
	"testing"

	"dateline/article"
)

func BenchmarkDecode(b *testing.B) {
	html, err := os.ReadFile("testdata/harbour.html")
	if err != nil {
		b.Fatal(err)
	}
	prose := strings.Repeat("The council met on Monday and agreed to mend the bridge before the winter sets in.\n\n", 40)
	inputs := []struct {
		name string
		raw  article.Raw
	}{
		{"html", article.Raw{Location: "https://news.example/x", MediaType: "text/html", Body: html}},
		{"json", article.Raw{Location: "a.jsonl:1", MediaType: "application/json", Body: []byte(`{"id":"x","text":"` + strings.ReplaceAll(prose, "\n", `\n`) + `"}`)}},
		{"text", article.Raw{Location: "a.txt", MediaType: "text/plain", Body: []byte(prose)}},
	}
	for _, in := range inputs {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.raw.Body)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Decode(in.raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
