package input

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/pipeline/source/crawl"
	"dateline/pipeline/source/file"
	"dateline/pipeline/source/web"
)

func TestArgumentsAreReadInOrder(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "page ", r.URL.Path) }))
	defer s.Close()
	t.Chdir(t.TempDir())
	os.WriteFile("a.txt", []byte("file a"), 0o644)
	src := Open([]string{"a.txt", s.URL + "/2", s.URL + "/1", "-", "b.txt", "ftp://a.example/x"}, Options{
		Stdin: strings.NewReader("standard input"),
		File:  file.Options{},
		Web:   web.Options{AllowPrivate: true, IgnoreRobots: true, Delay: time.Nanosecond},
		Crawl: crawl.Options{Ordered: true},
	})
	defer src.Close()
	var got []string
	for {
		item, err := src.Next(t.Context())
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%s: %s %v", strings.TrimPrefix(item.Raw.Location, s.URL), item.Raw.Body, item.Err))
	}
	want := []string{
		"a.txt: file a <nil>", "/2: page /2 <nil>", "/1: page /1 <nil>", "-: standard input <nil>",
		"b.txt:  no such file or directory", `ftp://a.example/x:  only http and https are fetched, not "ftp"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestIsURL(t *testing.T) {
	for arg, want := range map[string]bool{
		"http://a": true, "HTTPS://a": true, "ftp://a": true, "a.txt": false, "-": false, "/http://": false, "C:\\a": false, "://a": false, "": false,
	} {
		if got := IsURL(arg); got != want {
			t.Errorf("%q: got %v", arg, got)
		}
	}
}
