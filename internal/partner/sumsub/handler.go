package sumsub

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"encoding/json"
	"hash"
	"io"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

const verifyPath = "/verify/"

// handler answers customers who open their page, and Sumsub's callbacks.
func (a *adapter) handler(verbs *onboarding.Service) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+verifyPath+"{token}", a.servePage)
	mux.HandleFunc("POST /callbacks", func(w http.ResponseWriter, r *http.Request) { a.serveCallback(w, r, verbs) })
	return mux
}

// servePage leads to Sumsub's page.
func (a *adapter) servePage(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = verifyPath + "{token}"
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	token := r.PathValue("token")
	if _, err := hex.DecodeString(token); err != nil { // PostgreSQL has no text with NUL to look for
		http.Error(w, "There is no such verification.", http.StatusNotFound)
		return
	}
	c, err := a.db.CustomerByPortal(r.Context(), token)
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound) || err == nil && c.Status == issuing.CustomerRejected:
		http.Error(w, "There is no such verification.", http.StatusNotFound)
		return
	case err != nil:
		a.log.ErrorContext(r.Context(), "verification page failed", "cause", err)
		http.Error(w, "Something went wrong on our side; try again.", http.StatusInternalServerError)
		return
	}
	link, err := a.link(r.Context(), c)
	if err != nil {
		a.log.WarnContext(r.Context(), "no link to the identity check", "customer", string(c.ID), "cause", err)
		http.Error(w, "The identity check cannot be reached; try again in a minute.", http.StatusServiceUnavailable)
		return
	}
	http.Redirect(w, r, link, http.StatusSeeOther) // #nosec G710 -- Sumsub's own link, asked for over TLS
}

// digests are the algorithms that callbacks are signed by. SHA-1, which Sumsub once used, is not among them.
var digests = map[string]func() hash.Hash{"HMAC_SHA256_HEX": sha256.New, "HMAC_SHA512_HEX": sha512.New}

// isSigned tells whether a callback is Sumsub's.
func (a *adapter) isSigned(h http.Header, body []byte) bool {
	algorithm, known := digests[h.Get("X-Payload-Digest-Alg")]
	given, err := hex.DecodeString(h.Get("X-Payload-Digest"))
	if !known || err != nil {
		return false
	}
	mac := hmac.New(algorithm, []byte(a.settings.CallbackSecret.Value()))
	mac.Write(body)
	return hmac.Equal(given, mac.Sum(nil))
}

// callbackPatience is how long a callback may take. Sumsub waits for five seconds, and then sends it again later.
const callbackPatience = 4 * time.Second

// serveCallback takes a callback. What it says is not believed but asked for, so that one which is old, late or repeated changes
// nothing that is not so.
func (a *adapter) serveCallback(w http.ResponseWriter, r *http.Request, verbs *onboarding.Service) {
	httpserver.EntryOf(r.Context()).Route = "/callbacks"
	body, err := io.ReadAll(r.Body) // the listener bounds it
	if err != nil {
		http.Error(w, "the body cannot be read", http.StatusBadRequest)
		return
	}
	if !a.isSigned(r.Header, body) {
		a.log.WarnContext(r.Context(), "callback with a wrong signature", "client", r.RemoteAddr)
		http.Error(w, "the signature is wrong", http.StatusUnauthorized)
		return
	}
	var said struct {
		Type       string `json:"type"`
		ExternalID string `json:"externalUserId"`
	}
	if err := json.Unmarshal(httpcall.ReplaceNUL(body), &said); err != nil {
		// It has no name but its digest, which is the same when it is sent again.
		filed := a.fileUnread(r.Context(), config.Unread{ID: r.Header.Get("X-Payload-Digest"), Type: "callback", Cause: err})
		a.log.ErrorContext(r.Context(), "a callback could not be read", "cause", err, "finding", filed)
		http.Error(w, "the body is no callback", http.StatusBadRequest)
		return
	}
	programme, id, ours := parseExternalID(said.ExternalID)
	if !ours {
		a.log.InfoContext(r.Context(), "callback about somebody else", "type", said.Type)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), callbackPatience)
	defer cancel()
	err = a.follow(ctx, verbs, programme, id)
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		a.log.InfoContext(r.Context(), "callback about an unknown customer", "type", said.Type)
		w.WriteHeader(http.StatusNoContent)
	case err != nil:
		a.log.WarnContext(r.Context(), "callback put off", "customer", string(id), "type", said.Type, "cause", err)
		http.Error(w, "try again later", http.StatusServiceUnavailable)
	default:
		w.WriteHeader(http.StatusNoContent)
	}
}

// follow does what a callback about a customer is a reason for. One who waits is asked about by their task. Of one who passed it is
// asked whether that still holds.
func (a *adapter) follow(
	ctx context.Context, verbs *onboarding.Service, programme issuing.ProgrammeID, id issuing.CustomerID,
) error {
	if waits, err := verbs.IdentityReported(ctx, programme, id); err != nil || waits {
		return err
	}
	c, err := a.db.Customer(ctx, programme, id)
	if err != nil || c.Status != issuing.CustomerActive {
		return err
	}
	p, known, err := a.find(ctx, programme, id)
	if err != nil || !known {
		return err
	}
	answer, err := a.read(p)
	if err != nil {
		return err
	}
	if reason, refused := answer.Refusal(); refused {
		return verbs.IdentityWithdrawn(ctx, programme, id, reason)
	}
	return nil
}

var (
	_ partner.IdentityCheck   = (*adapter)(nil)
	_ partner.IdentityRecheck = (*adapter)(nil)
)
