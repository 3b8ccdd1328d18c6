package processor

import (
	"context"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
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
	return webhook.Publish(ctx, tx, e)
}

// promise enqueues follow-up work for now. Tasks of one subject are done one at a time and in order.
func (p *Processor) promise(
	ctx context.Context, tx *store.Tx, kind store.TaskKind, programme issuing.ProgrammeID, subject string,
) error {
	return tasks.Enqueue(ctx, tx, tasks.NewTask{Kind: kind, Subject: tasks.Subject{Programme: programme, ID: subject}}, p.instant())
}

// Purposes of what a chain is asked, as they stand in relays. The steps of claims are named by their kind and number.
const (
	PurposeDeploy  = "deploy"
	PurposeApprove = "approve"            // followed by the grant's nonce
	PurposeFaucet  = "faucet"             // followed by the token's address, where it is an account's first money
	PurposePayBack = store.PurposePayBack // followed by the transaction's direction
)
