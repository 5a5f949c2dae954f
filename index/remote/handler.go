package remote

import (
	"encoding/json"
	"net/http"

	"dateline/article"
	"dateline/index"
)

// Handler adds the requests that write to a handler of the HTTP API. It asks for no token: it is for a Unix socket
// that only its owner can open.
func Handler(api http.Handler, w index.Writer) *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("/", api)
	mux.HandleFunc("PUT /api/records", func(rw http.ResponseWriter, r *http.Request) {
		var records []article.Record
		Answer(rw, r, &records, func() (any, error) { return nil, w.Put(r.Context(), records) })
	})
	mux.HandleFunc("DELETE /api/records", func(rw http.ResponseWriter, r *http.Request) {
		var ids []string
		Answer(rw, r, &ids, func() (any, error) { return nil, w.Delete(r.Context(), ids) })
	})
	return mux
}

// Answer reads the request's JSON into body, does the work, and writes its result as JSON, or the error.
func Answer(w http.ResponseWriter, r *http.Request, body any, work func() (any, error)) {
	if err := json.NewDecoder(r.Body).Decode(body); err != nil {
		fail(w, http.StatusBadRequest, err)
		return
	}
	result, err := work()
	if err != nil {
		fail(w, http.StatusInternalServerError, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(result) // the client may be gone
}

func fail(w http.ResponseWriter, status int, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"ok": false, "error": err.Error(), "status": status}) // as above
}
