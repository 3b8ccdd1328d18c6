package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// anvil is a chain of somebody else's making, in a process of its own.
type anvil struct {
	t   *testing.T
	url string
}

// keepAnvil owns the process: when its input ends, because the test has ended or because its binary was killed, so does
// anvil. It keeps the output to anvil alone, so that it ends with anvil.
const keepAnvil = `exec 3<&0; "$@" </dev/null & p=$!; exec >/dev/null; cat <&3; kill -9 $p; wait $p`

// startAnvil starts a chain of id 300 that mines a block a second.
func startAnvil(t *testing.T) *anvil {
	t.Helper()
	program := os.Getenv("ANVIL")
	if program == "" {
		program = filepath.Join("..", "..", "contracts", "node_modules", "@foundry-rs",
			"anvil-"+runtime.GOOS+"-"+runtime.GOARCH, "bin", "anvil")
	}
	keeper := exec.Command("sh", "-c", keepAnvil, "sh", program, "--port", "0", "--chain-id", "300", "--hardfork",
		"prague", "--block-time", "1")
	input, err := keeper.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := keeper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	keeper.Stderr = t.Output()
	if err := keeper.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = input.Close()
		_ = keeper.Wait() // it was killed
	})
	listening := regexp.MustCompile(`Listening on (127\.0\.0\.1:\d+)`)
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			go func() { _, _ = io.Copy(io.Discard, output) }()
			return &anvil{t, "http://" + found[1]}
		}
	}
	t.Fatalf("anvil did not start (install contracts first: make test does): %v", lines.Err())
	return nil
}

// callRPC calls a method of the chain's JSON-RPC.
func (a *anvil) callRPC(method string, params ...any) (result string) {
	a.t.Helper()
	if params == nil {
		params = []any{}
	}
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
	if err != nil {
		a.t.Fatal(err)
	}
	answer, err := http.Post(a.url, "application/json", bytes.NewReader(body))
	if err != nil {
		a.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var read struct {
		Result any
		Error  any
	}
	if err := json.NewDecoder(answer.Body).Decode(&read); err != nil || read.Error != nil {
		a.t.Fatalf("%s: %v, %v", method, err, read.Error)
	}
	return fmt.Sprint(read.Result)
}

// runProgram runs the program to its end.
func runProgram(t *testing.T, args ...string) (stdout string, err error) {
	t.Helper()
	var out bytes.Buffer
	err = run(t.Context(), args, func(string) string { return "" }, &out, t.Output())
	return out.String(), err
}

// runInBackground runs the program, waits until its output says something, and stops it when the test ends.
func runInBackground(t *testing.T, says string, args ...string) (out *apptest.Buffer, stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 1)
	out = &apptest.Buffer{}
	go func() { ended <- run(ctx, args, func(string) string { return "" }, out, t.Output()) }()
	stopped := false
	stop = func() {
		cancel()
		if stopped {
			return
		}
		stopped = true
		if err := <-ended; err != nil {
			t.Errorf("%s ended badly: %v", args[0], err)
		}
	}
	t.Cleanup(stop)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(apptest.Patience); !strings.Contains(out.String(), says); {
		select {
		case <-tick.C:
		case err := <-ended:
			ended <- err
			t.Fatalf("%s ended: %v", args[0], err)
		case <-deadline:
			t.Fatalf("%s does not say %q", args[0], says)
		}
	}
	return out, stop
}

func TestThePaymentIsPlayedOnAForeignChain(t *testing.T) {
	t.Parallel()
	a, dir := startAnvil(t), t.TempDir()
	key, file := filepath.Join(dir, "operator.key"), filepath.Join(dir, "chains.json")
	made, err := runProgram(t, "chain", "key", key)
	if err != nil {
		t.Fatal(err)
	}
	operator := regexp.MustCompile(`0x[0-9a-fA-F]{40}`).FindString(made)
	deploy := []string{
		"chain", "deploy", "--rpc", a.url, "--chain", "eip155:300", "--operator-key-file", key, "--test-tokens", "--record",
		file, "--confirmations", "2",
		"--max-fee", "1000000000000",
	}
	nonce := func() string { return a.callRPC("eth_getTransactionCount", operator, "latest") }

	plan, err := runProgram(t, deploy...)
	if err != nil || !strings.Contains(plan, "Nothing was sent") || strings.Count(plan, " gas\n") != 8 {
		t.Fatalf("%v\n%s", err, plan)
	}
	expectPage(t, "the plan", plan)
	if _, err := runProgram(t, append(deploy, "--yes")...); err == nil || !strings.Contains(err.Error(), "may need") {
		t.Errorf("without money: %v", err)
	}
	if _, err := os.Stat(file); err == nil || nonce() != "0x0" {
		t.Errorf("something was recorded or sent: %v, nonce %s", err, nonce())
	}
	a.callRPC("anvil_setBalance", operator, "0xde0b6b3a7640000")
	if out, err := runProgram(t, append(deploy, "--yes")...); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	verify := []string{"chain", "verify", "--record", file}
	if out, err := runProgram(t, verify...); err != nil || strings.Contains(out, "✗") {
		t.Fatalf("%v\n%s", err, out)
	}
	sent := nonce()
	if out, err := runProgram(t, append(deploy, "--yes")...); err != nil || nonce() != sent || sent != "0x7" {
		t.Errorf("deploying again: %v, nonce %s, then %s\n%s", err, sent, nonce(), out)
	}

	data := filepath.Join(dir, "data")
	_, stop := runInBackground(t, "The sandbox is up", "sandbox", "--addr", "127.0.0.1:0", "--data-dir", data, "--chains",
		file, "--operator-key-file", key, "--no-demo")
	told, err := runProgram(t, "demo", "--env", filepath.Join(data, "sandbox.env"), "--json")
	var result struct {
		Transaction struct {
			Status            string
			ChainTransactions []struct{ ChainID string }
		}
	}
	if err != nil || json.Unmarshal([]byte(told), &result) != nil || result.Transaction.Status != "processed" ||
		len(result.Transaction.ChainTransactions) == 0 {
		t.Fatalf("%v\n%s", err, told)
	}
	if out, err := runProgram(t, "ledger", "reconcile", "--data-dir", data, "--chains", file); err != nil ||
		!strings.Contains(out, "Nothing is wrong.") {
		t.Errorf("the books of the running sandbox: %v\n%s", err, out)
	}
	hash := result.Transaction.ChainTransactions[0].ChainID
	if receipt := a.callRPC("eth_getTransactionReceipt",
		hash[strings.LastIndexByte(hash, ':')+1:]); !strings.Contains(receipt, "status:0x1") {
		t.Errorf("anvil's receipt of %s: %s", hash, receipt)
	}
	stop()
	db := storetest.Open(t, "sqlite:"+filepath.Join(data, "offblocks.db"))
	storetest.Audit(t, db)

	var list []app.ChainRecord
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &list)
	}
	if err != nil || len(list) != 1 || list[0].Confirmations != 2 || list[0].MaxFee.String() != "1000000000000" ||
		list[0].Operator != operator {
		t.Fatalf("%v\n%s", err, text)
	}
	expectServes(t, a, file, key)
	a.callRPC("anvil_setCode", list[0].Escrow, a.callRPC("eth_getCode", list[0].Tokens[0].Address, "latest"))
	if out, err := runProgram(t, verify...); err == nil || !strings.Contains(out, "✗ code of the escrow proxy") ||
		!strings.Contains(out, "✗ owner of the escrow") {
		t.Errorf("a forged escrow: %v\n%s", err, out)
	}
}

// secretFile is a new file that holds a text, and is open to nobody else.
func secretFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(text+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// expectServes starts the production server on the chain, and sees it refuse other keys and other chains.
func expectServes(t *testing.T, a *anvil, file, key string) {
	t.Helper()
	serve := func(file, key string) []string {
		args := []string{
			"serve", "--addr", "127.0.0.1:0", "--external-url", "https://cards.example", "--chains", file,
			"--database-url-file", secretFile(t, storetest.PostgresURL(t)), "--allow-test-tokens",
			"--master-key-file", secretFile(t, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
		}
		if key != "" {
			args = append(args, "--operator-key-file", key)
		}
		return args
	}
	args := serve(file, key)
	unsaid := slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return arg == "--allow-test-tokens" })
	if _, err := runProgram(t, unsaid...); err == nil || !strings.Contains(err.Error(), "has test tokens") {
		t.Errorf("test tokens, without a word: %v", err)
	}
	out, stop := runInBackground(t, "OffBlocks serves https://cards.example/v1", args...)
	for _, line := range []string{
		"No screening: customers cannot be created, and those who have not signed yet cannot sign.",
		"No identity check: customers cannot be created, and those who have not signed yet cannot sign.",
		"No card issuer: cards cannot be created.", "No card network: no purchases, captures or refunds arrive.",
	} {
		if !strings.Contains(out.String(), line+"\n") {
			t.Errorf("serve does not say %q: %s", line, out)
		}
	}
	stop()
	without := args[:len(args)-2]
	_, stop = runInBackground(t, "OffBlocks serves", without...) // the key is kept
	stop()

	refused := func(what, says string, args []string) {
		t.Helper()
		if _, err := runProgram(t, args...); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", what, err)
		}
	}
	other := filepath.Join(t.TempDir(), "other.key")
	if _, err := runProgram(t, "chain", "key", other); err != nil {
		t.Fatal(err)
	}
	refused("another key than before", "this installation's operator is",
		append(without[:len(without):len(without)], "--operator-key-file", other))
	refused("no key at the first start", "the operator's key is needed", serve(file, ""))
	refused("another key than deployed", "may not operate the factory", serve(file, other))
	elsewhere := func(id, url string) string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "chains.json")
		content := strings.Replace(strings.Replace(string(text), "eip155:300", id, 1), a.url, url, 1)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	refused("a node of another chain", "configured for eip155:301 is one of eip155:300",
		serve(elsewhere("eip155:301", a.url), key))
}
