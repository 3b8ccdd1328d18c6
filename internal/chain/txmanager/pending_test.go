package txmanager_test

import (
	"errors"
	"sync/atomic"
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
	b.DoTasksOnce()
	if ours := b.deposit(); ours.Nonce != int64(nonce)+1 || ours.Status != store.TxSent {
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

// filler is the transaction of ours that has the foreign one's nonce; nil when there is none.
func (b *behindForeign) filler() *store.OutgoingTx {
	b.Helper()
	nonce := int64(b.foreign.Nonce()) // #nosec G115 -- small
	return must(b.DB.OutgoingTxOfNonce(b.Context(), b.Chain().ID(), b.Chains.Operator().Address.Hex(), nonce))
}

// drop has the pool forget the foreign transaction.
func (b *behindForeign) drop() {
	b.Helper()
	var dropped common.Hash
	b.Ask(&dropped, "anvil_dropTransaction", b.foreign.Hash())
	if dropped != b.foreign.Hash() {
		b.Fatalf("dropped %s", dropped)
	}
}

// after moves the clock of the transactions, and has what is due done once.
func (b *behindForeign) after(d time.Duration) {
	b.Helper()
	b.Now = func() time.Time { return time.Now().Add(d) }
	b.DoTasksOnce()
}

// expectDeposit has the work done, while blocks are mined again, and fails unless the deposit is there once, as it was signed at
// first, and the foreign use of the key is a finding.
func (b *behindForeign) expectDeposit(t *testing.T, first *store.OutgoingTx) {
	t.Helper()
	b.Ask(nil, "evm_setAutomine", true)
	b.Mine(1)
	b.DoTasks()
	if !b.InEscrow(b.hold.ID) || b.DepositCount() != 1 {
		t.Errorf("%d deposits, %+v", b.DepositCount(), b.Claim(b.hold.ID))
	}
	if ours := b.deposit(); ours.ID != first.ID || ours.Nonce != first.Nonce || ours.Status != store.TxMined {
		t.Errorf("ours has nonce %d and is %s", ours.Nonce, ours.Status)
	}
	if list := nonceFindings(t, b.Env); len(list) != 1 || list[0].Subject != b.Chains.Operator().Address.Hex() {
		t.Errorf("findings: %+v", list)
	}
	if sent := must(b.DB.SentTxs(t.Context(), b.Chain().ID())); len(sent) != 0 {
		t.Errorf("still on their way: %+v", sent)
	}
}

func TestOursIsMinedBehindAForeignTransaction(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.expectDeposit(t, first)
	if receipt := must(b.Client.TransactionReceipt(t.Context(), b.foreign.Hash())); receipt.Status != types.ReceiptStatusSuccessful {
		t.Error("the foreign one failed")
	}
	if f := b.filler(); f != nil {
		t.Errorf("its nonce was taken: %+v", f)
	}
}

func TestAGapThatADroppedForeignTransactionLeavesIsFilled(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.drop()
	b.DoTasksOnce()
	if f := b.filler(); f != nil {
		t.Fatalf("filled before its time: %+v", f)
	}
	b.after(2 * time.Minute)
	b.expectDeposit(t, first)
	if f := b.filler(); f == nil || f.Purpose.Kind != store.TxFillNonce || f.Status != store.TxMined {
		t.Errorf("the gap was filled by %+v", f)
	}
}

func TestAFillerOutlivesACrashBeforeItIsSent(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.drop()
	b.DoTasksOnce() // the pool has ours again
	b.Node.Interfere(func(method string, after bool) error {
		if method == "send" && !after {
			return chaintest.ErrBroken
		}
		return nil
	})
	b.after(2 * time.Minute)
	if f := b.filler(); f == nil || f.Status != store.TxSent {
		t.Fatalf("stored: %+v", f)
	}
	b.Node.Interfere(nil)
	b.after(2 * time.Minute)
	b.expectDeposit(t, first)
}

func TestAGapIsFilledWhereANodeTakesNothingBehindIt(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.drop() // and ours with it
	var refused atomic.Bool
	b.Node.Interfere(func(method string, after bool) error {
		if method == "send" && !after && refused.CompareAndSwap(false, true) {
			return errors.New("nonce too high")
		}
		return nil
	})
	b.after(2 * time.Minute)
	if f := b.filler(); f == nil || !refused.Load() {
		t.Fatalf("filled by %+v", f)
	}
	b.expectDeposit(t, first)
}

func TestAFillerOutbidsAForeignTransactionThatStaysInThePool(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.after(2 * time.Minute)
	if f := b.filler(); f == nil || len(f.Versions) != 1 {
		t.Fatalf("filled by %+v", f)
	}
	b.after(4 * time.Minute)
	if f := b.filler(); len(f.Versions) != 2 {
		t.Fatalf("there are %d versions", len(f.Versions))
	}
	b.expectDeposit(t, first)
	if _, err := b.Client.TransactionReceipt(t.Context(), b.foreign.Hash()); err == nil {
		t.Error("the foreign one was mined")
	}
}

func TestAFillerWhoseNonceTheForeignTransactionTakesIsGivenUp(t *testing.T) {
	t.Parallel()
	b := newBehindForeign(t)
	first := b.deposit()
	b.after(2 * time.Minute) // refused: it does not offer more than the foreign one
	b.expectDeposit(t, first)
	if f := b.filler(); f == nil || f.Status != store.TxDisplaced {
		t.Errorf("the filler is %+v", f)
	}
}

func TestAPoolThatIsTooLargeIsNotBelieved(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.OpenAccount()
	mined := must(w.Node.NonceAt(t.Context(), w.Chains.Operator().Address, nil))
	w.Node.PendingLie = 1 << 40
	a := w.Authorise("1")
	w.DoTasks()
	r := must(w.DB.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
	if r.Nonce != int64(mined) || !w.InEscrow(a.ID) {
		t.Errorf("nonce %d where %d is next", r.Nonce, mined)
	}
}
