// Package view shows nouns as the API's answers and webhooks' events carry them: one function for each noun that can be
// shown, and an [Update] for each noun whose changes are events. There is no function that takes any value, so showing
// a noun that has no function here does not compile.
//
// It refuses to read requests and to decide what a client may see. It knows no clock, network or database.
package view

import (
	"encoding/base64"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Customer shows a customer.
func Customer(c issuing.Customer) api.Customer {
	return api.Customer{
		ID: requiredID(c.ID), ExternalID: c.ExternalID, ChainID: string(c.ChainID), Status: api.CustomerStatus(c.Status),
		CreatedAt: dateTime(c.CreatedAt), UpdatedAt: dateTime(c.UpdatedAt),
	}
}

// CreatedCustomer shows a customer who was just created, with the challenge for the owner to sign and the page of the
// identity check. An empty verificationURL is left out.
func CreatedCustomer(c issuing.Customer, challenge, verificationURL string) api.CreatedCustomer {
	s := Customer(c)
	return api.CreatedCustomer{
		ID: s.ID, ExternalID: s.ExternalID, ChainID: s.ChainID, Status: s.Status, CreatedAt: s.CreatedAt,
		UpdatedAt: s.UpdatedAt, Challenge: api.Base64(challenge), VerificationURL: verificationURL,
	}
}

// Account shows an account.
func Account(a issuing.Account) api.Account {
	return api.Account{
		ID: requiredID(a.ID), CustomerID: requiredID(a.CustomerID), ChainID: string(a.ChainID),
		Status: api.AccountStatus(a.Status), Type: api.AccountType(a.Type), Currencies: a.Currencies,
		CreatedAt: dateTime(a.CreatedAt), UpdatedAt: dateTime(a.UpdatedAt),
	}
}

// CreatedAccount shows an account that was just created, with the grant for the owner to sign, as text and as EIP-712
// typed data.
func CreatedAccount(a issuing.Account, challenge string, typed json.RawMessage) api.CreatedAccount {
	s := Account(a)
	return api.CreatedAccount{
		ID: s.ID, CustomerID: s.CustomerID, ChainID: s.ChainID, Status: s.Status, Type: s.Type, Currencies: s.Currencies,
		CreatedAt: s.CreatedAt, UpdatedAt: s.UpdatedAt, Challenge: api.Base64(challenge), TypedData: typed,
	}
}

// Card shows a card. The card number is masked, and what the issuer has yet to say is left out.
func Card(c issuing.Card) api.Card {
	expiry := ""
	if c.ExpiryYear != 0 {
		expiry = fmt.Sprintf("%02d/%04d", c.ExpiryMonth, c.ExpiryYear)
	}
	return api.Card{
		ID: requiredID(c.ID), AccountID: requiredID(c.AccountID), Type: api.CardType(c.Type), Name: c.Name,
		Network: api.CardNetwork(c.Network), MaskedPAN: c.MaskedPAN, ExpirationDate: expiry,
		BillingAddress: postalAddress(c.Billing), Status: api.CardStatus(c.Status), StatusReason: api.CardReason(c.Reason),
		Activation: api.CardActivationStatus(c.Activation), Shipping: cardShipping(c.Shipment),
		Renewal: api.CardRenewalStatus(c.Renewal), ReplacementOf: optionalID(c.ReplacementOf),
		ReplacementReason: api.CardReason(c.ReplacementReason), ReplacedBy: optionalID(c.ReplacedBy),
		CreatedAt: dateTime(c.CreatedAt), UpdatedAt: dateTime(c.UpdatedAt),
	}
}

// cardShipping shows the parcel of a card; nothing for nil.
func cardShipping(s *issuing.Shipment) api.CardShipping {
	if s == nil {
		return api.CardShipping{}
	}
	return api.CardShipping{
		Status: api.CardShippingStatus(s.Status), Carrier: s.Carrier, TrackingNumber: s.TrackingNumber,
		ShippedAt: optionalTime(s.ShippedAt), FailedAt: optionalTime(s.FailedAt), DeliveredAt: optionalTime(s.DeliveredAt),
		ReturnedAt: optionalTime(s.ReturnedAt),
	}
}

// CardLink shows a one-time link, of which url is the page.
func CardLink(l issuing.CardLink, url string) api.CardLink {
	return api.CardLink{URL: url, ExpiresAt: dateTime(l.ExpiresAt)}
}

// Webhook shows a webhook and the types of events that it subscribes to.
func Webhook(w issuing.Webhook) api.Webhook {
	types := make([]api.WebhookType, len(w.Types))
	for i, t := range w.Types {
		types[i] = api.WebhookType(t)
	}
	return api.Webhook{
		ID: requiredID(w.ID), CallbackURL: w.CallbackURL, Types: types, Description: w.Description,
		Paused:    api.WebhookPause{Reason: api.WebhookPauseReason(w.PauseReason), Since: optionalTime(w.PausedAt)},
		HasSecret: w.SecretNumber > 0,
		CreatedAt: dateTime(w.CreatedAt), UpdatedAt: dateTime(w.UpdatedAt),
	}
}

// Blockchain shows a chain that the installation works with, and its contracts there.
func Blockchain(c issuing.Chain) api.Blockchain {
	return api.Blockchain{
		ID: string(c.ID), Name: c.Name,
		Contracts: api.BlockchainContracts{Escrow: c.Escrow, Factory: c.Factory, Settlement: c.Settlement},
	}
}

// Asset shows a token.
func Asset(a issuing.Asset) api.Asset {
	return api.Asset{ID: string(a.ID), Blockchain: string(a.Chain), Name: a.Name, Symbol: a.Symbol}
}

// Settings shows a programme's settings.
func Settings(s issuing.Settings) api.Settings {
	return api.Settings{Timezone: string(s.Timezone), PaymentTokens: api.ProvisioningDecision(s.PaymentTokens)}
}

// DuplicateCheck shows how a programme's purchases are checked for duplicates.
func DuplicateCheck(c issuing.DuplicateCheck) api.DuplicateCheck {
	return api.DuplicateCheck{Mode: api.DuplicateMode(c.Mode), Minutes: int(c.LookBack.Minutes())}
}

// Clock shows a sandbox's clock.
func Clock(c issuing.Clock) api.SimulatorClock {
	return api.SimulatorClock{Now: dateTime(c.Now), SystemTime: dateTime(c.System)}
}

// ClockMove shows how a sandbox's clock was moved.
func ClockMove(m issuing.ClockMove) api.ClockAdvanced {
	return api.ClockAdvanced{
		From: dateTime(m.From), Target: dateTime(m.Target), Now: dateTime(m.Now), Reached: m.Reached, Tasks: m.Runs,
		WaitingFor: m.Busy,
	}
}

func requiredID[T ~string](v T) api.UUID { return uuid.MustParse(string(v)) }

// optionalID is the zero UUID, which is left out, for an id that is not set.
func optionalID[T ~string](v T) api.UUID {
	if v == "" {
		return api.UUID{}
	}
	return requiredID(v)
}

func dateTime(i issuing.Instant) api.DateTime { return api.At(i.Time()) }

// optionalTime is the zero value for an instant that is unset.
func optionalTime(i issuing.Instant) (at api.DateTime) {
	if i != 0 {
		at = dateTime(i)
	}
	return at
}

func postalAddress(a issuing.Address) api.Address {
	return api.Address{
		FirstLine: a.FirstLine, SecondLine: a.SecondLine, City: a.City, State: a.State, Country: a.Country,
		PostCode: a.PostCode,
	}
}

// Merchant shows who a purchase was made from.
func Merchant(m issuing.Merchant) api.Merchant {
	return api.Merchant{
		ID: m.ID, Name: m.Name, MCC: m.MCC, CategoryCode: m.CategoryCode(), Country: m.Country, City: m.City,
	}
}

// Security shows what a programme demands of changes of its credentials and keys.
func Security(p issuing.Programme) api.SecuritySettings {
	return api.SecuritySettings{SignedAuth: p.SignedAuth}
}

// SigningKeys shows a programme's signing keys, and whether changes of them must be signed.
func SigningKeys(keys []issuing.SigningKey, signed bool) api.SigningKeys {
	shown := make([]api.RegisteredSigningKey, len(keys))
	for i, k := range keys {
		shown[i] = api.RegisteredSigningKey{
			SigningKeyID: requiredID(k.ID), SigningKey: base64.StdEncoding.EncodeToString([]byte(k.PEM)),
			CreatedAt: dateTime(k.CreatedAt),
		}
	}
	return api.SigningKeys{SignedAuth: signed, SigningKeys: shown}
}
