package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
)

func writeFile(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const listed = `[{"id": "eip155:10", "rpc": "http://127.0.0.1:1", "nativeUsd": "2.5", "confirmations": 12, "maxFee": 50000000000,
	"settlement": "0x00000000000000000000000000000000000000a1", "partner": "0x00000000000000000000000000000000000000a2",
	"platform": "0x00000000000000000000000000000000000000a3",
	"tokens": [{"Address": "0x00000000000000000000000000000000000000a4", "symbol": "USDC", "currency": "USD", "decimals": 6}]}]`

func TestAListOfChainsIsReadStrictly(t *testing.T) {
	t.Parallel()
	definitions, urls, err := ReadChains(writeFile(t, listed), false)
	if err != nil {
		t.Fatal(err)
	}
	n := definitions[0]
	if n.Confirmations != 12 || n.MaxFee.String() != "50000000000" || n.NativeUSD.String() != "2.5" ||
		len(n.Tokens) != 1 || urls["eip155:10"] != "http://127.0.0.1:1" {
		t.Errorf("read: %+v", n)
	}
	for what, change := range map[string][2]string{
		"a misspelt member": {`"maxFee"`, `"maxFees"`},
		"half a wei":        {"50000000000", "0.5"},
		"a fee of nothing":  {"50000000000", "0"},
		"no price":          {`"2.5"`, `"0"`},
		"no payee":          {`"0x00000000000000000000000000000000000000a2"`, `""`},
		"a wrong checksum": {"0x00000000000000000000000000000000000000a1",
			"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD0"[:42]},
		"no address":           {"0x00000000000000000000000000000000000000a4", "0xa4"},
		"no chain":             {"eip155:10", "ten"},
		"negative depth":       {`"confirmations": 12`, `"confirmations": -1`},
		"something that is no": {"[{", "{"},
	} {
		if _, _, err := ReadChains(writeFile(t, strings.Replace(listed, change[0], change[1], 1)), false); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestConfirmationsHaveADefaultOnKnownChainsOnly(t *testing.T) {
	t.Parallel()
	unset := strings.Replace(listed, `"confirmations": 12, `, "", 1)
	if _, _, err := ReadChains(writeFile(t, unset), false); err == nil ||
		!strings.Contains(err.Error(), "confirmations") {
		t.Errorf("a chain that is not known, without confirmations: %v", err)
	}
	known := strings.Replace(unset, "eip155:10", "eip155:137", 1)
	definitions, _, err := ReadChains(writeFile(t, known), false)
	if err != nil || definitions[0].Confirmations != chain.DefaultConfirmations("eip155:137") ||
		definitions[0].Confirmations < 2 {
		t.Errorf("%+v, %v", definitions, err)
	}
	test := strings.Replace(unset, `"nativeUsd"`, `"testTokens": true, "nativeUsd"`, 1)
	definitions, _, err = ReadChains(writeFile(t, test), true)
	if err != nil || definitions[0].Confirmations != 0 {
		t.Errorf("with test tokens: %+v, %v", definitions, err)
	}
	// A server counts blocks on a real chain, whatever its tokens are worth.
	if _, _, err := ReadChains(writeFile(t, test), false); err == nil || !strings.Contains(err.Error(), "confirmations") {
		t.Errorf("a server, on a chain that is not known, with test tokens and without confirmations: %v", err)
	}
	definitions, _, err = ReadChains(writeFile(t, strings.Replace(test, "eip155:10", "eip155:11155111", 1)), false)
	if err != nil || definitions[0].Confirmations != chain.DefaultConfirmations("eip155:11155111") || definitions[0].TestTokens {
		t.Errorf("a server on a known test network with test tokens: %+v, %v", definitions, err)
	}
}

func TestTheWindowOfAChainIsADuration(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]time.Duration{"15s": 15 * time.Second, "0s": 0, "11m": -1, "-1s": -1, "15": -1} {
		with := strings.Replace(listed, `"nativeUsd"`, `"batchWindow": "`+text+`", "nativeUsd"`, 1)
		definitions, _, err := ReadChains(writeFile(t, with), false)
		switch {
		case want < 0 && (err == nil || !strings.Contains(err.Error(), "batchWindow is how long")):
			t.Errorf("%s: %v", text, err)
		case want >= 0 && (err != nil || definitions[0].BatchWindow != want):
			t.Errorf("%s: %+v, %v", text, definitions, err)
		}
	}
}

func TestARecordReplacesItsChainAndKeepsTheOthers(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "chains.json")
	if err := os.WriteFile(path, []byte(listed), 0o600); err != nil {
		t.Fatal(err)
	}
	first, err := FindChain(path, "eip155:10")
	if err != nil || first == nil {
		t.Fatal(err)
	}
	second := *first
	second.ID, second.Escrow = "eip155:11", "0x00000000000000000000000000000000000000a5"
	changed := *first
	changed.RPC = "http://127.0.0.1:2"
	for _, c := range []ChainRecord{second, changed} {
		if err := RecordChain(path, c); err != nil {
			t.Fatal(err)
		}
	}
	list, err := ReadChainFile(path)
	if err != nil || len(list) != 2 || list[0].RPC != changed.RPC || list[0].MaxFee.String() != "50000000000" ||
		list[1].Escrow != second.Escrow {
		t.Errorf("%v, %+v", err, list)
	}
	if none, err := FindChain(path+".none", "eip155:10"); none != nil || err != nil {
		t.Errorf("no file: %v, %v", none, err)
	}
	if err := RecordChain(writeFile(t, "junk"), second); err == nil {
		t.Error("a file that is no list was written over")
	}
}
