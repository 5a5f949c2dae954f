package file

import (
	"bytes"
	"context"
	"testing"

	"dateline/pipeline/source"
)

const fuzzLimit = 1 << 12

// streamed returns the items that content gives under a name.
func streamed(name string, content []byte) (items []source.Item) {
	w := &walker{Options: Options{MaxBytes: fuzzLimit}, ctx: context.Background(), yield: func(i source.Item) bool {
		items = append(items, i)
		return true
	}}
	w.stream("input", name, bytes.NewReader(content))
	return items
}

func FuzzStream(f *testing.F) {
	f.Add("a.json", []byte(`[{"a":"\"}"},{"b":[1,2]}]`))
	f.Add("a.jsonl", []byte("{\"a\":1}\n\nx\n{}"))
	f.Add("a.txt.gz", []byte(zipped("hello")))
	f.Add("a.tar", []byte("x"))
	f.Add("a.warc", []byte("WARC/1.0\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		for _, item := range streamed(name, content) {
			if item.Raw.Location == "" {
				t.Error("an item without location")
			}
			if item.Err != nil && len(item.Raw.Body) > 0 {
				t.Errorf("%s: both a body and the error %v", item.Raw.Location, item.Err)
			}
			if len(item.Raw.Body) > fuzzLimit {
				t.Errorf("%s: %d bytes, over the limit", item.Raw.Location, len(item.Raw.Body))
			}
		}
	})
}
