package worker_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
)

// A payment is reserved and settled by a share of two transactions, whoever else's go with it. One by one and together,
// the payments of the same cards are measured, after one that each wallet was used by for the first time.
func TestPaymentsThatMeetGoInOneTransaction(t *testing.T) {
	t.Parallel()
	const n = 32
	c := newCrowd(t, chaintest.OpenDB(t), n)
	c.Start(nil)
	escrow := c.Chain().Published.Escrow
	pay := func(do func() int) map[string][]store.OutgoingTx {
		list := c.authorise()
		c.doAll(do)
		for _, a := range list {
			if !c.InEscrow(a.ID) {
				t.Fatalf("not reserved: %+v", c.Claim(a.ID))
			}
		}
		c.capture(list)
		c.doAll(do)
		for _, a := range list {
			if got := c.Authorisation(a.ID); got.Status != issuing.AuthorisationCaptured {
				t.Fatalf("%s: %+v", got.Status, c.Claim(a.ID))
			}
		}
		if got := c.Holds(escrow); got != 0 {
			t.Errorf("the escrow still has %s", got)
		}
		c.AssertAgreement("payments")
		return c.sentFor(list)
	}
	pay(c.DoTasksOnce)
	alone := pay(c.DoTasksOnce)
	c.Start(gathering(n))
	together := pay(c.DoTasksTogether)
	if len(alone) != 2*n || len(together) != 2 {
		t.Fatalf("%d transactions one by one, %d together", len(alone), len(together))
	}
	for _, list := range together {
		for i, tx := range list {
			if tx.Orders != n || tx.Nonce != list[0].Nonce || tx.Status != store.TxMined || tx.GasUnits == 0 ||
				!slices.Equal(tx.Versions, list[0].Versions) {
				t.Errorf("order %d: %+v", i, tx)
			}
		}
	}
	one, many := c.gas(alone), c.gas(together)
	ratio := float64(many) / float64(one)
	t.Attr("measured", fmt.Sprintf("gas of a payment among %d: %d, alone: %d, ratio %.2f", n, many/n, one/n, ratio))
	if ratio > 0.58 {
		t.Errorf("a payment takes %d gas together and %d alone, a ratio of %.2f", many/n, one/n, ratio)
	}
}

// Every call that takes many does for each what the call for one does.
func TestEveryStepOfAPaymentIsTakenInABatch(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := newCrowd(t, db, 3)
		list := c.authorise()
		all := func(what string, do func(id issuing.AuthorisationID) error) {
			t.Helper()
			for _, a := range list {
				c.Check(do(a.ID))
			}
			c.DoTasksTogether()
			for _, a := range list {
				if claim := c.Claim(a.ID); claim.Step != nil || claim.Held != 0 {
					t.Errorf("after %s: %+v", what, claim)
				}
			}
			c.AssertAgreement(what)
		}
		capture := func(amount string, more bool) func(id issuing.AuthorisationID) error {
			return func(id issuing.AuthorisationID) error {
				_, err := c.Payments.Capture(t.Context(), c.Programme, id, payments.Capture{Amount: amount, More: more})
				return err
			}
		}
		all("deposits", func(issuing.AuthorisationID) error { return nil })
		all("top-ups", func(id issuing.AuthorisationID) error {
			_, err := c.Payments.Increment(t.Context(), c.Programme, id, payments.Change{Amount: "10"})
			return err
		})
		all("parts settled", capture("5", true))
		all("parts returned", func(id issuing.AuthorisationID) error {
			_, err := c.Payments.Reverse(t.Context(), c.Programme, id, payments.Change{Amount: "7"})
			return err
		})
		all("the rest settled", capture("18", false))
		list = c.authorise()
		all("deposits", func(issuing.AuthorisationID) error { return nil })
		all("an amount settled and the rest returned", capture("18", false))
		list = c.authorise()
		all("deposits", func(issuing.AuthorisationID) error { return nil })
		all("returned", func(id issuing.AuthorisationID) error {
			_, err := c.Payments.Release(t.Context(), c.Programme, id)
			return err
		})
		list = c.authorise()
		all("deposits", func(issuing.AuthorisationID) error { return nil })
		all("settled", capture("", false))
		calls := map[string]bool{}
		for id := int64(0); ; id++ {
			tx := must(db.OutgoingTxOfNonce(t.Context(), c.Chain().ID(), c.Chains.Operator().Address.Hex(), id))
			if tx == nil {
				break
			}
			if tx.IsBatched() {
				signed := new(types.Transaction)
				c.Check(signed.UnmarshalBinary(common.FromHex(tx.Versions[0])))
				calls[string(signed.Data()[:4])] = true
			}
		}
		if len(calls) != 7 {
			t.Errorf("%d calls were batched, want 7", len(calls))
		}
	})
}

// assertOthersReserved wants every payment but the first in the escrow, in transactions that hold so many orders.
func (c *crowd) assertOthersReserved(list []issuing.Authorisation, orders int64) {
	c.Helper()
	if c.InEscrow(list[0].ID) {
		c.Error("the payment of an empty wallet is in the escrow")
	}
	for _, a := range list[1:] {
		sent := must(c.DB.TxsOf(c.Context(), string(a.ID)))
		if last := sent[len(sent)-1]; !c.InEscrow(a.ID) || last.Orders != orders {
			c.Errorf("%+v, sent %+v", c.Claim(a.ID), sent)
		}
	}
	if got := c.DepositCount(); got != int64(len(list)-1) {
		c.Errorf("%d deposits", got)
	}
}

func TestAnOrderThatIsRefusedDoesNotHoldUpTheRest(t *testing.T) {
	t.Parallel()
	c := newCrowd(t, chaintest.OpenDB(t), 4)
	c.announceWithdrawal(0)
	list := c.authorise()
	c.emptyWallet(0)
	c.DoTasksTogether()
	c.assertOthersReserved(list, 3)
	if sent := must(c.DB.TxsOf(t.Context(), string(list[0].ID))); len(sent) > 0 {
		t.Errorf("sent for what is refused: %+v", sent)
	}
}

// What made a transaction fail is not known: each order goes alone then, and so the next one of whoever did it.
func TestATransactionThatFailsOnChainIsTakenApart(t *testing.T) {
	t.Parallel()
	c := newCrowd(t, chaintest.OpenDB(t), 4)
	c.announceWithdrawal(0)
	list := c.authorise()
	c.Node.Interfere(func(method string, after bool) error {
		if method == "send" {
			return chaintest.ErrBroken
		}
		return nil
	})
	c.DoTasksTogether() // it is signed and kept, and not sent
	c.Node.Interfere(nil)
	c.emptyWallet(0)
	c.DoTasksTogether()
	c.assertOthersReserved(list, 1)
	for _, a := range list {
		first := must(c.DB.TxsOf(t.Context(), string(a.ID)))[0]
		if first.Status != store.TxReverted || first.Orders != 4 {
			t.Errorf("the first attempt: %+v", first)
		}
	}
}

func TestABatchThatWasSentBeforeACrashIsBookedOnce(t *testing.T) {
	t.Parallel()
	for method, afters := range map[string][]bool{"send": {false}, "receipt": {false, true}} {
		for _, after := range afters {
			t.Run(fmt.Sprintf("%s, after its effect %v", method, after), func(t *testing.T) {
				t.Parallel()
				c := newCrowd(t, chaintest.OpenDB(t), 3)
				list := c.authorise()
				c.Node.Interfere(func(called string, later bool) error {
					if called == method && later == after {
						return chaintest.ErrBroken
					}
					return nil
				})
				c.DoTasksTogether()
				for hash, sent := range c.sentFor(list) {
					if len(sent) != 3 || sent[0].Status != store.TxSent {
						t.Fatalf("%s: %+v", hash, sent)
					}
				}
				c.Node.Interfere(nil)
				c.Start(nil)
				c.DoTasksOnce() // one after the other: those that are not booked yet wait, and the books agree meanwhile
				c.AssertAgreement("a crash")
				if got := c.DepositCount(); got != 3 {
					t.Errorf("%d deposits", got)
				}
				for _, a := range list {
					if !c.InEscrow(a.ID) {
						t.Errorf("%+v", c.Claim(a.ID))
					}
				}
			})
		}
	}
}

// Between the booking of one order and that of the next, reconciliation counts for each what is its own.
func TestABatchThatIsBookedInPartAgreesWithTheChain(t *testing.T) {
	t.Parallel()
	c := newCrowd(t, chaintest.OpenDB(t), 3)
	list := c.authorise()
	c.Node.Interfere(func(method string, after bool) error {
		if method == "receipt" {
			return chaintest.ErrBroken
		}
		return nil
	})
	c.DoTasksTogether()
	c.Node.Interfere(nil)
	for i := range list {
		c.doClaim(list[i].ID)
		c.AssertAgreement(fmt.Sprintf("%d of %d", i+1, len(list)))
	}
}

// A transaction that waits too long is replaced with all that goes in it, whoever of those who wait does so.
func TestABatchIsReplacedByOneOfAHigherFee(t *testing.T) {
	t.Parallel()
	c := newCrowd(t, chaintest.OpenDB(t), 3)
	list := c.authorise()
	c.Node.Hide = true
	c.Start(func(cfg *registry.Config) {
		gathering(3)(cfg)
		cfg.Patience, cfg.BumpAfter = 10*time.Millisecond, time.Minute
	})
	c.DoTasksTogether()
	c.Pass(90 * time.Second) // once over its time, and not twice
	c.DoTasksTogether()
	for hash, sent := range c.sentFor(list) {
		for _, tx := range sent {
			if len(sent) != 3 || len(tx.Versions) != 2 || tx.Status != store.TxSent {
				t.Fatalf("%s: one of %d orders has %d versions and is %s", hash, len(sent), len(tx.Versions), tx.Status)
			}
		}
	}
	c.Node.Hide = false
	c.Start(nil)
	c.DoTasks()
	for _, a := range list {
		if !c.InEscrow(a.ID) {
			t.Errorf("%+v", c.Claim(a.ID))
		}
	}
	if got := c.DepositCount(); got != 3 {
		t.Errorf("%d deposits", got)
	}
	c.AssertAgreement("a replacement")
}

// Where a chain has a window, steps are held back to its end, across processes and however late each came.
func TestStepsWaitForTheEndOfTheWindow(t *testing.T) {
	t.Parallel()
	const window = 15 * time.Second
	c := newCrowd(t, chaintest.OpenDB(t), 3)
	begin := time.Now().Truncate(window).Add(window + time.Second)
	c.Now = func() time.Time { return begin }
	c.Start(func(cfg *registry.Config) {
		gathering(3)(cfg)
		cfg.Chains[0].BatchWindow = window
	})
	var list []issuing.Authorisation
	for i, card := range c.cards {
		c.Card = card
		at := begin.Add(time.Duration(i) * 4 * time.Second)
		c.Now = func() time.Time { return at }
		list = append(list, c.Authorise("20"))
		c.DoTasksTogether()
		if sent := c.sentFor(list); len(sent) > 0 {
			t.Fatalf("sent before the window ended: %+v", sent)
		}
	}
	for _, task := range must(c.DB.OpenTasks(t.Context())) {
		if task.Pool == tasks.PoolChain && !strings.Contains(task.LastError, "payments that go in the same transaction") {
			t.Errorf("it says that it is %q", task.LastError)
		}
	}
	ended := begin.Truncate(window).Add(window)
	c.Now = func() time.Time { return ended }
	c.DoTasksTogether()
	if sent := c.sentFor(list); len(sent) != 1 {
		t.Errorf("%d transactions", len(sent))
	}
	for _, a := range list {
		if !c.InEscrow(a.ID) {
			t.Errorf("%+v", c.Claim(a.ID))
		}
	}
}
