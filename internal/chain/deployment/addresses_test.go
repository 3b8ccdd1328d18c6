package deployment_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAddressesAreKnownBeforeAnythingIsDeployed(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), func(cfg *registry.Config) { cfg.Chains = chain.Simulated() })
	w.Check(w.Contracts().Ensure(t.Context()))
	for i, at := range w.Contracts().PlannedContracts() {
		if code := must(w.Node.CodeAt(t.Context(), at, nil)); len(code) == 0 {
			t.Errorf("contract %d is not at %s", i, at)
		}
	}
	id, owner := issuing.NewID[issuing.AccountID](), must(chain.NewOwner()).Address()
	address := must(w.Chains.Wallet(chaintest.Home, owner, id))
	s := w.Chain()
	at := must(chain.CallView(t.Context(), w.Node, s.Factory,
		chain.ABI().Factory.PackWalletAddress(common.HexToAddress(owner), s.Escrow, s.Factory,
			must(wallet.Salt(id))), chain.ABI().Factory.UnpackWalletAddress))
	if at.Hex() != address {
		t.Errorf("the factory puts the wallet at %s, not %s", at, address)
	}

	other := must(registry.New(registry.Config{Chains: chain.Simulated(), Operator: crypto.Keccak256([]byte("another")),
		Rates: chaintest.Rates{}}))
	engine := w.Chains.Published()
	if len(engine) != 9 || engine[0].Name != "zkSync Sepolia Testnet (simulated)" || engine[8].ID != "eip155:11155111" {
		t.Errorf("the engine lists %d chains from %+v on", len(engine), engine[0])
	}
	for i, c := range engine {
		o := other.Published()[i]
		for j, a := range c.Assets {
			if a.ID != o.Assets[j].ID {
				t.Errorf("the address of %s depends on the operator", a.Symbol)
			}
		}
		if c.Factory == o.Factory || c.Escrow == o.Escrow || c.Settlement == o.Settlement {
			t.Errorf("%s does not depend on the operator", c.ID)
		}
		if c.Factory != engine[0].Factory || c.Escrow != engine[0].Escrow || c.Settlement == c.Partner ||
			c.Partner == c.Platform {
			t.Errorf("addresses on %s: %+v", c.ID, c)
		}
		if usd, _ := c.TokenFor("GBP"); usd.Symbol != "USDC" || usd.Decimals != 6 {
			t.Errorf("the token for GBP is %+v", usd)
		}
		if eur, _ := c.TokenFor("EUR"); eur.Symbol != "EURC" {
			t.Errorf("the token for EUR is %+v", eur)
		}
	}
}
