// Package archtest holds the project's dependencies to one direction: article ← doc ← extractors ← extract, and
// article ← source, decode, store, index ← back ends ← cmd.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

const module = "dateline/"

// rule forbids packages under from to import packages under any of the paths, for a reason that the failure prints.
type rule struct {
	from   string
	never  []string
	reason string
}

var rules = []rule{
	{"article", []string{module}, "article is plain types that everybody imports; it imports nobody"},
	{"extract", []string{module + "pipeline", module + "store", module + "index", module + "web", module + "cmd", module + "internal"},
		"extraction is a pure function of an article; where it comes from and goes to is none of its business"},
	{"extract/", []string{"os", "net", "net/http", "log", "log/slog", "os/exec"},
		"extractors are pure functions over a Document: no files, no network, no logging"},
	{"extract/doc", []string{module + "extract/date", module + "extract/amount", module + "extract/ner", module + "extract/entity", module + "extract/quote", module + "extract/agreement"},
		"the document is built before any fact is looked for"},
	{"extract/date", []string{module + "extract/amount", module + "extract/ner", module + "extract/entity", module + "extract/quote", module + "extract/agreement"},
		"dates are found without other facts"},
	{"extract/amount", []string{module + "extract/date", module + "extract/ner", module + "extract/entity", module + "extract/quote", module + "extract/agreement"},
		"amounts are found without other facts"},
	{"extract/gazetteer", []string{module}, "a gazetteer is data"},
	{"extract/entity", []string{module + "extract/quote", module + "extract/agreement", module + "extract/date", module + "extract/amount"},
		"entities come before the facts that name them"},
	{"extract/quote", []string{module + "extract/agreement"}, "quotes and agreements do not know each other"},
	{"extract/agreement", []string{module + "extract/quote"}, "quotes and agreements do not know each other"},
	{"pipeline", []string{module + "extract", module + "web", module + "cmd", module + "index/bleve", module + "index/memory", module + "index/opensearch"},
		"the pipeline gets its stages as values; only cmd wires them"},
	{"pipeline/source", []string{module + "store", module + "index"}, "a source lends articles and knows nothing of where they are kept"},
	{"pipeline/decode", []string{module + "store", module + "index", module + "pipeline/source"}, "decoding is a function from bytes to an article"},
	{"store", []string{module + "index", module + "extract", module + "pipeline", module + "web", module + "cmd"},
		"the store is the truth and must not depend on its views"},
	{"index", []string{module + "extract", module + "pipeline", module + "web", module + "cmd"},
		"an index takes records; how they were made is none of its business"},
	{"web", []string{module + "extract", module + "pipeline", module + "store", module + "index/bleve", module + "index/memory", module + "index/opensearch", module + "cmd"},
		"the server sees an index and func values"},
}

func TestImportsGoOneWay(t *testing.T) {
	for dir, imports := range importsByPackage(t, "../..") {
		for _, r := range rules {
			if !within(dir, r.from) {
				continue
			}
			for _, imp := range imports {
				for _, never := range r.never {
					if forbidden(imp, never) && !within(strings.TrimPrefix(imp, module), strings.TrimSuffix(r.from, "/")) {
						t.Errorf("%s imports %s: %s", dir, imp, r.reason)
					}
				}
			}
		}
	}
}

// within reports whether dir is the package root or below it; a root with a trailing slash means below only.
func within(dir, root string) bool {
	return dir == root || strings.HasPrefix(dir, strings.TrimSuffix(root, "/")+"/")
}

func forbidden(imp, never string) bool {
	if strings.HasPrefix(never, module) {
		return never == module && strings.HasPrefix(imp, module) || within(imp, never)
	}
	return imp == never
}

// importsByPackage maps each package folder, relative to root, to the imports of its non-test files.
func importsByPackage(t *testing.T, root string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		for _, imp := range file.Imports {
			out[filepath.ToSlash(rel)] = append(out[filepath.ToSlash(rel)], strings.Trim(imp.Path.Value, `"`))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatal("no packages found")
	}
	return out
}

func TestNoInitFunctions(t *testing.T) {
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if isInit(d) {
				t.Errorf("%s declares init: wiring belongs into constructors that cmd calls", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
