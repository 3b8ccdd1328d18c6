package network

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// bookDispute has a dispute go on as the network says.
func (p *Processor) bookDispute(ctx context.Context, m message) (partner.Outcome, error) {
	debits, err := p.debitsOf(ctx, m)
	if err != nil {
		return partner.Outcome{}, err
	}
	d, err := p.payments.FollowDispute(ctx, m.ofDispute(), debits)
	return partner.Outcome{Dispute: d.ID}, err
}

// bookRepresentment has the dispute of a payment go on in which the merchant takes the money again. A payment without a
// dispute is posted once more.
func (p *Processor) bookRepresentment(ctx context.Context, m message) (partner.Outcome, error) {
	disputed, err := p.isDisputed(ctx, m)
	switch {
	case err != nil:
		return partner.Outcome{}, err
	case !disputed:
		return p.bookForcedPost(ctx, m)
	}
	outcome, err := p.bookDispute(ctx, m)
	if refusal, ok := asRefusal(err); ok {
		err = p.keepOfDispute(ctx, m, refusal)
	}
	return outcome, err
}

// isDisputed tells whether a debit of a message's payment has a dispute, whatever became of it.
func (p *Processor) isDisputed(ctx context.Context, m message) (bool, error) {
	debits, err := p.debitsOf(ctx, m)
	if err != nil {
		return false, err
	}
	for _, id := range debits {
		if list, err := p.db.DisputesOf(ctx, id); err != nil || len(list) > 0 {
			return true, err
		}
	}
	return false, nil
}

// debitsOf are the debits that a message's names lead to.
func (p *Processor) debitsOf(ctx context.Context, m message) ([]issuing.TransactionID, error) {
	if m.led == nil {
		return nil, nil
	}
	return p.db.DebitsOf(ctx, *m.led)
}

// ofDispute is a message as the verbs on disputes take it.
func (m message) ofDispute() issuing.Message {
	kind := issuing.MessageDisputeOutcome
	if m.Kind == partner.NetworkRepresentment {
		kind = issuing.MessageRepresentment
	}
	amount, currency := m.priced()
	return issuing.Message{
		ProgrammeID: m.programme, Kind: kind, Reference: m.reference(), CardID: m.cardOfPayment(), Amount: amount, Currency: currency,
		Merchant: m.Merchant, Network: m.info(),
	}
}

// keepOfDispute keeps what a network says of a dispute until the dispute has come to where it can be booked, or an operator
// has dealt with it.
func (p *Processor) keepOfDispute(ctx context.Context, m message, why error) error {
	kept := m.ofDispute()
	debits, err := p.debitsOf(ctx, m)
	if err != nil {
		return err
	}
	kept.SetFingerprint(kept.Amount.String()) // whether its debit was known by then or not
	if len(debits) == 1 {
		kept.Target = string(debits[0])
	}
	return p.payments.KeepMessage(ctx, kept, why)
}
