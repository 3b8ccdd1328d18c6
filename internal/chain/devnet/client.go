package devnet

import (
	"bytes"
	"context"
	"io"
	"net/http"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// inProcessClient speaks to the chain as one over HTTP would, without the socket: the same methods, the same limits, and no
// connection that could break when the chain is closed and opened again.
func (c *chain) inProcessClient() (*ethclient.Client, error) {
	conn, err := rpc.DialOptions(context.Background(), c.requestURL(),
		rpc.WithHTTPClient(&http.Client{Transport: inProcessTransport{c}}))
	if err != nil {
		return nil, err
	}
	return ethclient.NewClient(conn), nil
}

// requestURL names the chain in requests that take no socket.
func (c *chain) requestURL() string { return "http://localhost/rpc/eip155:" + c.name() }

type inProcessTransport struct{ handler http.Handler }

// RoundTrip runs the handler in the caller's goroutine.
func (t inProcessTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		defer func() { _ = r.Body.Close() }()
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	answer := newResponseBuffer()
	t.handler.ServeHTTP(answer, r)
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	return &http.Response{
		StatusCode: answer.status, Status: http.StatusText(answer.status),
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: answer.header, Body: io.NopCloser(&answer.body), ContentLength: int64(answer.body.Len()), Request: r,
	}, nil
}

type responseBuffer struct {
	header http.Header
	status int
	body   bytes.Buffer
	held   *jsonrpc.Held // what it takes of the hub's memory until it is sent; nil for the platform's own
}

func newResponseBuffer() *responseBuffer {
	return &responseBuffer{header: http.Header{}, status: http.StatusOK}
}

func (a *responseBuffer) Header() http.Header         { return a.header }
func (a *responseBuffer) WriteHeader(status int)      { a.status = status }
func (a *responseBuffer) Write(b []byte) (int, error) { return a.body.Write(b) }

func (a *responseBuffer) replaceBody(body []byte) {
	a.body.Reset()
	_, _ = a.body.Write(body) // a buffer takes everything
	a.header.Del("Content-Length")
}
