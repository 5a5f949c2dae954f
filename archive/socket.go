package archive

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"dateline/article"
	"dateline/index/remote"
	"dateline/store"
)

// socketName is the name of the socket in the folder.
const socketName = "dateline.sock"

// maxSocketPath is the longest path that all systems take for a socket.
const maxSocketPath = 100

// socketPath is in the folder, or where its path is too long, in the folder for temporary files.
func socketPath(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if path := filepath.Join(dir, socketName); len(path) <= maxSocketPath {
		return path, nil
	}
	sum := sha256.Sum256([]byte(dir))
	return filepath.Join(os.TempDir(), fmt.Sprintf("dateline-%x.sock", sum[:8])), nil
}

// Listen serves the folder to other processes of the same user until the archive is closed: the HTTP API, and what a
// Client needs. The folder's lock is held, so a socket that is there already is a leftover.
func (a *Archive) Listen(api http.Handler) error {
	path, err := socketPath(a.dir)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	listener, err := listenPrivately(path)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", path, err)
	}
	a.server = &http.Server{Handler: a.handler(api), ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = a.server.Serve(listener) }() // ends when the server is closed
	return nil
}

// listenPrivately makes the socket under another name, which nobody dials, until only its owner may open it.
func listenPrivately(path string) (net.Listener, error) {
	temp := path + ".new"
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	listener, err := net.Listen("unix", temp)
	if err != nil {
		return nil, err
	}
	listener.(*net.UnixListener).SetUnlinkOnClose(false)
	if err := errors.Join(os.Chmod(temp, 0o600), os.Rename(temp, path)); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return listener, nil
}

// stopListening lets running requests end, for a short time.
func (a *Archive) stopListening() error {
	if a.server == nil {
		return nil
	}
	path, err := socketPath(a.dir)
	if err == nil {
		err = os.Remove(path)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return errors.Join(err, a.server.Shutdown(ctx))
}

// handler adds to the API what a Client needs.
func (a *Archive) handler(api http.Handler) http.Handler {
	mux := remote.Handler(api, writer{a})
	mux.HandleFunc("POST /archive/put", func(w http.ResponseWriter, r *http.Request) {
		var entries []store.Entry
		remote.Answer(w, r, &entries, func() (any, error) {
			err := a.Put(r.Context(), entries)
			rows := make([]store.Row, len(entries))
			for i, e := range entries {
				rows[i] = e.Row
			}
			return rows, err
		})
	})
	mux.HandleFunc("POST /archive/delete", func(w http.ResponseWriter, r *http.Request) {
		var ids []string
		remote.Answer(w, r, &ids, func() (any, error) { return a.Delete(r.Context(), ids) })
	})
	mux.HandleFunc("POST /archive/row", func(w http.ResponseWriter, r *http.Request) {
		var location string
		remote.Answer(w, r, &location, func() (any, error) {
			row, ok, err := a.store.Row(location)
			return foundRow{row, ok}, err
		})
	})
	mux.HandleFunc("POST /archive/totals", func(w http.ResponseWriter, r *http.Request) {
		var nothing any
		remote.Answer(w, r, &nothing, func() (any, error) { return a.store.Totals() })
	})
	mux.HandleFunc("POST /archive/check", func(w http.ResponseWriter, r *http.Request) {
		var nothing any
		remote.Answer(w, r, &nothing, func() (any, error) { return a.Check(r.Context()) })
	})
	mux.HandleFunc("POST /archive/rows", a.sendRows)
	return mux
}

// foundRow is the answer to a question for a row.
type foundRow struct {
	Row store.Row
	OK  bool
}

// sendRows writes one row after the other, and last an empty one, without which the list is not whole.
func (a *Archive) sendRows(w http.ResponseWriter, r *http.Request) {
	encoder := json.NewEncoder(w)
	for row, err := range a.Rows(r.Context()) {
		if err != nil || encoder.Encode(foundRow{row, true}) != nil {
			return
		}
	}
	_ = encoder.Encode(foundRow{}) // the client may be gone
}

// writer takes bare records, as an index does; they replace what is there.
type writer struct{ *Archive }

// Put implements index.Writer.
func (w writer) Put(ctx context.Context, records []article.Record) error {
	var entries []store.Entry
	for i := range records {
		r := &records[i]
		e := store.Entry{Record: r, Replace: true, Row: store.Row{Location: r.ID, Outcome: store.Stored, Extractor: r.Extractor}}
		if r.URL != "" {
			e.Location = r.URL
		} else if r.Path != "" {
			e.Location = r.Path
		}
		entries = append(entries, e)
	}
	return w.Archive.Put(ctx, entries)
}

// Delete implements index.Writer.
func (w writer) Delete(ctx context.Context, ids []string) error {
	_, err := w.Archive.Delete(ctx, ids)
	return err
}
