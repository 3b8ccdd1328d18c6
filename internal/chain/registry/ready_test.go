package registry_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
)

func TestReadinessWaitsForTheGasPriceOfTheRightChain(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(chaintest.NewHub(t, nil).RPC())
	t.Cleanup(server.Close)
	url := server.URL + "/rpc/" + string(chaintest.Home)
	served := func(id caip.ChainID, url string) *registry.Registry {
		networks := chain.Simulated()[:2]
		networks[0].GasPrice, networks[0].ID = nil, id // the other has a fixed price, and no node
		networks[1].ID = "eip155:10"
		c := must(registry.New(registry.Config{Chains: networks, Operator: chaintest.OperatorKey, Rates: chaintest.Rates{},
			Dial: chain.RPC(map[caip.ChainID]string{id: url})}))
		t.Cleanup(closeNode(must(c.Chain(id))))
		return c
	}
	c := served(chaintest.Home, url)
	asset := c.Published()[0].Assets[0].ID
	if _, err := c.GasFee(chaintest.Home, asset); err == nil {
		t.Error("a price was known before it was asked for")
	}
	if err := c.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := c.GasFee(chaintest.Home, asset); err != nil {
		t.Error(err)
	}
	var other *chain.WrongChainError
	if err := served("eip155:280", url).Ready(t.Context()); !errors.As(err, &other) || other.Found.Uint64() != 300 {
		t.Errorf("a node of another chain: %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := served(chaintest.Home, server.URL+"/nowhere").Ready(ctx); err == nil ||
		!strings.Contains(err.Error(), "eip155:300 is not reachable") {
		t.Errorf("no node: %v", err)
	}
}
