package decode

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"dateline/article"
)

// id is a short hash of where the article is from, so that the same URL or path gives the same id; a location that is
// a path must be absolute. Standard input names no place; there the text counts.
func id(a article.Article, location string) string {
	switch {
	case a.URL != "":
		return shortHash(article.PlainURL(a.URL))
	case fromStdin(location):
		return shortHash(a.Title + "\x00" + a.Text)
	}
	return shortHash(location)
}

// shortHash is 64 bits of SHA-256 in hex.
func shortHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

func fromStdin(location string) bool {
	return location == "-" || strings.HasPrefix(location, "-:") || strings.HasPrefix(location, "-#")
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

func withoutCredentials(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}
