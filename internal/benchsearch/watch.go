package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// watch measures wall-clock and processor time between pauses.
type watch struct {
	wall, cpu           time.Duration
	wallStart, cpuStart time.Duration
	start               time.Time
}

func startWatch() *watch {
	w := &watch{start: time.Now()}
	w.resume()
	return w
}

func (w *watch) resume() { w.wallStart, w.cpuStart = time.Since(w.start), cpuTime() }

func (w *watch) pause() {
	w.wall += time.Since(w.start) - w.wallStart
	w.cpu += cpuTime() - w.cpuStart
}

func (w *watch) print(what string, n int) {
	w.pause()
	fmt.Printf("%-6s %6.0f articles/s, %.2f CPU ms per article, peak memory %s\n", what,
		float64(n)/w.wall.Seconds(), 1000*w.cpu.Seconds()/float64(n), peakMemory())
}

func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory is the most memory that the process has had, where the system tells.
func peakMemory() string {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			return strings.TrimSpace(rest)
		}
	}
	return "unknown"
}
