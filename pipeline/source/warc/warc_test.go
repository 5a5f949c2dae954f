package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"

	"dateline/pipeline/source"
)

// record is one record as archives hold it.
func record(kind, uri, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-07-01T10:00:00Z\r\n"+
		"Content-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, kind, len(block), block)
}

func response(uri, status, header, body string) string {
	return record("response", uri, "HTTP/1.1 "+status+"\r\n"+header+"\r\n\r\n"+body)
}

const htmlType = "Content-Type: text/html; charset=utf-8"

func page(path string) string {
	return response("https://news.example/"+path, "200 OK", htmlType, "page "+path)
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func brotlied(s string) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// flipped damages the checksum at the end of a member.
func flipped(member string) string {
	b := []byte(member)
	b[len(b)-6] ^= 0xff
	return string(b)
}

// walk returns each item as "member: body" or "member: error …".
func walk(archive string, limit int64) []string {
	var got []string
	Walk("a.warc", bufio.NewReader(strings.NewReader(archive)), limit, func(i source.Item) bool {
		at := strings.TrimPrefix(i.Raw.Location, "a.warc")
		if i.Err != nil {
			got = append(got, at+" error: "+i.Err.Error())
		} else {
			got = append(got, at+": "+string(i.Raw.Body))
		}
		return true
	})
	return got
}

func TestWalk(t *testing.T) {
	const uri = "https://news.example/x"
	const at = "#" + uri
	tests := []struct {
		name, archive string
		want          []string
	}{
		{"empty", "", nil},
		{"plain", record("warcinfo", "", "software: x") + record("request", uri, "GET /") + page("x") + page("y"), []string{at + ": page x", "#https://news.example/y: page y"}},
		{"gzipped by record", gzipped(page("x")) + gzipped(page("y")), []string{at + ": page x", "#https://news.example/y: page y"}},
		{"gzipped as a whole", gzipped(page("x") + page("y")), []string{at + ": page x", "#https://news.example/y: page y"}},
		{"other answers", response(uri, "404 Not Found", htmlType, "x") + response(uri, "200 OK", "Content-Type: image/png", "x") + record("response", "dns:news.example", "1.2.3.4"), nil},
		{"angle brackets", strings.Replace(page("x"), uri, "<"+uri+">", 1), []string{at + ": page x"}},
		{"chunked", response(uri, "200 OK", htmlType+"\r\nTransfer-Encoding: chunked", "4\r\npage\r\n0\r\n\r\n"), []string{at + ": page"}},
		{"said to be chunked", response(uri, "200 OK", htmlType+"\r\nTransfer-Encoding: chunked", "page"), []string{at + ": page"}},
		{"gzip", response(uri, "200 OK", htmlType+"\r\nContent-Encoding: gzip", gzipped("page")), []string{at + ": page"}},
		{"said to be gzip", response(uri, "200 OK", htmlType+"\r\nContent-Encoding: gzip", "page"), []string{at + ": page"}},
		{"brotli", response(uri, "200 OK", htmlType+"\r\nContent-Encoding: br", brotlied("page")), []string{at + ": page"}},
		{"said to be brotli", response(uri, "200 OK", htmlType+"\r\nContent-Encoding: br", "page"), []string{at + ": page"}},
		{"too large", response(uri, "200 OK", htmlType, strings.Repeat("x", 200)) + page("y"), []string{at + " error: larger than 100 bytes", "#https://news.example/y: page y"}},
		{"bomb", response(uri, "200 OK", htmlType, gzipped(strings.Repeat("x", 200))), []string{at + " error: larger than 100 bytes"}},
		{"junk before", "junk\n\njunk\r\n" + page("x"), []string{" error: broken record: no record begins here", at + ": page x"}},
		{"no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + page("x"), []string{" error: broken record: no length", at + ": page x"}},
		{"cut off", page("x") + page("y")[:200], []string{at + ": page x", "#https://news.example/y error: broken record: unexpected EOF", " error: broken record: unexpected EOF"}},
		{"damaged member", gzipped(page("x")) + flipped(gzipped(page("y"))) + gzipped(page("z")), []string{
			at + ": page x", "#https://news.example/y: page y", " error: broken record: ", "#https://news.example/z: page z",
		}},
		{"junk between members", gzipped(page("x")) + "\x1f\x8bjunk" + gzipped(page("z")), []string{at + ": page x", " error: broken record: ", "#https://news.example/z: page z"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := walk(test.archive, 100)
			for i, g := range got {
				if i < len(test.want) && strings.HasSuffix(test.want[i], "record: ") && strings.HasPrefix(g, test.want[i]) {
					got[i] = test.want[i]
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatIsKnownOfAPage(t *testing.T) {
	Walk("a.warc", bufio.NewReader(strings.NewReader(page("x"))), 100, func(i source.Item) bool {
		r := i.Raw
		if r.MediaType != "text/html" || r.Charset != "utf-8" || r.Hints.URL != "https://news.example/x" ||
			!r.Fetched.Equal(time.Date(2019, 7, 1, 10, 0, 0, 0, time.UTC)) {
			t.Errorf("%+v", r)
		}
		return true
	})
}

func TestWalkStops(t *testing.T) {
	n := 0
	Walk("a.warc", bufio.NewReader(strings.NewReader(page("x")+page("y")+page("z"))), 100, func(source.Item) bool {
		n++
		return n < 2
	})
	if n != 2 {
		t.Errorf("%d items lent", n)
	}
}

// archive is an archive of the given size whose pages are made as they are read.
type archive struct {
	left  int
	pages int
	next  []byte
}

var filler = strings.Repeat("<p>The council agreed on Monday to mend the bridge before the winter.</p>\n", 1000)

func (a *archive) Read(p []byte) (int, error) {
	if len(a.next) == 0 {
		if a.left <= 0 {
			return 0, io.EOF
		}
		a.next = []byte(response(fmt.Sprint("https://news.example/", a.pages), "200 OK", htmlType, filler))
		a.pages++
		a.left -= len(a.next)
	}
	n := copy(p, a.next)
	a.next = a.next[n:]
	return n, nil
}

func TestLargeArchiveIsStreamed(t *testing.T) {
	const size, most = largeArchive, 64 << 20
	a := &archive{left: size}
	n, peak := 0, uint64(0)
	Walk("a.warc", bufio.NewReader(a), 1<<20, func(i source.Item) bool {
		if i.Err != nil || len(i.Raw.Body) != len(filler) {
			t.Fatalf("page %d: %d bytes, error %v", n, len(i.Raw.Body), i.Err)
		}
		if n++; n%1000 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
		}
		return true
	})
	if n != a.pages || n*len(filler) < size*9/10 {
		t.Errorf("%d of %d pages", n, a.pages)
	}
	if peak > most {
		t.Errorf("peak of %d MiB in use", peak>>20)
	}
}

func FuzzWalk(f *testing.F) {
	f.Add([]byte(page("x") + page("y")))
	f.Add([]byte(gzipped(page("x")) + gzipped(page("y"))))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200\r\n"))
	f.Fuzz(func(t *testing.T, archive []byte) {
		const limit = 1 << 12
		items := 0
		Walk("a.warc", bufio.NewReader(bytes.NewReader(archive)), limit, func(i source.Item) bool {
			if i.Err != nil && i.Raw.Body != nil {
				t.Error("both a body and an error")
			}
			if len(i.Raw.Body) > limit {
				t.Errorf("%d bytes, over the limit", len(i.Raw.Body))
			}
			items++
			return true
		})
		if items > len(archive) {
			t.Errorf("%d items from %d bytes", items, len(archive))
		}
		appended := 0
		whole := append(append([]byte{}, archive...), "\r\n\r\n"+page("last")...)
		r := NewReader(bufio.NewReader(bytes.NewReader(whole)))
		for {
			if _, err := r.Next(); errors.Is(err, io.EOF) {
				break
			}
			if appended++; appended > len(whole) {
				t.Fatal("no end")
			}
		}
	})
}
