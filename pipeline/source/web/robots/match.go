package robots

import (
	"net/url"
	"strings"
)

// Allows reports whether the rules let the agent fetch the address. The longest matching pattern decides; of an
// allow and a disallow of the same length the allow.
func (r Rules) Allows(u *url.URL) bool {
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	path = normalise(path)
	if path == "/robots.txt" {
		return true
	}
	allowed, longest := true, -1
	for _, rule := range r.rules {
		if n := len(rule.pattern); matches(rule.pattern, path) && (n > longest || (n == longest && rule.allow)) {
			allowed, longest = rule.allow, n
		}
	}
	return allowed
}

// matches reports whether the pattern matches the beginning of the path; "*" stands for any characters and "$" at
// the end for the end of the path. It takes time in proportion to the product of both lengths at worst.
func matches(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, part := range parts[1:] {
		if last := i == len(parts)-2; last && anchored {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !anchored || rest == ""
}

const upperHex = "0123456789ABCDEF"

// normalise writes a path or pattern in one way: characters beyond ASCII percent-encoded, encoded unreserved
// characters (RFC 3986, section 2.3) plain, hexadecimal digits in capitals. Other encoded characters stay encoded:
// "%2F" is not "/".
func normalise(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			if d := unhex(s[i+1])<<4 | unhex(s[i+2]); unreserved(d) {
				b.WriteByte(d)
			} else {
				encode(&b, d)
			}
			i += 2
		case c >= 0x80 || c <= ' ' || c == '%':
			encode(&b, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func encode(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(upperHex[c>>4])
	b.WriteByte(upperHex[c&15])
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

func unhex(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~'
}
