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
		return shortHash(PlainURL(a.URL))
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

// PlainURL reduces a URL to what tells articles apart: without scheme, credentials, default port, fragment, trailing
// slash and the parameters that only track readers.
func PlainURL(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return address
	}
	host := strings.ToLower(u.Host)
	host = strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
	plain := strings.TrimPrefix(host, "www.") + strings.TrimSuffix(u.EscapedPath(), "/")
	if query := plainQuery(u.Query()); query != "" {
		plain += "?" + query
	}
	return plain
}

func plainQuery(q url.Values) string {
	for name := range q {
		if tracks(name) {
			q.Del(name)
		}
	}
	return q.Encode()
}

// tracks recognises the parameters of the large analytics and advertising systems.
func tracks(parameter string) bool {
	switch parameter = strings.ToLower(parameter); parameter {
	case "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid", "ftag":
		return true
	}
	return strings.HasPrefix(parameter, "utm_") || strings.HasPrefix(parameter, "at_custom") || strings.HasPrefix(parameter, "at_medium")
}
