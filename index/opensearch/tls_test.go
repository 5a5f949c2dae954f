package opensearch

import (
	"context"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dateline/article"
	"dateline/index"
)

const (
	tlsUser, tlsPassword = "news", "pass: wörd/?"
	tlsAddress           = "DATELINE_TEST_TLS" // the environment's variable with the address that askOverTLS asks
)

// TestPasswordOverTLS puts a door before the node that wants TLS and a password, as OpenSearch's security plugin does.
// Certificates are read once in a process, so each case has one of its own.
func TestPasswordOverTLS(t *testing.T) {
	if address := os.Getenv(tlsAddress); address != "" {
		fmt.Println(askOverTLS(t.Context(), address))
		return
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		t.Skip("SSL_CERT_FILE is not read here")
	}
	door := startDoor(t, node(t).Address)
	certificate := filepath.Join(t.TempDir(), "ca.pem")
	content := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: door.Certificate().Raw})
	if err := os.WriteFile(certificate, content, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, user, password, certificate, want string }{
		{"right", tlsUser, tlsPassword, certificate, "1 article, 20 amounts"},
		{"wrong password", tlsUser, "guess", certificate, "status 401"},
		{"no password", "", "", certificate, "status 401"},
		{"unknown certificate", tlsUser, tlsPassword, os.DevNull, "certificate"},
	} {
		ask := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestPasswordOverTLS$")
		ask.Env = append(os.Environ(), tlsAddress+"=opensearchs://"+door.Listener.Addr().String()+"/testtls",
			"SSL_CERT_FILE="+tt.certificate, "SSL_CERT_DIR="+t.TempDir(), userVariable+"="+tt.user, passwordVariable+"="+tt.password)
		if out, err := ask.CombinedOutput(); err != nil || !strings.Contains(string(out), tt.want) {
			t.Errorf("%s: %v, want %q in\n%s", tt.name, err, tt.want, out)
		}
	}
}

// The variables that docs/opensearch.md names.
const (
	userVariable     = "DATELINE_OPENSEARCH_USER"
	passwordVariable = "DATELINE_OPENSEARCH_PASSWORD"
)

// startDoor starts what lets only those through to the node who know the password.
func startDoor(t *testing.T, node string) *httptest.Server {
	t.Helper()
	behind, err := url.Parse(node)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(behind)
	door := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user, password, ok := r.BasicAuth(); !ok || user != tlsUser || password != tlsPassword {
			w.Header().Set("WWW-Authenticate", `Basic realm="OpenSearch Security"`)
			http.Error(w, "Unauthorized", http.StatusUnauthorized)
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(door.Close)
	return door
}

// askOverTLS makes an index, writes to it, asks it and removes it; it tells what was found or went wrong.
func askOverTLS(ctx context.Context, address string) string {
	cfg, err := ParseURL(address)
	if err != nil {
		return err.Error()
	}
	cfg.User, cfg.Password = os.Getenv(userVariable), os.Getenv(passwordVariable)
	x, err := OpenOrCreate(ctx, cfg)
	if err != nil {
		return err.Error()
	}
	if err := x.Put(ctx, []article.Record{record("a", 20)}); err != nil {
		return err.Error()
	}
	articles, err := x.Search(ctx, index.Query{Limit: 1})
	if err != nil {
		return err.Error()
	}
	amounts, err := x.Search(ctx, index.Query{Of: index.Amounts})
	if err != nil {
		return err.Error()
	}
	if err := x.call(ctx, http.MethodDelete, "/"+x.name+".*", nil, nil); err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%d article, %d amounts", articles.Total, amounts.Total)
}
