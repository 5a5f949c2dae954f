package bleve

import (
	"path/filepath"
	"testing"

	"dateline/index"
	"dateline/index/indextest"
)

func open(t *testing.T, records index.Records) index.Index {
	t.Helper()
	x, err := Open(filepath.Join(t.TempDir(), "index"), records)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestConformance(t *testing.T) { indextest.Run(t, open) }
