package decode

import (
	"testing"

	"dateline/article"
)

func TestFormatOf(t *testing.T) {
	tests := []struct{ mediaType, body, want string }{
		{"text/html; charset=utf-8", "x", "html"},
		{"application/xhtml+xml", "x", "html"},
		{"application/xml", "<nitf><p>x</p></nitf>", "html"},
		{"text/plain", "<!DOCTYPE html><p>x", "html"},
		{"text/plain", "{\"text\": \"x\"}", "text"},
		{"application/ld+json", "x", "json"},
		{"", " \n<!-- c --><html>", "html"},
		{"", "<?xml version='1.0'?><nitf>", "html"},
		{"", "\ufeff<article>x", "html"},
		{"", "{ \"text\": \"x\"}", "json"},
		{"", "{curly} words", "text"},
		{"", "<3 this city", "text"},
		{"", "1 < 2, he said, <p> and so on", "text"},
		{"", "", "text"},
	}
	for _, test := range tests {
		if got := formatOf(article.Raw{MediaType: test.mediaType, Body: []byte(test.body)}); got != test.want {
			t.Errorf("%q %q: got %s, want %s", test.mediaType, test.body, got, test.want)
		}
	}
}
