package jsonrpc

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/caip"
)

// Forwarder passes the JSON-RPC of chains on to the nodes of a sandbox that has no chains of its own. It passes on what
// reads a chain and what sends a signed transaction, and nothing that uses keys or settings of the node.
type Forwarder struct {
	access  Access
	nodes   map[caip.ChainID]string
	bodies  *Bodies
	limiter *Limiter
	answers *Memory
	client  *http.Client
}

// NewForwarder makes a Forwarder to the URLs of nodes. The URLs may hold secrets: no answer names them.
func NewForwarder(nodes map[caip.ChainID]string, access Access) *Forwarder {
	return &Forwarder{
		access: access, nodes: nodes, bodies: NewBodies(), answers: NewAnswerMemory(),
		limiter: NewLimiter(Limits{Running: 64, RunningPerClient: 32, Waiting: 512, WaitingPerClient: 256}),
		client: &http.Client{
			Timeout: 30 * time.Second, // eth_sendRawTransactionSync waits for a receipt
			CheckRedirect: func(*http.Request, []*http.Request) error {
				return http.ErrUseLastResponse
			},
		},
	}
}

// forwardedMethods are all that is passed on. What a node offers besides may use its keys (eth_sendTransaction,
// eth_sendUnsignedTransaction, personal_sign) or change it (anvil_setBalance, evm_mine, debug_setHead).
var forwardedMethods = []string{
	"eth_blobBaseFee", "eth_blockNumber", "eth_call", "eth_chainId", "eth_createAccessList", "eth_estimateGas",
	"eth_feeHistory", "eth_gasPrice", "eth_getBalance", "eth_getBlockByHash", "eth_getBlockByNumber", "eth_getBlockReceipts",
	"eth_getBlockTransactionCountByHash", "eth_getBlockTransactionCountByNumber", "eth_getCode", "eth_getFilterChanges",
	"eth_getFilterLogs", "eth_getLogs", "eth_getProof", "eth_getStorageAt", "eth_getTransactionByBlockHashAndIndex",
	"eth_getTransactionByBlockNumberAndIndex", "eth_getTransactionByHash", "eth_getTransactionCount",
	"eth_getTransactionReceipt", "eth_getUncleCountByBlockHash", "eth_getUncleCountByBlockNumber",
	"eth_maxPriorityFeePerGas", "eth_newBlockFilter", "eth_newFilter", "eth_newPendingTransactionFilter", "eth_sendRawTransaction",
	"eth_sendRawTransactionSync", "eth_simulateV1", "eth_syncing", "eth_uninstallFilter",
	"net_listening", "net_peerCount", "net_version", "web3_clientVersion", "web3_sha3",
}

func (f *Forwarder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !f.access.Admit(w, r) {
		return
	}
	node, known := f.nodes[caip.ChainID(strings.TrimPrefix(r.URL.Path, "/rpc/"))]
	switch {
	case !known:
		WriteError(w, http.StatusNotFound, CodeInvalidRequest, "unknown chain")
		return
	case IsWebSocket(r):
		w.Header().Set("Allow", http.MethodPost)
		WriteError(w, http.StatusMethodNotAllowed, CodeInvalidRequest, "only POST is served")
		return
	}
	body, done, ok := f.bodies.Read(w, r)
	if !ok {
		return
	}
	done = sync.OnceFunc(done)
	defer done()
	message, err := Parse(body)
	if err != nil {
		WriteError(w, http.StatusBadRequest, CodeInvalidRequest, err.Error())
		return
	}
	release, err := f.limiter.Acquire(r.Context(), ClientOf(r.RemoteAddr))
	if err != nil {
		w.Header().Set("Retry-After", "1")
		WriteError(w, http.StatusTooManyRequests, CodeLimitExceeded, ErrBusy.Error())
		return
	}
	held := f.answers.Hold(ClientOf(r.RemoteAddr))
	defer held.Release()
	status, answer, err := f.forward(r, node, message, held)
	release()
	done()
	if errors.Is(err, ErrBusy) {
		w.Header().Set("Retry-After", "1")
		WriteError(w, http.StatusTooManyRequests, CodeLimitExceeded, "too many large answers at once")
		return
	}
	if err != nil {
		WriteError(w, http.StatusBadGateway, CodeInternal, "the chain's node does not answer")
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(answer) // #nosec G705 -- JSON for a JSON-RPC client; one that went away needs no answer
}

// forward asks the node what may be asked, and answers the rest of a batch with errors. It returns ErrBusy where there
// is no room for the answer.
func (f *Forwarder) forward(
	r *http.Request, node string, message Message, held *Held,
) (status int, answer []byte, err error) {
	var refused [][]byte
	allowed := Message{Batch: message.Batch}
	for _, call := range message.Calls {
		switch {
		case slices.Contains(forwardedMethods, call.Method):
			allowed.Calls = append(allowed.Calls, call)
		case len(call.ID) > 0:
			refused = append(refused, ErrorMessage(call.ID, CodeMethodNotFound, "the method "+call.Method+" is not served"))
		}
	}
	status = http.StatusOK
	if len(allowed.Calls) > 0 {
		if status, answer, err = f.askNode(r, node, allowed, held); err != nil {
			return 0, nil, err
		}
	}
	switch {
	case len(refused) == 0:
		return status, answer, nil
	case !message.Batch:
		return http.StatusOK, refused[0], nil
	}
	answers := []json.RawMessage{}
	if len(answer) > 0 && json.Unmarshal(answer, &answers) != nil {
		return status, answer, nil //nolint:nilerr // no list: the node refused the batch as a whole
	}
	for _, one := range refused {
		answers = append(answers, one)
	}
	answer, err = json.Marshal(answers)
	return status, answer, err
}

// answerStep is how many bytes of a node's answer are taken at once: its room is there before they are.
const answerStep = 32 << 10

// askNode writes the message anew: the node might otherwise take it for other calls than were looked at.
func (f *Forwarder) askNode(
	r *http.Request, node string, message Message, held *Held,
) (status int, answer []byte, err error) {
	body, err := message.Marshal()
	if err != nil {
		return 0, nil, err
	}
	request, err := http.NewRequestWithContext(r.Context(), http.MethodPost, node, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := f.client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer func() { _ = response.Body.Close() }()
	var taken bytes.Buffer
	for {
		if !held.Grow(taken.Len() + answerStep) {
			return 0, nil, ErrBusy
		}
		_, err := io.CopyN(&taken, response.Body, answerStep)
		switch {
		case taken.Len() > MaxResponse:
			return 0, nil, errors.New("the node's answer is too large")
		case errors.Is(err, io.EOF):
			return response.StatusCode, taken.Bytes(), nil
		case err != nil:
			return 0, nil, err
		}
	}
}
