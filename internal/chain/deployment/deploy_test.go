package deployment_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
)

func TestDeployingAgainDoesNothing(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Check(w.Contracts().Ensure(t.Context()))
	nonce := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	w.Start(nil)
	w.Check(w.Contracts().Ensure(t.Context()))
	if again := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil)); again != nonce ||
		nonce != uint64(len(w.Contracts().PlannedContracts())) {
		t.Errorf("%d transactions, then %d", nonce, again)
	}
	got := must(chain.CallView(t.Context(), w.Node, w.Chain().Escrow, chain.ABI().Escrow.PackOwner(),
		chain.ABI().Escrow.UnpackOwner)).Hex()
	if got != w.Chains.Operator().Address.Hex() {
		t.Errorf("the escrow belongs to %s", got)
	}
}
