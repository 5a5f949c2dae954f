package archive

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"net/http"
	"strings"
	"time"

	"dateline/index"
	"dateline/index/remote"
	"dateline/store"
)

// answerWait is how long the process that holds a folder may take to show that it is alive.
const answerWait = 800 * time.Millisecond

// Client is a folder that another process has open, here or elsewhere. It is safe for concurrent use.
type Client struct {
	*remote.Index
	base string
	http *http.Client
}

// Dial connects to the process that has the folder open. Where it does not answer within a second, the error wraps
// remote.ErrUnavailable.
func Dial(ctx context.Context, dir string) (*Client, error) {
	path, err := socketPath(dir)
	if err != nil {
		return nil, err
	}
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", path)
	}}
	ctx, cancel := context.WithTimeout(ctx, answerWait)
	defer cancel()
	c, err := Connect(ctx, "http://dateline", &http.Client{Transport: transport}) // the socket decides who answers
	if err != nil {
		return nil, fmt.Errorf("%s is in use by another process, which does not answer: %w: %w", dir, remote.ErrUnavailable, err)
	}
	return c, nil
}

// Connect is the client of a running dateline that answers Requests at a base URL.
func Connect(ctx context.Context, base string, client *http.Client) (*Client, error) {
	base = strings.TrimSuffix(base, "/")
	c := &Client{remote.New(base, client), base, client}
	_, err := c.Totals(ctx)
	if errors.Is(err, index.ErrNotFound) {
		err = errors.New("it answers questions only; start it with --allow-ingest")
	}
	if err != nil {
		c.Close()
		return nil, fmt.Errorf("%s: %w", base, err)
	}
	return c, nil
}

// Put implements Folder.
func (c *Client) Put(ctx context.Context, entries []store.Entry) error {
	var rows []store.Row
	if err := c.Call(ctx, http.MethodPost, "/archive/put", entries, &rows); err != nil {
		return err
	}
	if len(rows) != len(entries) {
		return fmt.Errorf("%w: %d rows for %d entries", remote.ErrUnavailable, len(rows), len(entries))
	}
	for i, row := range rows {
		if entries[i].Row = row; row.Outcome != store.Stored {
			entries[i].Record = nil
		}
	}
	return nil
}

// Delete implements Folder.
func (c *Client) Delete(ctx context.Context, ids []string) (found int, err error) {
	return found, c.Call(ctx, http.MethodPost, "/archive/delete", ids, &found)
}

// Undelete implements Folder.
func (c *Client) Undelete(ctx context.Context, ids []string) (found int, err error) {
	return found, c.Call(ctx, http.MethodPost, "/archive/undelete", ids, &found)
}

// Row implements Folder.
func (c *Client) Row(ctx context.Context, location string) (store.Row, bool, error) {
	var found foundRow
	err := c.Call(ctx, http.MethodPost, "/archive/row", location, &found)
	return found.Row, found.OK, err
}

// Totals implements Folder.
func (c *Client) Totals(ctx context.Context) (t store.Totals, err error) {
	return t, c.Call(ctx, http.MethodPost, "/archive/totals", struct{}{}, &t)
}

// Check implements Folder.
func (c *Client) Check(ctx context.Context) (r Report, err error) {
	return r, c.Call(ctx, http.MethodPost, "/archive/check", struct{}{}, &r)
}

// Rows implements Folder.
func (c *Client) Rows(ctx context.Context) iter.Seq2[store.Row, error] {
	return func(yield func(store.Row, error) bool) {
		request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/archive/rows", nil)
		if err != nil {
			yield(store.Row{}, err)
			return
		}
		response, err := c.http.Do(request)
		if err != nil {
			yield(store.Row{}, fmt.Errorf("%w: %w", remote.ErrUnavailable, err))
			return
		}
		defer response.Body.Close()
		readRows(response.Body, yield)
	}
}

// readRows reads up to the empty row that ends the list.
func readRows(body io.Reader, yield func(store.Row, error) bool) {
	decoder := json.NewDecoder(body)
	for {
		var next foundRow
		if err := decoder.Decode(&next); err != nil {
			yield(store.Row{}, fmt.Errorf("%w: the list of inputs ended early: %w", remote.ErrUnavailable, err))
			return
		}
		if !next.OK || !yield(next.Row, nil) {
			return
		}
	}
}
