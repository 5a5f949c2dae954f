//go:build !race

package warc

// largeArchive is the size of the archive that must be streamed.
const largeArchive = 1 << 30
