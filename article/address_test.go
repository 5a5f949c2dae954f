package article

import "testing"

func TestPlainURL(t *testing.T) {
	tests := map[string]string{
		"https://example.org/a":                         "example.org/a",
		" http://www.Example.org:80/a/?utm_source=y#to": "example.org/a",
		"https://me:secret@example.org/a?b=2&a=1":       "example.org/a?a=1&b=2",
		"https://example.org/A%20b?fbclid=3":            "example.org/A%20b",
		"https://example.org:8080/":                     "example.org:8080",
		"not a URL":                                     "not a URL",
		"":                                              "",
	}
	for address, want := range tests {
		if got := PlainURL(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}
