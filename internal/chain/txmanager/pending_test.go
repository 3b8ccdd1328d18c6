package txmanager_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// behindForeign is a chain with a real pool that holds a transaction that somebody else sent with the operator's key, and a deposit
// that was asked for after it. Nothing is mined before the test says so.
type behindForeign struct {
	*chaintest.Forkable
	foreign *types.Transaction
	hold    issuing.Authorisation
}

func newBehindForeign(t *testing.T) *behindForeign {
	t.Helper()
	b := &behindForeign{Forkable: chaintest.NewForkable(t, chaintest.OpenDB(t), 0)}
	b.Start(func(cfg *registry.Config) {
		cfg.Patience, cfg.BumpAfter = 20*time.Millisecond, time.Minute
	})
	b.Ask(nil, "evm_setAutomine", false)
	ctx, operator := t.Context(), b.Chains.Operator().Address
	nonce := must(b.Client.NonceAt(ctx, operator, nil))
	signed := must(txmanager.Sign(b.Chains.Transactions, b.Chain(), int64(nonce), common.Address{1}, nil, nil, 21_000,
		must(txmanager.SuggestFees(ctx, b.Client))))
	b.foreign = must(txmanager.Versions(store.OutgoingTx{Versions: []string{signed.Raw()}}))[0]
	b.Check(b.Client.SendTransaction(ctx, b.foreign))
	if pending := must(b.Client.PendingNonceAt(ctx, operator)); pending != nonce+1 {
		t.Fatalf("the pending nonce is %d, and the mined one %d", pending, nonce)
	}
	b.hold = b.Authorise("1")
	b.DoTasksOnce() // the pool refuses ours: it does not offer more
	if ours := b.deposit(); ours.Nonce != int64(nonce) || ours.Status != store.TxSent {
		t.Fatalf("ours has nonce %d and is %s, behind a foreign one of nonce %d", ours.Nonce, ours.Status, nonce)
	}
	return b
}

// deposit is the newest attempt at the deposit.
func (b *behindForeign) deposit() *store.OutgoingTx {
	b.Helper()
	last := must(b.DB.LastOutgoingTx(b.Context(), string(b.hold.ID), chaintest.FirstDeposit))
	if last == nil {
		b.Fatal("no deposit was signed")
	}
	return last
}

// expectDeposit has the work done, while blocks are mined again, and fails unless there is one deposit and so many findings that
// somebody else used the key.
func (b *behindForeign) expectDeposit(t *testing.T, findings int) {
	t.Helper()
	b.Ask(nil, "evm_setAutomine", true)
	b.Mine(1)
	b.DoTasks()
	if !b.InEscrow(b.hold.ID) || b.DepositCount() != 1 {
		t.Errorf("%d deposits, %+v", b.DepositCount(), b.Claim(b.hold.ID))
	}
	if list := nonceFindings(t, b.Env); len(list) != findings {
		t.Errorf("findings: %+v", list)
	}
}

func TestAForeignTransactionThatThePoolDropsLeavesNoGap(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	var dropped common.Hash
	b.Ask(&dropped, "anvil_dropTransaction", b.foreign.Hash())
	if dropped != b.foreign.Hash() {
		t.Fatalf("dropped %s", dropped)
	}
	first := b.deposit()
	b.expectDeposit(t, 0)
	if ours := b.deposit(); ours.ID != first.ID || ours.Nonce != first.Nonce {
		t.Errorf("it was signed anew, with nonce %d", ours.Nonce)
	}
}

func TestAForeignTransactionThatIsMinedHasOursSignedAnew(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.expectDeposit(t, 1)
	if receipt := must(b.Client.TransactionReceipt(t.Context(), b.foreign.Hash())); receipt.Status != types.ReceiptStatusSuccessful {
		t.Error("the foreign one failed")
	}
	if ours := b.deposit(); ours.ID != first.ID || ours.Status != store.TxDisplaced { // the step that is asked for anew has a number of its own
		t.Errorf("the one that can never be mined is %s", ours.Status)
	}
}

func TestAForeignTransactionThatWaitsInThePoolIsOutbid(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	b.Now = func() time.Time { return time.Now().Add(2 * time.Minute) }
	b.DoTasksOnce()
	if ours := b.deposit(); len(ours.Versions) != 2 {
		t.Fatalf("there are %d versions", len(ours.Versions))
	}
	b.expectDeposit(t, 0)
	if _, err := b.Client.TransactionReceipt(t.Context(), b.foreign.Hash()); err == nil {
		t.Error("the foreign one was mined")
	}
	if ours := b.deposit(); ours.Attempt != 1 || ours.Nonce != int64(b.foreign.Nonce()) {
		t.Errorf("ours has nonce %d in attempt %d", ours.Nonce, ours.Attempt)
	}
}
