package issuing

import (
	"github.com/shopspring/decimal"
)

// NetworkIDs are the names by which a card network and its processor know a payment and a message about it. Empty means
// that the message did not have it.
type NetworkIDs struct {
	Event         string `json:"event,omitempty"`         // the processor's token of this message: it counts once
	Original      string `json:"original,omitempty"`      // the event token of the message that this one is about, if it names one
	Payment       string `json:"payment,omitempty"`       // the processor's token of the payment; all its messages bear it
	Network       string `json:"network,omitempty"`       // the network's transaction id (Visa: field 62.2, Mastercard: field 63)
	RRN           string `json:"rrn,omitempty"`           // retrieval reference number, ISO 8583 field 37
	STAN          string `json:"stan,omitempty"`          // systems trace audit number, ISO 8583 field 11: unique for an acquirer and a day
	TransmittedAt string `json:"transmittedAt,omitempty"` // ISO 8583 field 7, MMDDhhmmss, which a STAN is unique with
	Acquirer      string `json:"acquirer,omitempty"`      // acquiring institution, ISO 8583 field 32
	ARN           string `json:"arn,omitempty"`           // acquirer reference number of a clearing, 23 digits
	ApprovalCode  string `json:"approvalCode,omitempty"`  // ISO 8583 field 38
	Dispute       string `json:"dispute,omitempty"`       // the processor's token of the dispute that the message is about
}

// IsAbout tells whether a message names another message of the same partner, or the payment that it belongs to.
func (n NetworkInfo) IsAbout(other NetworkInfo) bool {
	same := func(a, b string) bool { return a != "" && a == b }
	return same(n.Partner, other.Partner) && (same(n.IDs.Original, other.IDs.Event) ||
		same(n.IDs.Payment, other.IDs.Payment) || same(n.IDs.Network, other.IDs.Network))
}

// NetworkDetails is what a message says of how a card was used. Empty means that the message did not say.
type NetworkDetails struct {
	// PaymentKind is what the card is used for, where the kind of the message does not say it: of a purchase that clears in the
	// message that asks for it, of an advice and of a clearing.
	PaymentKind       PaymentKind       `json:"paymentKind,omitempty"`
	EntryMode         EntryMode         `json:"entryMode,omitempty"`
	CardPresent       *bool             `json:"cardPresent,omitempty"`
	CardholderPresent *bool             `json:"cardholderPresent,omitempty"`
	CVV               Verification      `json:"cvv,omitempty"` // the code on the card, or the chip's or magnetic stripe's cryptogram
	AVSAddress        Verification      `json:"avsAddress,omitempty"`
	AVSPostcode       Verification      `json:"avsPostcode,omitempty"`
	PIN               Verification      `json:"pin,omitempty"`
	ThreeDSecure      ThreeDSecure      `json:"threeDSecure,omitempty"`
	Wallet            string            `json:"wallet,omitempty"` // of a tokenised card: apple_pay, google_pay, samsung_pay, other
	Initiation        PaymentInitiation `json:"initiation,omitempty"`
	Estimated         bool              `json:"estimated,omitempty"` // the amount is an estimate; increments may follow
	Surcharge         *decimal.Decimal  `json:"surcharge,omitempty"` // in the merchant's currency, contained in the amount
	Cash              *decimal.Decimal  `json:"cash,omitempty"`      // of a purchase with cash back: the cash, contained in the amount
	Terminal          string            `json:"terminal,omitempty"`  // ISO 8583 field 41
	Postcode          string            `json:"postcode,omitempty"`  // the merchant's
	State             string            `json:"state,omitempty"`     // the merchant's, ISO 3166-2 without the country
	SettlementDate    string            `json:"settlementDate,omitempty"`
	ClearingNumber    int               `json:"clearingNumber,omitempty"` // of a payment that is cleared in several parts: which one this is, from 1
	ClearingCount     int               `json:"clearingCount,omitempty"`  // and of how many
}

// EntryMode is how the card's number got into the terminal (ISO 8583, field 22).
type EntryMode string

// The entry modes.
const (
	EntryChip             EntryMode = "chip"
	EntryContactless      EntryMode = "contactless"
	EntryMagneticStripe   EntryMode = "magnetic_stripe"
	EntryManual           EntryMode = "manual"
	EntryECommerce        EntryMode = "e_commerce"
	EntryCredentialOnFile EntryMode = "credential_on_file" // #nosec G101 -- an entry mode
	EntryOther            EntryMode = "other"
)

// Verification is what came out of a check that the processor or the network made.
type Verification string

// What comes out of a check.
const (
	VerificationMatch      Verification = "match"
	VerificationMismatch   Verification = "mismatch"
	VerificationNotChecked Verification = "not_checked"
)

// ThreeDSecure is what came out of the cardholder's authentication (EMV 3-D Secure).
type ThreeDSecure string

// The results of 3-D Secure.
const (
	ThreeDSecureAuthenticated ThreeDSecure = "authenticated"
	ThreeDSecureAttempted     ThreeDSecure = "attempted"
	ThreeDSecureFailed        ThreeDSecure = "failed"
	ThreeDSecureExempted      ThreeDSecure = "exempted"
	ThreeDSecureNone          ThreeDSecure = "none"
)

// PaymentInitiation is who began a payment.
type PaymentInitiation string

// Who begins payments.
const (
	InitiatedByCardholder PaymentInitiation = "cardholder"
	InitiatedByMerchant   PaymentInitiation = "merchant"
	InitiatedRecurring    PaymentInitiation = "recurring"
	InitiatedInstalment   PaymentInitiation = "instalment"
)

// Approver is who approved a purchase.
type Approver string

// Those who approve purchases.
const (
	ApprovedByPlatform  Approver = "platform"
	ApprovedByProcessor Approver = "processor" // for us, as a stand-in
	ApprovedByNetwork   Approver = "network"   // for us, as a stand-in (STIP)
)

// MerchantAmounts are the amounts of a payment in the merchant's currency, where the network gave a billing amount that
// the payment is priced by. They price nothing: they are what the network said beside it.
type MerchantAmounts struct {
	Currency string          `json:"currency"` // ISO 4217
	Amount   decimal.Decimal `json:"amount"`
	Captured decimal.Decimal `json:"captured"` // of an authorisation, so far
	Refunded decimal.Decimal `json:"refunded"` // of a debit, so far
	Rate     decimal.Decimal `json:"rate"`     // merchant currency → billing currency, as the network converted it first
}

// Remaining is what may yet be captured.
func (m MerchantAmounts) Remaining() decimal.Decimal {
	return decimal.Max(decimal.Zero, m.Amount.Sub(m.Captured))
}

// ScaledTo is the amounts of a payment whose billing amount went from one value to another, where the network did not say
// what that means at the merchant: in proportion, to the minor unit.
func (m *MerchantAmounts) ScaledTo(from, to decimal.Decimal) *MerchantAmounts {
	if m == nil || from.IsZero() {
		return m
	}
	digits, _ := CurrencyExponent(m.Currency)
	scaled := *m
	scaled.Amount = m.Amount.Mul(to).DivRound(from, digits)
	return &scaled
}

// NetworkKindSinglePurchase is the NetworkInfo.Kind of a purchase that is authorised and cleared in one message.
const NetworkKindSinglePurchase = "single_purchase"

// NetworkKindClearing is the NetworkInfo.Kind of a clearing, of a hold or without one.
const NetworkKindClearing = "clearing"

// What a message about a dispute says, as NetworkInfo.Kind has it.
const (
	NetworkKindDisputeWon       = "dispute_won"
	NetworkKindDisputePartlyWon = "dispute_partly_won"
	NetworkKindDisputeLost      = "dispute_lost"
	NetworkKindDisputeWithdrawn = "dispute_withdrawn"
	NetworkKindRepresentment    = "representment"
)

// NetworkInfo is what a card network's message said beside who sells what to whom.
type NetworkInfo struct {
	// Fingerprint is of all that a repetition of the message must have in common with it beside its event token.
	Fingerprint string         `json:"fingerprint,omitempty"`
	Kind        string         `json:"kind,omitempty"`    // what the network asked, where the message's kind is broader
	Partner     string         `json:"partner,omitempty"` // the configured name of the partner; empty in a simulation
	IDs         NetworkIDs     `json:"ids,omitzero"`
	Details     NetworkDetails `json:"details,omitzero"`
	Approver    Approver       `json:"approver,omitempty"` // of an authorisation; empty means the platform
	// SecurityCode is what the platform's own comparison of the security code gave; empty: it compared none. A mismatch declines.
	SecurityCode Verification     `json:"securityCode,omitempty"`
	Merchant     *MerchantAmounts `json:"merchant,omitempty"` // nil: the payment is priced by the merchant's amounts themselves
}

// IsZero tells whether nothing is known.
func (n NetworkInfo) IsZero() bool {
	return n.Partner == "" && n.Kind == "" && n.IDs == NetworkIDs{} && n.Details.isZero() && n.Approver == "" && n.Merchant == nil &&
		n.SecurityCode == ""
}

func (d NetworkDetails) isZero() bool {
	return d == NetworkDetails{}
}

// NetworkPayment is what a card network's ids lead to. The zero value is none.
type NetworkPayment struct {
	ProgrammeID     ProgrammeID
	CardID          CardID
	AuthorisationID AuthorisationID // empty when it has none
	TransactionID   TransactionID   // of the message that an event names; empty when it made none
	// Reversed says that the network has reversed it before it came, or that the answer did not get there: what comes
	// under the ids is declined.
	Reversed bool
}

// IsReversalOf tells whether it is no payment but the reversal, of a card's payment, that came first. The reversal that
// named no card is of every card's.
func (p NetworkPayment) IsReversalOf(card CardID) bool {
	return p.Reversed && p.AuthorisationID == "" && p.TransactionID == "" && (p.CardID == "" || p.CardID == card)
}
