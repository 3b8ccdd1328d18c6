package partner

import (
	"context"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// CardIssuer makes cards, and is told what becomes of them.
//
// A package that connects an issuer may implement [CardReader], [CardRenewer], [CardRevealer], [PINSetter] and
// [SecurityCodeVerifier] as well. Where it does not, the platform does without, and refuses what needs them with
// issuing.CodePartnerUnable.
//
// # In step
//
// The status of a card can change here (a verb) and at the issuer (a fraud rule, an employee). Each change here enqueues a
// task that calls UpdateCard with the newest state until the issuer has taken it; states between may be left out. What
// the issuer says comes back by one of two verbs of onboarding.Service, neither of which tells the issuer what it said
// itself:
//
//   - CardChanged says only that something about a card changed. The task then reads the card by [CardReader]. Use it where the
//     issuer's callbacks may be late, repeated or out of order: only what the issuer says when it is asked counts.
//   - CardReported says the new state. Use it only where the issuer's callbacks come in order.
//
// If both sides changed, the stricter state wins: closed before paused before active. An issuer ends its own pause by
// saying active. It cannot activate what a programme deactivated: it is told again that the card is paused.
//
// CardShipped takes what the issuer says of a parcel, in any order and any number of times.
type CardIssuer interface {
	// PartnerName is the configured name of the issuer. Cards are kept with it: it must stay the same for as long as there are
	// cards of this issuer.
	PartnerName() string
	// IssueCard orders a card, or asks how the order stands. Refused means that the card will not be made.
	IssueCard(ctx context.Context, r CardOrder) (Answer[IssuedCard], error)
	// UpdateCard says how a card stands here from now on. It is repeated until it answers Done or Refused, and the newest
	// call counts. An idempotency key of the issuer's must not make it answer an earlier call about another state. Refused
	// means that the issuer will not do it, for good: a finding is filed. A card that is closed at the issuer already is
	// Done.
	UpdateCard(ctx context.Context, u CardUpdate) (Answer[CardUpdated], error)
}

// CardReader is a card issuer that can say how a card stands.
type CardReader interface {
	// ReadCard asks how a card stands at this moment, past any cache.
	ReadCard(ctx context.Context, c CardAtIssuer) (CardReading, error)
}

// CardRenewer is a card issuer that can give a card a later expiry and leave its number.
type CardRenewer interface {
	// RenewCard orders the renewal of a card, or asks how the order stands. The answer is the card with its new expiry; a new
	// Token is kept beside the old one, and either finds the card. Refused means that the card keeps its old expiry.
	RenewCard(ctx context.Context, r CardRenewal) (Answer[IssuedCard], error)
}

// VirtualIssuer is a card issuer that makes no physical cards. Orders of such cards are refused when they are asked for.
type VirtualIssuer interface {
	CardIssuer
	// MakesNoPhysicalCards says so. It does nothing.
	MakesNoPhysicalCards()
}

// CardRevealer is a card issuer that can show what the platform does not keep of a card.
type CardRevealer interface {
	// RevealCard gives what is to be shown to the cardholder now. It is called when the cardholder asks for it on the
	// one-time page, once or several times for one showing.
	RevealCard(ctx context.Context, c CardAtIssuer) (RevealedCard, error)
}

// PINSetter is a card issuer that can set the PIN of a card.
type PINSetter interface {
	// SetPIN sets or changes the PIN. Refused means that the issuer does not take this PIN; the reason is shown to the
	// cardholder. The PIN is neither stored nor logged.
	SetPIN(ctx context.Context, c CardAtIssuer, pin string) (Answer[PINSet], error)
}

// SecurityCodeVerifier is a card issuer that leaves it to the platform to compare the security code (CVV2, CVC2) of messages.
type SecurityCodeVerifier interface {
	// VerifySecurityCode compares at once, and asks nobody: it is a part of a decision. VerificationNotChecked means that the
	// code of this card cannot be compared.
	VerifySecurityCode(c SecurityCodeCheck) issuing.Verification
}

// SecurityCodeCheck is what a security code is compared by.
type SecurityCodeCheck struct {
	Card                    CardAtIssuer
	PAN                     string // in clear, as the message has it; the card was found by it
	ExpiryYear, ExpiryMonth int    // of the card, as the platform keeps it
	Code                    string // as the message has it
}

// CardAtIssuer names a card to its issuer.
type CardAtIssuer struct {
	ProgrammeID issuing.ProgrammeID
	CardID      issuing.CardID // as the issuer was told it in the order
	Token       string         // the issuer's name for the card; empty if it gave none
	LastFour    string         // digits of the number
}

// CardAt names a card to its issuer.
func CardAt(c issuing.Card) CardAtIssuer {
	return CardAtIssuer{ProgrammeID: c.ProgrammeID, CardID: c.ID, Token: c.PartnerToken, LastFour: c.LastFour()}
}

// CardOrder is what a card issuer is told.
type CardOrder struct {
	ProgrammeID issuing.ProgrammeID
	CardID      issuing.CardID // the idempotency key
	CustomerID  issuing.CustomerID
	AccountID   issuing.AccountID
	Type        issuing.CardType
	Name        string // of the cardholder, as the identity check read it
	Billing     issuing.Address
	Shipping    *issuing.Address // nil for a virtual card
	// Paused says that the card is to be made as [CardPaused]: its cardholder activates it when it has arrived.
	Paused bool
	// Replaces is the card that this one takes the place of; nil for a first card. The new card has a new number. The old one
	// is closed by an UpdateCard of its own.
	Replaces *ReplacedCard
}

// ReplacedCard is the card that a new one takes the place of.
type ReplacedCard struct {
	Card   CardAtIssuer
	Reason issuing.CardReason
}

// IssuedCard is what a card issuer says of a card that it made. It has a PAN, or a Token with LastFour, or all three.
type IssuedCard struct {
	PAN         string // in clear, 12 to 19 digits, encrypted before it is stored; empty where the issuer keeps it to itself
	LastFour    string // the last four digits; may be empty beside a PAN
	Token       string // the issuer's name for the card, one of its own; empty if it has none
	Network     issuing.Network
	ExpiryYear  int
	ExpiryMonth int // 1–12; the card is good to the end of that month
}

// Check tells whether the card can be one. What a partner garbled is an error, and the partner is asked again.
func (c IssuedCard) Check() error {
	switch {
	case c.PAN == "" && (c.Token == "" || c.LastFour == ""):
		return errors.New("partner: a card without a number has a token and the last four digits")
	case c.PAN != "" && (len(c.PAN) < 12 || len(c.PAN) > 19 || !isDigits(c.PAN)):
		return errors.New("partner: a card number has 12 to 19 digits")
	case c.LastFour != "" && (len(c.LastFour) != 4 || !isDigits(c.LastFour)):
		return errors.New("partner: the last four digits are four digits")
	case c.PAN != "" && c.LastFour != "" && !strings.HasSuffix(c.PAN, c.LastFour):
		return errors.New("partner: the last four digits are those of the card number")
	case c.Network != issuing.NetworkVisa && c.Network != issuing.NetworkMastercard:
		return errors.New("partner: a card belongs to a known card network")
	case c.ExpiryYear < 2000 || c.ExpiryYear > 2999 || c.ExpiryMonth < 1 || c.ExpiryMonth > 12:
		return errors.New("partner: a card expires in a month of a year")
	}
	return nil
}

func isDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// CardUpdate says how a card stands here.
type CardUpdate struct {
	Card  CardAtIssuer
	State issuing.CardState
	// Reason is why the card is closed, where that is known: lost, stolen or damaged.
	Reason issuing.CardReason
}

// CardUpdated is the result of an update that the issuer took.
type CardUpdated struct{}

// CardReading is how a card stands at its issuer.
type CardReading struct {
	State  issuing.CardState  // required
	Reason issuing.CardReason // of a closed card, where the issuer has one
	// Shipment is what the issuer knows of the parcel; the zero value: nothing.
	Shipment issuing.Shipment
}

// CardRenewal is the order of a later expiry.
type CardRenewal struct {
	Card CardAtIssuer
	// ExpiryYear and ExpiryMonth are the expiry that is to be replaced: together with the card's id the idempotency key.
	ExpiryYear, ExpiryMonth int
	Shipping                *issuing.Address // nil for a virtual card
}

// RevealedCard is what is shown to a cardholder: a page of the issuer's, or what the platform shows on its own.
type RevealedCard struct {
	// Page is the issuer's own page: the cardholder's browser is sent there, and everything else is ignored. It must be good
	// for no more than a minute or so. Empty: the issuer has none.
	Page string
	PAN  string // in clear; empty: the platform shows the one that it keeps, if it does
	CVV  string // empty: it is not shown. It is never stored
}

// PINSet is the result of a PIN that the issuer took.
type PINSet struct{}
