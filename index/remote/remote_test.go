package remote_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"dateline/index"
	"dateline/index/bleve"
	"dateline/index/indextest"
	"dateline/index/memory"
	"dateline/index/remote"
	"dateline/web"
)

func serve(t *testing.T, x index.Index) index.Index {
	t.Helper()
	server := httptest.NewServer(remote.Handler(web.New(web.Options{Search: x}), x))
	t.Cleanup(server.Close)
	return remote.New(server.URL, server.Client())
}

func TestConformanceOverMemory(t *testing.T) {
	indextest.Run(t, func(t *testing.T, _ index.Records) index.Index { return serve(t, memory.New()) })
}

func TestConformanceOverBleve(t *testing.T) {
	indextest.Run(t, func(t *testing.T, records index.Records) index.Index {
		x, err := bleve.Open(filepath.Join(t.TempDir(), "index"), records)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { x.Close() })
		return serve(t, x)
	})
}

func TestUnavailable(t *testing.T) {
	notDateline := httptest.NewServer(http.NotFoundHandler())
	defer notDateline.Close()
	broken := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<html>")) }))
	defer broken.Close()
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	for name, base := range map[string]string{"another server": notDateline.URL, "no JSON": broken.URL, "nobody": gone.URL} {
		if _, err := remote.New(base, http.DefaultClient).Search(context.Background(), index.Query{}); !errors.Is(err, remote.ErrUnavailable) {
			t.Errorf("%s: %v, want ErrUnavailable", name, err)
		}
	}
}
