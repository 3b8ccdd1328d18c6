package worker_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// gathering has orders wait until so many meet.
func gathering(orders int) func(*registry.Config) {
	return func(c *registry.Config) { c.Gather, c.MostOrders = time.Minute, orders }
}

// crowd is an installation with several accounts, each with a card.
type crowd struct {
	*chaintest.MirroredEnv
	cards    []issuing.CardID
	accounts []issuing.Account
	keys     [][]byte
}

func newCrowd(t *testing.T, db *store.DB, n int) *crowd {
	t.Helper()
	c := &crowd{MirroredEnv: chaintest.NewMirroredEnv(t, db)}
	for i := range n {
		if i > 0 {
			c.OpenAccount()
		}
		c.cards, c.accounts, c.keys = append(c.cards, c.Card), append(c.accounts, c.Account), append(c.keys, c.OwnerKey)
	}
	c.Start(gathering(n))
	c.Forget()
	return c
}

// authorise makes a purchase of 20 with each card.
func (c *crowd) authorise() (list []issuing.Authorisation) {
	c.Helper()
	for _, c.Card = range c.cards {
		list = append(list, c.Authorise("20"))
	}
	return list
}

func (c *crowd) capture(list []issuing.Authorisation) {
	c.Helper()
	for _, a := range list {
		_, err := c.Payments.Capture(c.Context(), c.Programme, a.ID, payments.Capture{})
		c.Check(err)
	}
}

// sentFor is all that was sent for payments, by transaction.
func (c *crowd) sentFor(list []issuing.Authorisation) map[string][]store.OutgoingTx {
	c.Helper()
	byHash := map[string][]store.OutgoingTx{}
	for _, a := range list {
		for _, t := range must(c.DB.TxsOf(c.Context(), string(a.ID))) {
			byHash[t.Hash] = append(byHash[t.Hash], t)
		}
	}
	return byHash
}

// gas is what transactions used, by the receipts, after what each payment is counted has been held against it.
func (c *crowd) gas(byHash map[string][]store.OutgoingTx) (sum uint64) {
	c.Helper()
	for hash, list := range byHash {
		receipt := must(c.DirectNode().TransactionReceipt(c.Context(), common.HexToHash(hash)))
		var counted int64
		for _, t := range list {
			counted += t.GasUsed
		}
		if uint64(counted) != receipt.GasUsed { // #nosec G115 -- never negative
			c.Errorf("%d gas was used and %d counted", receipt.GasUsed, counted)
		}
		sum += receipt.GasUsed
	}
	return sum
}

// emptyWallet has an owner take everything out of a wallet, of which the ledger knows nothing until the mirror catches up.
func (c *crowd) emptyWallet(i int) {
	c.Helper()
	token, abi := common.HexToAddress(c.accounts[i].Token.Reference()), chain.ABI().Wallet
	c.Account, c.OwnerKey = c.accounts[i], c.keys[i]
	c.AsOwner(abi.PackClaimTokenWithdrawal(token))
}

func (c *crowd) announceWithdrawal(i int) {
	c.Helper()
	c.Account, c.OwnerKey = c.accounts[i], c.keys[i]
	if i > 0 {
		c.SendNext(chaintest.StrangerKey, common.HexToAddress(must(chain.OwnerOfKey(c.OwnerKey)).Address()), params.Ether/4, nil)
	}
	c.AsOwner(chain.ABI().Wallet.PackInitiateTokenWithdrawal(common.HexToAddress(c.accounts[i].Token.Reference())))
	c.Pass((deployment.WithdrawalDelay + 60) * time.Second)
}

// doClaim does the task of one payment.
func (c *crowd) doClaim(id issuing.AuthorisationID) {
	c.Helper()
	c.Check(c.Handlers()[tasks.AdvanceClaim](c.Context(), store.Task{Programme: c.Programme, Subject: string(id)}))
}

// doAll does tasks until none is left.
func (c *crowd) doAll(do func() int) {
	c.Helper()
	for range 20 {
		if do() == 0 {
			return
		}
	}
	c.Fatalf("tasks are still open: %+v", must(c.DB.OpenTasks(c.Context())))
}
