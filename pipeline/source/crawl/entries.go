package crawl

import (
	"slices"
	"strings"
	"time"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/feed"
)

// lists queues the lists that a list or home page names, the newest first where they are dated.
func (c *crawler) lists(from task, entries []feed.Entry) (tasks []task) {
	newestFirst(entries)
	for _, e := range entries {
		if c.tooOld(e) || c.asked[e.URL] {
			continue
		}
		c.asked[e.URL] = true
		tasks = append(tasks, task{address: e.URL, role: list, budget: from.budget, validators: c.validators[e.URL]})
	}
	return tasks
}

// articles lends the entries that hold whole articles and queues the others.
func (c *crawler) articles(from task, kind feed.List, entries []feed.Entry) (tasks []task) {
	if kind == feed.Sitemap {
		newestFirst(entries)
	}
	for _, e := range entries {
		if c.stopped || c.seen[e.URL] || c.tooOld(e) || !spend(from.budget) {
			continue
		}
		c.seen[e.URL] = true
		hints := hintsOf(e, kind)
		if e.Content == "" {
			tasks = append(tasks, task{address: e.URL, role: page, hints: hints, partial: e.Partial})
			continue
		}
		c.lendEntry(e.URL, e.Content, hints)
	}
	return tasks
}

// lendEntry lends what a list has of the article at an address.
func (c *crawler) lendEntry(address, content string, hints article.Article) {
	hints.URL = address
	c.lend(source.Item{Raw: article.Raw{
		Location: address, MediaType: "text/html", Charset: "utf-8", Body: []byte(content), Fetched: now(), Hints: c.withDefaults(hints),
	}})
}

func now() time.Time { return time.Now().UTC().Truncate(time.Second) }

// spend takes one from a budget and reports whether there was one.
func spend(budget *int) bool {
	if budget == nil {
		return true
	}
	*budget--
	return *budget >= 0
}

// hintsOf is what a list says about an article. The dates of sitemaps may be of a later change, so they are none.
func hintsOf(e feed.Entry, kind feed.List) article.Article {
	h := article.Article{Title: e.Title, Authors: e.Authors}
	if kind == feed.Feed && e.Published != "" {
		h.Published, h.PublishedSource = e.Published, article.PublishedFeed
	}
	return h
}

// tooOld reports whether the list dates an entry before what the user wants.
func (c *crawler) tooOld(e feed.Entry) bool {
	t, ok := timeOf(e.Published)
	return ok && !c.Since.IsZero() && t.Before(c.Since)
}

func timeOf(timestamp string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", time.DateOnly} {
		if t, err := time.Parse(layout, timestamp); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// newestFirst sorts dated entries before undated ones, keeping the order of equals.
func newestFirst(entries []feed.Entry) {
	slices.SortStableFunc(entries, func(a, b feed.Entry) int { return strings.Compare(b.Published, a.Published) })
}
