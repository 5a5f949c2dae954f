package eval

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Page is a web page with the text of the article on it, from the article extraction benchmark of Scrapinghub.
type Page struct {
	ID   string
	URL  string
	HTML []byte
	Text string // the article
}

// LoadPages reads the benchmark's folder: ground-truth.json and html/ID.html.gz. Pages are in the order of their ids.
func LoadPages(dir string) ([]Page, error) {
	file, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var gold map[string]struct{ ArticleBody, URL string }
	if err := json.Unmarshal(file, &gold); err != nil {
		return nil, err
	}
	var pages []Page
	for id, g := range gold {
		html, err := unzip(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		pages = append(pages, Page{ID: id, URL: g.URL, HTML: html, Text: g.ArticleBody})
	}
	slices.SortFunc(pages, func(a, b Page) int { return strings.Compare(a.ID, b.ID) })
	return pages, nil
}

func unzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// PageScore is how well one page's text was found, in shingles of four words. A side without shingles leaves Defined
// false for its figure, which then counts 0 where the other side has some: nothing found costs recall only.
type PageScore struct {
	Precision, Recall               float64
	DefinedPrecision, DefinedRecall bool
	Exact                           bool
}

// ScorePage compares a page's gold text with the system's.
func ScorePage(gold, system string) PageScore {
	g, s := wordsOf(gold), wordsOf(system)
	goldShingles, systemShingles := shingles(g), shingles(s)
	common, goldTotal, systemTotal := 0, 0, 0
	for shingle, n := range goldShingles {
		common += min(n, systemShingles[shingle])
		goldTotal += n
	}
	for _, n := range systemShingles {
		systemTotal += n
	}
	return PageScore{
		Precision: ratio(common, systemTotal), DefinedPrecision: systemTotal > 0,
		Recall: ratio(common, goldTotal), DefinedRecall: goldTotal > 0,
		Exact: slices.Equal(g, s),
	}
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// wordsOf cuts a text into runs of letters, marks, digits and underscores; case counts.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

// shingle is four words in a row; shorter texts have one that is filled up with empty words.
type shingle [4]string

func shingles(words []string) map[shingle]int {
	all := map[shingle]int{}
	for i := range max(1, len(words)-3) {
		var s shingle
		if copy(s[:], words[min(i, len(words)):]) > 0 {
			all[s]++
		}
	}
	return all
}
