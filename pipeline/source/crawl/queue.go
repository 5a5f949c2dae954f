package crawl

import (
	"net/url"
	"slices"

	"dateline/article"
	"dateline/pipeline/source/web"
)

// role is what an address is expected to be.
type role int

const (
	start role = iota // named by the user: a page, a list, or the home page of a site
	list              // a feed or sitemap
	page              // an article
)

// task is one address to fetch.
type task struct {
	address    string
	role       role
	hints      article.Article
	partial    string // what its list has of the article, as HTML, for when it cannot be fetched
	budget     *int   // shared by what comes from one start; nil is without limit
	validators validators
}

// result is a fetched task.
type result struct {
	task task
	page web.Page
	err  error
}

// queue holds the tasks of each host and gives out one per host at a time; hosts take turns. In order, it gives out
// one task at a time, and what comes from a list takes the list's place.
type queue struct {
	ordered bool
	hosts   map[string]*host
	ready   []*host // have tasks and none under way
	active  int
}

type host struct {
	tasks []task
	busy  bool
}

func newQueue(ordered bool) *queue { return &queue{ordered: ordered, hosts: map[string]*host{}} }

func (q *queue) of(t task) *host {
	key := ""
	if u, err := url.Parse(t.address); err == nil && !q.ordered {
		key = u.Host
	}
	if q.hosts[key] == nil {
		q.hosts[key] = &host{}
	}
	return q.hosts[key]
}

func (q *queue) push(t task) { q.add(q.of(t), t) }

func (q *queue) add(h *host, tasks ...task) {
	if len(h.tasks) == 0 && !h.busy {
		q.ready = append(q.ready, h)
	}
	h.tasks = append(h.tasks, tasks...)
}

// pushAll queues what a list holds.
func (q *queue) pushAll(tasks []task) {
	if q.ordered && len(tasks) > 0 {
		h := q.of(tasks[0])
		if len(h.tasks) == 0 {
			q.ready = append(q.ready, h)
		}
		h.tasks = slices.Concat(tasks, h.tasks)
		return
	}
	for _, t := range tasks {
		q.push(t)
	}
}

// pop takes a task that may be fetched now.
func (q *queue) pop() (task, bool) {
	if len(q.ready) == 0 || q.active >= hostsAtOnce {
		return task{}, false
	}
	h := q.ready[0]
	q.ready = q.ready[1:]
	t := h.tasks[0]
	h.tasks = h.tasks[1:]
	h.busy = true
	q.active++
	return t, true
}

// done ends a task; its host may be asked again.
func (q *queue) done(t task) {
	h := q.of(t)
	h.busy = false
	q.active--
	if len(h.tasks) > 0 {
		q.ready = append(q.ready, h)
	}
}
