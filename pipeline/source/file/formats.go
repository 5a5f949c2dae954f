package file

import (
	"path"
	"strings"
)

// mediaTypes are the media types that formats hand to the decoder.
var mediaTypes = map[string]string{
	"html": "text/html",
	"text": "text/plain",
	"mail": "message/rfc822",
}

// IsArchive reports whether the name of a file is that of many articles in one: a WARC, tar, zip, mbox or JSON Lines
// file, compressed or not.
func IsArchive(name string) bool {
	switch extensions[strings.ToLower(path.Ext(uncompressedName(name)))] {
	case "tar", "zip", "jsonl", "mbox":
		return true
	}
	return isWARC(name)
}

// extensions are the formats that a file name's extension says. "ignored" ones cannot hold an article that is read
// here; what is not listed is recognised by its content.
var extensions = map[string]string{
	".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
	".txt": "text", ".text": "text",
	".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
	".xml": "xml", ".rss": "xml", ".atom": "xml",
	".eml": "mail", ".mbox": "mbox",
	".tar": "tar", ".zip": "zip",

	".png": "ignored", ".jpg": "ignored", ".jpeg": "ignored", ".gif": "ignored", ".webp": "ignored", ".svg": "ignored",
	".ico": "ignored", ".avif": "ignored", ".bmp": "ignored", ".tif": "ignored", ".tiff": "ignored",
	".css": "ignored", ".js": "ignored", ".mjs": "ignored", ".map": "ignored",
	".woff": "ignored", ".woff2": "ignored", ".ttf": "ignored", ".otf": "ignored", ".eot": "ignored",
	".mp3": "ignored", ".mp4": "ignored", ".m4a": "ignored", ".webm": "ignored", ".ogg": "ignored", ".mov": "ignored",
	".wav": "ignored", ".avi": "ignored",
	".pdf": "ignored", ".doc": "ignored", ".docx": "ignored", ".xls": "ignored", ".xlsx": "ignored",
	".ppt": "ignored", ".pptx": "ignored", ".odt": "ignored", ".epub": "ignored",
}
