package index

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// ParseFacet reads a facet as URLs have it: "person", "person:20" with a number of values, or "person:20:ja" with a
// prefix too.
func ParseFacet(s string) (Facet, error) {
	field, rest, _ := strings.Cut(s, ":")
	number, prefix, _ := strings.Cut(rest, ":")
	f := Facet{Field: field, Prefix: prefix}
	if number == "" {
		return f, nil
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return f, fmt.Errorf("%w: facet %q: %q is not a number of values", ErrQuery, s, number)
	}
	f.Limit = n
	return f, nil
}

// String is the form that ParseFacet reads.
func (f Facet) String() string {
	switch {
	case f.Prefix != "":
		return fmt.Sprintf("%s:%d:%s", f.Field, f.Limit, f.Prefix)
	case f.Limit > 0:
		return fmt.Sprintf("%s:%d", f.Field, f.Limit)
	}
	return f.Field
}

// Values are the URL parameters of the HTTP API that ask this query, the kind of rows left out.
func (q Query) Values() url.Values {
	v := url.Values{"limit": {strconv.Itoa(min(q.Limit, MaxLimit))}}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", Format(q.Where))
	set("sort", string(q.Sort))
	set("currency", q.Currency)
	set("after", q.After)
	set("histogram", string(q.Histogram))
	if q.Of == Articles && !q.Stories {
		set("all", "1")
	}
	for _, f := range q.Facets {
		v.Add("facet", f.String())
	}
	return v
}
