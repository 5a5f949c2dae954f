package bleve

import (
	"errors"
	"runtime"
	"sync"
)

// inParallel calls do for each item, as many at a time as there are processors.
func inParallel[T any](items []T, do func(T) error) error {
	errs := make([]error, len(items))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var running sync.WaitGroup
	for i, item := range items {
		free <- struct{}{}
		running.Go(func() {
			errs[i] = do(item)
			<-free
		})
	}
	running.Wait()
	return errors.Join(errs...)
}
