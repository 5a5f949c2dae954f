package bleve

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestCopy checks that a copy gives back what was written, and nothing once a byte of it has changed.
func TestCopy(t *testing.T) {
	name := filepath.Join(t.TempDir(), "columns", "1-ff.article.place")
	want := map[string][]uint32{"": {0}, "Iran": {3, 4, 1 << 30}, "nul\x00\xff": {7}}
	var data []byte
	for term, docs := range want {
		data = appendTerm(data, term, docs)
	}
	writeCopy(name, data)
	read, ok := readCopy(name)
	if !ok {
		t.Fatal("the copy cannot be read")
	}
	found := 0
	err := decodeCopy(read, func(term string, docs []uint32) error {
		if found++; !slices.Equal(docs, want[term]) {
			t.Errorf("%q: %v, want %v", term, docs, want[term])
		}
		return nil
	})
	if err != nil || found != len(want) {
		t.Errorf("%d terms, %v", found, err)
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := range file {
		file[i] ^= 1
		if err := os.WriteFile(name, file, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, ok := readCopy(name); ok {
			t.Errorf("byte %d is wrong and the copy was believed", i)
		}
		file[i] ^= 1
	}
	if err := os.WriteFile(name, file[:len(file)-1], 0o644); err != nil {
		t.Fatal(err)
	}
	if _, ok := readCopy(name); ok {
		t.Error("half a copy was believed")
	}
}

// FuzzCopy checks that no content makes the decoder fail in another way than with an error.
func FuzzCopy(f *testing.F) {
	f.Add(appendTerm(nil, "term", []uint32{1, 5}))
	f.Add([]byte{0, 255, 255, 255, 255, 255, 255, 255, 255, 127})
	f.Fuzz(func(_ *testing.T, data []byte) {
		_ = decodeCopy(data, func(string, []uint32) error { return nil })
	})
}
