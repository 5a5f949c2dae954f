// Package download reads archives straight from their addresses: a WARC of Common Crawl, a zip file of pages. An archive
// is copied to a temporary file first, so that slow extraction holds no connection and memory stays small.
package download

import (
	"context"
	"errors"
	"net/url"
	"os"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/file"
	"dateline/pipeline/source/web"
)

// MaxBytes is the largest archive that is fetched.
const MaxBytes = 8 << 30

// IsArchive reports whether an address names an archive by its extension.
func IsArchive(address string) bool {
	u, err := url.Parse(address)
	return err == nil && file.IsArchive(u.Path)
}

// Walk is a walk over the articles of the archive at an address, one after the other. One that cannot be fetched is an
// item with an error.
func Walk(address string, f *web.Fetcher, o file.Options) source.Walk {
	return func(ctx context.Context, yield func(source.Item) bool) error {
		copied, err := os.CreateTemp("", "dateline-archive-*")
		if err != nil {
			return err
		}
		defer func() { _ = errors.Join(copied.Close(), os.Remove(copied.Name())) }() // a leftover in the temporary folder does no harm
		location := withoutUser(address)
		if err := f.Download(ctx, address, copied, MaxBytes); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			yield(source.Item{Raw: article.Raw{Location: location}, Err: source.Plain(err)})
			return nil
		}
		return file.Copy(location, copied, o)(ctx, yield)
	}
}

// withoutUser is the address without credentials and fragment: a member's name is one.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	u.User, u.Fragment = nil, ""
	return u.String()
}
