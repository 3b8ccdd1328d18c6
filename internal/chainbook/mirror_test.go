package chainbook_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// scale is how much of a token with nine decimals makes a unit.
const scale = int64(1_000)

// wire is a chain of one wallet, as little as the mirror needs of it: what the wallet held after each block.
type wire struct {
	*env
	account issuing.Account
	cursor  store.Cursor
	held    map[int64]int64 // in the token's own counting, by block
	fork    int             // counts reorganisations: blocks of another fork have other hashes
}

func newWire(h *env) *wire {
	h.Helper()
	id := h.OpenAccount(h.ActiveCustomer())
	a, err := h.DB.Account(h.Ctx, h.Programme, id)
	h.Must(err)
	w := &wire{env: h, account: a, held: map[int64]int64{}}
	w.seek()
	w.held[w.cursor.Block] = int64(h.Funds(id).Wallet()) * scale
	return w
}

func (w *wire) seek() {
	w.Helper()
	cursor, err := w.DB.Cursor(w.Ctx, worktest.ChainID)
	w.Must(err)
	w.cursor = *cursor
}

// next is the batch of one more block, in which so much came or, below zero, went.
func (w *wire) next(raw ...int64) chainbook.Batch {
	b := chainbook.Block{Number: w.cursor.Block + 1, Hash: fmt.Sprintf("0x%08x", w.fork<<16+int(w.cursor.Block)+1)}
	batch := chainbook.Batch{From: w.cursor, To: b, Blocks: []chainbook.Block{b}}
	for i, r := range raw {
		e := chainbook.ChainEvent{
			Kind: chainbook.FundsReceived, Account: w.account, Asset: worktest.USDC, Block: b, Tx: fmt.Sprintf("0xt%d", b.Number), Log: uint(i),
			Units: issuing.Units(r / scale), Dust: r % scale, Scale: scale,
		}
		if r < 0 {
			e.Kind, e.Units, e.Dust = chainbook.FundsSent, -e.Units, -e.Dust
		}
		batch.Events = append(batch.Events, e)
	}
	return batch
}

// mine books a block.
func (w *wire) mine(raw ...int64) {
	w.Helper()
	w.Must(w.Book.ApplyBlocks(w.Ctx, w.next(raw...)))
	total := w.held[w.cursor.Block]
	for _, r := range raw {
		total += r
	}
	w.seek()
	w.held[w.cursor.Block] = total
}

// forget goes back so many blocks.
func (w *wire) forget(blocks int64) {
	w.Helper()
	known, err := w.DB.MirrorBlocks(w.Ctx, worktest.ChainID)
	w.Must(err)
	to := known[max(0, len(known)-1-int(blocks))]
	states, err := w.Book.AffectedBalances(w.Ctx, worktest.ChainID, to.Number)
	w.Must(err)
	for i := range states {
		states[i].Allowance = worktest.Granted
	}
	w.Must(w.Book.RollBack(w.Ctx, w.cursor, chainbook.Block{Number: to.Number, Hash: to.Hash}, states))
	w.fork++
	w.seek()
}

// agrees demands that the books have what the wallet holds, to the last of the token's own units.
func (w *wire) agrees(after string) {
	w.Helper()
	f := w.Funds(w.account.ID)
	if got := int64(f.Wallet())*scale + f.Dust; got != w.held[w.cursor.Block] || f.Available < 0 || f.Missing < 0 || f.Dust < 0 || f.Dust >= scale {
		w.Fatalf("after %s the wallet holds %d, and the books have %d: %+v", after, w.held[w.cursor.Block], got, f)
	}
}

func TestTheBooksHaveWhatAWalletHoldsWhateverComesGoesOrIsForgotten(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := &env{worktest.New(t, db)}
		w := newWire(h)
		card := h.ActiveCard(w.account.ID)
		var open []issuing.AuthorisationID
		rapid.Check(t, func(rt *rapid.T) {
			h.Reporter = rt
			for range 12 {
				what := rapid.SampledFrom([]string{"come", "come", "go", "several", "forget", "buy", "give up", "nothing"}).Draw(rt, "what")
				amount := rapid.Int64Range(1, 40_000_000*scale).Draw(rt, "amount")
				switch what {
				case "come":
					w.mine(amount)
				case "go":
					w.mine(-min(amount, w.held[w.cursor.Block]))
				case "several":
					w.mine(amount, -amount/3, amount/7, -amount/2)
				case "nothing":
					w.mine()
				case "forget":
					w.forget(rapid.Int64Range(1, 5).Draw(rt, "blocks"))
				case "buy":
					if a, err := h.Buy(card, "9.99"); err == nil {
						open = append(open, a.ID)
					}
				case "give up":
					for _, id := range open {
						_, err := h.Payments.Release(h.Ctx, h.Programme, id)
						h.Must(err)
					}
					open = nil
					h.Must(h.Book.CoverMissing(h.Ctx, worktest.ChainID))
				}
				w.agrees(what)
			}
		})
		h.Reporter = t
		h.Work()
	})
}

func TestABatchIsBookedOnceAndWithItsCursor(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		w := newWire(h)
		batch := w.next(5 * scale)
		h.Must(h.Book.ApplyBlocks(h.Ctx, batch))
		if err := h.Book.ApplyBlocks(h.Ctx, batch); !errors.Is(err, chainbook.ErrOutdated) {
			t.Errorf("once more: %v", err)
		}
		w.held[w.cursor.Block+1] = w.held[w.cursor.Block] + 5*scale
		w.seek()
		w.agrees("booking twice")

		broken := w.next(7 * scale)
		broken.Events = append(broken.Events, chainbook.ChainEvent{
			Kind: chainbook.FundsReceived, Account: issuing.Account{ID: "nobody", ProgrammeID: h.Programme, Chain: worktest.ChainID}, Asset: worktest.USDC, Block: broken.To, Tx: "0x", Units: 1,
		})
		if err := h.Book.ApplyBlocks(h.Ctx, broken); err == nil {
			t.Error("an account that is nobody's was booked")
		}
		w.agrees("a batch that fails at its end")
		good := w.next(7 * scale)
		h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error { // a wallet that was not asked about opens
			joined, err := tx.JoinCursor(h.Ctx, worktest.ChainID, w.cursor.Block)
			if err == nil && !joined {
				err = errors.New("it did not join")
			}
			return err
		}))
		if err := h.Book.ApplyBlocks(h.Ctx, good); !errors.Is(err, chainbook.ErrOutdated) {
			t.Errorf("read for fewer wallets: %v", err)
		}
	})
}

func TestADepositDrawsAllowanceOnlyAfterTheBlockThatItIsKnownAsOf(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		w := newWire(h)
		card := h.ActiveCard(w.account.ID)
		ids := []issuing.AuthorisationID{h.Approved(card, "1"), h.Approved(card, "1"), h.Approved(card, "1")}
		reserve := func(i int, block int64) {
			t.Helper()
			c, err := h.DB.ClaimOf(h.Ctx, h.Programme, string(ids[i]))
			h.Must(err)
			step, _ := c.NextStep()
			h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error { return h.Claims.BeginStep(h.Ctx, tx, c, step) }))
			h.Must(h.Claims.StepDone(h.Ctx, h.Programme, c.ID, step.Number, store.OutgoingTx{ID: "none", Chain: worktest.ChainID, Block: block, Status: store.TxMined}, fmt.Sprint(100+i)))
		}
		amount := h.Funds(w.account.ID).Held / 3
		approve := func(block int64, units, want issuing.Units) {
			t.Helper()
			h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, w.account.ID, chainbook.Block{Number: block}, units))
			if got := h.Funds(w.account.ID).Allowance; got != want {
				t.Errorf("as of block %d: %s, want %s", block, got, want)
			}
		}
		reserve(0, 30) // booked first, of a later block than the approval
		approve(20, 100_000_000, 100_000_000-amount)
		reserve(1, 15) // of an earlier block: the approval has it already
		if got := h.Funds(w.account.ID).Allowance; got != 100_000_000-amount {
			t.Errorf("drawn twice: %s", got)
		}
		reserve(2, 21)
		if got := h.Funds(w.account.ID).Allowance; got != 100_000_000-2*amount {
			t.Errorf("not drawn: %s", got)
		}
		approve(10, 5, 100_000_000-2*amount) // older than what is known
		approve(40, 7, 7)
		h.Work()
	})
}
