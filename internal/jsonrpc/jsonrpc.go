// Package jsonrpc guards what a sandbox serves under /rpc/<chain>: JSON-RPC 2.0 for wallets, tools and pages.
//
// It says who may ask (Access: host names, origins, CORS preflights), what a message asks for (Parse), and how much is
// done at once and for whom (Limiter). Forwarder passes messages on to the node of a real chain.
//
// It refuses to answer a call itself: embedded chains are in internal/chain/devnet.
package jsonrpc

import (
	"encoding/json"
	"net/http"
)

// Bounds of one message. They are those of go-ethereum's own server, and clients keep to them: viem, for example,
// sends at most 1,000 calls in a batch.
const (
	// MaxBody is the largest message in bytes.
	MaxBody = 5 << 20
	// MaxBatch is how many calls a batch may have.
	MaxBatch = 1000
	// MaxResponse is how many bytes the answer of a batch may have.
	MaxResponse = 25 << 20
)

// Error codes of JSON-RPC 2.0, of go-ethereum for a call that took too long, and of EIP-1474 for limits.
const (
	CodeInvalidRequest = -32600
	CodeMethodNotFound = -32601
	CodeInvalidParams  = -32602
	CodeInternal       = -32603
	CodeTimeout        = -32002
	CodeLimitExceeded  = -32005
)

// ErrorMessage renders an error without the result of a call. A nil id is written as null.
func ErrorMessage(id json.RawMessage, code int, message string) []byte {
	if len(id) == 0 {
		id = json.RawMessage("null")
	}
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": id,
		"error": map[string]any{"code": code, "message": message}})
	if err != nil {
		panic(err) // the id was decoded from JSON, the rest always marshals
	}
	return body
}

// WriteError answers a request as a whole with an HTTP status and an error that has no id.
func WriteError(w http.ResponseWriter, status, code int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(ErrorMessage(nil, code, message)) // a client that went away needs no answer
}
