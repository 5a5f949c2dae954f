package archive

import (
	"context"
	"crypto/sha256"
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
	mux.Handle("POST /archive/", Requests(a))
	return mux
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
