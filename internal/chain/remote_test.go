package chain

import (
	"net/http/httptest"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

func TestAChainIsServedAndReadByTheURLOfItsNode(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(newHub(t).RPC())
	t.Cleanup(server.Close)
	url := server.URL + "/rpc/" + string(home)
	networks := Simulated()[:2]
	networks[0].GasPrice = nil
	db := openDB(t)
	c := must(New(Config{DB: db, Networks: networks, Operator: operatorKey, Rates: table{}, Dial: RPC(map[caip.ChainID]string{home: url})}))
	k := keeper{c, db, Services{}}
	s := must(k.site(home))
	t.Cleanup(closeNode(s))
	if err := c.readPrice(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if fee, err := c.NetworkFee(home, s.tokens[0].ID); err != nil || fee < 69_000 || fee > 69_100 {
		t.Errorf("the fee by the node's gas price: %s, %v", fee, err)
	}
	if err := c.Deploy(t.Context(), "eip155:280"); err == nil {
		t.Error("a chain without a URL was reached")
	}

	amount := must(s.tokens[0].raw(12_345_678))
	done, _, err := k.relay(t.Context(), order{chain: home, subject: "reader", purpose: "mint", to: s.tokens[0].address, data: k.abi.token.PackMint(k.operator, amount)})
	if err != nil {
		t.Fatal(err)
	}
	if err := k.note(t.Context(), done); err != nil {
		t.Fatal(err)
	}
	r := must(NewReader(url))
	defer r.Close()
	if got, err := r.TokenBalance(t.Context(), s.tokens[0].address.Hex(), c.Operator()); err != nil || !got.Equal(decimal.RequireFromString("12.345678")) {
		t.Errorf("balance %s, %v", got, err)
	}
	if mined, err := r.Mined(t.Context(), done.Hash); !mined || err != nil {
		t.Errorf("receipt: %v, %v", mined, err)
	}
	if mined, err := r.Mined(t.Context(), "0x01"); mined || err != nil {
		t.Errorf("no receipt: %v, %v", mined, err)
	}
}

func closeNode(s *site) func() {
	return func() {
		if client, ok := s.node.(interface{ Close() }); ok {
			client.Close()
		}
	}
}

func TestImpossibleSettingsAreRefused(t *testing.T) {
	t.Parallel()
	one := Simulated()[:1]
	elsewhere := Simulated()[:1]
	elsewhere[0].ID = "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"
	nowhere := Simulated()[:1]
	nowhere[0].Settlement = "somewhere"
	for name, cfg := range map[string]Config{
		"a key of zeros":        {Networks: one, Operator: make([]byte, 32)},
		"no chains":             {Operator: operatorKey},
		"a chain twice":         {Networks: append(one[:1:1], one...), Operator: operatorKey},
		"another kind of chain": {Networks: elsewhere, Operator: operatorKey},
		"no address":            {Networks: nowhere, Operator: operatorKey},
	} {
		if _, err := New(cfg); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
