package stripe

import (
	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// disputeKinds are what the statuses of a dispute say that has ended. One that expired was never submitted at Stripe, which
// gives nothing for it.
var disputeKinds = map[stripe.IssuingDisputeStatus]partner.NetworkKind{
	stripe.IssuingDisputeStatusWon:     partner.NetworkDisputeWon,
	stripe.IssuingDisputeStatusLost:    partner.NetworkDisputeLost,
	stripe.IssuingDisputeStatusExpired: partner.NetworkDisputeLost,
}

// rescinded is the outcome of a dispute that was won and whose money Stripe has taken again.
const rescinded = "rescinded"

// dispute is how a dispute has ended, as an event tells; nil while it has not. What Stripe advances on a dispute before it
// is decided is no outcome.
func (d *adapter) dispute(event string, about *stripe.IssuingDispute) (*partner.NetworkMessage, error) {
	kind, outcome := disputeKinds[about.Status], string(about.Status)
	if kind == partner.NetworkDisputeWon && event == string(stripe.EventTypeIssuingDisputeFundsRescinded) {
		kind, outcome = partner.NetworkDisputeLost, rescinded
	}
	if kind == "" {
		return nil, nil
	}
	m := &partner.NetworkMessage{
		Partner: d.name, Kind: kind, Programme: d.programme,
		IDs: issuing.NetworkIDs{Event: disputeToken(about.ID, outcome), Dispute: about.ID},
	}
	if t := about.Transaction; t != nil {
		m.IDs.Original = t.ID
		if t.Authorization != nil { // of a transaction that is shown with its dispute
			m.IDs.Payment = t.Authorization.ID
		}
	}
	return m, amounts{about.Amount, about.Currency, about.Amount, about.Currency}.put(m)
}
