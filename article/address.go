package article

import (
	"net/url"
	"strings"
)

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
