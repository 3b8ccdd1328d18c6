package chain

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"offblocks/internal/store"
)

func writeFile(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "chains.json")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

const payees = `"settlement": "0x00000000000000000000000000000000000000a1", "partner": "0x00000000000000000000000000000000000000a2", "platform": "0x00000000000000000000000000000000000000a3"`

func TestAChainIsServedByTheURLOfItsNode(t *testing.T) {
	t.Parallel()
	hub := newHub(t)
	server := httptest.NewServer(hub.RPC())
	t.Cleanup(server.Close)
	url := server.URL + "/rpc/eip155:300"
	n, err := NewRemote(RemoteConfig{Operator: operatorKey, Rates: table{}, File: writeFile(t, fmt.Sprintf(
		`[{"id": "eip155:300", "rpc": %q, "nativeUsd": "3000", "testTokens": true, "maxFeeGwei": 2.5, %s}]`, url, payees))})
	if err != nil {
		t.Fatal(err)
	}
	c := n.Engine()[0]
	if c.Name != "zkSync Sepolia Testnet" || !strings.EqualFold(c.Partner, "0x00000000000000000000000000000000000000a2") {
		t.Errorf("configured: %+v", c)
	}
	if got := n.sites[home].network.MaxFee.String(); got != "2500000000" {
		t.Errorf("the most to offer is %s", got)
	}
	db := openDB(t)
	if err := n.Deploy(t.Context(), db, home); err != nil {
		t.Fatal(err)
	}
	if err := n.readPrice(t.Context(), n.sites[home]); err != nil {
		t.Fatal(err)
	}
	if fee, err := n.NetworkFee(home, c.Assets[0].ID); err != nil || fee < 69_000 || fee > 69_100 {
		t.Errorf("the fee by the node's gas price: %s, %v", fee, err)
	}
	readBack(t, db, n, url)
	if err := n.Close(); err != nil {
		t.Error(err)
	}
}

func readBack(t *testing.T, db *store.DB, n *Networks, url string) {
	t.Helper()
	k := keeper{n, db, nil}
	s := must(k.site(home))
	amount := must(s.tokens[0].raw(12_345_678))
	done, _, err := k.relay(t.Context(), order{chain: home, subject: "reader", purpose: "mint", to: s.tokens[0].address, data: k.abi.token.PackMint(k.operator, amount)})
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewReader(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := r.TokenBalance(t.Context(), s.tokens[0].address.Hex(), n.Operator()); err != nil || !got.Equal(decimal.RequireFromString("12.345678")) {
		t.Errorf("balance %s, %v", got, err)
	}
	if ok, found, err := r.Receipt(t.Context(), done.Hash); !ok || !found || err != nil {
		t.Errorf("receipt: %v, %v, %v", ok, found, err)
	}
	if _, found, err := r.Receipt(t.Context(), "0x01"); found || err != nil {
		t.Errorf("no receipt: %v, %v", found, err)
	}
}

func TestAFileOfChainsIsReadStrictly(t *testing.T) {
	t.Parallel()
	token := `{"address": "0x00000000000000000000000000000000000000b1", "name": "T", "symbol": "T", "currency": "USD", "decimals": 6}`
	head := `"id": "eip155:1", "rpc": "http://localhost:1", "nativeUsd": "1"`
	if _, err := NewRemote(RemoteConfig{Operator: operatorKey, Rates: table{}, File: writeFile(t, "[{"+head+", "+payees+`, "tokens": [`+token+"]}]")}); err != nil {
		t.Fatalf("a good file: %v", err)
	}
	for text, want := range map[string]string{
		"": "EOF", "[]": "no chains", `[{"id": "eip155:1"}]`: `"rpc"`, "[{" + head + `, "testTokens": true}]`: `"settlement"`,
		"[{" + head + ", " + payees + "}]":                                                                               `"testTokens"`,
		"[{" + head + ", " + payees + `, "testTokens": true, "tokens": [` + token + "]}]":                                `"testTokens"`,
		"[{" + head + `, "colour": "red"}]`:                                                                              "colour",
		"[{" + head + ", " + payees + `, "testTokens": true}] []`:                                                        "follows",
		`[{"id": "eip155:01"}]`:                                                                                          "eip155",
		`[{"id": "solana:x", "rpc": "x", "nativeUsd": 1, "testTokens": true, ` + payees + `}]`:                           "eip155",
		`[{"id": "eip155:1", "rpc": "x", "testTokens": true, ` + payees + `}]`:                                           "nativeUsd",
		"[{" + head + ", " + payees + `, "tokens": [{"address": "0x1", "symbol": "T", "currency": "USD"}]}]`:             "address",
		"[{" + head + ", " + payees + `, "tokens": [{"symbol": "T", "currency": "XXXX"}]}]`:                              "currency",
		"[{" + head + ", " + payees + `, "testTokens": true}, {` + head + ", " + payees + `, "testTokens": true}]`:       "twice",
		"[{" + strings.Replace(head, "localhost", "x", 1) + ", " + payees + `, "testTokens": true, "maxFeeGwei": "-1"}]`: "negative",
	} {
		_, err := NewRemote(RemoteConfig{Operator: operatorKey, Rates: table{}, File: writeFile(t, text)})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want something about %s", text, err, want)
		}
	}
	if _, err := NewRemote(RemoteConfig{Operator: make([]byte, 32), Rates: table{}, File: writeFile(t, "[]")}); err == nil {
		t.Error("a key of zeros was taken")
	}
}

func TestASandboxServesThePublishedChains(t *testing.T) {
	t.Parallel()
	n, err := NewSandbox(SandboxConfig{Operator: must(NewKey()), Rates: table{}})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(n.RPC())
	t.Cleanup(server.Close)
	db := openDB(t)
	for _, id := range []int{1, 8} {
		c := n.Engine()[id]
		if err := n.Deploy(t.Context(), db, c.ID); err != nil {
			t.Fatal(err)
		}
		r := must(NewReader(server.URL + "/rpc/" + string(c.ID)))
		if got, err := r.TokenBalance(t.Context(), tokenAddress(string(c.Assets[1].ID)), n.Operator()); err != nil || !got.IsZero() {
			t.Errorf("%s: %s, %v", c.ID, got, err)
		}
		r.Close()
	}
	if err := n.Close(); err != nil {
		t.Error(err)
	}
}

func tokenAddress(asset string) string { return asset[strings.LastIndex(asset, ":")+1:] }
