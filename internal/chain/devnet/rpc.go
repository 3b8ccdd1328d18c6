package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	maxBody          = 2 << 20
	maxBatch         = 100
	maxBatchResponse = 10 << 20
)

// newRPC serves what wallets and tools need and nothing of what an operator of a node may do: the node's own handler
// would carry every namespace.
func newRPC(backend *eth.Ethereum) (*rpc.Server, error) {
	server := rpc.NewServer()
	server.SetBatchLimits(maxBatch, maxBatchResponse)
	server.SetHTTPBodyLimit(maxBody)
	for _, api := range backend.APIs() {
		if api.Namespace != "eth" && api.Namespace != "net" {
			continue
		}
		if err := server.RegisterName(api.Namespace, api.Service); err != nil {
			return nil, err
		}
	}
	logs := filters.NewFilterSystem(backend.APIBackend, filters.Config{LogCacheSize: 8, LogQueryLimit: 1000, Timeout: time.Minute})
	if err := server.RegisterName("eth", filters.NewFilterAPI(logs)); err != nil {
		return nil, err
	}
	return server, server.RegisterName("web3", web3{})
}

type web3 struct{}

// ClientVersion is web3_clientVersion.
func (web3) ClientVersion() string { return "offblocks-devnet" }

// Sha3 is web3_sha3: Keccak-256 of the input.
func (web3) Sha3(input hexutil.Bytes) hexutil.Bytes { return crypto.Keccak256(input) }

// RPC answers POST /rpc/eip155:<chain id> (the colon may be percent-encoded) with JSON-RPC 2.0 over HTTP. It serves eth,
// net and web3 only, there are no unlocked accounts, subscriptions or CORS headers, and the Host must be loopback, localhost
// or one of Config.Hosts, so that a web page whose name was pointed at this machine is refused.
func (h *Hub) RPC() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !h.hostAllowed(r.Host) {
			refuse(w, http.StatusForbidden, "host is not allowed")
			return
		}
		id, ok := chainOf(r.URL.Path)
		if !ok || h.chains[id] == nil {
			refuse(w, http.StatusNotFound, "unknown chain")
			return
		}
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			refuse(w, http.StatusMethodNotAllowed, "only POST is served")
			return
		}
		h.chains[id].ServeHTTP(w, r)
	})
}

// ServeHTTP answers one request, a batch included, of one chain.
func (c *chain) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	node, err := c.acquire()
	switch {
	case errors.Is(err, ErrClosed):
		refuse(w, http.StatusServiceUnavailable, "the chain is shutting down")
		return
	case err != nil:
		c.hub.log.Error("chain not opened", "chain", c.id, "error", err)
		refuse(w, http.StatusServiceUnavailable, err.Error())
		return
	}
	defer c.release()
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	defer context.AfterFunc(c.hub.ctx, cancel)()
	if age := c.hub.cfg.Refresh; age > 0 {
		// An old clock is better than no answer.
		if err := node.miner.refresh(ctx, age); err != nil {
			c.hub.log.Warn("clock not refreshed", "chain", c.id, "error", err)
		}
	}
	node.rpc.ServeHTTP(&settledWriter{ResponseWriter: w, settled: &node.settled}, r.WithContext(ctx))
}

// settledWriter holds an answer back until the block that it may tell of is on disk.
type settledWriter struct {
	http.ResponseWriter
	settled *sync.RWMutex
}

func (w *settledWriter) WriteHeader(status int) {
	w.wait()
	w.ResponseWriter.WriteHeader(status)
}

func (w *settledWriter) Write(b []byte) (int, error) {
	w.wait()
	return w.ResponseWriter.Write(b)
}

func (w *settledWriter) wait() {
	w.settled.RLock()
	defer w.settled.RUnlock()
}

func (h *Hub) hostAllowed(hostport string) bool {
	host := hostport
	if name, _, err := net.SplitHostPort(hostport); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if addr, err := netip.ParseAddr(host); err == nil && addr.IsLoopback() {
		return true
	}
	same := func(name string) bool { return strings.EqualFold(name, host) }
	return same("localhost") || slices.ContainsFunc(h.cfg.Hosts, same)
}

// chainOf reads a CAIP-2 id in its canonical form, so that one chain has one address.
func chainOf(path string) (uint64, bool) {
	digits, ok := strings.CutPrefix(path, "/rpc/eip155:")
	if !ok {
		return 0, false
	}
	id, err := strconv.ParseUint(digits, 10, 64)
	return id, err == nil && strconv.FormatUint(id, 10) == digits
}

func refuse(w http.ResponseWriter, status int, message string) {
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": nil,
		"error": map[string]any{"code": -32600, "message": message}})
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(body) // a client that went away needs no answer
}
