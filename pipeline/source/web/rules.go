package web

import (
	"context"
	"errors"
	"net/url"
	"sync"
	"time"

	"dateline/pipeline/source"
	"dateline/pipeline/source/web/robots"
)

// robotsFor is how long a site's robots.txt is kept (RFC 9309, section 2.4).
const robotsFor = 24 * time.Hour

// robotsCache keeps the rules of each site.
type robotsCache struct {
	mu    sync.Mutex
	sites map[string]*site
}

// site is the rules of one scheme and host; the first to need them fetches them.
type site struct {
	mu      sync.Mutex
	rules   robots.Rules
	fetched time.Time
}

func (c *robotsCache) of(key string) *site {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sites == nil {
		c.sites = map[string]*site{}
	}
	if c.sites[key] == nil {
		c.sites[key] = &site{}
	}
	return c.sites[key]
}

// delay is the longest pause that the known rules of a host ask for, over its schemes.
func (c *robotsCache) delay(host string) (longest time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, scheme := range []string{"http://", "https://"} {
		if s := c.sites[scheme+host]; s != nil && s.mu.TryLock() {
			longest = max(longest, s.rules.Delay)
			s.mu.Unlock()
		}
	}
	return longest
}

// allowed returns an error where robots.txt forbids the address.
func (f *Fetcher) allowed(ctx context.Context, u *url.URL) error {
	if f.options.IgnoreRobots {
		return nil
	}
	rules, err := f.rules(ctx, u)
	switch {
	case err != nil:
		return err
	case !rules.Allows(u):
		return source.Skip("robots", "robots.txt forbids it")
	}
	return nil
}

// Sitemaps are the sitemaps that the robots.txt of an address's site names.
func (f *Fetcher) Sitemaps(ctx context.Context, u *url.URL) []string {
	rules, err := f.rules(ctx, u)
	if err != nil {
		return nil
	}
	return rules.Sitemaps
}

// rules returns the rules of an address's site, fetching them when they are not known or too old.
func (f *Fetcher) rules(ctx context.Context, u *url.URL) (robots.Rules, error) {
	s := f.robots.of(u.Scheme + "://" + u.Host)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.fetched.IsZero() && time.Since(s.fetched) < robotsFor {
		return s.rules, nil
	}
	rules, err := f.fetchRules(ctx, u)
	if err != nil {
		return robots.Rules{}, err
	}
	s.rules, s.fetched = rules, time.Now()
	f.gates.of(u.Host).hold(rules.Delay)
	return rules, nil
}

// fetchRules fetches robots.txt. A site that has none allows everything; one that fails forbids everything for the
// time being (RFC 9309, section 2.3.1). An error is one that the page itself would meet too.
func (f *Fetcher) fetchRules(ctx context.Context, u *url.URL) (robots.Rules, error) {
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt", User: u.User}
	for range 6 {
		page, next, err := f.persist(ctx, at, nil, visitor{f.options.Timeout, f.read})
		var status *statusError
		var skipped *source.Error
		switch {
		case next != nil:
			at = next
			continue
		case err == nil:
			return robots.Parse(page.Body, agent), nil
		case errors.As(err, &status) && status.code < 500 && status.code != 429:
			return robots.Rules{}, nil
		case errors.As(err, &status):
			return robots.Forbidding(), nil
		case errors.As(err, &skipped) && (skipped.Skip || skipped.Class == "too large"):
			return robots.Rules{}, nil // an image or a page without end is no rules
		}
		return robots.Rules{}, err
	}
	return robots.Rules{}, nil // lost in redirects: taken for a site without rules
}
