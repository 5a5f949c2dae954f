package store

import "testing"

func TestContainer(t *testing.T) {
	tests := map[string]string{
		"/d/a.txt":                        "/d/a.txt",
		"/d/a.jsonl:12":                   "/d/a.jsonl",
		"/d/a.zip#b/c.html":               "/d/a.zip",
		"/d/a.zip#b.jsonl:3":              "/d/a.zip",
		"/d/a.warc#https://x.example/1#2": "/d/a.warc",
		"/d/a.mbox#1":                     "/d/a.mbox",
		"/d/#1/a.jsonl:3":                 "/d/#1/a.jsonl",
		"/d/12:30":                        "/d/12",
		"/d/a:b":                          "/d/a:b",
		"https://x.example:80":            "https://x.example:80",
		"https://x.example/a#b":           "https://x.example/a#b",
		"-":                               "-",
		"-:7":                             "-",
		":7":                              ":7",
		"":                                "",
	}
	for location, want := range tests {
		if got := container(location); got != want {
			t.Errorf("container(%q) = %q, want %q", location, got, want)
		}
	}
}

func TestReference(t *testing.T) {
	want := reference{seq: 300, text: 70000, origin: 1 << 60, line: 200}
	b := want.encode()
	if got, ok := decodeReference(b); !ok || got != want {
		t.Errorf("got %+v, %v", got, ok)
	}
	want.line = 0
	if got, ok := decodeReference(b[:len(b)-2]); !ok || got != want {
		t.Errorf("without line: %+v, %v", got, ok)
	}
	for n := range len(b) - 4 { // up to the start of the text's size
		if got, ok := decodeReference(b[:n]); ok {
			t.Errorf("cut off after %d bytes: %+v", n, got)
		}
	}
}
