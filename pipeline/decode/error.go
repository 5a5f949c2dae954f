package decode

import "fmt"

// Error is what is wrong with an input that could not be decoded. Class is the short reason that failures are
// counted by.
type Error struct{ Class, Message string }

func (e *Error) Error() string { return e.Message }

// Reason gives the class.
func (e *Error) Reason() string { return e.Class }

func problem(class, format string, args ...any) error {
	return &Error{Class: class, Message: fmt.Sprintf(format, args...)}
}
