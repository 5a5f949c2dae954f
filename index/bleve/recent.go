package bleve

import "sync"

// worthKey names a term of a segment's field.
type worthKey struct {
	segment     uint64
	field, term string
}

// recent keeps what was asked for lately, up to a number of bytes. It has two generations: when the young one is full
// it becomes the old one, and what nobody has asked for since then is gone.
type recent struct {
	mu         sync.Mutex
	young, old map[worthKey]*worth
	size       int // of the young one, in bytes
}

// recentSize is the size of a generation: enough for fifty frequent words of a million articles.
const recentSize = 64 << 20

// get returns what is kept, or reads it.
func (r *recent) get(key worthKey, read func() (*worth, error)) (*worth, error) {
	if w := r.find(key); w != nil {
		return w, nil
	}
	w, err := read()
	if err == nil {
		r.add(key, w)
	}
	return w, err
}

func (r *recent) find(key worthKey) *worth {
	r.mu.Lock()
	defer r.mu.Unlock()
	if w := r.young[key]; w != nil {
		return w
	}
	w := r.old[key]
	if w != nil {
		r.put(key, w)
	}
	return w
}

func (r *recent) add(key worthKey, w *worth) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.put(key, w)
}

func (r *recent) put(key worthKey, w *worth) {
	if r.size > recentSize || r.young == nil {
		r.young, r.old, r.size = map[worthKey]*worth{}, r.young, 0
	}
	r.young[key] = w
	r.size += 100 + 8*len(w.ranks)
}

// memory is about how many bytes it takes.
func (r *recent) memory() (n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, generation := range []map[worthKey]*worth{r.young, r.old} {
		for _, w := range generation {
			n += 100 + 8*len(w.ranks)
		}
	}
	return n
}
