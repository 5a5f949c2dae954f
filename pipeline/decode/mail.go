package decode

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"golang.org/x/net/html/charset"

	"dateline/article"
)

// maxParts is how deep the parts of a message may be nested.
const maxParts = 8

// decodeMail decodes a message, such as a newsletter: its HTML part as a page, or else its plain text. The subject is
// the title, the sender the source.
func decodeMail(raw article.Raw) (article.Article, error) {
	message, err := mail.ReadMessage(bytes.NewReader(raw.Body))
	if err != nil {
		return article.Article{}, problem("bad mail", "not a message: %v", err)
	}
	part, ok := bestPart(mailPart{header: message.Header.Get, body: message.Body}, 0)
	if !ok {
		return article.Article{}, problem("empty", "no text in it")
	}
	a, err := decodePart(raw, part)
	if err != nil {
		return article.Article{}, err
	}
	a.Title = headerText(message.Header.Get("Subject"))
	a.Source = sender(message.Header.Get("From"))
	if date, err := message.Header.Date(); err == nil {
		a.Published, a.PublishedSource = date.Format(time.RFC3339), article.PublishedMeta
	}
	return a, nil
}

func decodePart(raw article.Raw, part mailPart) (article.Article, error) {
	raw.Body, raw.Charset = part.content, part.charset
	if part.mediaType == "text/html" {
		return decodeHTML(raw)
	}
	text := strings.TrimSpace(cleanControls(toUTF8(part.content, part.charset)))
	return article.Article{Text: unwrap(text)}, nil
}

// mailPart is a message or a part of one.
type mailPart struct {
	header    func(string) string
	body      io.Reader
	mediaType string
	charset   string
	content   []byte // decoded
}

// bestPart returns the first HTML part, or where there is none the first of plain text.
func bestPart(p mailPart, depth int) (best mailPart, ok bool) {
	mediaType, parameters, err := mime.ParseMediaType(p.header("Content-Type"))
	if err != nil {
		mediaType = "text/plain"
	}
	if strings.HasPrefix(mediaType, "multipart/") && depth < maxParts {
		return bestOf(multipart.NewReader(p.body, parameters["boundary"]), depth)
	}
	if mediaType != "text/html" && mediaType != "text/plain" {
		return mailPart{}, false
	}
	p.mediaType, p.charset = mediaType, parameters["charset"]
	p.content, err = io.ReadAll(transferred(p.header("Content-Transfer-Encoding"), p.body))
	return p, err == nil || len(p.content) > 0
}

func bestOf(r *multipart.Reader, depth int) (best mailPart, ok bool) {
	for {
		next, err := r.NextRawPart()
		if err != nil {
			return best, ok
		}
		p, found := bestPart(mailPart{header: next.Header.Get, body: next}, depth+1)
		if found && (!ok || (p.mediaType == "text/html" && best.mediaType != "text/html")) {
			best, ok = p, true
		}
	}
}

// transferred undoes the encoding that a part was sent in.
func transferred(encoding string, r io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	}
	return r
}

// headerText decodes the encoded words of a header (RFC 2047).
func headerText(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	text, err := d.DecodeHeader(s)
	if err != nil {
		text = s
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}

// sender is the name in a From header, or its address.
func sender(from string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	address, err := parser.Parse(from)
	switch {
	case err != nil:
		return headerText(from)
	case address.Name != "":
		return address.Name
	}
	return address.Address
}
