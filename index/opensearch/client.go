package opensearch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/opensearch-project/opensearch-go/v4"
)

// object is a JSON object.
type object = map[string]any

// How long the cluster may take to be reached, and to answer.
const (
	dialTimeout   = 5 * time.Second
	answerTimeout = 2 * time.Minute
)

// client sends requests to the cluster.
type client struct {
	address string
	api     *opensearch.Client
}

func newClient(cfg Config) (*client, error) {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DialContext = (&net.Dialer{Timeout: dialTimeout}).DialContext
	transport.ResponseHeaderTimeout = answerTimeout
	api, err := opensearch.NewClient(opensearch.Config{
		Addresses: []string{cfg.Address}, Username: cfg.User, Password: cfg.Password, Transport: transport,
	})
	if err != nil {
		return nil, fmt.Errorf("opensearch: %w", err)
	}
	return &client{cfg.Address, api}, nil
}

// statusError is an answer that tells of an error.
type statusError struct {
	Status  int
	address string
	reason  string
}

func (e *statusError) Error() string {
	return fmt.Sprintf("opensearch at %s: status %d: %s", e.address, e.Status, e.reason)
}

// call sends a body, nothing for nil, bytes as they are and anything else as JSON, and reads the answer into answer
// unless that is nil.
func (c *client) call(ctx context.Context, method, path string, body, answer any) error {
	content, ok := body.([]byte)
	if !ok && body != nil {
		var err error
		if content, err = json.Marshal(body); err != nil {
			return fmt.Errorf("opensearch: %w", err)
		}
	}
	request, err := http.NewRequestWithContext(ctx, method, path, bytes.NewReader(content))
	if err != nil {
		return fmt.Errorf("opensearch: %w", err)
	}
	if content != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := c.api.Stream(request)
	if err != nil {
		return c.unreachable(ctx, err)
	}
	defer response.Body.Close()
	if response.StatusCode/100 != 2 {
		return c.failure(response)
	}
	if answer == nil {
		return nil
	}
	if err := json.NewDecoder(response.Body).Decode(answer); err != nil {
		return c.unreachable(ctx, err)
	}
	return nil
}

// unreachable says where nobody answered, or that the caller gave up.
func (c *client) unreachable(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("opensearch at %s does not answer: %w", c.address, err)
}

// failure reads the reason out of an answer.
func (c *client) failure(response *http.Response) error {
	body, _ := io.ReadAll(io.LimitReader(response.Body, 1<<16)) // what is there has to do
	var told struct {
		Error struct {
			Reason string
			Cause  []struct{ Reason string } `json:"root_cause"`
		}
	}
	e := &statusError{response.StatusCode, c.address, http.StatusText(response.StatusCode)}
	if json.Unmarshal(body, &told) == nil && told.Error.Reason != "" {
		e.reason = told.Error.Reason
		if len(told.Error.Cause) > 0 && told.Error.Cause[0].Reason != e.reason {
			e.reason += ": " + told.Error.Cause[0].Reason
		}
	}
	return e
}
