package client

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// Request is a call of any operation, also of one that this client has no method for.
type Request struct {
	Method string
	Path   string          // below the base URL, with its query, escaped: "/cards?limit=3"
	Body   json.RawMessage // sent as it is; empty means none
}

// Answer is what the server said to a [Request].
type Answer struct {
	Status int // 2xx: another one is a [*Problem]
	Header http.Header
	Body   []byte // at most 8 MiB
}

// Send makes a call as the client's methods do: with token, digest, signature and idempotency key, and repeated under
// that key where it may be repeated.
func (c *Client) Send(ctx context.Context, in Request, opts ...Option) (Answer, error) {
	k, err := in.call(opts)
	if err != nil {
		return Answer{}, err
	}
	var got Answer
	err = c.callWithRetries(ctx, k, func(answer *http.Response) error {
		body, err := k.readAnswer(answer)
		if err != nil {
			return err
		}
		got = Answer{Status: answer.StatusCode, Header: answer.Header, Body: body}
		return nil
	})
	return got, err
}

// NewRequest makes the request that [Client.Send] would send next, with its token and signature, and does not send it.
// The signature is valid for five minutes.
func (c *Client) NewRequest(ctx context.Context, in Request, opts ...Option) (*http.Request, error) {
	k, err := in.call(opts)
	if err != nil {
		return nil, err
	}
	r, _, err := c.newRequest(ctx, k)
	return r, err
}

// call is the request as the rest of the client makes it.
func (in Request) call(opts []Option) (k call, err error) {
	if !strings.HasPrefix(in.Path, "/") {
		return k, fmt.Errorf("client: the path %q does not begin with a slash", in.Path)
	}
	path, _, _ := strings.Cut(in.Path, "?")
	below := path == "/auth" || strings.HasPrefix(path, "/auth/")
	if in.Method == http.MethodGet || below {
		k = call{method: in.Method, path: in.Path}
	} else if k, err = changeCall(in.Method, in.Path, nil, opts); err != nil {
		return k, err
	}
	switch {
	case path == "/auth/token":
		k.access = open
	case below:
		k.access = bearer
		k.once = path == "/auth/credentials" || in.Method == http.MethodDelete
	}
	if len(in.Body) > 0 {
		k.body = in.Body
	}
	return k, nil
}
