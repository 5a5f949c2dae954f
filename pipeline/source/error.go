package source

import (
	"errors"
	"fmt"
	"io/fs"
)

// ErrUnchanged is the Err of an item that its server says has not changed since it was stored.
var ErrUnchanged = errors.New("unchanged")

// Error is what is wrong with one input. Class is the short reason that failures are counted by. Skip marks inputs
// that are left out on purpose rather than broken: images, pages that robots.txt forbids.
type Error struct {
	Class string
	Err   error
	Skip  bool
}

// Problem is an input that failed; format and args are those of fmt.Errorf.
func Problem(class, format string, args ...any) *Error {
	return &Error{Class: class, Err: fmt.Errorf(format, args...)}
}

// Skip is an input that is left out on purpose.
func Skip(class, format string, args ...any) *Error {
	return &Error{Class: class, Err: fmt.Errorf(format, args...), Skip: true}
}

// TooLarge is an input over a limit in bytes.
func TooLarge(limit int64) *Error {
	if limit%(1<<20) == 0 {
		return Problem("too large", "larger than %d MiB", limit>>20)
	}
	return Problem("too large", "larger than %d bytes", limit)
}

func (e *Error) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Reason gives the class.
func (e *Error) Reason() string { return e.Class }

// Plain takes the path out of a file error; the item's location names the input already.
func Plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
