package bleve

import "sync"

// lazy is a value that is read when it is first asked for.
type lazy[T any] struct {
	mu    sync.Mutex
	value *T
}

// get reads the value unless it is there. Others who ask meanwhile wait; an error is not kept.
func (l *lazy[T]) get(read func() (*T, error)) (_ *T, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.value == nil {
		l.value, err = read()
	}
	return l.value, err
}

// loaded is the value if it is there, else nil.
func (l *lazy[T]) loaded() *T {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.value
}
