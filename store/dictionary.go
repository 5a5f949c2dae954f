package store

import _ "embed"

// dictionary1 is what compressed records refer to: usual words of news, and facts as they are packed. Its id, 1, is
// within each compressed value, and stored records cannot be read without it, so it never changes; cmd/train wrote
// it once. A better one gets the next number, for new records, and both are read.
//
//go:embed records-1.zdict
var dictionary1 []byte
