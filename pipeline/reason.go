package pipeline

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"strings"
)

// Reason puts an error into a class that failures are counted by. An error names its own class with a method
// Reason() string; others are recognised by what they wrap.
func Reason(err error) string {
	var own interface{ Reason() string }
	var timeout net.Error
	switch {
	case errors.As(err, &own):
		return own.Reason()
	case errors.Is(err, context.Canceled):
		return "interrupted"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "timeout"
	case errors.Is(err, fs.ErrNotExist):
		return "not found"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	return "other"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
