package archive

import (
	"encoding/json"
	"net/http"

	"dateline/index/remote"
	"dateline/store"
)

// Requests answers what a Client asks of a folder beyond the API, under /archive/. It asks for no token.
func Requests(f Folder) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /archive/put", func(w http.ResponseWriter, r *http.Request) {
		var entries []store.Entry
		remote.Answer(w, r, &entries, func() (any, error) {
			err := f.Put(r.Context(), entries)
			rows := make([]store.Row, len(entries))
			for i, e := range entries {
				rows[i] = e.Row
			}
			return rows, err
		})
	})
	mux.HandleFunc("POST /archive/delete", func(w http.ResponseWriter, r *http.Request) {
		var ids []string
		remote.Answer(w, r, &ids, func() (any, error) { return f.Delete(r.Context(), ids) })
	})
	mux.HandleFunc("POST /archive/undelete", func(w http.ResponseWriter, r *http.Request) {
		var ids []string
		remote.Answer(w, r, &ids, func() (any, error) { return f.Undelete(r.Context(), ids) })
	})
	mux.HandleFunc("POST /archive/row", func(w http.ResponseWriter, r *http.Request) {
		var location string
		remote.Answer(w, r, &location, func() (any, error) {
			row, ok, err := f.Row(r.Context(), location)
			return foundRow{row, ok}, err
		})
	})
	mux.HandleFunc("POST /archive/totals", func(w http.ResponseWriter, r *http.Request) {
		var nothing any
		remote.Answer(w, r, &nothing, func() (any, error) { return f.Totals(r.Context()) })
	})
	mux.HandleFunc("POST /archive/check", func(w http.ResponseWriter, r *http.Request) {
		var nothing any
		remote.Answer(w, r, &nothing, func() (any, error) { return f.Check(r.Context()) })
	})
	mux.HandleFunc("POST /archive/rows", func(w http.ResponseWriter, r *http.Request) { sendRows(w, r, f) })
	return mux
}

// foundRow is the answer to a question for a row.
type foundRow struct {
	Row store.Row
	OK  bool
}

// sendRows writes one row after the other, and last an empty one, without which the list is not whole.
func sendRows(w http.ResponseWriter, r *http.Request, f Folder) {
	encoder := json.NewEncoder(w)
	for row, err := range f.Rows(r.Context()) {
		if err != nil || encoder.Encode(foundRow{row, true}) != nil {
			return
		}
	}
	_ = encoder.Encode(foundRow{}) // the client may be gone
}
