package file

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/pipeline/source"
)

// read returns each item as "location type body" or "location error: …", with locations from the working directory.
func read(t *testing.T, src source.Source) []string {
	t.Helper()
	defer src.Close()
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for {
		item, err := src.Next(t.Context())
		item.Raw.Location = strings.TrimPrefix(item.Raw.Location, filepath.ToSlash(here)+"/")
		switch {
		case errors.Is(err, io.EOF):
			return got
		case err != nil:
			t.Fatal(err)
		case item.Err != nil:
			got = append(got, item.Raw.Location+" error: "+item.Err.Error())
		default:
			got = append(got, item.Raw.Location+" "+item.Raw.MediaType+" "+string(item.Raw.Body))
		}
	}
}

// tree writes files under a new directory, makes it the working directory and returns it.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zipFile(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, "page "+name)
	}
	w.Close()
	return b.String()
}

func tarFile(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, name := range names {
		content := "page " + name
		if err := w.WriteHeader(&tar.Header{Name: name, Size: int64(len(content)), Mode: 0o644, Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, content)
	}
	w.Close()
	return b.String()
}

// nested is what is said of zip files that cannot be read where they are.
const nested = "a zip file inside an archive or on standard input is not read; unpack it first"

func TestFormats(t *testing.T) {
	const a, b = `{"title":"A"}`, `{"title":"B"}`
	const warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: 48\r\n\r\n" +
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage\r\n\r\n"
	long := strings.TrimSpace(strings.Repeat("It rained all day on Monday. ", 40))
	tests := []struct {
		name, file, content string
		want                []string
	}{
		{"text", "a.txt", "Hello", []string{"a.txt text/plain Hello"}},
		{"HTML", "a.HTM", "<p>Hi", []string{"a.HTM text/html <p>Hi"}},
		{"no extension", "a", "Hello", []string{"a  Hello"}},
		{"gzip", "a.txt.gz", zipped("Hello"), []string{"a.txt.gz text/plain Hello"}},
		{"gzip without the name", "a.html", zipped("<p>Hi"), []string{"a.html text/html <p>Hi"}},
		{"one JSON article", "a.json", "\ufeff{\n \"title\": \"A}\\\"\"\n}\n", []string{"a.json application/json {\n \"title\": \"A}\\\"\"\n}"}},
		{"one JSON article on one line", "a.json", a + "\n", []string{"a.json application/json " + a}},
		{"JSON array", "a.json", "[\n" + a + ",\n\n" + b + "]", []string{"a.json:2 application/json " + a, "a.json:4 application/json " + b}},
		{"JSON one after the other", "a.json", "{\"title\":\n1}" + b, []string{"a.json:1 application/json {\"title\":\n1}", "a.json:2 application/json " + b}},
		{"JSON Lines by name", "a.jsonl", a + "\r\n\n" + b, []string{"a.jsonl:1 application/json " + a, "a.jsonl:3 application/json " + b}},
		{"JSON Lines by content", "a", a + "\n" + b + "\n", []string{"a:1 application/json " + a, "a:2 application/json " + b}},
		{"gzipped JSON Lines", "a.jsonl.gz", zipped(a), []string{"a.jsonl.gz:1 application/json " + a}},
		{"broken lines", "a.jsonl", a + "\nnonsense\n" + b, []string{
			"a.jsonl:1 application/json " + a, `a.jsonl:2 error: not a JSON object: "nonsense"`, "a.jsonl:3 application/json " + b,
		}},
		{"unfinished JSON", "a.json", "{\n\"title\": \"A", []string{"a.json:1 error: ends inside an object"}},
		{"JSON of something else", "a.json", "[1, 2]", []string{"a.json:1 error: want an object, found '1'"}},
		{"empty JSON", "a.json", " ", []string{"a.json error: no article in it"}},
		{"empty JSON Lines", "a.jsonl", "", []string{"a.jsonl error: no article in it"}},
		{"empty text", "a.txt", "", []string{"a.txt text/plain "}},
		{"image", "a.png", "\x89PNG", []string{"a.png error: not a format that holds articles"}},
		{"truncated gzip", "a.txt.gz", zipped("Hello, hello, hello")[:20], []string{"a.txt.gz error: compressed data ends too early"}},
		{"truncated gzip header", "a.txt.gz", zipped("Hello")[:5], []string{"a.txt.gz error: compressed data is damaged or ends too early"}},
		{"truncated JSON Lines", "a.jsonl.gz", zipped(a + "\n" + b)[:30], []string{
			"a.jsonl.gz:1 application/json " + a, "a.jsonl.gz:2 error: compressed data is damaged or ends too early",
		}},
		{"feed", "a.xml", "<rss><channel><item><link>https://a.example/1</link><description>" + long + "</description></item>" +
			"<item><link>https://a.example/2</link><description>Short.</description></item>" +
			"<item><link>https://a.example/3</link><description>" + long[:600] + " …</description></item></channel></rss>", []string{
			"a.xml#https://a.example/1 text/html " + long,
			"a.xml#https://a.example/2 error: the feed has a summary only; name its address to fetch the article",
			"a.xml#https://a.example/3 text/html " + long[:600] + " …",
		}},
		{"broken feed", "a.rss", "<rss><channel>", []string{"a.rss error: the feed cannot be read: XML syntax error on line 1: unexpected EOF"}},
		{"sitemap", "a.xml", "<urlset></urlset>", []string{"a.xml error: a sitemap; name its address to fetch what it lists"}},
		{"other XML", "a.xml", "<html/>", []string{"a.xml text/html <html/>"}},
		{"zip", "a.zip", zipFile(t, "b/x.html", "__MACOSX/x.html", ".git/y.txt", "a.txt"), []string{
			"a.zip#b/x.html text/html page b/x.html", "a.zip#a.txt text/plain page a.txt",
		}},
		{"zip without the name", "a", zipFile(t, "b.txt"), []string{"a#b.txt text/plain page b.txt"}},
		{"zip in a zip", "a.zip", zipFile(t, "b.zip", "c.txt"), []string{"a.zip#b.zip error: " + nested, "a.zip#c.txt text/plain page c.txt"}},
		{"zip in a tar", "a.tgz", zipped(tarFile(t, "b.ZIP")), []string{"a.tgz#b.ZIP error: " + nested}},
		{"zipped zip", "a.gz", zipped(zipFile(t, "b.txt")), []string{"a.gz error: " + nested}},
		{"office file", "a.docx", zipFile(t, "b.txt"), []string{"a.docx error: not a format that holds articles"}},
		{"message", "a.eml", "Subject: x\n\ny", []string{"a.eml message/rfc822 Subject: x\n\ny"}},
		{"mailbox", "a.mbox", "From a\nSubject: x\n\n>From here\n>>From there\n\nFrom b\nSubject: y\n\nz", []string{
			"a.mbox#1 message/rfc822 Subject: x\n\nFrom here\n>From there\n\n", "a.mbox#2 message/rfc822 Subject: y\n\nz",
		}},
		{"not a mailbox", "a.mbox", "Hello\n", []string{"a.mbox error: no mailbox: it does not begin with a message"}},
		{"WARC", "a.warc", warc, []string{"a.warc#https://a.example/1 text/html page"}},
		{"gzipped WARC", "a.warc.gz", zipped(warc), []string{"a.warc.gz#https://a.example/1 text/html page"}},
		{"WARC without the name", "a", zipped(warc), []string{"a#https://a.example/1 text/html page"}},
		{"not a zip", "a.zip", "PK", []string{"a.zip error: not a whole zip file: zip: not a valid zip file"}},
		{"tar", "a.tar", tarFile(t, "./x.html", "a.png"), []string{
			"a.tar#./x.html text/html page ./x.html", "a.tar#a.png error: not a format that holds articles",
		}},
		{"tar.gz", "a.tar.gz", zipped(tarFile(t, "x.html")), []string{"a.tar.gz#x.html text/html page x.html"}},
		{"tgz", "a.tgz", zipped(tarFile(t, "x.txt")), []string{"a.tgz#x.txt text/plain page x.txt"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tree(t, map[string]string{test.file: test.content})
			if diff := cmp.Diff(test.want, read(t, Open([]string{test.file}, nil, Options{}))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDirectory(t *testing.T) {
	tree(t, map[string]string{
		"news/b.txt": "b", "news/a/z.txt": "z", "news/a/c.txt": "c", "news/.hidden/x.txt": "x", "news/.x.txt": "x",
		"news/page.html": "page", "news/page_files/frame.html": "frame", "other_files/o.txt": "o",
	})
	for from, to := range map[string]string{"news/loop": "..", "news/link.txt": "../other_files/o.txt", "news/lost.txt": "nowhere"} {
		if err := os.Symlink(to, from); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	want := []string{
		"news/a/c.txt text/plain c", "news/a/z.txt text/plain z", "news/b.txt text/plain b", "news/link.txt text/plain o",
		"news/lost.txt error: no such file or directory", "news/page.html text/html page",
		"other_files/o.txt text/plain o", "missing error: no such file or directory",
	}
	got := read(t, Open([]string{"./news/", "other_files", "missing"}, nil, Options{}))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestOneFileHasOneLocation(t *testing.T) {
	tree(t, map[string]string{"news/a.jsonl": "{}", "other/o.txt": "o"})
	top, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	want := filepath.ToSlash(filepath.Join(top, "news", "a.jsonl")) + ":1"
	for _, test := range []struct{ from, path string }{
		{".", "news/a.jsonl"}, {".", "./news//a.jsonl"}, {".", "news"}, {"news", "a.jsonl"}, {"news", "."}, {"other", "../news/a.jsonl"},
		{"other", filepath.Join(top, "news", "a.jsonl")},
	} {
		t.Chdir(filepath.Join(top, test.from))
		src := Open([]string{test.path}, nil, Options{})
		item, err := src.Next(t.Context())
		if err != nil || item.Err != nil || item.Raw.Location != want {
			t.Errorf("%s from %s: location %q, errors %v, %v", test.path, test.from, item.Raw.Location, err, item.Err)
		}
		src.Close()
	}
}

func TestPermissionDenied(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	tree(t, map[string]string{"d/locked/a.txt": "a", "d/secret.txt": "s", "d/z.txt": "z"})
	os.Chmod("d/locked", 0)
	os.Chmod("d/secret.txt", 0)
	t.Cleanup(func() { os.Chmod("d/locked", 0o755) })
	want := []string{"d/locked error: permission denied", "d/secret.txt error: permission denied", "d/z.txt text/plain z"}
	if diff := cmp.Diff(want, read(t, Open([]string{"d"}, nil, Options{}))); diff != "" {
		t.Error(diff)
	}
}

func TestStandardInput(t *testing.T) {
	tests := []struct {
		name, in, format string
		want             []string
	}{
		{"text", "Hello", "", []string{"-  Hello"}},
		{"zip", zipFile(t, "b.txt"), "", []string{"- error: " + nested}},
		{"forced text", `{"a":1}`, "text", []string{`- text/plain {"a":1}`}},
		{"JSON Lines", "{\"a\":1}\n{\"a\":2}\n", "", []string{`-:1 application/json {"a":1}`, `-:2 application/json {"a":2}`}},
		{"forced JSON Lines", "x\n{\"a\":2}\n", "jsonl", []string{`-:1 error: not a JSON object: "x"`, `-:2 application/json {"a":2}`}},
		{"gzip", zipped("{\"a\":1}\n{\"a\":2}"), "", []string{`-:1 application/json {"a":1}`, `-:2 application/json {"a":2}`}},
		{"a bracket that is no JSON", "[Update] Hello", "", []string{"-  [Update] Hello"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := read(t, Open([]string{"-"}, strings.NewReader(test.in), Options{Format: test.format}))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCloseEndsTheWalk(t *testing.T) {
	tree(t, map[string]string{"a.txt": "a", "b.txt": "b"})
	src := Open([]string{"."}, nil, Options{})
	if _, err := src.Next(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := src.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := src.Next(t.Context()); !errors.Is(err, io.EOF) {
		t.Errorf("after Close: %v, want io.EOF", err)
	}
}
