package rest

import (
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
)

// The largest bodies that are read, in bytes: of keys and credentials, and of everything else.
const (
	maxAuthBody = 4 << 10
	maxBody     = 64 << 10
)

// bodyPatience is how long a body may take to arrive.
const bodyPatience = 10 * time.Second

// step is one check, or the operation at the end. It answers the request itself (done), refuses it, or lets it pass.
type step func(*call) (done bool, err error)

// checks is what a request must pass, in this order. A place in the queue is taken once all of the request is there.
func (rt *route) checks() []step {
	if rt.open {
		return []step{readBody, takePlace, checkQuery, checkMembers, rt.serve}
	}
	if rt.bearerOnly {
		return []step{
			readBody, takePlace, checkToken, takeShare, checkQuota, checkAuthSignature, checkQuery, checkMembers, rt.serve,
		}
	}
	steps := []step{readBody, takePlace, checkDigest, checkToken, takeShare, checkQuota, checkSignature}
	steps = append(steps, checkMembers) // a repeated answer names what was ignored as the first one did
	if rt.isMutation() {
		steps = append(steps, checkIdempotency)
	}
	return append(steps, checkQuery, rt.serve)
}

func (rt *route) maxBody() int64 {
	if rt.open || rt.bearerOnly {
		return maxAuthBody
	}
	return maxBody
}

func readBody(c *call) (bool, error) {
	most := c.route.maxBody()
	if c.r.ContentLength > most {
		return false, tooLarge(most)
	}
	deadlines := http.NewResponseController(c.w) // not every writer has deadlines
	_ = deadlines.SetReadDeadline(time.Now().Add(c.bodyPatience))
	body, err := io.ReadAll(http.MaxBytesReader(c.w, c.r.Body, most))
	var over *http.MaxBytesError
	switch {
	case errors.As(err, &over):
		return false, tooLarge(most)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return false, issuing.Refuse(issuing.CodeBodyMalformed, "the body did not arrive within %v", c.bodyPatience)
	case err != nil:
		return false, issuing.Refuse(issuing.CodeBodyMalformed, "the body broke off before its end")
	}
	// The deadline was the body's. Left in place it would end the contexts of this request and of all that come after it
	// on the connection: net/http reads on while a request is worked on, to see the client hang up.
	_ = deadlines.SetReadDeadline(time.Time{})
	c.body = body
	return false, nil
}

func tooLarge(most int64) error {
	return issuing.Refuse(issuing.CodeBodyTooLarge, "a body of this operation has at most %d bytes", most)
}

// checkDigest recomputes Content-Digest (RFC 9530 §2) over the bytes that arrived. Without a body an empty header or
// none will do.
func checkDigest(c *call) (bool, error) {
	header := c.r.Header.Values("Content-Digest")
	if len(c.body) == 0 && strings.TrimSpace(strings.Join(header, "")) == "" {
		return false, nil
	}
	err := httpsig.VerifyDigest(header, c.body)
	var e *httpsig.Error
	if errors.As(err, &e) && (c.explain || c.Requests.Keeps()) {
		e.Hint = httpsig.ExplainDigest(header, c.body, err)
	}
	return false, err
}

func checkToken(c *call) (bool, error) {
	programme, err := c.programmeOfToken()
	c.programme = programme
	c.entry.Programme = string(programme)
	return false, err
}

// verifySignature verifies that a key of the bearer's programme signed the request (RFC 9421).
func (c *call) verifySignature() (httpsig.Signature, error) {
	message := c.signedMessage()
	var broken error // a lookup cannot fail otherwise
	lookup := func(id string) (httpsig.PublicKey, bool) {
		key, ok, err := c.signingKey(id)
		broken = errors.Join(broken, err)
		return key, ok
	}
	policy := httpsig.Policy{Now: c.Now(), HasBody: len(c.body) > 0, RequireIdempotencyKeyForEd25519: c.route.isMutation()}
	signature, err := httpsig.Verify(message, lookup, policy)
	if broken != nil {
		return signature, broken
	}
	var e *httpsig.Error
	if errors.As(err, &e) && (c.explain || c.Requests.Keeps()) {
		e.Hint = httpsig.Explain(message, lookup, policy, err)
	}
	return signature, err
}

func checkSignature(c *call) (bool, error) {
	signature, err := c.verifySignature()
	if err != nil {
		return false, err
	}
	if c.route.isMutation() {
		c.recorder = &recorder{call: c}
		if !signature.Covers("idempotency-key") {
			c.recorder.replay = signature.Replay
		}
	}
	return false, nil
}

// checkAuthSignature verifies a change of credentials or keys as any other request, if the programme has asked for it
// and has a key to sign with. In place of an Idempotency-Key it has the signature: each changes something once, so that
// who has got hold of a request cannot undo what came after it.
func checkAuthSignature(c *call) (bool, error) {
	if !c.signsAuth || c.route.method == http.MethodGet {
		return false, nil
	}
	keys, err := c.DB.SigningKeys(c.ctx(), c.programme)
	if err != nil || len(keys) == 0 {
		return false, err
	}
	if len(c.r.Header.Values("Signature")) == 0 {
		return false, &httpsig.Error{Code: httpsig.SignatureMissing, Message: "This programme wants changes of its " +
			"credentials and signing keys to be signed, as other requests are (PUT /programme/security)."}
	}
	if _, err := checkDigest(c); err != nil {
		return false, err
	}
	signature, err := c.verifySignature()
	if err != nil {
		return false, err
	}
	c.recorder = &recorder{
		call: c, key: uuid.NewSHA1(uuid.NameSpaceOID, []byte(signature.Replay)).String(), fingerprint: signature.Replay,
	}
	return c.recorder.replayStored(c.ctx())
}

func (c *call) signedMessage() httpsig.Message {
	m := httpsig.Message{
		Method: c.r.Method, Scheme: "http", Authority: c.r.Host, Target: c.r.RequestURI, Header: c.r.Header,
	}
	if c.r.TLS != nil {
		m.Scheme = "https"
	}
	if c.ExternalURL != nil {
		m.Scheme, m.Authority, m.Received = c.ExternalURL.Scheme, c.ExternalURL.Host, c.r.Host
	}
	return m
}

// signingKey finds a key of the bearer's programme. Key ids are UUIDs; anything else is unknown.
func (c *call) signingKey(id string) (httpsig.PublicKey, bool, error) {
	canonical, ok := parseUUID(id)
	if !ok {
		return httpsig.PublicKey{}, false, nil
	}
	stored, err := c.DB.SigningKey(c.ctx(), c.programme, issuing.SigningKeyID(canonical))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return httpsig.PublicKey{}, false, nil
	}
	if err != nil {
		return httpsig.PublicKey{}, false, err
	}
	key, err := httpsig.ParsePublicKey([]byte(stored.PEM))
	return key, err == nil, err
}

// parseUUID takes the 36-character form only, and gives it in lower case.
func parseUUID(text string) (string, bool) {
	if len(text) != 36 {
		return "", false
	}
	id, err := uuid.Parse(text)
	return id.String(), err == nil
}

// checkIdempotency answers again what a key was answered with before.
func checkIdempotency(c *call) (bool, error) {
	values := c.r.Header.Values("Idempotency-Key")
	if len(values) == 0 || len(values) == 1 && strings.TrimSpace(values[0]) == "" {
		return false, issuing.Refuse(issuing.CodeIdempotencyMissing,
			"send an Idempotency-Key, a fresh UUID for each thing you want done")
	}
	key, ok := parseUUID(strings.TrimSpace(values[0]))
	if !ok || len(values) > 1 {
		return false, issuing.Refuse(issuing.CodeIdempotencyInvalid, "the Idempotency-Key must be one UUID")
	}
	c.recorder.key = key
	c.recorder.fingerprint = c.requestFingerprint()
	return c.recorder.replayStored(c.ctx())
}

// presentInstant is the present by the system's clock, which stored responses, tokens and signatures are reckoned by. Days, limits
// and periods are by Clock, which a sandbox can move.
func (c *call) presentInstant() issuing.Instant { return issuing.At(c.Now()) }

// tokenLife is how long a bearer token is good.
const tokenLife = time.Hour
