package issuing

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// CardAuthenticationID names an authentication of a cardholder.
type CardAuthenticationID string

// CardAuthenticationStatus is where an authentication stands.
type CardAuthenticationStatus string

// Statuses of an authentication.
const (
	AuthenticationPending   CardAuthenticationStatus = "pending"  // the owner of the wallet has yet to sign
	AuthenticationApproved  CardAuthenticationStatus = "approved" // the owner has signed
	AuthenticationDeclined  CardAuthenticationStatus = "declined" // by the cardholder, or because the card cannot pay
	AuthenticationExpired   CardAuthenticationStatus = "expired"
	AuthenticationCancelled CardAuthenticationStatus = "cancelled" // the partner ended it, or did not take the answer any more
)

// CardAuthenticationMoves is the life of an authentication.
var CardAuthenticationMoves = Moves[CardAuthenticationStatus]{
	"approve": {AuthenticationPending: AuthenticationApproved},
	"decline": {AuthenticationPending: AuthenticationDeclined},
	"expire":  {AuthenticationPending: AuthenticationExpired},
	"cancel":  {AuthenticationPending: AuthenticationCancelled, AuthenticationApproved: AuthenticationCancelled},
}

// Bounds of how long an owner has to sign. A partner that names a moment is heeded within them.
const (
	DefaultAuthenticationLife = 5 * time.Minute
	MaxAuthenticationLife     = time.Hour
)

// CardAuthentication is a merchant's wish to know, before an e-commerce payment, that it is the cardholder who pays
// (EMV 3-D Secure). The owner of the wallet answers by signing Challenge.
type CardAuthentication struct {
	ID           CardAuthenticationID
	ProgrammeID  ProgrammeID
	CustomerID   CustomerID
	AccountID    AccountID
	CardID       CardID
	Status       CardAuthenticationStatus
	Reason       DeclineReason   // why it was declined without asking anybody; else empty
	Amount       decimal.Decimal // zero: it is not about a payment, as when a card is kept at a merchant's
	Currency     string          // ISO 4217; empty with an amount of zero
	Merchant     Merchant
	OwnerID      caip.AccountID // who is to sign
	Challenge    string         // exactly what is to be signed, by EIP-191
	ExpiresAt    Instant
	Partner      string
	PartnerToken string  // what that partner calls it
	AnsweredAt   Instant // when the partner took the answer; 0: it has not, or there is none to give
	Version      int64
	CreatedAt    Instant
	UpdatedAt    Instant
}

// Begin gives an authentication its challenge, for an owner to sign before it expires.
func (a *CardAuthentication) Begin(card Card, expires, now Instant) {
	if latest := now.Add(MaxAuthenticationLife); expires > latest {
		expires = latest
	}
	if expires == 0 {
		expires = now.Add(DefaultAuthenticationLife)
	}
	a.Status, a.ExpiresAt, a.CreatedAt, a.UpdatedAt = AuthenticationPending, expires, now, now
	a.Challenge = a.text(card)
}

// text is what the owner signs. Every line after the first has a name of its own, and what a merchant says of itself
// can end none of them. It begins like no other text that an owner is asked to sign.
func (a *CardAuthentication) text(card Card) string {
	amount := "none, the merchant wants to check the card"
	if a.Amount.IsPositive() {
		digits, _ := CurrencyExponent(a.Currency)
		amount = a.Amount.StringFixed(digits) + " " + a.Currency
	}
	merchant := onOneLine(a.Merchant.Name)
	if a.Merchant.Country != "" {
		merchant += ", " + onOneLine(a.Merchant.Country)
	}
	return fmt.Sprintf(`OffBlocks card authentication

Sign this only if you are paying with your card at this merchant now.

Amount: %s
Merchant: %s
Card: ending in %s
Wallet: %s
Authentication: %s
Expires: %s`, amount, merchant, card.LastFour(), a.OwnerID.Checksummed(), a.ID, a.ExpiresAt.Time().UTC().Format(time.RFC3339))
}

// maxShownName is how much of a name is shown, in characters.
const maxShownName = 80

// onOneLine is a text that somebody else wrote as one line of letters that can be seen: nothing in it can end the
// line, or have the rest shown in another order.
func onOneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == unicode.ReplacementChar:
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	shown := []rune(strings.Join(strings.Fields(text), " "))
	if len(shown) > maxShownName {
		shown = append(shown[:maxShownName], '…')
	}
	if len(shown) == 0 {
		return "not named"
	}
	return string(shown)
}

// AwaitsAnswer tells whether the partner has yet to be told what came of an authentication. What expired the partner
// knows by itself.
func (a *CardAuthentication) AwaitsAnswer() bool {
	return a.AnsweredAt == 0 && (a.Status == AuthenticationApproved || a.Status == AuthenticationDeclined)
}

func (a *CardAuthentication) move(verb string, now Instant) (err error) {
	if a.Status, err = CardAuthenticationMoves.Next("an authentication", verb, a.Status); err == nil {
		a.UpdatedAt = now
	}
	return err
}

// Approve notes that the owner has signed, in time.
func (a *CardAuthentication) Approve(now Instant) error {
	if a.Status == AuthenticationPending && now >= a.ExpiresAt {
		return Refuse(CodeChallengeExpired, "the challenge has expired: the payment was not authenticated in time")
	}
	return a.move("approve", now)
}

// Decline notes that the cardholder does not want to pay. A reason says that nobody was asked.
func (a *CardAuthentication) Decline(reason DeclineReason, now Instant) error {
	a.Reason = reason
	return a.move("decline", now)
}

// Expire notes that nobody signed in time.
func (a *CardAuthentication) Expire(now Instant) error { return a.move("expire", now) }

// Cancel notes that the partner has ended the authentication.
func (a *CardAuthentication) Cancel(now Instant) error { return a.move("cancel", now) }
