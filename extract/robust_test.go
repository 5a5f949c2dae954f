package extract

import (
	"strings"
	"testing"
	"time"

	"dateline/article"
)

// TestExtractTakesLinearTime extracts from texts that repeat what every layer looks for, in sentences and without end;
// the work of each is some seconds where it grows with the text and many minutes where it grows with its square.
func TestExtractTakesLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("extracts from megabytes")
	}
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	const size = 500_000
	for name, unit := range map[string]string{
		"sentences":   "Iran and China signed a deal. ",
		"no sentence": "Iran and China signed a deal, ",
		"sums":        "Iran and China signed a $5 million deal on May 3. \n\n",
		"quotes":      `"We signed a deal," said Anna Koch of Acme Corp. `,
	} {
		start := time.Now()
		x.Extract(article.Article{Text: strings.Repeat(unit, size/len(unit))})
		if took := time.Since(start); took > 3*time.Minute {
			t.Errorf("%s: %v for %d bytes", name, took, size)
		}
	}
}
