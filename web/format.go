package web

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"dateline/index"
)

// writer writes a result in one format.
type writer func(w http.ResponseWriter, r index.Result)

// negotiate picks the format that the request asks for by format= or Accept; JSON where it asks for nothing.
func negotiate(r *http.Request) (writer, error) {
	accept := r.Header.Get("Accept")
	switch format := r.URL.Query().Get("format"); {
	case format == "csv" || format == "" && strings.Contains(accept, "text/csv"):
		return writeCSV, nil
	case format == "jsonl" || format == "" && strings.Contains(accept, "application/x-ndjson"):
		return writeJSONL, nil
	case format == "json" || format == "":
		return func(w http.ResponseWriter, r index.Result) {
			r.Hits = nonNil(r.Hits)
			writeJSON(w, http.StatusOK, r)
		}, nil
	default:
		return nil, fmt.Errorf("format: %q is not one of json, jsonl, csv", format)
	}
}

func writeJSONL(w http.ResponseWriter, r index.Result) {
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	out := json.NewEncoder(w)
	for _, h := range r.Hits {
		_ = out.Encode(h) // the client may be gone
	}
}

func writeCSV(w http.ResponseWriter, r index.Result) {
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	out := csv.NewWriter(w)
	var rows [][]string
	for _, h := range r.Hits {
		rows = append(rows, index.Row(h))
	}
	if len(rows) > 0 {
		rows = append([][]string{index.Columns(r.Hits[0])}, rows...)
	}
	_ = out.WriteAll(rows) // the client may be gone
}
