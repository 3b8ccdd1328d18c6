package rest

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/time/rate"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/seal"
)

// claims are what a bearer token says: the programme (sub) and the generation of its credentials.
type claims struct {
	jwt.RegisteredClaims
	Generation int64 `json:"gen"`
}

const issuer = "offblocks"

// getToken gives a bearer token for a pair of credentials.
func getToken(c *call) (bool, error) {
	in, err := openapi.Decode[api.TokenRequest](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	key, now := in.APIKey.String(), c.Now()
	address, _, _ := net.SplitHostPort(c.r.RemoteAddr)
	if !c.failures.allow(address, key) {
		return false, issuing.Refuse(issuing.CodeRateLimited, "too many failed attempts; wait a minute")
	}
	credential, err := c.DB.Credential(c.ctx(), key)
	unknown := issuing.IsCode(err, issuing.CodeNotFound)
	if err != nil && !unknown {
		return false, err
	}
	if unknown || credential.Revoked {
		credential.SecretHash = seal.Nobody // takes as long as a real one
	}
	ok, err := c.hashing.matches(c, credential.SecretHash, in.APISecret)
	if err != nil {
		return false, err
	}
	if !ok || unknown || credential.Revoked {
		c.failures.note(address, key)
		return false, issuing.Refuse(issuing.CodeInvalidCredentials, "the API key and secret do not belong together")
	}
	expires := now.Add(tokenLife)
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: issuer, Subject: string(credential.ProgrammeID), IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(expires),
		},
		Generation: credential.Generation,
	}).SignedString(c.TokenKey)
	if err != nil {
		return false, err
	}
	body, err := marshal(api.Authentication{Token: token, ExpiresAt: int(expires.Unix()), TokenType: "Bearer"})
	if err != nil {
		return false, err
	}
	c.respond(http.StatusOK, "application/json", body)
	return true, nil
}

// bearer is the programme that the request's token speaks for.
func (c *call) bearer() (issuing.ProgrammeID, error) {
	scheme, text, _ := strings.Cut(c.r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || text == "" {
		return "", issuing.Refuse(issuing.CodeTokenMissing, "send a token from POST /auth/token as Authorization: Bearer …")
	}
	var said claims
	_, err := jwt.ParseWithClaims(strings.TrimSpace(text), &said, func(*jwt.Token) (any, error) { return c.TokenKey, nil },
		jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}), jwt.WithExpirationRequired(), jwt.WithIssuer(issuer), jwt.WithTimeFunc(c.Now))
	switch {
	case errors.Is(err, jwt.ErrTokenExpired):
		return "", issuing.Refuse(issuing.CodeTokenExpired, "the token has expired; ask for another with POST /auth/token")
	case err != nil:
		return "", issuing.Refuse(issuing.CodeTokenInvalid, "the token is not one of ours; ask for one with POST /auth/token")
	}
	programme, err := c.DB.Programme(c.ctx(), issuing.ProgrammeID(said.Subject))
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && programme.Generation != said.Generation {
		return "", issuing.Refuse(issuing.CodeTokenInvalid, "the credentials have changed since this token was issued; ask for another with POST /auth/token")
	}
	return programme.ID, err
}

// hashPool bounds how many secrets are hashed at once, and remembers for a while which were right: published clients ask for a
// token before every request.
type hashPool struct {
	slots   chan struct{}
	waiting chan struct{}
	key     []byte

	mu    sync.Mutex
	right map[[sha256.Size]byte]bool
}

const rememberedSecrets = 10_000

func newHashPool() *hashPool {
	workers := runtime.GOMAXPROCS(0)
	return &hashPool{
		slots: make(chan struct{}, workers), waiting: make(chan struct{}, 16*workers), key: []byte(seal.Random()), right: map[[sha256.Size]byte]bool{},
	}
}

// slot waits for its turn to hash; a full queue is a refusal.
func (h *hashPool) slot(c *call) (release func(), err error) {
	select {
	case h.waiting <- struct{}{}:
		defer func() { <-h.waiting }()
	default:
		return nil, issuing.Refuse(issuing.CodeRateLimited, "too many secrets are being checked; try again shortly")
	}
	select {
	case h.slots <- struct{}{}:
		return func() { <-h.slots }, nil
	case <-c.ctx().Done():
		return nil, c.ctx().Err()
	}
}

// matches tells whether a hash was made of a secret. What is remembered is a keyed digest of both, so a changed hash is checked anew.
func (h *hashPool) matches(c *call, hash, secret string) (bool, error) {
	mac := hmac.New(sha256.New, h.key)
	mac.Write([]byte(hash + "\x00" + secret))
	digest := [sha256.Size]byte(mac.Sum(nil))
	h.mu.Lock()
	known := h.right[digest]
	h.mu.Unlock()
	if known {
		return true, nil
	}
	release, err := h.slot(c)
	if err != nil {
		return false, err
	}
	defer release()
	ok, err := seal.Matches(hash, secret)
	if ok {
		h.mu.Lock()
		if len(h.right) >= rememberedSecrets {
			clear(h.right)
		}
		h.right[digest] = true
		h.mu.Unlock()
	}
	return ok, err
}

// failures limits failed attempts by address and by address and key, never by key alone: a stranger cannot lock anyone out.
type failures struct {
	off bool
	now func() time.Time

	mu    sync.Mutex
	seen  map[string]*rate.Limiter
	since time.Time
}

func newFailures(now func() time.Time, off bool) *failures {
	return &failures{off: off, now: now, seen: map[string]*rate.Limiter{}, since: now()}
}

// Attempts that may fail in a burst, and how soon one more may.
const (
	failuresByPair    = 10
	failuresByAddress = 100
	failureEvery      = 6 * time.Second
)

func (f *failures) limiter(name string, burst int) *rate.Limiter {
	l := f.seen[name]
	if l == nil {
		l = rate.NewLimiter(rate.Every(failureEvery), burst)
		f.seen[name] = l
	}
	return l
}

func (f *failures) allow(address, key string) bool {
	if f.off {
		return true
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	now := f.now()
	if now.Sub(f.since) > time.Hour { // limiters are full again by then
		clear(f.seen)
		f.since = now
	}
	return f.limiter(address, failuresByAddress).TokensAt(now) >= 1 && f.limiter(address+" "+key, failuresByPair).TokensAt(now) >= 1
}

func (f *failures) note(address, key string) {
	if f.off {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	now := f.now()
	f.limiter(address, failuresByAddress).AllowN(now, 1)
	f.limiter(address+" "+key, failuresByPair).AllowN(now, 1)
}

func updateCredentials(c *call) (bool, error) {
	in, err := openapi.Decode[api.CredentialsInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	release, err := c.hashing.slot(c)
	if err != nil {
		return false, err
	}
	defer release()
	return c.noContent(c.Programmes.SetCredentials(c.ctx(), c.programme, in.APIKey.String(), in.APISecret))
}

func deleteCredentials(c *call) (bool, error) {
	in, err := openapi.Decode[api.CredentialsReference](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return c.noContent(c.Programmes.RevokeCredentials(c.ctx(), c.programme, in.APIKey.String()))
}

func updateSigningKey(c *call) (bool, error) {
	in, err := openapi.Decode[api.SigningKeyInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	raw, err := decodeBase64(in.SigningKey)
	if err != nil {
		return false, issuing.Refuse(issuing.CodeKeyUnsupported, "the signing key must be the Base64 of a public key in PEM or DER").On("/signingKey")
	}
	key, err := httpsig.ParsePublicKey(raw)
	if err != nil {
		return false, issuing.Refuse(issuing.CodeKeyUnsupported, "%v", err).On("/signingKey")
	}
	return c.noContent(c.Programmes.SaveSigningKey(c.ctx(), c.programme, issuing.SigningKeyID(in.SigningKeyID.String()), string(key.PEM())))
}

func deleteSigningKey(c *call) (bool, error) {
	in, err := openapi.Decode[api.SigningKeyReference](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return c.noContent(c.Programmes.DeleteSigningKey(c.ctx(), c.programme, issuing.SigningKeyID(in.SigningKeyID.String())))
}

func (c *call) noContent(err error) (bool, error) {
	if err != nil {
		return false, err
	}
	c.respond(http.StatusNoContent, "", nil)
	return true, nil
}
