package node

import (
	"net/http"
	"sync"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// newRPC serves what wallets and tools need and nothing of what an operator of a node may do: the node's own handler
// would carry every namespace.
func newRPC(backend *eth.Ethereum, filters filterAPI) (*rpc.Server, error) {
	server := rpc.NewServer()
	server.SetBatchLimits(jsonrpc.MaxBatch, jsonrpc.MaxResponse)
	server.SetHTTPBodyLimit(jsonrpc.MaxBody)
	for _, api := range backend.APIs() {
		if api.Namespace != "eth" && api.Namespace != "net" {
			continue
		}
		if err := server.RegisterName(api.Namespace, api.Service); err != nil {
			return nil, err
		}
	}
	if err := server.RegisterName("eth", filters); err != nil {
		return nil, err
	}
	return server, server.RegisterName("web3", web3API{})
}

type web3API struct{}

// ClientVersion is web3_clientVersion.
func (web3API) ClientVersion() string { return "offblocks-devnet" }

// Sha3 is web3_sha3: Keccak-256 of the input.
func (web3API) Sha3(input hexutil.Bytes) hexutil.Bytes { return crypto.Keccak256(input) }

// ServeHTTP answers one JSON-RPC message, a batch included, once the block that the answer may tell of is on disk.
func (n *Node) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n.rpc.ServeHTTP(&settledWriter{ResponseWriter: w, settled: &n.settled}, r)
}

// settledWriter holds an answer back until the block that it may tell of is on disk.
type settledWriter struct {
	http.ResponseWriter
	settled *sync.RWMutex
}

func (w *settledWriter) WriteHeader(status int) {
	waitUntilSettled(w.settled)
	w.ResponseWriter.WriteHeader(status)
}

func (w *settledWriter) Write(b []byte) (int, error) {
	waitUntilSettled(w.settled)
	return w.ResponseWriter.Write(b)
}

// WaitUntilSettled waits until a block that may be visible already is on disk. What tells of it may be sent then.
func (n *Node) WaitUntilSettled() { waitUntilSettled(&n.settled) }

func waitUntilSettled(settled *sync.RWMutex) {
	settled.RLock()
	defer settled.RUnlock()
}
