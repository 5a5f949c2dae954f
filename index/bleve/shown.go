package bleve

import (
	"errors"
	"strings"
	"sync"

	"dateline/index"
)

// shown is the view that searches share. Segments come with each batch and go when Bleve merges them; whoever makes
// the next view reads for it the columns that searches have used so far, so that searches need not wait for them.
type shown struct {
	making sync.Mutex // held while a view is made, so that none replaces a newer one

	mu     sync.Mutex
	view   *view // nil before the first search
	closed bool
}

// lend returns the view, which must be closed; nil where there is none.
func (s *shown) lend() *view {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.view != nil {
		s.view.snapshot.AddRef()
	}
	return s.view
}

// replace shows another view, or none.
func (s *shown) replace(v *view) error {
	s.mu.Lock()
	old := s.view
	s.view = v
	s.mu.Unlock()
	if old == nil {
		return nil
	}
	return old.close()
}

// close shows nothing any more.
func (s *shown) close() error {
	s.making.Lock()
	defer s.making.Unlock()
	s.closed = true
	return s.replace(nil)
}

// view is the state of the index after the last change; it must be closed. Where Bleve has merged segments since, the
// next view is made meanwhile.
func (x *Index) view() (*view, error) {
	current, err := x.snapshot()
	if err != nil {
		return nil, err
	}
	defer current.Close()
	v := x.shown.lend()
	if v == nil {
		return x.firstView()
	}
	if v.snapshot != current && x.shown.making.TryLock() {
		go func() {
			defer x.shown.making.Unlock()
			_ = x.renew() // the next search reports it
		}()
	}
	return v, nil
}

// firstView makes a view unless another search has done so.
func (x *Index) firstView() (*view, error) {
	x.shown.making.Lock()
	defer x.shown.making.Unlock()
	if v := x.shown.lend(); v != nil {
		return v, nil
	}
	if err := x.renew(); err != nil {
		return nil, err
	}
	return x.shown.lend(), nil
}

// show makes a change visible to searches.
func (x *Index) show() {
	x.shown.making.Lock()
	defer x.shown.making.Unlock()
	if v := x.shown.lend(); v != nil {
		_ = errors.Join(v.close(), x.renew()) // the change is made; the next search reports it
	}
}

// renew shows the current state. After an error there is none to show, and the next search tries again. Making is
// held.
func (x *Index) renew() error {
	if x.shown.closed {
		return errClosed
	}
	v, err := x.nextView()
	if err != nil {
		return errors.Join(err, x.shown.replace(nil))
	}
	return x.shown.replace(v)
}

// nextView makes a view of the current state that has the columns of the one before.
func (x *Index) nextView() (*view, error) {
	snapshot, err := x.snapshot()
	if err != nil {
		return nil, err
	}
	old := x.shown.lend()
	v, err := x.columns.newView(snapshot)
	if err != nil || old == nil {
		return v, err
	}
	defer old.close()
	if err := v.follow(old); err != nil {
		return nil, errors.Join(err, v.close())
	}
	return v, nil
}

// follow reads the columns that an older view has.
func (v *view) follow(old *view) error {
	values, terms := map[string]bool{}, map[string]bool{}
	for _, p := range old.segments {
		p.loaded(values, terms)
	}
	for _, p := range v.segments {
		for key := range terms {
			if _, err := p.inverted(kindOf(key)); err != nil {
				return err
			}
		}
		for key := range values {
			if _, err := p.column(kindOf(key)); err != nil {
				return err
			}
		}
	}
	return nil
}

// kindOf takes the name of a column apart.
func kindOf(key string) (k index.Kind, name string) {
	kind, name, _ := strings.Cut(key, ".")
	return index.Kind(kind), name
}

// loaded adds the names of the columns that are there.
func (c *columns) loaded(values, terms map[string]bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, l := range c.values {
		if l.loaded() != nil {
			values[key] = true
		}
	}
	for key, l := range c.terms {
		if l.loaded() != nil {
			terms[key] = true
		}
	}
}
