package decode

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// toUTF8 decodes bytes into valid UTF-8 without byte order mark. In this order count: a byte order mark, being
// valid UTF-8 with characters beyond ASCII, the declared character set, a meta element, and the pattern of zero
// bytes in UTF-16. What is left is UTF-8 with errors, repaired, or Windows-1252.
func toUTF8(body []byte, declared string) string {
	if text, ok := utf16Text(body); ok {
		return text
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if utf8.Valid(body) && !escaped(declared) {
		return string(body)
	}
	e, _, certain := charset.DetermineEncoding(body, "text/html; charset="+declared)
	if declared == "" && !certain && mostlyUTF8(body) {
		return strings.ToValidUTF8(string(body), "\uFFFD")
	}
	return decodeWith(e, body)
}

// escaped reports whether a character set writes other scripts in ASCII bytes, so that valid UTF-8 proves nothing.
func escaped(declared string) bool {
	declared = strings.ToLower(declared)
	return strings.HasPrefix(declared, "iso-2022") || strings.HasPrefix(declared, "hz-") || declared == "utf-7"
}

func decodeWith(e encoding.Encoding, body []byte) string {
	text, err := e.NewDecoder().Bytes(body)
	if err != nil {
		text = body
	}
	return strings.ToValidUTF8(string(text), "\uFFFD")
}

// utf16Text decodes text that has the byte order mark of UTF-16, or a zero in every other byte of its beginning.
func utf16Text(body []byte) (string, bool) {
	order, ok := byteOrder(body)
	if !ok {
		return "", false
	}
	return decodeWith(unicode.UTF16(order, unicode.UseBOM), body), true
}

func byteOrder(body []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(body, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(body, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	}
	head := body[:min(len(body), 512)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 2:
	case zeros[1]*10 > half*7 && zeros[0]*10 < half:
		return unicode.LittleEndian, true
	case zeros[0]*10 > half*7 && zeros[1]*10 < half:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// mostlyUTF8 reports whether more characters beyond ASCII are valid UTF-8 than not.
func mostlyUTF8(body []byte) bool {
	valid, invalid := 0, 0
	for len(body) > 0 {
		r, size := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
		case size > 1:
			valid++
		}
		body = body[size:]
	}
	return valid >= invalid
}

// Text may hold fewControls control characters whatever its length, or one in a hundred bytes; editors and old systems
// leave some behind.
const fewControls = 4

// binary reports whether text holds more control characters, or with any of them more errors, than prose does.
func binary(text string) bool {
	controls := 0
	for _, c := range []byte(text) {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b {
			controls++
		}
	}
	errors := strings.Count(text, "\uFFFD")
	return controls > 0 && ((controls > fewControls && controls*100 > len(text)) || errors*20 > len(text))
}
