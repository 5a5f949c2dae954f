package crawl

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"strings"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/feed"
	"dateline/pipeline/source/web"
)

// maxList is the largest list after decompression; the sitemap protocol allows 50 MB.
const maxList = 50 << 20

// handle lends what was fetched, or returns the addresses that it leads to.
func (c *crawler) handle(ctx context.Context, r result) []task {
	switch {
	case r.err != nil:
		c.failed(ctx, r)
	case r.task.role == page:
		c.lendPage(r.task, r.page)
	default:
		return c.expand(ctx, r)
	}
	return nil
}

// failed lends an address that could not be fetched, or what its list has of the article; a list that has not changed
// is no failure, and an address that was under way when the walk ended was not tried.
func (c *crawler) failed(ctx context.Context, r result) {
	sameList := errors.Is(r.err, source.ErrUnchanged) && r.task.validators != (validators{})
	if ctx.Err() != nil || sameList {
		return
	}
	if r.task.partial != "" && !errors.Is(r.err, source.ErrUnchanged) {
		c.lendEntry(withoutUser(r.task.address), r.task.partial, r.task.hints)
		return
	}
	c.lend(source.Item{Raw: article.Raw{Location: withoutUser(r.task.address)}, Err: r.err})
}

func (c *crawler) lend(i source.Item) {
	if !c.stopped {
		c.stopped = !c.yield(i)
	}
}

func (c *crawler) lendPage(t task, p web.Page) {
	hints := t.hints
	hints.URL = p.URL
	c.lend(source.Item{Raw: article.Raw{
		Location: p.Location, MediaType: p.MediaType, Charset: p.Charset, Body: p.Body,
		Fetched: p.Fetched, ETag: p.ETag, Modified: p.Modified, Hints: c.withDefaults(hints),
	}})
}

// withDefaults fills in what the user said about all articles.
func (c *crawler) withDefaults(h article.Article) article.Article {
	if h.Published == "" {
		h.Published, h.PublishedSource = c.Hints.Published, c.Hints.PublishedSource
	}
	return h
}

// expand finds out what a list, or an address that the user named, holds.
func (c *crawler) expand(ctx context.Context, r result) []task {
	base, err := url.Parse(r.page.URL)
	if err != nil {
		return nil
	}
	document, err := feed.Unzip(r.page.Body, maxList)
	if err != nil {
		r.err = err
		c.failed(ctx, r)
		return nil
	}
	switch kind := feed.Detect(document); {
	case kind != feed.None:
		c.validators[r.task.address] = validators{r.page.ETag, r.page.Modified}
		return c.entries(ctx, r, kind, document, base)
	case r.task.role == start && strings.Trim(base.Path, "/") == "" && base.RawQuery == "":
		return c.discover(ctx, r, base)
	case r.task.role == list:
		r.err = source.Problem("bad feed", "neither a feed nor a sitemap")
		c.failed(ctx, r)
	default:
		c.lendPage(r.task, r.page)
	}
	return nil
}

// entries reads a list.
func (c *crawler) entries(ctx context.Context, r result, kind feed.List, document []byte, base *url.URL) []task {
	var articles, lists []feed.Entry
	var err error
	if kind == feed.Feed {
		articles, err = feed.Parse(document, base)
	} else {
		articles, lists, err = feed.ParseSitemap(document, base)
	}
	if err != nil {
		r.err = err
		c.failed(ctx, r)
	}
	return slices.Concat(c.lists(r.task, lists), c.articles(r.task, kind, articles))
}

// discover takes the first feed that a home page announces, or the site's sitemaps. A home page without either is
// lent as it is, for the decoder to say that it holds no article.
func (c *crawler) discover(ctx context.Context, r result, base *url.URL) []task {
	if feeds := feed.Discover(r.page.Body, base); len(feeds) > 0 {
		return c.lists(r.task, []feed.Entry{{URL: feeds[0]}})
	}
	if sitemaps := c.fetcher.Sitemaps(ctx, base); len(sitemaps) > 0 {
		var entries []feed.Entry
		for _, s := range sitemaps {
			entries = append(entries, feed.Entry{URL: s})
		}
		return c.lists(r.task, entries)
	}
	c.lendPage(r.task, r.page)
	return nil
}

func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}
