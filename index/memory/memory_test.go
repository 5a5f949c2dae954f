package memory_test

import (
	"testing"

	"dateline/index"
	"dateline/index/indextest"
	"dateline/index/memory"
)

func TestConformance(t *testing.T) {
	indextest.Run(t, func(*testing.T, index.Records) index.Index { return memory.New() })
}
