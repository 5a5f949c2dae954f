package opensearch

import (
	"time"

	"dateline/index"
)

// Relevance is OpenSearch's BM25 over the words of text and title, times a factor that is larger for new articles and
// where the words of the query stand next to each other. The words may be anywhere in the condition but behind Not.
const (
	titleBoost = 3    // a word of the title counts so many times, besides that in the text
	freshness  = 0.25 // how much more a new article counts than a very old one
	halfLife   = 2 * 365 * 24 * 3600
	closeness  = 0.3
)

// scored gives the articles that match scores.
func scored(matching object, where index.Expr) object {
	words := scoring(where)
	query := object{"constant_score": object{"filter": matching}}
	if len(words) > 0 {
		query = object{"bool": object{"filter": matching, "should": words}}
	}
	functions := []object{
		{"weight": 1},
		{"weight": freshness, "exp": object{fieldOrder: object{"origin": today(), "scale": halfLife, "decay": 0.5}}},
	}
	if row := neighbours(where); row != "" {
		functions = append(functions, object{"weight": closeness, "filter": phrase(fieldText, row)})
	}
	return object{"function_score": object{"query": query, "functions": functions, "score_mode": "sum"}}
}

// today is the start of the day: scores are the same until it ends, and pages fit together.
func today() int64 { return time.Now().Truncate(24 * time.Hour).Unix() }

// scoring are the words that score.
func scoring(e index.Expr) (list []object) {
	switch e := e.(type) {
	case index.And:
		return scoringAll(e.Parts)
	case index.Or:
		return scoringAll(e.Parts)
	case index.Term:
		return boosted(e.Field, e.Text)
	case index.Phrase:
		return boosted(e.Field, e.Text)
	}
	return nil
}

func scoringAll(parts []index.Expr) (list []object) {
	for _, p := range parts {
		list = append(list, scoring(p)...)
	}
	return list
}

func boosted(field, text string) (list []object) {
	if field == "" || field == "title" {
		list = append(list, object{"bool": object{"must": phrase(fieldTitle, text), "boost": titleBoost}})
	}
	if field == "" {
		list = append(list, phrase(fieldText, text))
	}
	return list
}

// neighbours are the words of a query of two to four words and nothing else.
func neighbours(e index.Expr) (row string) {
	and, ok := e.(index.And)
	if !ok || len(and.Parts) > 4 {
		return ""
	}
	for _, p := range and.Parts {
		t, ok := p.(index.Term)
		if !ok || t.Field != "" {
			return ""
		}
		row += t.Text + " "
	}
	return row
}
