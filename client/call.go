package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/httpsig"
)

// Option changes how one call is made.
type Option func(*call)

// WithIdempotencyKey makes the change under a key of the caller's own, who can then repeat it after a crash of the
// calling process: within an hour the same change under the same key happens once and gets the same answer.
func WithIdempotencyKey(key uuid.UUID) Option { return func(k *call) { k.key = key } }

// call is one thing asked of the server, kept over all tries.
type call struct {
	method string
	path   string // below the base URL, escaped
	query  url.Values
	body   []byte
	key    uuid.UUID // idempotency key; nil where the operation takes none
	access access
	// once forbids another try after a lost answer: nothing would recognise the repetition.
	once bool

	accept    string // empty: JSON
	lastEvent string // behind which a stream goes on; empty: none
}

// access is what a call has to prove.
type access int

const (
	signed access = iota // token and signature
	bearer               // token, and a signature of a change if there is a key
	open                 // neither
)

func readCall(path string, query url.Values) call {
	return call{method: http.MethodGet, path: path, query: query}
}

// changeCall is a call that alters something; in is its body unless nil.
func changeCall(method, path string, in any, opts []Option) (call, error) {
	k := call{method: method, path: path}
	for _, option := range opts {
		option(&k)
	}
	if k.key == uuid.Nil {
		key, err := uuid.NewRandom()
		if err != nil {
			return call{}, fmt.Errorf("client: idempotency key: %w", err)
		}
		k.key = key
	}
	return k, k.encodeBody(in)
}

func (k *call) encodeBody(in any) (err error) {
	if in == nil {
		return nil
	}
	if k.body, err = json.Marshal(in); err != nil {
		return fmt.Errorf("client: body: %w", err)
	}
	return nil
}

// makeChange makes a change and reads its answer into a T.
func makeChange[T any](ctx context.Context, c *Client, method, path string, in any, opts []Option) (T, error) {
	var out T
	k, err := changeCall(method, path, in, opts)
	if err != nil {
		return out, err
	}
	return out, c.callInto(ctx, k, &out)
}

// makeEmptyChange makes a change that is answered without a body.
func (c *Client) makeEmptyChange(ctx context.Context, method, path string, in any, opts []Option) error {
	k, err := changeCall(method, path, in, opts)
	if err != nil {
		return err
	}
	return c.callInto(ctx, k, nil)
}

// readObject reads one object.
func readObject[T any](ctx context.Context, c *Client, path string) (T, error) {
	var out T
	return out, c.callInto(ctx, readCall(path, nil), &out)
}

// readAnswer reads the body of the answer to a call.
func (k call) readAnswer(answer *http.Response) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer+1))
	if err != nil {
		return nil, &lostAnswer{err}
	}
	if len(body) > maxAnswer {
		return nil, fmt.Errorf("client: %s %s: the answer is longer than %d bytes", k.method, k.path, maxAnswer)
	}
	return body, nil
}

// callInto makes the call and decodes its answer; out may be nil.
func (c *Client) callInto(ctx context.Context, k call, out any) error {
	return c.callWithRetries(ctx, k, func(answer *http.Response) error {
		body, err := k.readAnswer(answer)
		if err != nil || out == nil {
			return err
		}
		if err := json.Unmarshal(body, out); err != nil {
			return fmt.Errorf("client: %s %s: answer: %w", k.method, k.path, err)
		}
		return nil
	})
}

// maxAnswer bounds what is kept of an answer that is not streamed.
const maxAnswer = 8 << 20

// lostAnswer is a failure between client and server: whether the call took effect is not known.
type lostAnswer struct{ cause error }

func (l *lostAnswer) Error() string { return l.cause.Error() }
func (l *lostAnswer) Unwrap() error { return l.cause }

// tokenError is a failure to get the token that a call needs. It has been tried often enough by itself.
type tokenError struct{ cause error }

func (t *tokenError) Error() string { return "token: " + t.cause.Error() }
func (t *tokenError) Unwrap() error { return t.cause }

// callOnce sends the call once, and hands an answer of 2xx to read. Everything else is a [*Problem].
func (c *Client) callOnce(ctx context.Context, k call, read func(*http.Response) error) (token string, err error) {
	request, token, err := c.newRequest(ctx, k)
	if err != nil {
		return token, err
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return token, &lostAnswer{fmt.Errorf("client: %w", err)}
	}
	defer func() {
		// What is left over is read so that the connection can be used again; its loss does not matter any more.
		_, _ = io.CopyN(io.Discard, answer.Body, 64<<10)
		_ = answer.Body.Close()
	}()
	if answer.StatusCode >= 200 && answer.StatusCode < 300 {
		return token, read(answer)
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, 1<<20))
	if err != nil {
		return token, &lostAnswer{fmt.Errorf("client: %w", err)}
	}
	return token, problemOf(answer, body)
}

// newRequest builds and signs one try.
func (c *Client) newRequest(ctx context.Context, k call) (r *http.Request, token string, err error) {
	address := c.base.String() + k.path
	if len(k.query) > 0 {
		address += "?" + k.query.Encode()
	}
	r, err = http.NewRequestWithContext(ctx, k.method, address, bytes.NewReader(k.body))
	if err != nil {
		return nil, "", fmt.Errorf("client: %w", err)
	}
	r.Header.Set("Accept", "application/json, application/problem+json")
	if k.accept != "" {
		r.Header.Set("Accept", k.accept)
	}
	if k.lastEvent != "" {
		r.Header.Set("Last-Event-ID", k.lastEvent)
	}
	r.Header.Set("User-Agent", "offblocks-go")
	if k.body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if k.access == open {
		return r, "", nil
	}
	t, err := c.Token(ctx)
	if err != nil {
		return nil, "", &tokenError{err}
	}
	r.Header.Set("Authorization", "Bearer "+t.Token)
	// Changes under /auth need a signature if the programme has asked for that; elsewhere it is not looked at.
	if k.access == signed || k.access == bearer && k.method != http.MethodGet && c.keyID != uuid.Nil {
		err = c.signRequest(r, k)
	}
	return r, t.Token, err
}

// signRequest covers what published clients cover, and more where the contract asks for it: the idempotency key under
// Ed25519, whose signatures could otherwise be sent again with another key, and the query where there is one.
func (c *Client) signRequest(r *http.Request, k call) error {
	if c.keyID == uuid.Nil {
		return errors.New("client: this call is signed, and no signing key is configured")
	}
	if k.body != nil {
		r.Header.Set("Content-Digest", httpsig.Digest(k.body))
	}
	components := httpsig.RequestComponents(k.body != nil)
	if k.key != uuid.Nil {
		r.Header.Set("Idempotency-Key", k.key.String())
		if c.key.Public().Algorithm() == httpsig.Ed25519 {
			components = append(components, "idempotency-key")
		}
	}
	if r.URL.RawQuery != "" {
		components = append(components, "@query")
	}
	message := httpsig.Message{
		Method: r.Method, Scheme: r.URL.Scheme, Authority: r.Host, Target: r.URL.RequestURI(), Header: r.Header,
	}
	input, signature, err := httpsig.Sign(message, c.key, httpsig.SignOptions{
		KeyID: c.keyID.String(), Created: c.now(), Components: components,
	})
	if err != nil {
		return fmt.Errorf("client: signature: %w", err)
	}
	r.Header.Set("Signature-Input", input)
	r.Header.Set("Signature", signature)
	return nil
}
