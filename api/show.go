package api

import (
	"encoding/base64"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Show renders a noun as answers and events carry it: one of issuing's customer, account, card, authorisation, transaction,
// decision, network message, check for duplicates, webhook, limits, controls, settings, schedule of fees, chain, asset, clock or clock's
// move. Anything else is a mistake of the caller's.
func Show(noun any) (any, error) {
	switch n := noun.(type) {
	case issuing.Customer:
		return showCustomer(n), nil
	case issuing.Account:
		return showAccount(n), nil
	case issuing.Card:
		return showCard(n), nil
	case issuing.Authorisation:
		return showAuthorisation(n), nil
	case issuing.Transaction:
		return showTransaction(n), nil
	case issuing.Decision:
		return showDecision(n), nil
	case issuing.Message:
		return showMessage(n), nil
	case issuing.DuplicateCheck:
		return DuplicateCheck{Mode: DuplicateMode(n.Mode), Minutes: int(n.LookBack.Minutes())}, nil
	case issuing.Webhook:
		return showWebhook(n), nil
	case issuing.FeeSchedule:
		return showFees(n), nil
	case issuing.LimitSet:
		return showLimits(n), nil
	case issuing.ControlSet:
		return showControls(n.Controls), nil
	case issuing.Settings:
		return Settings{Timezone: string(n.Timezone)}, nil
	case issuing.Chain:
		return Blockchain{
			ID: string(n.ID), Name: n.Name, Contracts: BlockchainContracts{Escrow: n.Escrow, Factory: n.Factory, Settlement: n.Settlement},
		}, nil
	case issuing.Asset:
		return Asset{ID: string(n.ID), Blockchain: string(n.Chain), Name: n.Name, Symbol: n.Symbol}, nil
	case issuing.Clock:
		return SimulatorClock{Now: At(n.Now.Time()), SystemTime: At(n.System.Time())}, nil
	case issuing.ClockMove:
		return ClockAdvanced{
			From: At(n.From.Time()), Target: At(n.Target.Time()), Now: At(n.Now.Time()), Reached: n.Reached, Tasks: n.Runs, WaitingFor: n.Busy,
		}, nil
	}
	return nil, fmt.Errorf("api: no way to show a %T", noun)
}

// EventBody renders an event: its id and type, and all fields of the noun as it is now.
func EventBody(e issuing.Event, noun any) ([]byte, error) {
	id, kind := id(e.ID), WebhookType(e.Type)
	switch n := noun.(type) {
	case issuing.Customer:
		c := showCustomer(n)
		return json.Marshal(CustomerUpdate{
			EventID: id, WebhookType: kind, ID: c.ID, ExternalID: c.ExternalID, ChainID: c.ChainID, Status: c.Status, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
		})
	case issuing.Account:
		a := showAccount(n)
		return json.Marshal(AccountUpdate{
			EventID: id, WebhookType: kind, ID: a.ID, CustomerID: a.CustomerID, ChainID: a.ChainID, Status: a.Status, Type: a.Type, Currencies: a.Currencies,
			CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		})
	case issuing.Card:
		c := showCard(n)
		return json.Marshal(CardUpdate{
			EventID: id, WebhookType: kind, ID: c.ID, AccountID: c.AccountID, Type: c.Type, Name: c.Name, Network: c.Network, MaskedPAN: c.MaskedPAN,
			ExpirationDate: c.ExpirationDate, BillingAddress: c.BillingAddress, Status: c.Status, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
		})
	case issuing.Authorisation:
		a := showAuthorisation(n)
		return json.Marshal(AuthorisationUpdate{
			EventID: id, WebhookType: kind, ID: a.ID, AccountID: a.AccountID, CardID: a.CardID, Status: a.Status, Amount: a.Amount, Currency: a.Currency,
			MerchantAmount: a.MerchantAmount, MerchantCurrency: a.MerchantCurrency, ExchangeRate: a.ExchangeRate, Merchant: a.Merchant,
			TokenAmount: a.TokenAmount, Fees: a.Fees, CapturedAmount: a.CapturedAmount, RemainingAmount: a.RemainingAmount, ExpiresAt: a.ExpiresAt,
			CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		})
	case issuing.Transaction:
		t := showTransaction(n)
		return json.Marshal(TransactionUpdate{
			EventID: id, WebhookType: kind, ID: t.ID, AccountID: t.AccountID, CardID: t.CardID, AuthorisationID: t.AuthorisationID, Status: t.Status,
			Direction: t.Direction, Amount: t.Amount, Currency: t.Currency, MerchantAmount: t.MerchantAmount, MerchantCurrency: t.MerchantCurrency,
			ExchangeRate: t.ExchangeRate, Merchant: t.Merchant, TokenAmount: t.TokenAmount, Token: t.Token, Fees: t.Fees,
			ChainTransactions: t.ChainTransactions, RefundOf: t.RefundOf, RefundedAmount: t.RefundedAmount, CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt,
		})
	}
	return nil, fmt.Errorf("api: no event tells of a %T", noun)
}

// ShowCreatedCustomer renders the answer to the creation of a customer.
func ShowCreatedCustomer(c issuing.Customer, challenge, verificationURL string) CreatedCustomer {
	s := showCustomer(c)
	return CreatedCustomer{
		ID: s.ID, ExternalID: s.ExternalID, ChainID: s.ChainID, Status: s.Status, CreatedAt: s.CreatedAt, UpdatedAt: s.UpdatedAt,
		Challenge: Base64(challenge), VerificationURL: verificationURL,
	}
}

// ShowCreatedAccount renders the answer to the creation of an account.
func ShowCreatedAccount(a issuing.Account, challenge string, typed json.RawMessage) CreatedAccount {
	s := showAccount(a)
	return CreatedAccount{
		ID: s.ID, CustomerID: s.CustomerID, ChainID: s.ChainID, Status: s.Status, Type: s.Type, Currencies: s.Currencies, CreatedAt: s.CreatedAt,
		UpdatedAt: s.UpdatedAt, Challenge: Base64(challenge), TypedData: typed,
	}
}

// Base64 is how the API carries texts that are to be signed (RFC 4648 §4).
func Base64(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

func id[T ~string](v T) UUID { return uuid.MustParse(string(v)) }

// optional is the zero UUID, which is left out, for an id that is not set.
func optional[T ~string](v T) UUID {
	if v == "" {
		return UUID{}
	}
	return id(v)
}

func moment(i issuing.Instant) DateTime { return At(i.Time()) }

func showCustomer(c issuing.Customer) Customer {
	return Customer{
		ID: id(c.ID), ExternalID: c.ExternalID, ChainID: string(c.ChainID), Status: CustomerStatus(c.Status), CreatedAt: moment(c.CreatedAt), UpdatedAt: moment(c.UpdatedAt),
	}
}

func showAccount(a issuing.Account) Account {
	return Account{
		ID: id(a.ID), CustomerID: id(a.CustomerID), ChainID: string(a.ChainID), Status: AccountStatus(a.Status), Type: AccountType(a.Type),
		Currencies: a.Currencies.Codes(), CreatedAt: moment(a.CreatedAt), UpdatedAt: moment(a.UpdatedAt),
	}
}

func showCard(c issuing.Card) Card {
	expiry := ""
	if c.ExpiryYear != 0 {
		expiry = fmt.Sprintf("%02d/%04d", c.ExpiryMonth, c.ExpiryYear)
	}
	return Card{
		ID: id(c.ID), AccountID: id(c.AccountID), Type: CardType(c.Type), Name: c.Name, Network: CardNetwork(c.Network), MaskedPAN: c.MaskedPAN,
		ExpirationDate: expiry, BillingAddress: showAddress(c.Billing), Status: CardStatus(c.Status), CreatedAt: moment(c.CreatedAt), UpdatedAt: moment(c.UpdatedAt),
	}
}

func showWebhook(w issuing.Webhook) Webhook {
	kinds := w.Types.List()
	types := make([]WebhookType, len(kinds))
	for i, k := range kinds {
		types[i] = WebhookType(k)
	}
	return Webhook{ID: id(w.ID), CallbackURL: w.CallbackURL, Types: types, CreatedAt: moment(w.CreatedAt), UpdatedAt: moment(w.UpdatedAt)}
}

func showAddress(a issuing.Address) Address {
	return Address{FirstLine: a.FirstLine, SecondLine: a.SecondLine, City: a.City, State: a.State, Country: a.Country, PostCode: a.PostCode}
}

func showMerchant(m issuing.Merchant) Merchant {
	return Merchant{ID: m.ID, Name: m.Name, MCC: m.MCC, Country: m.Country, City: m.City}
}
