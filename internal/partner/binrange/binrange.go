// Package binrange makes virtual cards with numbers from a range of the programme's own: a BIN that a sponsor bank or the card
// network has given it. It is for installations that a network reaches by ISO 8583, where nobody else makes the cards.
//
// A number is derived from the card's id under a key, so an order that is asked about again has the same number, and nobody can
// foretell the next one. The number is the card's once the card is kept: the name that this issuer gives a card is a keyed hash of its
// number, and no two cards have one name. The security code (CVV2, CVC2) is computed when it is shown and when it is compared, and is
// never stored.
//
// It makes no physical cards and knows no PINs: these need a bureau and a hardware security module.
package binrange

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

// Settings are what the file of partners says.
type Settings struct {
	// BIN starts every number: 6 to 11 digits.
	BIN string `json:"bin" config:"required"`
	// Digits is how long numbers are, with the BIN and the check digit: 13 to 19. Unset: 16.
	Digits int `json:"digits"`
	// Network is visa or mastercard.
	Network string `json:"network" config:"required"`
	// Months is for how long cards are made and renewed. Unset: 48.
	Months int `json:"months"`
	// NumberKey is what numbers are derived under: at least 32 characters. With another key the codes of earlier cards can be
	// neither shown nor compared.
	NumberKey config.Secret `json:"numberKey" config:"required"`
	// CVK are the two keys of card verification in 32 hexadecimal digits, as the network or its processor has them too.
	CVK config.Secret `json:"cvk" config:"required"`
	// CodeExpiry is how the expiry stands in what the code is computed of: YYMM or MMYY. Unset: YYMM.
	CodeExpiry string `json:"codeExpiry"`
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{
		Name: "bin-range", Summary: "virtual cards with numbers from a BIN of your own",
	}, build)
}

// cardFinder finds the card that has a name of an issuer.
type cardFinder interface {
	CardByPartnerToken(ctx context.Context, partner, token string) (issuing.Card, error)
	Card(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error)
}

type issuer struct {
	name     string
	settings Settings
	keys     *codeKeys
	cards    cardFinder
	now      func() time.Time
}

var (
	_ partner.CardIssuer           = (*issuer)(nil)
	_ partner.CardRenewer          = (*issuer)(nil)
	_ partner.VirtualIssuer        = (*issuer)(nil)
	_ partner.CardRevealer         = (*issuer)(nil)
	_ partner.SecurityCodeVerifier = (*issuer)(nil)
)

// MakesNoPhysicalCards implements partner.VirtualIssuer.
func (i *issuer) MakesNoPhysicalCards() {}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	i, err := newIssuer(env.Name, env.DB, env.Now, s)
	if err != nil {
		return nil, err
	}
	return &config.Partner{
		Ports: partner.Ports{CardIssuer: i},
		Capabilities: []string{
			"makes virtual cards at once, with numbers from your BIN; no physical ones",
			"renews cards with their number, and shows number and security code",
			"compares security codes of messages; knows no PINs, chips or stripes",
		},
		Check: func(context.Context) (string, error) {
			return fmt.Sprintf("%s numbers begin with %s; the check value of cvk is %s", i.capacity(), i.settings.BIN, i.keys.checkValue()), nil
		},
	}, nil
}

func newIssuer(name string, cards cardFinder, now func() time.Time, s Settings) (*issuer, error) {
	if s.Digits == 0 {
		s.Digits = 16
	}
	if s.Months == 0 {
		s.Months = 48
	}
	if s.CodeExpiry == "" {
		s.CodeExpiry = expiryYearFirst
	}
	switch network := issuing.Network(s.Network); {
	case len(s.BIN) < 6 || len(s.BIN) > 11 || strings.Trim(s.BIN, "0123456789") != "":
		return nil, fmt.Errorf("bin is 6 to 11 digits, and not %q", s.BIN)
	case s.Digits < 13 || s.Digits > 19:
		return nil, fmt.Errorf("digits is 13 to 19, and not %d", s.Digits)
	case s.Digits-len(s.BIN) < 5:
		return nil, fmt.Errorf("numbers of %d digits leave too few of their own after a bin of %d", s.Digits, len(s.BIN))
	case network != issuing.NetworkVisa && network != issuing.NetworkMastercard:
		return nil, fmt.Errorf("network is visa or mastercard, and not %q", s.Network)
	case s.Months < 1 || s.Months > 240:
		return nil, fmt.Errorf("months is 1 to 240, and not %d", s.Months)
	case len(s.NumberKey.Value()) < 32:
		return nil, errors.New("numberKey has at least 32 characters; openssl rand -base64 32 makes one")
	case s.CodeExpiry != expiryYearFirst && s.CodeExpiry != expiryMonthFirst:
		return nil, fmt.Errorf("codeExpiry is %s or %s, and not %q", expiryYearFirst, expiryMonthFirst, s.CodeExpiry)
	}
	keys, err := parseKeys(s.CVK.Value())
	if err != nil {
		return nil, err
	}
	return &issuer{name: name, settings: s, keys: keys, cards: cards, now: now}, nil
}

// The forms of an expiry in what a security code is computed of.
const (
	expiryYearFirst  = "YYMM"
	expiryMonthFirst = "MMYY"
)

// PartnerName implements partner.CardIssuer.
func (i *issuer) PartnerName() string { return i.name }

// maxTries is how many numbers are tried for a card before an operator has to look: with half of the range in use, one of so
// many is free in all but one of 2^64 cases.
const maxTries = 64

// IssueCard implements partner.CardIssuer. A number that another card has by now is left, and the next one is tried.
func (i *issuer) IssueCard(ctx context.Context, r partner.CardOrder) (answer partner.Answer[partner.IssuedCard], err error) {
	if r.Type != issuing.CardVirtual {
		return partner.Refused[partner.IssuedCard]("this issuer makes virtual cards only"), nil
	}
	for try := range maxTries {
		pan := i.number(r.CardID, try)
		holder, err := i.cards.CardByPartnerToken(ctx, i.name, i.token(pan))
		switch {
		case err == nil && holder.ID != r.CardID:
			continue
		case err != nil && !issuing.IsCode(err, issuing.CodeNotFound):
			return answer, err
		}
		year, month := i.expiry(i.now().UTC())
		return partner.Done(partner.IssuedCard{
			PAN: pan, Token: i.token(pan), Network: issuing.Network(i.settings.Network), ExpiryYear: year, ExpiryMonth: month,
		}), nil
	}
	return answer, fmt.Errorf("binrange: %d numbers that were tried are other cards': the range of %s is used up", maxTries, i.settings.BIN)
}

// UpdateCard implements partner.CardIssuer. There is nobody to tell: the platform decides each purchase.
func (i *issuer) UpdateCard(context.Context, partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	return partner.Done(partner.CardUpdated{}), nil
}

// RenewCard implements partner.CardRenewer. The new expiry counts from the old one, or from now if that has passed.
func (i *issuer) RenewCard(_ context.Context, r partner.CardRenewal) (partner.Answer[partner.IssuedCard], error) {
	from := time.Date(r.ExpiryYear, time.Month(r.ExpiryMonth), 1, 0, 0, 0, 0, time.UTC)
	if now := i.now().UTC(); from.Before(now) {
		from = now
	}
	year, month := i.expiry(from)
	return partner.Done(partner.IssuedCard{
		LastFour: r.Card.LastFour, Token: r.Card.Token, Network: issuing.Network(i.settings.Network), ExpiryYear: year, ExpiryMonth: month,
	}), nil
}

// RevealCard implements partner.CardRevealer. The number is the one that the platform keeps.
func (i *issuer) RevealCard(ctx context.Context, c partner.CardAtIssuer) (shown partner.RevealedCard, err error) {
	card, err := i.cards.Card(ctx, c.ProgrammeID, c.CardID)
	if err != nil {
		return shown, err
	}
	for try := range maxTries {
		if pan := i.number(c.CardID, try); i.token(pan) == c.Token {
			return partner.RevealedCard{PAN: pan, CVV: i.securityCode(pan, card.ExpiryYear, card.ExpiryMonth)}, nil
		}
	}
	return shown, errors.New("binrange: the card's number is not derived under the numberKey of today")
}

// VerifySecurityCode implements partner.SecurityCodeVerifier.
func (i *issuer) VerifySecurityCode(c partner.SecurityCodeCheck) issuing.Verification {
	if i.token(c.PAN) != c.Card.Token {
		return issuing.VerificationNotChecked // a card of another range, or under another key
	}
	want := i.securityCode(c.PAN, c.ExpiryYear, c.ExpiryMonth)
	if subtle.ConstantTimeCompare([]byte(want), []byte(c.Code)) == 1 {
		return issuing.VerificationMatch
	}
	return issuing.VerificationMismatch
}

// securityCode is what a cardholder types: CVV2 of Visa, CVC2 of Mastercard.
func (i *issuer) securityCode(pan string, year, month int) string {
	expiry := fmt.Sprintf("%02d%02d", year%100, month)
	if i.settings.CodeExpiry == expiryMonthFirst {
		expiry = fmt.Sprintf("%02d%02d", month, year%100)
	}
	return i.keys.verificationValue(pan, expiry, "000")
}

// expiry is the month to which a card is good that is made or renewed at a moment.
func (i *issuer) expiry(from time.Time) (year, month int) {
	end := time.Date(from.Year(), from.Month()+time.Month(i.settings.Months), 1, 0, 0, 0, 0, time.UTC)
	return end.Year(), int(end.Month())
}

// number is the number of a card that is tried for the n-th time, from 0, with its check digit.
func (i *issuer) number(id issuing.CardID, n int) string {
	free := i.settings.Digits - len(i.settings.BIN) - 1
	drawn := new(big.Int).SetBytes(i.mac(fmt.Sprintf("number/%s/%d", id, n)))
	drawn.Mod(drawn, i.numbers())
	partial := i.settings.BIN + fmt.Sprintf("%0*s", free, drawn)
	return partial + string(issuing.LuhnDigit(partial))
}

// numbers is how many numbers the range has.
func (i *issuer) numbers() *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(i.settings.Digits-len(i.settings.BIN)-1)), nil)
}

// capacity is how many numbers the range has, with its thousands apart.
func (i *issuer) capacity() string {
	digits := i.numbers().String()
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// token is the name of the card that has a number. It tells nothing of the number to those who do not have the key.
func (i *issuer) token(pan string) string {
	return "range_" + hex.EncodeToString(i.mac("token/" + pan)[:16])
}

func (i *issuer) mac(text string) []byte {
	mac := hmac.New(sha256.New, []byte(i.settings.NumberKey.Value()))
	mac.Write([]byte(i.name + "/" + text))
	return mac.Sum(nil)
}
