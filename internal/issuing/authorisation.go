package issuing

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// AuthorisationStatus is where an approved hold stands.
type AuthorisationStatus string

// Statuses of an authorisation.
const (
	AuthorisationPending   AuthorisationStatus = "pending"
	AuthorisationCapturing AuthorisationStatus = "capturing"
	AuthorisationCaptured  AuthorisationStatus = "captured"
	AuthorisationReleasing AuthorisationStatus = "releasing"
	AuthorisationReleased  AuthorisationStatus = "released"
)

// AuthorisationMoves is the life of a hold. Capturing and releasing last until the chain has done its part.
var AuthorisationMoves = Moves[AuthorisationStatus]{
	"capture": {AuthorisationPending: AuthorisationCapturing},
	"settle":  {AuthorisationCapturing: AuthorisationCaptured},
	"release": {AuthorisationPending: AuthorisationReleasing},
	"return":  {AuthorisationReleasing: AuthorisationReleased},
	"capture late": {
		AuthorisationReleasing: AuthorisationCapturing, AuthorisationReleased: AuthorisationCapturing,
		AuthorisationCapturing: AuthorisationCapturing, AuthorisationCaptured: AuthorisationCapturing,
	},
	"resume": {
		AuthorisationReleasing: AuthorisationPending, AuthorisationReleased: AuthorisationPending,
		AuthorisationCapturing: AuthorisationPending, AuthorisationCaptured: AuthorisationPending,
	},
}

// Merchant is who the cardholder buys from, as the network names it.
type Merchant struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	MCC     int    `json:"mcc"` // ISO 18245 category
	Country string `json:"country"`
	City    string `json:"city"`
}

// CategoryCode is the merchant's category as ISO 18245 writes it, in four digits.
func (m Merchant) CategoryCode() string { return fmt.Sprintf("%04d", m.MCC) }

// HasID tells whether a merchant has an id. Networks pad the field to a fixed length (ISO 8583, field 42), so that
// spaces at the end do not count.
func (m Merchant) HasID(id string) bool { return trimMerchantID(m.ID) == trimMerchantID(id) }

func trimMerchantID(id string) string { return strings.TrimRight(id, " ") }

// Authorisation is an approved hold on an account's tokens. What it claims and what backs that is its Claim, of the
// same id.
type Authorisation struct {
	ID          AuthorisationID
	ProgrammeID ProgrammeID
	AccountID   AccountID
	CardID      CardID
	Status      AuthorisationStatus
	// PricedAmount is the hold as it stands, in the currency that the network asks in: the billing amount where the network
	// gives one, else the merchant's. Increments and reversals change it.
	PricedAmount   decimal.Decimal
	PricedCurrency string
	Amount         decimal.Decimal // in the account's currency
	Currency       string
	Rate           Rate // priced currency → account currency, as it was at the decision
	TokenRate      Rate // account currency → token
	FeeTerms       FeeTerms
	Merchant       Merchant
	Token          caip.AssetID
	Fees           []Fee
	TokenAmount    Units           // everything: the purchase and the fees
	CapturedAmount decimal.Decimal // in the priced currency, so far
	Network        NetworkInfo     // of the message that it came from
	ExpiresAt      Instant         // when what is not captured by then is given up
	CreatedAt      Instant
	UpdatedAt      Instant
}

// Terms are what every amount of the payment is priced by.
func (a *Authorisation) Terms() Terms {
	return Terms{Currency: a.Currency, Rate: a.Rate, TokenRate: a.TokenRate, Fees: a.FeeTerms}
}

// Remaining is what may yet be captured or reversed, in the priced currency.
func (a *Authorisation) Remaining() decimal.Decimal {
	return decimal.Max(decimal.Zero, a.PricedAmount.Sub(a.CapturedAmount))
}

// Resize changes the amount of the hold, in the priced currency, and prices it anew by the terms of the decision.
func (a *Authorisation) Resize(priced decimal.Decimal, now Instant) error {
	q, err := a.Terms().Quote(priced)
	if err != nil {
		return err
	}
	a.Network.Merchant = a.Network.Merchant.ScaledTo(a.PricedAmount, priced)
	a.PricedAmount, a.Amount, a.Fees, a.TokenAmount, a.UpdatedAt = priced, q.Amount, q.Fees, q.TokenAmount, now
	return nil
}

func (a *Authorisation) move(verb string, now Instant) (err error) {
	if a.Status, err = AuthorisationMoves.Next("an authorisation", verb, a.Status); err == nil {
		a.UpdatedAt = now
	}
	return err
}

// Capture notes that nothing more will be captured: the authorisation is over when the chain has settled what was.
func (a *Authorisation) Capture(now Instant) error { return a.move("capture", now) }

// Settle notes that the chain has settled all that was captured.
func (a *Authorisation) Settle(now Instant) error { return a.move("settle", now) }

// Release gives the money back: the chain will return what it holds.
func (a *Authorisation) Release(now Instant) error { return a.move("release", now) }

// Return notes that nothing of it is held any more.
func (a *Authorisation) Return(now Instant) error { return a.move("return", now) }

// Reopen lets an authorisation be captured that is over: networks deliver some captures late.
func (a *Authorisation) Reopen(now Instant) error { return a.move("capture late", now) }

// Resume puts an authorisation that is over back on hold: a late capture came and said that more will follow.
func (a *Authorisation) Resume(now Instant) error { return a.move("resume", now) }

// Open refuses a verb on an authorisation that is over.
func (a *Authorisation) Open(verb string) error {
	if a.Status == AuthorisationPending {
		return nil
	}
	return Refuse(CodeWrongState, "cannot %s an authorisation that is %s", verb, a.Status)
}

// longestHold is how long a hold lasts at most, however often it is extended: the escrow lets the wallet's owner take a
// deposit back 45 days after it was made, which is after the authorisation was. A day is left to settle what is
// captured at the end.
const longestHold = 44 * day

// HoldUntil is when a hold ends that begins or is extended at an instant. It never ends earlier than it would have: one
// that a late capture put back has a new deposit, and may end later than that.
func (a Authorisation) HoldUntil(now Instant) Instant {
	return max(a.ExpiresAt, min(now.Add(CategoryRuleOf(a.Merchant.MCC).HoldFor), a.CreatedAt.Add(longestHold)))
}

// MerchantAmounts are what the merchant asked for and took, in its own currency.
func (a *Authorisation) MerchantAmounts() MerchantAmounts {
	if a.Network.Merchant != nil {
		return *a.Network.Merchant
	}
	return MerchantAmounts{Currency: a.PricedCurrency, Amount: a.PricedAmount, Captured: a.CapturedAmount, Rate: a.Rate.Value}
}
