package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/caip"
)

func put(t *testing.T, mode os.FileMode, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnOperatorsKeyIsReadFromAClosedFileOrTheEnvironment(t *testing.T) {
	t.Parallel()
	digits := strings.Repeat("1f", 32)
	for name, c := range map[string]struct {
		flags operatorFlags
		says  string // empty: it is taken
	}{
		"a file":             {operatorFlags{OperatorKeyFile: put(t, 0o600, "0x"+digits+"\n")}, ""},
		"itself":             {operatorFlags{OperatorKey: digits}, ""},
		"an open file":       {operatorFlags{OperatorKeyFile: put(t, 0o640, digits)}, "open to others (mode 0640)"},
		"no file":            {operatorFlags{OperatorKeyFile: filepath.Join(t.TempDir(), "none")}, "no such file"},
		"an empty file":      {operatorFlags{OperatorKeyFile: put(t, 0o600, "\n")}, "is empty"},
		"both":               {operatorFlags{OperatorKeyFile: put(t, 0o600, digits), OperatorKey: digits}, "given twice"},
		"too short":          {operatorFlags{OperatorKey: digits[2:]}, "32 bytes in hexadecimal"},
		"no hexadecimal":     {operatorFlags{OperatorKey: "x" + digits[1:]}, "32 bytes in hexadecimal"},
		"beyond the curve":   {operatorFlags{OperatorKey: strings.Repeat("ff", 32)}, "operator key"},
		"nothing where some": {operatorFlags{}, "is needed"},
	} {
		key, err := c.flags.require()
		if c.says == "" && (err != nil || len(key) != 32 || key[0] != 0x1f) || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %x, %v", name, key, err)
		}
		if err != nil && strings.Contains(err.Error(), digits) {
			t.Errorf("%s: the error tells the key", name)
		}
	}
	if key, err := (operatorFlags{}).load(); key != nil || err != nil {
		t.Errorf("nothing: %x, %v", key, err)
	}
}

const listed = `[{"id": "eip155:10", "rpc": "http://127.0.0.1:1", "nativeUsd": "2.5", "confirmations": 12, "maxFee": 50000000000,
	"settlement": "0x00000000000000000000000000000000000000a1", "partner": "0x00000000000000000000000000000000000000a2",
	"platform": "0x00000000000000000000000000000000000000a3",
	"tokens": [{"Address": "0x00000000000000000000000000000000000000a4", "symbol": "USDC", "currency": "USD", "decimals": 6}]}]`

func TestAListOfChainsIsReadStrictly(t *testing.T) {
	t.Parallel()
	networks, urls, err := readChains(put(t, 0o600, listed), false)
	if err != nil {
		t.Fatal(err)
	}
	n := networks[0]
	if n.Confirmations != 12 || n.MaxFee.String() != "50000000000" || n.NativeUSD.String() != "2.5" || len(n.Tokens) != 1 || urls["eip155:10"] != "http://127.0.0.1:1" {
		t.Errorf("read: %+v", n)
	}
	for what, change := range map[string][2]string{
		"a misspelt member":    {`"maxFee"`, `"maxFees"`},
		"half a wei":           {"50000000000", "0.5"},
		"a fee of nothing":     {"50000000000", "0"},
		"no price":             {`"2.5"`, `"0"`},
		"no payee":             {`"0x00000000000000000000000000000000000000a2"`, `""`},
		"a wrong checksum":     {"0x00000000000000000000000000000000000000a1", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD0"[:42]},
		"no address":           {"0x00000000000000000000000000000000000000a4", "0xa4"},
		"no chain":             {"eip155:10", "ten"},
		"negative depth":       {`"confirmations": 12`, `"confirmations": -1`},
		"something that is no": {"[{", "{"},
	} {
		if _, _, err := readChains(put(t, 0o600, strings.Replace(listed, change[0], change[1], 1)), false); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestARecordReplacesItsChainAndKeepsTheOthers(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "chains.json")
	if err := os.WriteFile(path, []byte(listed), 0o600); err != nil {
		t.Fatal(err)
	}
	first, err := entry(path, "eip155:10")
	if err != nil || first == nil {
		t.Fatal(err)
	}
	second := *first
	second.ID, second.Escrow = "eip155:11", "0x00000000000000000000000000000000000000a5"
	changed := *first
	changed.RPC = "http://127.0.0.1:2"
	for _, c := range []chainFile{second, changed} {
		if err := record(path, c); err != nil {
			t.Fatal(err)
		}
	}
	list, err := readChainFile(path)
	if err != nil || len(list) != 2 || list[0].RPC != changed.RPC || list[0].MaxFee.String() != "50000000000" || list[1].Escrow != second.Escrow {
		t.Errorf("%v, %+v", err, list)
	}
	if none, err := entry(path+".none", "eip155:10"); none != nil || err != nil {
		t.Errorf("no file: %v, %v", none, err)
	}
	if err := record(put(t, 0o600, "junk"), second); err == nil {
		t.Error("a file that is no list was written over")
	}
}

func TestDeployingIsRefusedWhereItSaysTooLittle(t *testing.T) {
	t.Parallel()
	key := put(t, 0o600, strings.Repeat("1f", 32))
	for says, more := range map[string][]string{
		"give the tokens":             {"--operator-key-file", key},
		"the operator's key is":       {"--test-tokens"},
		"takes the place of --token":  {"--operator-key-file", key, "--test-tokens", "--token", "0xa=USD"},
		"it is ADDRESS=CURRENCY":      {"--operator-key-file", key, "--token", "0xa"},
		"is not an address":           {"--operator-key-file", key, "--token", "0xa=USD"},
		"--max-fee x":                 {"--operator-key-file", key, "--test-tokens", "--max-fee", "x"},
		"maxFee is wei per gas":       {"--operator-key-file", key, "--test-tokens", "--max-fee", "0.5"},
		"--native-usd -1":             {"--operator-key-file", key, "--test-tokens", "--native-usd=-1"},
		"connection refused":          {"--operator-key-file", key, "--test-tokens"},
		"is not a chain of the eip15": {"--operator-key-file", key, "--test-tokens", "--chain", "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"},
	} {
		args := append([]string{"chain", "deploy", "--rpc", "http://127.0.0.1:1", "--record", filepath.Join(t.TempDir(), "chains.json")}, more...)
		if says != "is not a chain of the eip15" {
			args = append(args, "--chain", "eip155:300")
		}
		if out, err := offblocks(t, args...); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v\n%s", says, err, out)
		}
	}
	if _, err := offblocks(t, "chain", "key", key); err == nil || !strings.Contains(err.Error(), "never written over") {
		t.Errorf("a key was written over: %v", err)
	}
}

func TestOnlyHarmlessQuestionsArePassedOnToANode(t *testing.T) {
	t.Parallel()
	node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(w, r.Body) // a node that repeats what it was asked
	}))
	t.Cleanup(node.Close)
	f := forwarder{urls: map[caip.ChainID]string{"eip155:1": node.URL}, hosts: []string{"cards.example"}}
	ask := func(method, path, host, body string) (int, string) {
		r := httptest.NewRequest(method, "http://"+host+path, bytes.NewBufferString(body))
		w := httptest.NewRecorder()
		f.ServeHTTP(w, r)
		return w.Code, w.Body.String()
	}
	number := `{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber"}`
	for _, c := range []struct {
		method, path, host, body string
		status                   int
	}{
		{"POST", "/rpc/eip155:1", "127.0.0.1:8080", number, 200},
		{"POST", "/rpc/eip155:1", "[::1]:8080", "[" + number + "," + number + "]", 200},
		{"POST", "/rpc/eip155:1", "cards.example", number, 200},
		{"POST", "/rpc/eip155:1", "evil.example", number, 403},
		{"GET", "/rpc/eip155:1", "localhost", number, 405},
		{"POST", "/rpc/eip155:2", "localhost", number, 404},
		{"POST", "/rpc/eip155:1", "localhost", "[]", 400},
		{"POST", "/rpc/eip155:1", "localhost", "junk", 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"eth_sendTransaction"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"eth_signTypedData_v4"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `{"method":"anvil_setBalance"}`, 400},
		{"POST", "/rpc/eip155:1", "localhost", `[` + number + `,{"method":"eth_accounts"}]`, 400},
	} {
		status, body := ask(c.method, c.path, c.host, c.body)
		if status != c.status || status == 200 && body != c.body {
			t.Errorf("%s %s of %s with %s: %d %s", c.method, c.path, c.host, c.body, status, body)
		}
	}
	if status, body := ask("POST", "/rpc/eip155:1", "localhost", `{"method":"eth_accounts","method":"eth_chainId","METHOD":"eth_call"}`); status != 200 || strings.Contains(body, "accounts") || strings.Count(strings.ToLower(body), "method") != 1 {
		t.Errorf("two members of one name: %d %s", status, body)
	}
}
