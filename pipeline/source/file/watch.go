package file

import (
	"io/fs"
	"slices"
	"time"
)

// stamp tells whether a file has changed.
type stamp struct {
	size     int64
	modified time.Time
	err      string // why it could not be looked at
}

// settled is how long a file must have been left alone before it is read; it may still be being written.
const settled = time.Second

// watch looks at the paths again and again until the walk is stopped.
func (w *walker) watch(paths []string) {
	paths = slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return p == "-" })
	tick := time.NewTicker(w.Watch)
	defer tick.Stop()
	for !w.stopped() {
		select {
		case <-tick.C:
			w.paths(paths, nil)
		case <-w.ctx.Done():
		}
	}
}

// seenBefore reports whether a watched file is to be passed over: read before and not changed since, or not settled.
// It remembers the file otherwise.
func (w *walker) seenBefore(path string, info fs.FileInfo, err error) bool {
	if w.Watch <= 0 || (err == nil && info.IsDir()) {
		return false
	}
	var now stamp
	if err != nil {
		now.err = err.Error()
	} else {
		now.size, now.modified = info.Size(), info.ModTime()
	}
	if before, ok := w.seen[path]; ok && before == now {
		return true
	}
	if err == nil && time.Since(info.ModTime()) < settled {
		return true
	}
	if w.seen == nil {
		w.seen = map[string]stamp{}
	}
	w.seen[path] = now
	return false
}
