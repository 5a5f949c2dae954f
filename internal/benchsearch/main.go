// Command benchsearch measures store, index and search on generated articles and prints one table per size:
//
//	go run ./internal/benchsearch -n 10000,100000
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/pprof"
	"strconv"
	"strings"
)

// options are what the flags say.
type options struct {
	dir     string // where to build; empty: a temporary folder that is removed
	stock   bool   // compare with Bleve alone
	writing bool   // search while others write
	only    string // ask only the questions whose names contain it
}

func main() {
	var o options
	sizes := flag.String("n", "10000,100000", "numbers of articles, separated by commas")
	flag.StringVar(&o.dir, "dir", "", "where to build, or to find what was built before; empty: a temporary folder that is removed")
	flag.BoolVar(&o.stock, "stock", false, "also build an index with Bleve's own facets and sorting, and compare")
	flag.BoolVar(&o.writing, "writing", false, "also search while articles are added")
	flag.StringVar(&o.only, "ask", "", "ask only the questions whose names contain this")
	profile := flag.String("cpuprofile", "", "write a profile of the whole run to this file")
	flag.Parse()
	if err := run(*sizes, o, *profile); err != nil {
		log.Fatal(err)
	}
}

func run(sizes string, o options, profile string) error {
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	for _, size := range strings.Split(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err == nil {
			err = measure(n, o)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func measure(n int, o options) error {
	if o.dir == "" {
		temp, err := os.MkdirTemp("", "benchsearch")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		o.dir = temp
	}
	fmt.Printf("\n%d articles\n", n)
	dir := filepath.Join(o.dir, strconv.Itoa(n))
	if err := build(dir, n); err != nil {
		return err
	}
	x, err := openArchive(dir)
	if err != nil {
		return err
	}
	defer x.Close()
	var stock *stockIndex
	if o.stock {
		if stock, err = openStock(filepath.Join(dir, "stock"), n); err != nil {
			return err
		}
		defer stock.Close()
	}
	if err := table(x, stock, o.only); err != nil || !o.writing {
		return err
	}
	return whileWriting(x, n)
}
