package remote_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"dateline/index"
	"dateline/index/indextest"
	"dateline/index/memory"
	"dateline/index/remote"
	"dateline/web"
)

func TestConformance(t *testing.T) {
	indextest.Run(t, func(t *testing.T, _ index.Records) index.Index {
		x := memory.New()
		server := httptest.NewServer(remote.Handler(web.New(web.Options{Search: x}), x))
		t.Cleanup(server.Close)
		return remote.New(server.URL, server.Client())
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
