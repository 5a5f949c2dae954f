// Package crawl turns addresses into articles: pages, the articles of feeds and sitemaps, and those of a site whose
// home page is named. Many hosts are asked at once, each politely.
package crawl

import (
	"context"
	"time"

	"dateline/article"
	"dateline/pipeline/source"
	"dateline/pipeline/source/web"
)

// Options of crawling.
type Options struct {
	Since   time.Time       // articles that their list dates before it are left out; zero takes all
	Limit   int             // the most articles taken from each address that is a list; 0 takes all
	Follow  time.Duration   // how often lists are asked again, without end; 0 asks once
	Ordered bool            // one page at a time in the order of the addresses, instead of many hosts at once
	Hints   article.Article // metadata for articles that lack it
}

// hostsAtOnce is how many hosts are asked at once; most of them pause.
const hostsAtOnce = 64

// Walk is a walk over the articles at the addresses. Articles that were yielded once are not fetched again.
func Walk(addresses []string, f *web.Fetcher, o Options) source.Walk {
	return func(ctx context.Context, yield func(source.Item) bool) error {
		c := &crawler{Options: o, fetcher: f, yield: yield, seen: map[string]bool{}, validators: map[string]validators{}}
		for ctx.Err() == nil {
			c.round(ctx, addresses)
			if c.stopped || o.Follow <= 0 || !pause(ctx, o.Follow) {
				break
			}
		}
		return ctx.Err()
	}
}

// pause waits and reports whether the wait came to its end.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// crawler is one walk. Only its own goroutine touches it; fetches run in goroutines of their own.
type crawler struct {
	Options
	fetcher    *web.Fetcher
	yield      func(source.Item) bool
	stopped    bool                  // yield wants no more
	seen       map[string]bool       // articles that were queued or lent, in any round
	asked      map[string]bool       // lists that were queued in this round
	validators map[string]validators // of lists, for asking again
}

type validators struct{ etag, modified string }

// round fetches everything once.
func (c *crawler) round(ctx context.Context, addresses []string) {
	q := newQueue(c.Ordered)
	c.asked = map[string]bool{}
	for _, a := range addresses {
		q.push(task{address: a, role: start, budget: c.budget(), validators: c.validators[a]})
	}
	ctx, cancel := context.WithCancel(ctx)
	results := make(chan result)
	active := 0
	defer func() {
		cancel()
		for ; active > 0; active-- {
			<-results
		}
	}()
	for !c.stopped {
		for t, ok := q.pop(); ok; t, ok = q.pop() {
			active++
			go func() { results <- c.fetch(ctx, t) }()
		}
		if active == 0 {
			return
		}
		r := <-results
		active--
		q.done(r.task)
		q.pushAll(c.handle(ctx, r))
	}
}

// budget is how many articles may still come from one list.
func (c *crawler) budget() *int {
	if c.Limit <= 0 {
		return nil
	}
	n := c.Limit
	return &n
}

func (c *crawler) fetch(ctx context.Context, t task) result {
	r := result{task: t}
	if v := t.validators; v != (validators{}) {
		r.page, r.err = c.fetcher.FetchIf(ctx, t.address, v.etag, v.modified)
	} else {
		r.page, r.err = c.fetcher.Fetch(ctx, t.address)
	}
	return r
}
