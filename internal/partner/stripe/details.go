package stripe

import (
	"strconv"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// merchantOf is who sells.
func merchantOf(m *stripe.IssuingAuthorizationMerchantData) issuing.Merchant {
	if m == nil {
		return issuing.Merchant{}
	}
	mcc, _ := strconv.Atoi(m.CategoryCode) // 0, which no merchant has, where Stripe has none
	return issuing.Merchant{ID: m.NetworkID, Name: m.Name, MCC: mcc, Country: m.Country, City: m.City}
}

var entryModes = map[stripe.IssuingAuthorizationAuthorizationMethod]issuing.EntryMode{
	stripe.IssuingAuthorizationAuthorizationMethodChip:        issuing.EntryChip,
	stripe.IssuingAuthorizationAuthorizationMethodContactless: issuing.EntryContactless,
	stripe.IssuingAuthorizationAuthorizationMethodKeyedIn:     issuing.EntryManual,
	stripe.IssuingAuthorizationAuthorizationMethodOnline:      issuing.EntryECommerce,
	stripe.IssuingAuthorizationAuthorizationMethodSwipe:       issuing.EntryMagneticStripe,
}

var checks = map[stripe.IssuingAuthorizationVerificationDataCheck]issuing.Verification{
	stripe.IssuingAuthorizationVerificationDataCheckMatch:       issuing.VerificationMatch,
	stripe.IssuingAuthorizationVerificationDataCheckMismatch:    issuing.VerificationMismatch,
	stripe.IssuingAuthorizationVerificationDataCheckNotProvided: issuing.VerificationNotChecked,
}

var threeDSecure = map[stripe.IssuingAuthorizationVerificationDataThreeDSecureResult]issuing.ThreeDSecure{
	stripe.IssuingAuthorizationVerificationDataThreeDSecureResultAuthenticated:       issuing.ThreeDSecureAuthenticated,
	stripe.IssuingAuthorizationVerificationDataThreeDSecureResultAttemptAcknowledged: issuing.ThreeDSecureAttempted,
	stripe.IssuingAuthorizationVerificationDataThreeDSecureResultFailed:              issuing.ThreeDSecureFailed,
	stripe.IssuingAuthorizationVerificationDataThreeDSecureResultRequired:            issuing.ThreeDSecureNone,
}

// detailsOf is how a card was used. Stripe's check of the expiry date has no place in the platform's words.
func detailsOf(a *stripe.IssuingAuthorization) issuing.NetworkDetails {
	d := issuing.NetworkDetails{EntryMode: entryModes[a.AuthorizationMethod], Wallet: string(a.Wallet)}
	if a.AuthorizationMethod != "" && d.EntryMode == "" {
		d.EntryMode = issuing.EntryOther
	}
	switch d.EntryMode {
	case issuing.EntryChip, issuing.EntryContactless, issuing.EntryMagneticStripe:
		d.CardPresent = stripe.Bool(true)
	case issuing.EntryECommerce:
		d.CardPresent, d.CardholderPresent = stripe.Bool(false), stripe.Bool(false)
	}
	if m := a.MerchantData; m != nil {
		d.Terminal, d.Postcode, d.State = m.TerminalID, m.PostalCode, m.State
	}
	if v := a.VerificationData; v != nil {
		d.CVV, d.AVSAddress, d.AVSPostcode = checks[v.CVCCheck], checks[v.AddressLine1Check], checks[v.AddressPostalCodeCheck]
		switch {
		case v.ThreeDSecure != nil:
			d.ThreeDSecure = threeDSecure[v.ThreeDSecure.Result]
		case v.AuthenticationExemption != nil:
			d.ThreeDSecure = issuing.ThreeDSecureExempted
		}
	}
	return d
}

// putParts says what of a message's amount is cash and what the cash machine charges, which Stripe gives in the currency of
// the cards: so they are known where the merchant's is the same.
func putParts(d *stripe.IssuingAuthorizationAmountDetails, m *partner.NetworkMessage) {
	if d == nil || m.Billing == nil || m.Billing.Currency != m.Currency {
		return
	}
	part := func(units int64) *decimal.Decimal {
		amount, ok := fromMinor(units, m.Currency)
		if !ok || units <= 0 || amount.GreaterThan(m.Amount) {
			return nil
		}
		return &amount
	}
	m.Details.Cash, m.Details.Surcharge = part(d.CashbackAmount), part(d.ATMFee)
}

// settlementDate is a date as Stripe has it, if it is one.
func settlementDate(text string) string {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return day.Format(time.DateOnly)
	}
	return ""
}
