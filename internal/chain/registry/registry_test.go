package registry_test

import (
	"net/http/httptest"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

func TestAChainIsServedAndReadByTheURLOfItsNode(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(chaintest.NewHub(t, nil).RPC())
	t.Cleanup(server.Close)
	url := server.URL + "/rpc/" + string(chaintest.Home)
	networks := chain.Simulated()[:2]
	networks[0].GasPrice = nil
	c := must(registry.New(registry.Config{
		DB: chaintest.OpenDB(t), Chains: networks, Operator: chaintest.OperatorKey, Rates: chaintest.Rates{},
		Dial: chain.RPC(map[caip.ChainID]string{chaintest.Home: url}),
	}))
	s := must(c.Chain(chaintest.Home))
	t.Cleanup(closeNode(s))
	if err := c.Gas.Read(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if fee, err := c.GasFee(chaintest.Home, s.Tokens[0].ID); err != nil || fee < 69_000 || fee > 69_100 {
		t.Errorf("the fee by the node's gas price: %s, %v", fee, err)
	}
	if err := must(c.Deployment("eip155:280")).Ensure(t.Context()); err == nil {
		t.Error("a chain without a URL was reached")
	}
	if err := must(c.Deployment(chaintest.Home)).Ensure(t.Context()); err != nil {
		t.Fatal(err)
	}
	amount := must(s.Tokens[0].Raw(12_345_678))
	done, _, err := c.Transactions.Execute(t.Context(), txmanager.Request{
		Chain: s, Subject: "reader", Purpose: store.TxPurpose{Kind: store.TxMintTestTokens}, To: s.Tokens[0].Address,
		Data: chain.ABI().Token.PackMint(c.Operator().Address, amount),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Transactions.RecordReceipt(t.Context(), done); err != nil {
		t.Fatal(err)
	}
	r := must(chain.NewReader(url))
	defer r.Close()
	if got, err := r.TokenBalance(t.Context(), s.Tokens[0].Address.Hex(), c.Operator().Address.Hex()); err != nil ||
		!got.Equal(decimal.RequireFromString("12.345678")) {
		t.Errorf("balance %s, %v", got, err)
	}
	if mined, err := r.Mined(t.Context(), done.Hash); !mined || err != nil {
		t.Errorf("receipt: %v, %v", mined, err)
	}
	if mined, err := r.Mined(t.Context(), "0x01"); mined || err != nil {
		t.Errorf("no receipt: %v, %v", mined, err)
	}
}

func closeNode(c *chain.Chain) func() {
	return func() {
		node, err := c.Connection.Node()
		if client, ok := node.(interface{ Close() }); ok && err == nil {
			client.Close()
		}
	}
}

func TestImpossibleSettingsAreRefused(t *testing.T) {
	t.Parallel()
	one := chaintest.Definitions()
	elsewhere := chaintest.Definitions()
	elsewhere[0].ID = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"
	nowhere := chaintest.Definitions()
	nowhere[0].Settlement = "somewhere"
	for name, cfg := range map[string]registry.Config{
		"a key of zeros":        {Chains: one, Operator: make([]byte, 32)},
		"no chains":             {Operator: chaintest.OperatorKey},
		"a chain twice":         {Chains: append(one[:1:1], one...), Operator: chaintest.OperatorKey},
		"another kind of chain": {Chains: elsewhere, Operator: chaintest.OperatorKey},
		"no address":            {Chains: nowhere, Operator: chaintest.OperatorKey},
	} {
		if _, err := registry.New(cfg); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestTheNetworkFeeIsTheGasOfAPaymentInTokens(t *testing.T) {
	t.Parallel()
	n := must(registry.New(registry.Config{Chains: chaintest.Definitions(), Operator: chaintest.OperatorKey,
		Rates: chaintest.Rates{}}))
	assets := n.Published()[0].Assets
	// 230,000 gas at 0.1 gwei are 0.000023 of a coin of 3,000 USD.
	if fee := must(n.GasFee(chaintest.Home, assets[0].ID)); fee != 69_000 {
		t.Errorf("in USDC: %s", fee)
	}
	if fee := must(n.GasFee(chaintest.Home, assets[1].ID)); fee != 34_500 {
		t.Errorf("in EURC: %s", fee)
	}
	chains := chaintest.Definitions()
	chains[0].GasPrice = nil
	if fee, err := must(registry.New(registry.Config{Chains: chains, Operator: chaintest.OperatorKey,
		Rates: chaintest.Rates{}})).GasFee(chaintest.Home, assets[0].ID); err == nil {
		t.Errorf("without a price: %s", fee)
	}
	if fee, err := must(registry.New(registry.Config{Chains: chaintest.Definitions(), Operator: chaintest.OperatorKey,
		Rates: unrated{}})).GasFee(chaintest.Home, assets[0].ID); !issuing.IsCode(err, issuing.CodeCurrencyUnsupported) {
		t.Errorf("without a rate: %s, %v", fee, err)
	}
}

// unrated is a source of rates that has none.
type unrated struct{}

func (unrated) Rate(string, string) (issuing.Rate, bool) { return issuing.Rate{}, false }
