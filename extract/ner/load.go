package ner

import (
	_ "embed"

	"dateline/extract/gazetteer"
)

//go:embed clusters.bin
var clusterBytes []byte

//go:embed model.bin
var modelBytes []byte

// Load returns the tagger of the embedded model, which has lists of names of its own.
func Load(*gazetteer.Tables) (*Tagger, error) { return New(clusterBytes, modelBytes) }
