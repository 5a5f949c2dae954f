package download

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"dateline/pipeline/source"
	"dateline/pipeline/source/file"
	"dateline/pipeline/source/web"
)

const page = "<html><body><p>Iran and China signed a deal.</p></body></html>"

func zipped(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"one.html", "two.html"} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, page)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func tarred(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	err := w.WriteHeader(&tar.Header{Name: "a.html", Typeflag: tar.TypeReg, Mode: 0o600, Size: int64(len(page))})
	io.WriteString(w, page)
	if err = errors.Join(err, w.Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func warc() []byte {
	http := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
	return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/a\r\n"+
		"WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(http), http)
}

// serve answers paths with contents; what is not there is not found.
func serve(t *testing.T, contents map[string][]byte) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch content, ok := contents[r.URL.Path]; {
		case r.URL.Path == "/stuck.zip":
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "PK")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		case r.URL.Path == "/moved.zip":
			http.Redirect(w, r, "/a.zip", http.StatusFound)
		case !ok:
			http.NotFound(w, r)
		default:
			w.Write(content)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func walk(t *testing.T, address string, o web.Options) []source.Item {
	t.Helper()
	o.AllowPrivate, o.Delay, o.Retries = true, time.Nanosecond, -1
	if o.Timeout == 0 {
		o.Timeout = 5 * time.Second
	}
	f := web.New(o)
	defer f.Close()
	var items []source.Item
	err := Walk(address, f, file.Options{})(t.Context(), func(i source.Item) bool {
		items = append(items, i)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func TestWalk(t *testing.T) {
	site := serve(t, map[string][]byte{
		"/a.zip": zipped(t), "/a.tar.gz": tarred(t), "/a.warc": warc(), "/a.jsonl": []byte("{\"text\": \"one\"}\n{\"text\": \"two\"}\n"),
	})
	for path, want := range map[string][]string{
		"/a.zip":     {"/a.zip#one.html", "/a.zip#two.html"},
		"/moved.zip": {"/moved.zip#one.html", "/moved.zip#two.html"},
		"/a.tar.gz":  {"/a.tar.gz#a.html"},
		"/a.jsonl":   {"/a.jsonl:1", "/a.jsonl:2"},
		"/a.warc":    {"/a.warc#https://paper.example/a"},
	} {
		if !IsArchive(site + path) {
			t.Errorf("%s is not taken for an archive", path)
		}
		var got []string
		for _, i := range walk(t, strings.Replace(site, "://", "://me:secret@", 1)+path, web.Options{}) {
			if i.Err != nil || len(i.Raw.Body) == 0 {
				t.Errorf("%s: %v", i.Raw.Location, i.Err)
			}
			got = append(got, strings.TrimPrefix(i.Raw.Location, site))
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
	}
}

func TestArchivesThatCannotBeFetched(t *testing.T) {
	site := serve(t, map[string][]byte{"/broken.zip": []byte("PK\x03\x04 and no more")})
	for path, class := range map[string]string{"/gone.zip": "HTTP 404", "/broken.zip": "damaged", "/stuck.zip": "timeout"} {
		items := walk(t, site+path, web.Options{Timeout: 300 * time.Millisecond})
		var reason interface{ Reason() string }
		if len(items) != 1 || items[0].Raw.Location != site+path || !errors.As(items[0].Err, &reason) || reason.Reason() != class {
			t.Errorf("%s: %+v, want class %q", path, items, class)
		}
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	f := web.New(web.Options{})
	defer f.Close()
	var items []source.Item
	err := Walk("http://127.0.0.1:9/a.zip", f, file.Options{})(t.Context(), func(i source.Item) bool {
		items = append(items, i)
		return true
	})
	if err != nil || len(items) != 1 || items[0].Err == nil || !strings.Contains(items[0].Err.Error(), "not a public address") {
		t.Errorf("%+v, %v", items, err)
	}
}

func TestPagesAreNoArchives(t *testing.T) {
	for _, address := range []string{"https://a.example/", "https://a.example/news/zip", "https://a.example/feed.xml", "https://a.example/a.html?x=.zip"} {
		if IsArchive(address) {
			t.Errorf("%s is taken for an archive", address)
		}
	}
}
