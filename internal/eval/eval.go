// Package eval scores records against gold, with the definitions of the project's guidelines: strict and relaxed spans,
// value F1 as in TempEval-3 (UzZaman et al. 2013), B-cubed grouping (Bagga and Baldwin 1998), and one-to-one matching of
// agreements and quotes. All figures are computed from the two files alone.
package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/article"
)

// Set is a list of records in file order, each with its own id.
type Set struct {
	Records []article.Record
	byID    map[string]int
}

// NewSet indexes records by id.
func NewSet(records []article.Record) Set {
	s := Set{Records: records, byID: map[string]int{}}
	for i, r := range records {
		s.byID[r.ID] = i
	}
	return s
}

// Get returns the record with that id, or an empty one.
func (s Set) Get(id string) article.Record {
	if i, ok := s.byID[id]; ok {
		return s.Records[i]
	}
	return article.Record{}
}

// flatEntity is an entity as a gold file writes it: with a list of mentions, or as one mention with its own span.
type flatEntity struct {
	article.Entity
	Start int `json:"start"`
	End   int `json:"end"`
}

type goldRecord struct {
	article.Record
	Entities []flatEntity `json:"entities"`
	// Corpora of other projects publish null here.
	Published *string `json:"published"`
}

// Load reads JSON Lines. A fact list that is missing stays nil and is not scored; an empty one is.
func Load(r io.Reader) (Set, error) {
	var records []article.Record
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			rec, perr := parse(line, n)
			if perr != nil {
				return Set{}, perr
			}
			records = append(records, rec)
		}
		if errors.Is(err, io.EOF) {
			return NewSet(records), nil
		}
		if err != nil {
			return Set{}, err
		}
	}
}

func parse(line string, n int) (article.Record, error) {
	var g goldRecord
	if err := json.Unmarshal([]byte(line), &g); err != nil {
		return article.Record{}, fmt.Errorf("line %d: %w", n, err)
	}
	rec := g.Record
	if rec.ID == "" {
		rec.ID = fmt.Sprint(n)
	}
	if g.Published != nil {
		rec.Published = *g.Published
	}
	if g.Entities != nil {
		rec.Entities = make([]article.Entity, len(g.Entities))
	}
	for i, e := range g.Entities {
		if e.Mentions == nil && e.End > e.Start {
			e.Mentions = []article.Span{{Start: e.Start, End: e.End}}
		}
		rec.Entities[i] = e.Entity
	}
	return rec, nil
}
