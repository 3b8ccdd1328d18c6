package processor

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/webhook"
)

// tell keeps the event of a change, showing the noun exactly as it is now, and promises its delivery.
func (p *Processor) tell(ctx context.Context, tx *store.Tx, noun any) error {
	update, err := updateOf(noun)
	if err != nil {
		return err
	}
	event, err := update.Event(issuing.NewID[issuing.EventID](), p.instant())
	if err != nil {
		return err
	}
	return webhook.Publish(ctx, tx, event)
}

func updateOf(noun any) (view.Update, error) {
	switch n := noun.(type) {
	case issuing.Customer:
		return view.CustomerUpdate(n), nil
	case issuing.Account:
		return view.AccountUpdate(n), nil
	case issuing.Card:
		return view.CardUpdate(n), nil
	case issuing.Authorisation:
		return view.AuthorisationUpdate(n), nil
	case issuing.Transaction:
		return view.TransactionUpdate(n), nil
	}
	return view.Update{}, fmt.Errorf("no event tells of a %T", noun)
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
