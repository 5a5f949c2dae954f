package web

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dateline/index"
)

// paramError is a parameter that cannot be used: the asker's mistake, told in full.
type paramError struct{ error }

func badParam(format string, args ...any) error { return paramError{fmt.Errorf(format, args...)} }

// defaultLimit is the number of rows of a page that names none.
const defaultLimit = 20

// parseQuery reads a query from URL parameters: q, type, facet (repeated or comma-separated), histogram, sort, currency,
// limit, after, all. Errors name the parameter and the right form.
func parseQuery(v url.Values, of index.Kind) (index.Query, error) {
	where, err := index.Parse(v.Get("q"))
	if err != nil {
		return index.Query{}, badParam("q: %w", err)
	}
	q := index.Query{Of: of, Where: where, Stories: v.Get("all") != "1", Currency: strings.ToUpper(v.Get("currency")), After: v.Get("after")}
	if q.Limit, err = intParam(v, "limit", defaultLimit, 0, index.MaxLimit); err != nil {
		return q, err
	}
	if q.Sort, err = choice(v, "sort", index.ByRelevance, index.ByDate, index.ByAmount); err != nil {
		return q, err
	}
	if q.Histogram, err = choice(v, "histogram", index.Year, index.Month, index.Day); err != nil {
		return q, err
	}
	q.Facets, err = parseFacets(v["facet"])
	return q, err
}

func parseFacets(params []string) ([]index.Facet, error) {
	var facets []index.Facet
	for _, param := range strings.FieldsFunc(strings.Join(params, ","), func(r rune) bool { return r == ',' }) {
		facet, err := index.ParseFacet(param)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(index.FacetFields(), facet.Field) {
			return nil, badParam("facet: %q is not one of %s", facet.Field, strings.Join(index.FacetFields(), ", "))
		}
		facets = append(facets, facet)
	}
	return facets, nil
}

func intParam(v url.Values, name string, fallback, low, high int) (int, error) {
	s := v.Get(name)
	if s == "" {
		return fallback, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		return 0, badParam("%s: %q is not a number from %d to %d", name, s, low, high)
	}
	return n, nil
}

// choice reads a parameter that is empty or one of the options.
func choice[T ~string](v url.Values, name string, options ...T) (T, error) {
	s := T(v.Get(name))
	if s != "" && !slices.Contains(options, s) {
		return "", badParam("%s: %q is not one of %v", name, s, options)
	}
	return s, nil
}

// factKind reads the kind of facts to list; agreements are the default.
func factKind(v url.Values) (index.Kind, error) {
	kind, err := choice(v, "type", index.FactKinds()...)
	if kind == "" {
		kind = index.Agreements
	}
	return kind, err
}
