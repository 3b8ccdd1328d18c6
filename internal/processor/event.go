package processor

import (
	"context"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// tell keeps the event of a change, showing the noun exactly as it is now, and promises its delivery.
func (p *Processor) tell(ctx context.Context, tx *store.Tx, noun any) error {
	e := issuing.Event{ID: issuing.NewID[issuing.EventID](), CreatedAt: p.instant()}
	switch n := noun.(type) {
	case issuing.Customer:
		e.ProgrammeID, e.Type, e.Subject = n.ProgrammeID, issuing.CustomerUpdated, string(n.ID)
	case issuing.Account:
		e.ProgrammeID, e.Type, e.Subject = n.ProgrammeID, issuing.AccountUpdated, string(n.ID)
	case issuing.Card:
		e.ProgrammeID, e.Type, e.Subject = n.ProgrammeID, issuing.CardUpdated, string(n.ID)
	case issuing.Authorisation:
		e.ProgrammeID, e.Type, e.Subject = n.ProgrammeID, issuing.AuthorisationUpdated, string(n.ID)
	case issuing.Transaction:
		e.ProgrammeID, e.Type, e.Subject = n.ProgrammeID, issuing.TransactionUpdated, string(n.ID)
	}
	body, err := api.EventBody(e, noun)
	if err != nil {
		return err
	}
	e.Body = string(body)
	return tx.InsertEvent(ctx, e)
}

// Pools are the pools of workers that keep promises.
const (
	PoolPartner = "partner" // what KYC, screening and issuing partners are asked
	PoolChain   = "chain"   // what chains are asked
	PoolUpkeep  = "upkeep"  // the installation's own upkeep
)

// Kinds of tasks and what their subject is. Each handler is safe to repeat.
const (
	TaskScreen  = "customer.screen"       // customer
	TaskDeploy  = "account.deploy"        // account: deploy the wallet with its first allowance
	TaskApprove = "account.approve"       // account: carry out the newest grant, a renewal or a revocation
	TaskMove    = "payment.move"          // claim: ask the chain for its next step, until there is none
	TaskPay     = "transaction.pay"       // transaction: pay a refund, or the reversal of a debit, into the wallet
	TaskExpire  = "authorisation.expire"  // authorisation: give up what was not captured in time
	TaskCollect = "account.collect"       // account: look for the money of its debts
	TaskGive    = "account.give"          // gift: make the test money in the wallet
	TaskCapture = "authorisation.capture" // authorisation: the simulator's deferred capture
)

// promise keeps a follow-up for now. Tasks of one subject are done one at a time and in order.
func (p *Processor) promise(ctx context.Context, tx *store.Tx, pool, kind string, programme issuing.ProgrammeID, subject string) error {
	now := p.instant()
	return tx.Enqueue(ctx, store.Task{Pool: pool, Queue: subject, Kind: kind, Subject: string(programme) + "/" + subject, RunAt: now}, now)
}

// Purposes of what a chain is asked, as they stand in relays. The steps of claims are named by their kind and number.
const (
	PurposeDeploy  = "deploy"
	PurposeApprove = "approve"            // followed by the grant's nonce
	PurposeFaucet  = "faucet"             // followed by the token's address, where it is an account's first money
	PurposePayBack = store.PurposePayBack // followed by the transaction's direction
)
