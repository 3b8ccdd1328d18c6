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

// disputeFacts are how a dispute has ended, as an event tells; none while it has not. What Stripe advances on a dispute before
// it is decided is no outcome. Money that Stripe takes again tells that the dispute was won before, whichever event comes first.
func (d *adapter) disputeFacts(event string, about *stripe.IssuingDispute) (list []fact, err error) {
	kind := disputeKinds[about.Status]
	if kind == "" {
		return nil, nil
	}
	ended, err := d.ended(about, kind, string(about.Status))
	if err != nil {
		return nil, err
	}
	list = append(list, ended)
	if kind == partner.NetworkDisputeWon && event == string(stripe.EventTypeIssuingDisputeFundsRescinded) {
		again, err := d.ended(about, partner.NetworkDisputeLost, rescinded)
		if err != nil {
			return nil, err
		}
		list = append(list, again)
	}
	return list, nil
}

// ended is an outcome of a dispute.
func (d *adapter) ended(about *stripe.IssuingDispute, kind partner.NetworkKind, outcome string) (fact, error) {
	m := partner.NetworkMessage{
		Partner: d.name, Kind: kind, Programme: d.programme,
		IDs: issuing.NetworkIDs{Event: disputeToken(about.ID, outcome), Dispute: about.ID},
	}
	if t := about.Transaction; t != nil {
		m.IDs.Original = t.ID
		if t.Authorization != nil { // of a transaction that is shown with its dispute
			m.IDs.Payment = t.Authorization.ID
		}
	}
	err := amounts{about.Amount, about.Currency, about.Amount, about.Currency}.put(&m)
	return fact{NetworkMessage: m}, err
}
