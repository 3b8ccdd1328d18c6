package app

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/caip"
)

// rpcForwarder passes the JSON-RPC of chains on to the nodes of a sandbox that has no chains of its own, as those would
// answer it: only the eth, net and web3 namespaces, without what uses keys of the node, and only to who asks for this
// machine by name.
type rpcForwarder struct {
	urls  map[caip.ChainID]string
	hosts []string
}

// Bounds in bytes.
const (
	maxRPCRequest  = 2 << 20
	maxRPCResponse = 32 << 20
)

func (f rpcForwarder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	url, known := f.urls[caip.ChainID(strings.TrimPrefix(r.URL.Path, "/rpc/"))]
	switch {
	case !f.allowsHost(r.Host):
		http.Error(w, "host is not allowed", http.StatusForbidden)
		return
	case !known:
		http.Error(w, "unknown chain", http.StatusNotFound)
		return
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "only POST is served", http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRPCRequest))
	checked, fine := checkRPCRequest(body)
	if err != nil || !fine {
		http.Error(w, "this is not a question that is passed on", http.StatusBadRequest)
		return
	}
	request, err := http.NewRequestWithContext(r.Context(), http.MethodPost, url, bytes.NewReader(checked))
	if err != nil {
		http.Error(w, "the chain cannot be asked", http.StatusBadGateway)
		return
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		http.Error(w, "the chain does not answer", http.StatusBadGateway)
		return
	}
	defer func() { _ = response.Body.Close() }()
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, _ = io.Copy(w, io.LimitReader(response.Body, maxRPCResponse)) // a client that went away is no concern
}

// rpcCall is a call of JSON-RPC 2.0.
type rpcCall struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params,omitempty"`
}

// checkRPCRequest reads a request, or a batch, of calls that embedded chains would answer, and writes it anew: another
// reader might take another of two members of one name.
func checkRPCRequest(body []byte) ([]byte, bool) {
	var batch []rpcCall
	if json.Unmarshal(body, &batch) == nil {
		text, err := json.Marshal(batch)
		return text, err == nil && len(batch) > 0 && !slices.ContainsFunc(batch, rpcCall.isForbidden)
	}
	var one rpcCall
	if json.Unmarshal(body, &one) != nil {
		return nil, false
	}
	text, err := json.Marshal(one)
	return text, err == nil && !one.isForbidden()
}

func (c rpcCall) isForbidden() bool {
	namespace, method, _ := strings.Cut(c.Method, "_")
	usesKeys := []string{"sendTransaction", "accounts", "fillTransaction"}
	if strings.HasPrefix(method, "sign") || slices.Contains(usesKeys, method) {
		return true
	}
	return !slices.Contains([]string{"eth", "net", "web3"}, namespace)
}

// allowsHost reports whether a Host is this machine or one of ours. A page of another name that points here is refused.
func (f rpcForwarder) allowsHost(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.Trim(host, "[]"))
	if host == "localhost" || slices.Contains(f.hosts, host) {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.IsLoopback()
}
