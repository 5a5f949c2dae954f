// Package remote is the client of a running dateline: it speaks the HTTP API, over the network or over the Unix
// socket of the process that holds a folder.
package remote

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"dateline/article"
	"dateline/index"
)

// ErrUnavailable is wrapped by the errors of a server that cannot be reached or does not answer as dateline does.
var ErrUnavailable = errors.New("dateline does not answer")

// Index implements index.Index. Put and Delete need a server that allows them.
type Index struct {
	base   string
	client *http.Client
}

// New returns the client of the server at a base URL.
func New(base string, client *http.Client) *Index {
	return &Index{strings.TrimSuffix(base, "/"), client}
}

// Search implements index.Searcher.
func (x *Index) Search(ctx context.Context, q index.Query) (r index.Result, err error) {
	if q, err = q.Prepare(); err != nil {
		return r, err
	}
	path, v := "/api/search", q.Values()
	if q.Of != index.Articles {
		path = "/api/facts"
		v.Set("type", string(q.Of))
	}
	err = x.Call(ctx, http.MethodGet, path+"?"+v.Encode(), nil, &r)
	if r.Hits == nil {
		r.Hits = []index.Hit{}
	}
	return r, err
}

// Get implements index.Searcher.
func (x *Index) Get(ctx context.Context, id string) (r article.Record, err error) {
	return r, x.Call(ctx, http.MethodGet, (&url.URL{Path: "/api/articles/" + id}).EscapedPath(), nil, &r)
}

// Put implements index.Writer.
func (x *Index) Put(ctx context.Context, records []article.Record) error {
	return x.Call(ctx, http.MethodPut, "/api/records", records, nil)
}

// Delete implements index.Writer.
func (x *Index) Delete(ctx context.Context, ids []string) error {
	return x.Call(ctx, http.MethodDelete, "/api/records", ids, nil)
}

// Close implements index.Index.
func (x *Index) Close() error {
	x.client.CloseIdleConnections()
	return nil
}

// Call sends body as JSON, nothing for nil, and reads the answer into answer unless that is nil.
func (x *Index) Call(ctx context.Context, method, path string, body, answer any) error {
	var content io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return err
		}
		content = bytes.NewReader(b)
	}
	request, err := http.NewRequestWithContext(ctx, method, x.base+path, content)
	if err != nil {
		return err
	}
	request.Header.Set("Accept", "application/json")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := x.client.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	defer response.Body.Close()
	return read(response, answer)
}

func read(response *http.Response, answer any) error {
	if response.StatusCode/100 != 2 {
		return failure(response)
	}
	if answer == nil {
		return nil
	}
	if err := json.NewDecoder(response.Body).Decode(answer); err != nil {
		return fmt.Errorf("%w: %w", ErrUnavailable, err)
	}
	return nil
}

// failure turns an answer that tells of an error into the error that it was.
func failure(response *http.Response) error {
	var told struct{ Error string }
	body, _ := io.ReadAll(io.LimitReader(response.Body, 1<<16))
	if json.Unmarshal(body, &told) != nil || told.Error == "" {
		return fmt.Errorf("%w: HTTP status %s", ErrUnavailable, response.Status)
	}
	switch response.StatusCode {
	case http.StatusNotFound:
		return wrapped(index.ErrNotFound, told.Error)
	case http.StatusBadRequest:
		return wrapped(index.ErrQuery, told.Error)
	}
	return errors.New(told.Error)
}

// wrapped keeps the server's words, which begin with those of the error already.
func wrapped(err error, message string) error {
	return fmt.Errorf("%w%s", err, strings.TrimPrefix(": "+strings.TrimPrefix(message, err.Error()+": "), ": : "))
}
