package devnet

import (
	"bytes"
	"context"
	"io"
	"net/http"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// client speaks to the chain as one over HTTP would, without the socket: the same methods, the same limits, and no
// connection that could break when the chain is closed and opened again.
func (c *chain) client() (*ethclient.Client, error) {
	conn, err := rpc.DialOptions(context.Background(), "http://localhost/rpc/eip155:"+c.name(),
		rpc.WithHTTPClient(&http.Client{Transport: inProcess{c}}))
	if err != nil {
		return nil, err
	}
	return ethclient.NewClient(conn), nil
}

type inProcess struct{ handler http.Handler }

// RoundTrip runs the handler in the caller's goroutine.
func (t inProcess) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		defer func() { _ = r.Body.Close() }()
	}
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	answer := &answer{header: http.Header{}, status: http.StatusOK}
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

type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) WriteHeader(status int)      { a.status = status }
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }
