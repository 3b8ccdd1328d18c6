package network

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
)

// fingerprint is of all that a repetition of a message has in common with it. A card is named by its token or number as the
// partner sent it, and only its keyed hash is kept.
func (p *Processor) fingerprint(m partner.NetworkMessage) string {
	h := sha256.New()
	number := m.Card.PAN
	if number != "" {
		number = p.cards.HashPAN(number)
	}
	_, _ = fmt.Fprintf(h, "%q %q %q %q %s %q", m.Kind, m.Card.Token, number, m.Card.ID, m.Amount, m.Currency)
	if m.Billing != nil {
		_, _ = fmt.Fprintf(h, " billed %s %q", m.Billing.Amount, m.Billing.Currency)
	}
	_, _ = fmt.Fprintf(h, " of %q", m.IDs.Original)
	return hex.EncodeToString(h.Sum(nil))
}

// replay gives the outcome of a message that came before again; nil when it has not, or was not completed. Another message
// under the token of one that came before books nothing and is a finding.
func (p *Processor) replay(ctx context.Context, n partner.NetworkMessage) (*partner.Outcome, error) {
	led, err := p.db.NetworkEvent(ctx, n.Partner, n.IDs.Event)
	if err != nil || led == nil {
		return nil, err
	}
	list, err := p.db.MessagesOfReference(ctx, led.ProgrammeID, payments.NetworkReference(n.Partner, n.IDs.Event))
	if err != nil || len(list) == 0 { // the token is marked as reversed only
		return nil, err
	}
	kept := list[0] // of a message that asks and clears in one, the half that asks
	if kept.Network.Fingerprint != p.fingerprint(n) {
		return p.refuseReuse(ctx, n, kept)
	}
	if led.Reversed && n.Kind.Asks() && kept.Status == issuing.MessageDone { // its answer got lost, and the hold was given back
		reason := issuing.DeclineReversed
		return &partner.Outcome{Reason: reason, ResponseCode: string(reason.ResponseCode()), Programme: led.ProgrammeID}, nil
	}
	var cleared issuing.TransactionID
	if n.Kind == partner.NetworkSinglePurchase && kept.Status == issuing.MessageDone {
		led, err := p.db.NetworkEvent(ctx, n.Partner, clearingEvent(n.IDs.Event))
		if err != nil || led == nil || led.Reversed {
			return nil, err // it was approved and not captured yet
		}
		cleared = led.TransactionID
	}
	outcome, err := p.outcomeOf(ctx, n, kept)
	outcome.Programme = led.ProgrammeID
	outcome.Transaction = cmp.Or(outcome.Transaction, cleared)
	return &outcome, err
}

// outcomeOf is what a message led to that was kept.
func (p *Processor) outcomeOf(
	ctx context.Context, n partner.NetworkMessage, kept issuing.Message,
) (partner.Outcome, error) {
	m, err := p.read(ctx, n)
	if err != nil {
		return partner.Outcome{}, err
	}
	m.programme = kept.ProgrammeID
	switch {
	case kept.Status == issuing.MessageUnmatched, kept.Status == issuing.MessageWrittenOff:
		return partner.Outcome{Kept: true, Detail: kept.Detail}, nil
	case kept.Subject == "" && kept.Status == issuing.MessageDeclined:
		reason := issuing.DeclineReason(kept.RefusalCode)
		return partner.Outcome{Reason: reason, ResponseCode: string(reason.ResponseCode())}, nil
	case kept.LeadsToDecision(), kept.Status == issuing.MessageDeclined:
		d, err := p.db.Decision(ctx, kept.ProgrammeID, issuing.DecisionID(kept.Subject))
		if err != nil {
			return partner.Outcome{}, err
		}
		outcome := m.decided(d)
		m.compareAddress(&outcome)
		return outcome, nil
	case n.Kind.Asks():
		a, err := p.db.Authorisation(ctx, kept.ProgrammeID, issuing.AuthorisationID(kept.Subject))
		if err != nil {
			return partner.Outcome{}, err
		}
		outcome, err := p.approved(ctx, m, kept.Kind, a)
		m.compareAddress(&outcome)
		return outcome, err
	case kept.LeadsToDispute():
		return partner.Outcome{Dispute: issuing.DisputeID(kept.Subject)}, nil
	case kept.LeadsToTransaction():
		return partner.Outcome{Transaction: kept.TransactionID}, nil
	}
	return partner.Outcome{Authorisation: issuing.AuthorisationID(kept.Subject), Transaction: kept.TransactionID}, nil
}

// refuseReuse answers a message that comes under the event token of another.
func (p *Processor) refuseReuse(
	ctx context.Context, n partner.NetworkMessage, kept issuing.Message,
) (*partner.Outcome, error) {
	err := p.payments.RefuseReuse(ctx, kept, issuing.Message{
		ProgrammeID: kept.ProgrammeID, Kind: issuing.MessageKind(n.Kind), Reference: kept.Reference, CardID: n.Card.ID,
		Amount: n.Amount, Currency: n.Currency,
	})
	var refusal *issuing.Error
	if !errors.As(err, &refusal) {
		return nil, err
	}
	outcome := &partner.Outcome{Programme: kept.ProgrammeID, Detail: refusal.Message, Kept: !n.Kind.Asks()}
	if n.Kind.Asks() {
		outcome.Reason = issuing.DeclineSuspectedDuplicate
		outcome.ResponseCode = string(outcome.Reason.ResponseCode())
	}
	return outcome, nil
}
