package opensearch

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// Config says where the index is and who asks.
type Config struct {
	Address        string // of the cluster, "http://host:9200"
	Name           string // of the index: an alias, in front of the one that Create made last
	User, Password string // none where User is empty
}

// IsURL reports whether s is of the form that ParseURL reads.
func IsURL(s string) bool {
	scheme, _, _ := strings.Cut(s, "://")
	return scheme == "opensearch" || scheme == "opensearchs"
}

// indexName is narrower than what OpenSearch takes: no dots, which begin system indices, and no patterns.
var indexName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,99}$`)

// ParseURL reads "opensearch://host:9200/name", or "opensearchs://" for TLS. Names and passwords have no place in it,
// where others would see them.
func ParseURL(s string) (Config, error) {
	u, err := url.Parse(s)
	switch {
	case err != nil, !IsURL(s), u.Host == "":
		return Config{}, errors.New("not of the form opensearch://HOST:9200/NAME")
	case u.User != nil:
		return Config{}, errors.New("no user or password in the address: the environment has them")
	}
	name := strings.Trim(u.Path, "/")
	if !indexName.MatchString(name) {
		return Config{}, fmt.Errorf("%q is no name of an index: lower-case letters, digits, - and _ behind the host, as in opensearch://%s/news", name, u.Host)
	}
	host := u.Host
	if u.Port() == "" {
		host += ":9200"
	}
	return Config{Address: strings.Replace(u.Scheme, "opensearch", "http", 1) + "://" + host, Name: name}, nil
}
