package issuing

import (
	"github.com/shopspring/decimal"

	"offblocks/caip"
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
}

// Merchant is who the cardholder buys from, as the network names it.
type Merchant struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	MCC     int    `json:"mcc"` // ISO 18245 category
	Country string `json:"country"`
	City    string `json:"city"`
}

// Reservation is how far the chain has come with a hold.
type Reservation string

// How far the chain can have come.
const (
	ReservationPromised Reservation = "promised" // on the ledger only
	ReservationInEscrow Reservation = "escrowed" // deposited into the escrow contract
	ReservationSettled  Reservation = "settled"  // paid out to the payees
	ReservationReturned Reservation = "returned" // back in the wallet, or never left it
)

// Authorisation is an approved hold on an account's tokens.
type Authorisation struct {
	ID               AuthorisationID
	ProgrammeID      ProgrammeID
	AccountID        AccountID
	CardID           CardID
	Status           AuthorisationStatus
	MerchantAmount   decimal.Decimal
	MerchantCurrency string
	Amount           decimal.Decimal // in the account's currency
	Currency         string
	Rate             Rate // merchant currency → account currency, as it was at the decision
	TokenRate        Rate // account currency → token
	Merchant         Merchant
	Token            caip.AssetID
	Fees             []Fee
	TokenAmount      Units // everything: the purchase and the fees
	Reservation      Reservation
	DepositID        string // id of the deposit in the escrow contract, decimal; empty until it is there
	CreatedAt        Instant
	UpdatedAt        Instant
}

func (a *Authorisation) move(verb string, now Instant) (err error) {
	if a.Status, err = AuthorisationMoves.Next("an authorisation", verb, a.Status); err == nil {
		a.UpdatedAt = now
	}
	return err
}

// Capture asks for the money: the chain will settle it.
func (a *Authorisation) Capture(now Instant) error { return a.move("capture", now) }

// Reserve notes that the escrow holds the money, under the id of the deposit there. The status stays as it is.
func (a *Authorisation) Reserve(deposit string) error {
	if a.Reservation != ReservationPromised {
		return Refuse(CodeWrongState, "cannot reserve an authorisation whose money is %s", a.Reservation)
	}
	a.Reservation, a.DepositID = ReservationInEscrow, deposit
	return nil
}

// Settle notes that the chain has settled it, out of the escrow.
func (a *Authorisation) Settle(now Instant) error {
	if AuthorisationMoves.Can("settle", a.Status) && a.Reservation != ReservationInEscrow {
		return Refuse(CodeWrongState, "cannot settle an authorisation whose money is %s", a.Reservation)
	}
	if err := a.move("settle", now); err != nil {
		return err
	}
	a.Reservation = ReservationSettled
	return nil
}

// Release gives the money back: the chain will return what it holds.
func (a *Authorisation) Release(now Instant) error { return a.move("release", now) }

// Return notes that nothing of it is held any more.
func (a *Authorisation) Return(now Instant) error {
	if err := a.move("return", now); err != nil {
		return err
	}
	a.Reservation = ReservationReturned
	return nil
}

// Shares is how the hold is split over the payees on chain.
func (a *Authorisation) Shares() []Share { return Shares(a.TokenAmount, a.Fees) }
