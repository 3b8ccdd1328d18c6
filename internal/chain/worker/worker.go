// Package worker does the tasks of the chain pool: it opens wallets, carries out grants, the steps of claims, refunds
// and faucet grants. Each is a request to a chain, whose receipt is then booked.
//
// It decides nothing: what a claim needs next is the noun's to say, and what may be spent the verbs'.
package worker

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Services are the verbs that tasks about chains call.
type Services struct {
	Onboarding *onboarding.Service
	Payouts    *payouts.Service
	Claims     *claims.Service
	Book       *chainbook.Service
}

// Worker does the tasks about every chain that is served.
type Worker struct {
	Services
	db     *store.DB
	chains *registry.Registry
	log    *slog.Logger
}

// New makes a worker; log may be nil, which discards.
func New(db *store.DB, chains *registry.Registry, s Services, log *slog.Logger) *Worker {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Worker{s, db, chains, log}
}

// Handlers do the tasks of the chain's pool. Each is safe to repeat and to kill at any point.
func (w *Worker) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.DeployWallet:     tasks.ForSubject(w.openAccount),
		tasks.ApproveAllowance: tasks.ForSubject(w.approveAllowance),
		tasks.AdvanceClaim:     tasks.ForSubject(w.advanceClaim),
		tasks.PayRefund:        tasks.ForSubject(w.payRefund),
		tasks.SendFaucetGrant:  tasks.ForSubject(w.sendFaucetGrant),
	}
}

// soon is how long it takes until it is worth looking at a chain again.
const soon = 200 * time.Millisecond

// chainAccount is an account as its chain has it.
type chainAccount struct {
	issuing.Account
	deployment *deployment.Deployment
	chain      *chain.Chain
	node       chain.Node
	token      chain.Token
	wallet     common.Address
	owner      common.Address
}

func (w *Worker) chainAccount(a issuing.Account) (c chainAccount, err error) {
	c.Account = a
	if c.deployment, err = w.chains.Deployment(a.Chain); err != nil {
		return c, err
	}
	c.chain = c.deployment.Chain
	if c.node, err = c.chain.Connection.Node(); err != nil {
		return c, err
	}
	if c.token, err = c.chain.Token(a.Token); err != nil {
		return c, err
	}
	if c.wallet, err = chain.ParseAddress(a.Wallet); err != nil {
		return c, err
	}
	c.owner, err = chain.ParseAddress(a.Owner)
	return c, err
}

// execute has a request carried out on a chain on which everything needed stands. Errors are those of
// txmanager.Manager.Execute.
func (w *Worker) execute(
	ctx context.Context, a chainAccount, r txmanager.Request,
) (store.OutgoingTx, *types.Receipt, error) {
	if err := a.deployment.Ensure(ctx); err != nil {
		return store.OutgoingTx{}, nil, fmt.Errorf("deploy on %s: %w", a.chain.ID(), err)
	}
	r.Chain = a.chain
	return w.chains.Transactions.Execute(ctx, r)
}

// executeAndRecord has a request carried out whose receipt is all that there is to record.
func (w *Worker) executeAndRecord(ctx context.Context, a chainAccount, r txmanager.Request) error {
	done, _, err := w.execute(ctx, a, r)
	if err != nil {
		return err
	}
	return w.chains.Transactions.RecordReceipt(ctx, done)
}

// confirmedBlock is the newest block that is deep enough, provided that it has all that was done for an account.
func (w *Worker) confirmedBlock(ctx context.Context, a chainAccount) (chain.Block, error) {
	height, err := a.chain.ConfirmedHeight(ctx, a.node)
	if err != nil {
		return chain.Block{}, err
	}
	later, err := w.db.TxsInBlocks(ctx, a.chain.ID(), height, math.MaxInt64)
	if err != nil {
		return chain.Block{}, err
	}
	for _, t := range later {
		if t.Subject == string(a.ID) && t.Status == store.TxMined {
			return chain.Block{}, tasks.WaitFor(fmt.Sprintf("block %d on %s", t.Block, a.chain.ID()), soon)
		}
	}
	return chain.BlockAt(ctx, a.node, height)
}

// bookedBlock is a block as the books remember it.
func bookedBlock(b chain.Block) chainbook.Block {
	return chainbook.Block{Number: b.Number, Hash: b.Hash}
}
