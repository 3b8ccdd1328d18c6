package devnet

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/netip"
	"strconv"
	"strings"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// RPC answers JSON-RPC 2.0 at /rpc/eip155:<chain id> (the colon may be percent-encoded): by POST, and over a WebSocket,
// which can subscribe (eth_subscribe). It serves eth, net and web3 only, and there are no unlocked accounts.
// Config.Access says who may ask. How much is done at once is bounded, and shared among clients by their address; what
// is too much is refused with 429, or over a WebSocket with the error -32005.
//
// eth_sendRawTransaction returns before the transaction is mined, which takes a few milliseconds;
// eth_sendRawTransactionSync (EIP-7966) returns its receipt.
func (h *Hub) RPC() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !h.cfg.Access.Admit(w, r) {
			return
		}
		id, ok := parseChainPath(r.URL.Path)
		if !ok || h.chains[id] == nil {
			jsonrpc.WriteError(w, http.StatusNotFound, jsonrpc.CodeInvalidRequest, "unknown chain")
			return
		}
		if jsonrpc.IsWebSocket(r) {
			h.chains[id].serveWebSocket(w, r)
			return
		}
		h.chains[id].servePost(w, r)
	})
}

// servePost answers one message of a client. It takes a place among those that run once the message is here, and has
// left it before the answer is sent, so that slow clients hold up nobody.
func (c *chain) servePost(w http.ResponseWriter, r *http.Request) {
	message, done, ok := c.hub.bounds.bodies.Read(w, r)
	if !ok {
		return
	}
	answer, err := c.answerMessage(r.Context(), jsonrpc.ClientOf(r.RemoteAddr), message)
	done()
	if err != nil {
		w.Header().Set("Retry-After", "1")
		jsonrpc.WriteError(w, http.StatusTooManyRequests, jsonrpc.CodeLimitExceeded, err.Error())
		return
	}
	defer answer.held.Release()
	for name, values := range answer.header {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.status)
	_, _ = w.Write(answer.body.Bytes()) // a client that went away needs no answer
}

// errAnswersPending is the error for an answer for which there is no room.
var errAnswersPending = errors.New("too many large answers at once")

// answerMessage answers a message of a client within the hub's bounds. The caller releases what the answer holds once
// it is sent. The error is jsonrpc.ErrBusy where it is too much, or where the time for waiting is over, and
// errAnswersPending where there is no room for the answer.
func (c *chain) answerMessage(ctx context.Context, client netip.Prefix, message []byte) (*responseBuffer, error) {
	parsed, err := jsonrpc.Parse(message)
	bound := c.hub.bounds.light
	if err != nil || parsed.Heavy() {
		bound = c.hub.bounds.heavy
	}
	release, err := bound.acquirePlace(ctx, client)
	if err != nil {
		return nil, jsonrpc.ErrBusy
	}
	defer release()
	ctx, cancel := context.WithTimeout(ctx, bound.timeout)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.requestURL(), bytes.NewReader(message))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	answer := newResponseBuffer()
	c.ServeHTTP(answer, r)
	if ctx.Err() != nil {
		// go-ethereum leaves out the calls of a batch that it did not come to.
		answer.replaceBody(parsed.Complete(answer.body.Bytes(), jsonrpc.CodeTimeout, "request timed out"))
	}
	answer.held = c.hub.bounds.answers.Hold(client)
	if !answer.held.Grow(answer.body.Cap()) {
		return nil, errAnswersPending
	}
	return answer, nil
}

// ServeHTTP answers one message, a batch included, of one chain, without the bounds of RPC.
func (c *chain) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	open, err := c.openNode()
	if err != nil {
		c.writeUnavailable(w, err)
		return
	}
	defer c.releaseNode()
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	defer context.AfterFunc(c.hub.ctx, cancel)()
	if age := c.hub.cfg.Refresh; age > 0 {
		// An old clock is better than no answer.
		if err := open.RefreshClock(ctx, age); err != nil {
			c.hub.log.Warn("clock not refreshed", "chain", c.id, "error", err)
		}
	}
	open.ServeHTTP(w, r.WithContext(ctx))
}

// writeUnavailable answers for a chain that cannot be opened.
func (c *chain) writeUnavailable(w http.ResponseWriter, err error) {
	message := "the chain is shutting down"
	if !errors.Is(err, node.ErrClosed) {
		c.hub.log.Error("chain not opened", "chain", c.id, "error", err)
		message = err.Error()
	}
	jsonrpc.WriteError(w, http.StatusServiceUnavailable, jsonrpc.CodeInternal, message)
}

// parseChainPath reads a CAIP-2 id in its canonical form, so that one chain has one address.
func parseChainPath(path string) (uint64, bool) {
	digits, ok := strings.CutPrefix(path, "/rpc/eip155:")
	if !ok {
		return 0, false
	}
	id, err := strconv.ParseUint(digits, 10, 64)
	return id, err == nil && strconv.FormatUint(id, 10) == digits
}
