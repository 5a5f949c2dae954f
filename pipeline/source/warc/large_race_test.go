//go:build race

package warc

// largeArchive is smaller under the race detector, which is slow on it.
const largeArchive = 1 << 27
