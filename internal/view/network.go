package view

import (
	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// networkInfo shows what a card network said beside amount and merchant.
func networkInfo(n issuing.NetworkInfo) api.NetworkInfo {
	d := n.Details
	shown := api.NetworkInfo{
		Partner: n.Partner, Kind: n.Kind, ApprovedBy: api.NetworkInfoApprovedBy(n.Approver), Billed: n.Merchant != nil,
	}
	shown.Ids = api.NetworkIDs{
		Event: n.IDs.Event, Original: n.IDs.Original, Payment: n.IDs.Payment, Network: n.IDs.Network, RRN: n.IDs.RRN,
		STAN: n.IDs.STAN, TransmittedAt: n.IDs.TransmittedAt, Acquirer: n.IDs.Acquirer, ARN: n.IDs.ARN,
		ApprovalCode: n.IDs.ApprovalCode, Dispute: n.IDs.Dispute,
	}
	shown.Details = api.NetworkDetails{
		PaymentKind: api.PaymentKind(d.PaymentKind),
		EntryMode:   api.NetworkDetailsEntryMode(d.EntryMode), CardPresent: d.CardPresent, CardholderPresent: d.CardholderPresent,
		Cvv: api.NetworkCheck(d.CVV), AvsAddress: api.NetworkCheck(d.AVSAddress), AvsPostcode: api.NetworkCheck(d.AVSPostcode),
		Pin: api.NetworkCheck(d.PIN), ThreeDSecure: api.NetworkDetailsThreeDSecure(d.ThreeDSecure), Wallet: d.Wallet,
		Initiation: api.NetworkDetailsInitiation(d.Initiation), Estimated: d.Estimated, Terminal: d.Terminal,
		Postcode: d.Postcode, State: d.State, SettlementDate: d.SettlementDate, ClearingNumber: d.ClearingNumber,
		ClearingCount: d.ClearingCount,
	}
	if d.Surcharge != nil {
		shown.Details.Surcharge = d.Surcharge.String()
	}
	if d.Cash != nil {
		shown.Details.Cash = d.Cash.String()
	}
	return shown
}
