package web

import (
	_ "embed"
	"net/http"
)

//go:embed static/openapi.json
var openapi []byte

func (s *server) apiSpec(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(openapi) // the client may be gone
}
