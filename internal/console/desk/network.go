package desk

import (
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// NetworkFacts are what a card network said of how a card was used.
func NetworkFacts(n issuing.NetworkInfo) (facts []pages.Fact) {
	for _, f := range []struct{ name, value string }{
		{"Partner", n.Partner}, {"Kind", n.Kind}, {"RRN", n.IDs.RRN}, {"STAN", n.IDs.STAN}, {"Network id", n.IDs.Network},
		{"Payment token", n.IDs.Payment}, {"Event token", n.IDs.Event}, {"Approval code", n.IDs.ApprovalCode},
		{"Entry mode", pages.Words(n.Details.EntryMode)}, {"CVV", pages.Words(n.Details.CVV)}, {"PIN", pages.Words(n.Details.PIN)},
		{"3-D Secure", pages.Words(n.Details.ThreeDSecure)}, {"Wallet", pages.Words(n.Details.Wallet)}, {"Terminal", n.Details.Terminal},
		{"Initiated by", pages.Words(n.Details.Initiation)},
	} {
		if f.value != "" {
			facts = append(facts, Fact(f.name, pages.Text(f.value)))
		}
	}
	if n.Merchant != nil {
		facts = append(facts, Fact("At the merchant", pages.Amount(n.Merchant.Amount, n.Merchant.Currency)))
	}
	return facts
}
