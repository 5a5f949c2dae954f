package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"mime"
	"net/http/httputil"
	"net/textproto"
	"strings"

	"github.com/andybalholm/brotli"

	"dateline/article"
	"dateline/pipeline/source"
)

// Walk lends the HTML pages with status 200 in an archive; location names it. Pages over maxBytes and broken records
// are lent with their error.
func Walk(location string, archive *bufio.Reader, maxBytes int64, lend func(source.Item) bool) {
	r := NewReader(archive)
	for {
		record, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			if !lend(source.Item{Raw: article.Raw{Location: location}, Err: err}) {
				return
			}
		case record.Type == "response":
			if item, ok := r.page(location, record, maxBytes); ok && !lend(item) {
				return
			}
		}
	}
}

// page reads the current response, if it is a page.
func (r *Reader) page(location string, record Record, maxBytes int64) (source.Item, bool) {
	item := source.Item{Raw: article.Raw{Location: location + "#" + record.URI, Fetched: record.Date, Hints: article.Article{URL: record.URI}}}
	block := bufio.NewReader(r)
	status, err := block.ReadString('\n')
	if err != nil || !succeeded(status) {
		return item, false
	}
	header, err := readHeader(block)
	if err != nil {
		item.Err = source.Problem("damaged", "broken record: %w", err)
		return item, true
	}
	mediaType, parameters, _ := mime.ParseMediaType(header.Get("Content-Type"))
	if !strings.Contains(mediaType, "html") {
		return item, false
	}
	item.Raw.MediaType, item.Raw.Charset = mediaType, parameters["charset"]
	if item.Raw.Body, err = readPage(block, header, maxBytes); err != nil {
		item.Raw.Body, item.Err = nil, err
	}
	return item, true
}

// succeeded reports whether a status line says 200.
func succeeded(line string) bool {
	fields := strings.Fields(line)
	return len(fields) >= 2 && strings.HasPrefix(fields[0], "HTTP/") && fields[1] == "200"
}

// readPage reads a body and undoes its encodings. Archives differ in whether they did so already, so what the
// headers say only counts where the bytes agree.
func readPage(r *bufio.Reader, header textproto.MIMEHeader, maxBytes int64) ([]byte, error) {
	body, err := limitedRead(r, maxBytes)
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(header.Get("Transfer-Encoding"), "chunked") {
		if plain, err := limitedRead(httputil.NewChunkedReader(bytes.NewReader(body)), maxBytes); err == nil {
			body = plain
		}
	}
	switch encoding := strings.ToLower(header.Get("Content-Encoding")); {
	case bytes.HasPrefix(body, gzipMagic):
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, source.Problem("damaged", "compressed page is damaged")
		}
		return limitedRead(z, maxBytes)
	case encoding == "br":
		if plain, err := limitedRead(brotli.NewReader(bytes.NewReader(body)), maxBytes); err == nil {
			return plain, nil
		}
	}
	return body, nil
}

func limitedRead(r io.Reader, limit int64) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(body)) > limit:
		return nil, source.TooLarge(limit)
	case err != nil:
		return nil, source.Problem("damaged", "broken record: %w", err)
	}
	return body, nil
}
