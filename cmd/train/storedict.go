package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/dict"
	"github.com/klauspost/compress/zstd"

	"dateline/article"
	"dateline/extract"
	"dateline/internal/pack"
)

// storeDictionary is the file of dictionary 1. Records that were compressed with it need it for ever, so it is
// never written again: a better one gets the next number, in a file beside it.
const storeDictionary = "store/records-1.zdict"

// trainStoreDictionary writes the dictionary with which the store compresses records, built from the words of plain
// news and the facts that the extractors find in it.
func trainStoreDictionary(data string) error {
	if _, err := os.Stat(storeDictionary); err == nil {
		return errors.New(storeDictionary + " exists; stored records need it as it is")
	}
	records, err := packedNews(filepath.Join(data, "news"))
	if err != nil {
		return err
	}
	b, err := dict.BuildZstdDict(records, dict.Options{MaxDictSize: 48 << 10, HashBytes: 6, ZstdDictID: 1, ZstdLevel: zstd.SpeedBetterCompression})
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes from %d articles\n", storeDictionary, len(b), len(records))
	return os.WriteFile(storeDictionary, b, 0o644)
}

// packedNews are real articles, and every eighth of the short digests, as the store packs them.
func packedNews(dir string) (packed [][]byte, err error) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		return nil, err
	}
	codec, err := pack.New[article.Record]()
	if err != nil {
		return nil, err
	}
	for _, part := range []struct {
		file  string
		every int
	}{{"articles.jsonl", 1}, {"current-events.jsonl", 8}} {
		n := 0
		err := eachArticle(filepath.Join(dir, part.file), func(a article.Article) {
			if n++; n%part.every == 0 && len(a.Text) < 20000 {
				r := x.Extract(a)
				r.Text, r.Title, r.URL, r.Path = scrambled(r.Text), scrambled(r.Title), "", ""
				packed = append(packed, codec.Append([]byte{1}, &r))
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return packed, nil
}

// scrambled puts pairs of words in another order, the same each time: the dictionary is to know the words of news and
// no sentence.
func scrambled(text string) string {
	words := strings.Fields(text)
	var pairs []string
	for pair := range slices.Chunk(words, 2) {
		pairs = append(pairs, strings.Join(pair, " "))
	}
	rng := rand.New(rand.NewPCG(1, uint64(len(text))))
	rng.Shuffle(len(pairs), func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] })
	return strings.Join(pairs, " ")
}

func eachArticle(file string, visit func(article.Article)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var a article.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if a.Language == "" {
			a.Language = "en"
		}
		visit(a)
	}
	return lines.Err()
}
