package stripe

import (
	"testing"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestAStandInsApprovalAndAClearingSayWhatTheCardIsUsedFor(t *testing.T) {
	t.Parallel()
	d := &adapter{name: "cards"}
	parts := &stripe.IssuingAuthorizationAmountDetails{CashbackAmount: 2000, ATMFee: 300}
	for category, want := range map[string]issuing.PaymentKind{
		"6011": issuing.KindCashWithdrawal, "7995": issuing.KindQuasiCash, "5411": issuing.KindPurchaseWithCash,
	} {
		seller := &stripe.IssuingAuthorizationMerchantData{CategoryCode: category}
		approved := &stripe.IssuingAuthorizationRequestHistory{
			Approved: true, Amount: 5000, Currency: "usd", MerchantAmount: 5000, MerchantCurrency: "usd", Reason: "network_fallback",
		}
		facts, err := d.answers(&stripe.IssuingAuthorization{
			ID: "iauth_1", MerchantData: seller, AmountDetails: parts,
			RequestHistory: []*stripe.IssuingAuthorizationRequestHistory{approved},
		})
		if err != nil || len(facts) != 2 {
			t.Fatalf("%s: %+v, %v", category, facts, err)
		}
		expectUse(t, facts[1].NetworkMessage, want)
		cleared, err := d.transaction(&stripe.IssuingTransaction{
			ID: "ipi_1", Amount: -5000, Currency: "usd", MerchantAmount: -5000, MerchantCurrency: "usd", MerchantData: seller,
			AmountDetails: &stripe.IssuingTransactionAmountDetails{CashbackAmount: -2000, ATMFee: -300},
		})
		if err != nil {
			t.Fatal(err)
		}
		expectUse(t, *cleared, want)
	}
}

func expectUse(t *testing.T, m partner.NetworkMessage, want issuing.PaymentKind) {
	t.Helper()
	got := m.Details
	if got.PaymentKind != want || got.Cash == nil || got.Cash.String() != "20" || got.Surcharge == nil || got.Surcharge.String() != "3" {
		t.Errorf("a %s is of %q, with %v in cash and a surcharge of %v", m.Kind, got.PaymentKind, got.Cash, got.Surcharge)
	}
}
