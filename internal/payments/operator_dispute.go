package payments

import (
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// DisputeDecisions are for an operator who knows how a card network decided a dispute that its partner has no words for. They need
// no rates and no chain: what is taken again is taken by the installation's workers.
type DisputeDecisions struct{ service *Service }

// NewDisputeDecisions makes them.
func NewDisputeDecisions(db *work.DB) *DisputeDecisions {
	return &DisputeDecisions{&Service{db: db}}
}

// Decide notes that a submitted dispute of a programme was won or lost, as DecideDispute does. reason is kept in the audit record,
// and is needed. One that is decided already is refused with issuing.CodeWrongState.
func (d *DisputeDecisions) Decide(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, won bool, reason string,
) (issuing.Dispute, error) {
	if strings.TrimSpace(reason) == "" {
		return issuing.Dispute{}, issuing.Refuse(issuing.CodeBodyInvalid, "give a reason: it is kept in the audit records")
	}
	action := issuing.DisputeDecidedLost
	if won {
		action = issuing.DisputeDecidedWon
	}
	return d.service.changeDispute(ctx, programme, id, func(u *work.Unit, dispute *issuing.Dispute) error {
		if err := settleDispute(ctx, u, dispute, won); err != nil {
			return err
		}
		return u.InsertAuditRecord(ctx, issuing.AuditRecord{
			ID: issuing.NewID[issuing.AuditRecordID](), ProgrammeID: programme, Actor: issuing.ActorOperator, Action: action,
			Subject: string(id), Reason: reason, CreatedAt: u.Now(),
		})
	})
}

// settleDispute notes that a dispute was won or lost, and moves the money that goes with that.
func settleDispute(ctx context.Context, u *work.Unit, d *issuing.Dispute, won bool) error {
	was, move := d.Status, d.Lose
	if won {
		move = d.Win
	}
	if err := move(u.Now()); err != nil {
		return err
	}
	return moveDisputeMoney(ctx, u, *d, was)
}
