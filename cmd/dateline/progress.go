package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"dateline/pipeline"
)

// plainEvery is the pause between two lines of progress where there is no terminal.
const plainEvery = 5 * time.Second

// progress shows how far a run is: a moving counter on a terminal, a line now and then elsewhere.
type progress struct {
	w    io.Writer
	bar  *progressbar.ProgressBar // nil where there is no terminal
	last time.Time
}

func newProgress(s streams) *progress {
	p := &progress{w: s.err, last: time.Now()}
	if isTerminal(s.err) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(s.err), progressbar.OptionShowIts(), progressbar.OptionShowCount(),
			progressbar.OptionSetItsString("articles"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
	}
	return p
}

func (p *progress) update(s pipeline.Summary) {
	if p.bar != nil {
		_ = p.bar.Set(s.Read) // an error to draw is no reason to stop
		return
	}
	if time.Since(p.last) >= plainEvery {
		p.last = time.Now()
		fmt.Fprintf(p.w, "read %d, stored %d, unchanged %d, failed %d\n", s.Read, s.Stored, s.Unchanged, s.FailedTotal())
	}
}

func (p *progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

// terminalWidth is the number of characters in a line of the terminal; 0 where w is none.
func terminalWidth(w any) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
