package doors

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/shopspring/decimal"
)

// keepAnvil owns the process: when its input ends, because the tests have ended or their binary was killed, so does anvil.
const keepAnvil = `exec 3<&0; "$@" </dev/null & p=$!; exec >/dev/null; cat <&3; kill -9 $p; wait $p`

var stopAnvil = func() {}

// anvil starts a chain of id 300 for all tests, which mines each transaction at once.
var anvil = sync.OnceValues(func() (url string, err error) {
	program := os.Getenv("ANVIL")
	if program == "" {
		program = filepath.Join("..", "..", "contracts", "node_modules", "@foundry-rs",
			"anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	}
	keeper := exec.Command("sh", "-c", keepAnvil, "sh", program, "--port", "0", "--chain-id", "300", "--hardfork", "prague",
		"--base-fee", "1000")
	input, err := keeper.StdinPipe()
	if err != nil {
		return "", err
	}
	output, err := keeper.StdoutPipe()
	if err != nil {
		return "", err
	}
	keeper.Stderr = os.Stderr
	if err := keeper.Start(); err != nil {
		return "", err
	}
	stopAnvil = func() {
		_ = input.Close()
		_ = keeper.Wait() // it was killed
	}
	listening := regexp.MustCompile(`Listening on (127\.0\.0\.1:\d+)`)
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			go func() { _, _ = io.Copy(io.Discard, output) }()
			return "http://" + found[1], nil
		}
	}
	return "", errors.Join(errors.New("anvil did not start (install contracts first: make test does)"), lines.Err())
})

// anvilURL is where the chain's JSON-RPC is.
func anvilURL(t *testing.T) string {
	t.Helper()
	url, err := anvil()
	if err != nil {
		t.Fatal(err)
	}
	return url
}

// callChain calls a method of the chain's JSON-RPC.
func callChain(t *testing.T, method string, params ...any) (result string) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, anvilURL(t), bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var read struct{ Result, Error any }
	if err := json.NewDecoder(answer.Body).Decode(&read); err != nil || read.Error != nil {
		t.Fatalf("%s: %v, %v", method, err, read.Error)
	}
	return fmt.Sprint(read.Result)
}

// The contract's functions, by their selectors.
const (
	mintSelector    = "0x40c10f19" // mint(address,uint256)
	balanceSelector = "0x70a08231" // balanceOf(address)
)

// minting orders the transactions of the chain's own account, of which anvil numbers one at a time.
var minting sync.Mutex

// mint gives test tokens to an address, in whole cents.
func mint(t *testing.T, token, to string, cents int64) {
	t.Helper()
	minting.Lock()
	defer minting.Unlock()
	word := strings.Repeat("0", 24) + strings.TrimPrefix(to, "0x")
	callChain(t, "eth_sendTransaction", map[string]string{
		"from": callerOf(t), "to": token, "data": mintSelector + word + fmt.Sprintf("%064x", cents*10_000),
	})
}

// callerOf is one of the chain's own accounts, which anvil signs for.
func callerOf(t *testing.T) string {
	t.Helper()
	return regexp.MustCompile(`0x[0-9a-fA-F]{40}`).FindString(callChain(t, "eth_accounts"))
}

// tokensOf are the tokens of an address.
func tokensOf(t *testing.T, token, of string) decimal.Decimal {
	t.Helper()
	said := callChain(t, "eth_call", map[string]string{
		"to": token, "data": balanceSelector + strings.Repeat("0", 24) + strings.TrimPrefix(of, "0x"),
	}, "latest")
	var units int64
	if _, err := fmt.Sscanf(said, "0x%x", &units); err != nil {
		t.Fatalf("%s: %v", said, err)
	}
	return decimal.New(units, -6)
}
