package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrIgnored is wrapped by the errors of inputs that are left out on purpose: images and other files that cannot
// hold an article. They count as skipped.
var ErrIgnored = errors.New("not a format that holds articles")

// Error is what is wrong with one input. Class is the short reason that failures are counted by.
type Error struct {
	Class string
	Err   error
}

// Problem makes an Error from a format like fmt.Errorf's.
func Problem(class, format string, args ...any) *Error {
	return &Error{Class: class, Err: fmt.Errorf(format, args...)}
}

func (e *Error) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Reason gives the class.
func (e *Error) Reason() string { return e.Class }

// Plain takes the path out of a file error; the item's location names the input already.
func Plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) && !errors.Is(err, os.ErrClosed) {
		return path.Err
	}
	return err
}
