package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"slices"
	"strings"

	"dateline/index"
)

// maxIngest is the largest request body that is ingested, in bytes.
const maxIngest = 64 << 20

func (s *server) apiSearch(w http.ResponseWriter, r *http.Request) {
	q, err := parseQuery(r.URL.Query(), index.Articles)
	s.answer(w, r, q, err)
}

func (s *server) apiFacts(w http.ResponseWriter, r *http.Request) {
	kind, err := factKind(r.URL.Query())
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	q, err := parseQuery(r.URL.Query(), kind)
	s.answer(w, r, q, err)
}

// answer runs a query that was read from the request, unless reading it failed.
func (s *server) answer(w http.ResponseWriter, r *http.Request, q index.Query, err error) {
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	format, err := negotiate(r)
	if err != nil {
		s.fail(w, http.StatusNotAcceptable, err)
		return
	}
	result, err := s.Search.Search(r.Context(), q)
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	format(w, result)
}

func (s *server) apiArticle(w http.ResponseWriter, r *http.Request) {
	record, err := s.Search.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	writeJSON(w, http.StatusOK, record)
}

func (s *server) apiFacet(w http.ResponseWriter, r *http.Request) {
	field, v := r.PathValue("field"), r.URL.Query()
	if !slices.Contains(index.FacetFields(), field) {
		s.fail(w, http.StatusNotFound, fmt.Errorf("no facet %q; there are %s", field, strings.Join(index.FacetFields(), ", ")))
		return
	}
	kind, err := choice(v, "type", append(index.FactKinds(), index.Articles)...)
	q, perr := parseQuery(v, kind)
	if err = errors.Join(err, perr); err != nil {
		s.fail(w, status(err), err)
		return
	}
	q.Facets = []index.Facet{{Field: field, Prefix: v.Get("prefix"), Limit: q.Limit}}
	q.Limit = 0
	result, err := s.Search.Search(r.Context(), q)
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"field": field, "total": result.Total, "values": nonNil(result.Facets[field])})
}

func (s *server) apiIngest(w http.ResponseWriter, r *http.Request) {
	mediaType, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		s.fail(w, http.StatusUnsupportedMediaType, errors.New("name the body's media type: application/json, application/x-ndjson, text/html or text/plain"))
		return
	}
	summary, err := s.Ingest(r.Context(), http.MaxBytesReader(w, r.Body, maxIngest), mediaType)
	if err != nil {
		s.fail(w, status(err), err)
		return
	}
	writeJSON(w, http.StatusOK, summary)
}

// status is the HTTP status that an error of the index means.
func status(err error) int {
	var tooLarge *http.MaxBytesError
	var param paramError
	switch {
	case errors.Is(err, index.ErrNotFound):
		return http.StatusNotFound
	case errors.As(err, &param), errors.Is(err, index.ErrQuery):
		return http.StatusBadRequest
	case errors.As(err, &tooLarge):
		return http.StatusRequestEntityTooLarge
	}
	return http.StatusInternalServerError
}

// fail answers with the error.
func (s *server) fail(w http.ResponseWriter, code int, err error) {
	writeJSON(w, code, map[string]any{"ok": false, "error": s.message(code, err), "status": code})
}

// message is what the asker is told; what went wrong inside is logged and told without its details.
func (s *server) message(code int, err error) string {
	if code != http.StatusInternalServerError {
		return err.Error()
	}
	s.Log.Error("request failed", "error", err)
	return "the index could not answer; the server's log says why"
}

func writeJSON(w http.ResponseWriter, code int, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(v) // the client may be gone
}

func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
