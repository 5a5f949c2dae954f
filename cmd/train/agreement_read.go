package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/article"
)

// readRecords reads records from JSON Lines.
func readRecords(path string) ([]article.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var records []article.Record
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var r article.Record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		records = append(records, r)
	}
	return records, lines.Err()
}

// readNews reads the plain news by ID.
func readNews(data string) (map[string]article.Record, error) {
	news := map[string]article.Record{}
	for _, name := range []string{"articles", "pseudo-articles", "current-events"} {
		records, err := readRecords(filepath.Join(data, "news", name+".jsonl"))
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			news[r.ID] = r
		}
	}
	return news, nil
}

// readJudged reads judgements of single candidates, tab-separated: file, article, sentence start, trigger start, and y
// (states an agreement), n (does not) or r (a repeated or bare reference, not used). Texts keep the order of the file.
func readJudged(path string, news map[string]article.Record) ([]*agreementText, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	byID := map[string]*agreementText{}
	var texts []*agreementText
	for n, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			return nil, fmt.Errorf("%s:%d: %d fields, want 5", path, n+1, len(f))
		}
		record, ok := news[f[1]]
		sentence, err := strconv.Atoi(f[2])
		trigger, err2 := strconv.Atoi(f[3])
		if !ok || err != nil || err2 != nil {
			return nil, fmt.Errorf("%s:%d: no such sentence: %s", path, n+1, line)
		}
		t := byID[f[1]]
		if t == nil {
			t = &agreementText{gold: record, judged: map[int]map[int]string{}}
			byID[f[1]], texts = t, append(texts, t)
		}
		if t.judged[sentence] == nil {
			t.judged[sentence] = map[int]string{}
		}
		t.judged[sentence][trigger] = f[4]
	}
	return texts, nil
}
