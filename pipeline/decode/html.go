package decode

import (
	"net/url"

	"dateline/article"
	"dateline/pipeline/decode/maintext"
)

func decodeHTML(raw article.Raw) (article.Article, error) {
	page := toUTF8(raw.Body, raw.Charset)
	if binary(page) {
		return article.Article{}, problem("binary", "binary data, not HTML")
	}
	address, err := url.Parse(raw.Location)
	if err != nil || !isURL(raw.Location) {
		address = nil
	}
	return article.Article{Text: maintext.Extract(page, address, "")}, nil
}
