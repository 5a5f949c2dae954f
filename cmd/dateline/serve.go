package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"dateline/archive"
	"dateline/index/opensearch"
	"dateline/pipeline"
	"dateline/pipeline/source/file"
	"dateline/web"
)

// serveFlags say where to listen and whether to take articles.
type serveFlags struct {
	folder      folderFlag
	ex          extractFlags
	addr        string
	allowIngest bool
	token       string
}

// shutdownWait is how long running requests may take after Ctrl-C.
const shutdownWait = 5 * time.Second

func serveCommand(s streams) *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   "Serve the search page and the HTTP API",
		Example: "  dateline serve --addr 127.0.0.1:8080\n  DATELINE_TOKEN=s3cret dateline serve --allow-ingest",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if f.allowIngest && f.token == "" {
				return usagef("--allow-ingest needs a token: --token TOKEN or DATELINE_TOKEN")
			}
			return runServe(cmd.Context(), s, f)
		},
	}
	f.folder.register(cmd)
	f.ex.register(cmd)
	cmd.Flags().StringVar(&f.addr, "addr", "127.0.0.1:8080", "`ADDRESS` to listen on")
	cmd.Flags().BoolVar(&f.allowIngest, "allow-ingest", false, "take articles by POST /api/ingest, and let other datelines write here by --index URL")
	cmd.Flags().StringVar(&f.token, "token", "", "bearer `TOKEN` that ingestion asks for")
	return cmd
}

func runServe(ctx context.Context, s streams, f serveFlags) error {
	a, options, err := f.open(ctx, s)
	if err != nil {
		return err
	}
	defer a.Close()
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", f.addr)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.err, "serving %s at http://%s/\n", f.folder.dir, listener.Addr())
	return serveUntil(ctx, web.NewServer(web.New(options)), listener)
}

// open opens what is served. On OpenSearch only those who write need the folder.
func (f serveFlags) open(ctx context.Context, s streams) (io.Closer, web.Options, error) {
	options := web.Options{Token: f.token, Log: slog.New(slog.NewTextHandler(s.err, nil))}
	if opensearch.IsURL(f.folder.dir) && !f.allowIngest {
		x, err := f.folder.searcher(ctx)
		options.Search = x
		return x, options, err
	}
	a, err := f.folder.open(ctx)
	if err != nil || !f.allowIngest {
		options.Search = a
		return a, options, err
	}
	options.Search, options.Archive = a, archive.Requests(a)
	if options.Ingest, err = bodyIngester(s, a, f); err != nil {
		return nil, options, errors.Join(err, a.Close())
	}
	return a, options, nil
}

// serveUntil serves until the context ends, then lets running requests finish. An interrupt is how a server ends:
// it is no error.
func serveUntil(ctx context.Context, server *http.Server, listener net.Listener) error {
	stopped := context.AfterFunc(ctx, func() {
		wait, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownWait)
		defer cancel()
		_ = server.Shutdown(wait) // what is still running then is cut off
	})
	defer stopped()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// bodyIngester stores the articles of request bodies.
func bodyIngester(s streams, a archive.Folder, f serveFlags) (func(context.Context, io.Reader, string) (any, error), error) {
	x, err := f.ex.extractor(s)
	if err != nil {
		return nil, err
	}
	in := ingester{s, a, x, ingestFlags{ex: f.ex}, nil}
	return func(ctx context.Context, body io.Reader, mediaType string) (any, error) {
		source := file.Open([]string{"-"}, body, file.Options{Format: formatOf(mediaType)})
		return in.run(ctx, source, func(pipeline.Summary) {})
	}, nil
}

// formatOf is the input format of a media type; empty lets the reader recognise it.
func formatOf(mediaType string) string {
	switch mediaType {
	case "application/json":
		return "json"
	case "application/x-ndjson", "application/jsonl":
		return "jsonl"
	case "text/html":
		return "html"
	case "text/plain":
		return "text"
	}
	return ""
}
