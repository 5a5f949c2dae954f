package decode

import (
	"bytes"
	"strings"

	"dateline/article"
)

// formatOf is the format of the input: "json", "html", "mail" or "text". A declared type counts unless the content is plainly
// HTML; servers and file names often call HTML plain text.
func formatOf(raw article.Raw) string {
	mediaType, _, _ := strings.Cut(strings.ToLower(raw.MediaType), ";")
	switch mediaType = strings.TrimSpace(mediaType); {
	case mediaType == "message/rfc822":
		return "mail"
	case strings.HasSuffix(mediaType, "json"):
		return "json"
	case strings.Contains(mediaType, "html"), strings.HasSuffix(mediaType, "xml"), looksHTML(raw.Body):
		return "html"
	case mediaType == "" && looksJSON(raw.Body):
		return "json"
	}
	return "text"
}

// looksHTML reports whether the content begins as web pages do, after comments and declarations. XML is read as HTML
// too: its paragraphs are often named alike.
func looksHTML(body []byte) bool {
	head := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(body[:min(len(body), 2048)], []byte("\xef\xbb\xbf"))))
	if !bytes.HasPrefix(head, []byte("<")) {
		return false
	}
	for _, tag := range []string{"<?xml", "<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<h1"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

func looksJSON(body []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(body), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`))
}
