// Package client calls the OffBlocks API, one typed method for each of its operations, and verifies the webhooks that
// it delivers. It fetches and renews tokens, signs every call (RFC 9421) with its digest (RFC 9530), gives every change
// an idempotency key, and repeats under that key what may be repeated: a change whose answer was lost happens once.
//
// It refuses to decide for its caller: it follows no redirect, caches no object, and hands every refusal of the
// server on as a [*Problem].
package client

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// Config says which installation to call, and as whom.
type Config struct {
	// BaseURL ends in the version: "https://offblocks.example/v1". Required.
	BaseURL string
	// APIKey and APISecret are the programme's credentials, from which tokens are made. Required.
	APIKey    uuid.UUID
	APISecret string
	// SigningKeyID names SigningKey (P-384, P-256 or Ed25519) to the server. While they are unset only the calls
	// under /auth work, which is how a programme registers its first key.
	SigningKeyID uuid.UUID
	SigningKey   httpsig.PrivateKey
	// HTTP sends the requests; its CheckRedirect is not used. Unset means a client with timeouts for connecting and
	// for the first byte of an answer, and none for the length of a list.
	HTTP *http.Client
	// Now is the clock that signatures are dated by; unset means time.Now.
	Now func() time.Time
}

// Client is one programme's access to an installation. It is safe for concurrent use.
type Client struct {
	base  *url.URL
	http  *http.Client
	now   func() time.Time
	login *login
	keyID uuid.UUID
	key   httpsig.PrivateKey
}

// New checks the configuration and makes a client. It calls nobody yet.
func New(c Config) (*Client, error) {
	base, err := url.Parse(strings.TrimSuffix(c.BaseURL, "/"))
	if err != nil || base.Scheme != "http" && base.Scheme != "https" || base.Host == "" || base.RawQuery != "" ||
		base.User != nil {
		return nil, fmt.Errorf("client: the base URL %q is not an http or https address", c.BaseURL)
	}
	if c.APIKey == uuid.Nil || c.APISecret == "" {
		return nil, errors.New("client: the API key and its secret are required")
	}
	if (c.SigningKeyID == uuid.Nil) != (c.SigningKey.Public().Algorithm() == "") {
		return nil, errors.New("client: the signing key and its id go together")
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	return &Client{
		base: base, http: withoutRedirects(c.HTTP), now: c.Now,
		login: newLogin(c.APIKey, c.APISecret),
		keyID: c.SigningKeyID, key: c.SigningKey,
	}, nil
}

// WithSigningKey returns a client that signs with another key of the same programme and shares everything else, tokens
// included. The key has to be registered ([Client.UpdateSigningKey]) before the first call under it.
func (c *Client) WithSigningKey(id uuid.UUID, key httpsig.PrivateKey) *Client {
	other := *c
	other.keyID, other.key = id, key
	return &other
}

// BaseURL is the address that the client calls, without a slash at its end.
func (c *Client) BaseURL() string { return c.base.String() }

// withoutRedirects copies the caller's client so that redirects come back as they are: a signature is good for one
// path.
func withoutRedirects(given *http.Client) *http.Client {
	var own http.Client
	if given != nil {
		own = *given
	} else if standard, ok := http.DefaultTransport.(*http.Transport); ok {
		transport := standard.Clone()
		transport.ResponseHeaderTimeout = 30 * time.Second
		transport.MaxIdleConnsPerHost = 16
		own.Transport = transport
	}
	own.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &own
}

// login holds the credentials and the token made from them, shared by all clients of one programme.
type login struct {
	busy chan struct{} // held while a token is fetched, so that many calls cause one; waiting for it can be cancelled

	mu          sync.Mutex
	credentials api.TokenRequest
	token       api.Authentication
}

func newLogin(key uuid.UUID, secret string) *login {
	return &login{busy: make(chan struct{}, 1), credentials: api.TokenRequest{APIKey: key, APISecret: secret}}
}

func (l *login) peek() (api.TokenRequest, api.Authentication) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.credentials, l.token
}

// store keeps the token, unless the credentials have been replaced while it was on its way.
func (l *login) store(made api.TokenRequest, token api.Authentication) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.credentials == made {
		l.token = token
	}
}

// drop forgets the token, if it still is the one that was refused.
func (l *login) drop(refused string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.token.Token == refused {
		l.token = api.Authentication{}
	}
}

func (l *login) replace(credentials api.TokenRequest) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.credentials, l.token = credentials, api.Authentication{}
}

// tokenMargin is how long before its end a token is no longer used, so that it does not expire on the way.
const tokenMargin = time.Minute

// Token returns the bearer token that calls are made with, fetched if there is none or it is about to expire.
func (c *Client) Token(ctx context.Context) (api.Authentication, error) {
	if token, ok := c.freshToken(); ok {
		return token, nil
	}
	select {
	case c.login.busy <- struct{}{}:
		defer func() { <-c.login.busy }()
	case <-ctx.Done():
		return api.Authentication{}, ctx.Err()
	}
	if token, ok := c.freshToken(); ok {
		return token, nil
	}
	credentials, _ := c.login.peek()
	token, err := c.GetToken(ctx, credentials)
	if err != nil {
		return api.Authentication{}, err
	}
	c.login.store(credentials, token)
	return token, nil
}

func (c *Client) freshToken() (api.Authentication, bool) {
	_, token := c.login.peek()
	return token, token.Token != "" && c.now().Add(tokenMargin).Unix() < int64(token.ExpiresAt)
}
