package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Each question is asked rounds times, but not for longer than a while; quick ones are asked more often, for a moment.
const (
	rounds = 50
	moment = time.Second
	while  = 20 * time.Second
)

// timing is what a question takes.
type timing struct {
	rows       int
	first, cpu time.Duration // of the processors: the first time, and on average later
	p50, p99   time.Duration // on the clock
}

// timed asks a question again and again. The first time is apart: it loads columns.
func timed(ask func() (int, error)) (t timing, err error) {
	cpu := cpuTime()
	if t.rows, err = ask(); err != nil {
		return t, err
	}
	t.first = cpuTime() - cpu
	cpu = cpuTime()
	var times []time.Duration
	begin := time.Now()
	for start := begin; len(times) == 0 || start.Sub(begin) < moment || len(times) < rounds && start.Sub(begin) < while; {
		start = time.Now()
		if _, err := ask(); err != nil {
			return t, err
		}
		times = append(times, time.Since(start))
	}
	t.cpu = (cpuTime() - cpu) / time.Duration(len(times))
	t.p50, t.p99 = percentiles(times)
	return t, nil
}

func percentiles(times []time.Duration) (p50, p99 time.Duration) {
	slices.Sort(times)
	return times[len(times)/2], times[len(times)*99/100]
}

// table asks all questions, and the same of Bleve alone where stock is not nil. Each question is asked of both in
// turn, so that whatever else the machine does hits both alike.
func table(x *opened, stock *stockIndex, only string) error {
	fmt.Printf("\n%-21s %8s %9s %8s %8s %8s", "query, ms", "rows", "first CPU", "CPU", "p50", "p99")
	if stock != nil {
		fmt.Printf(" | %8s %8s %8s | %6s", "rows", "CPU", "p50", "ratio")
	}
	fmt.Println()
	for _, q := range questions() {
		if !strings.Contains(q.name, only) {
			continue
		}
		ask, err := q.asked(x)
		if err != nil {
			return err
		}
		ours, err := timed(ask)
		if err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
		fmt.Printf("%-21s %8d %9.2f %8.2f %8.2f %8.2f", q.name, ours.rows, ms(ours.first), ms(ours.cpu), ms(ours.p50), ms(ours.p99))
		if ask := stock.asked(q.name); ask != nil {
			theirs, err := timed(ask)
			if err != nil {
				return fmt.Errorf("%s: %w", q.name, err)
			}
			fmt.Printf(" | %8d %8.2f %8.2f | %6.1f", theirs.rows, ms(theirs.cpu), ms(theirs.p50), float64(theirs.cpu)/float64(ours.cpu))
		}
		fmt.Println()
	}
	fmt.Printf("columns %d MB, peak memory %s\n", x.index.Memory()>>20, peakMemory())
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
