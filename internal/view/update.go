package view

import (
	"encoding/json"
	"fmt"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Update is a noun as it is after a change, ready to become an event. [CustomerUpdate] and its siblings make one; the
// zero value is not usable.
type Update struct {
	programme issuing.ProgrammeID
	eventType issuing.EventType
	subject   string
	// body is what the event carries: what every event has, and every member that an answer shows.
	body func(e api.WebhookEventBase) any
}

// Subject is the id of the noun.
func (u Update) Subject() string { return u.subject }

// Event makes the event of the update, with its rendered body. The sequence is the event's number among those of its
// noun, from 1. It fails when a moment of the noun is outside the years 0 to 9999, which JSON cannot carry (RFC 3339,
// section 1).
func (u Update) Event(id issuing.EventID, sequence int64, now issuing.Instant) (issuing.Event, error) {
	body, err := json.Marshal(u.body(api.WebhookEventBase{
		EventID: requiredID(id), WebhookType: api.WebhookType(u.eventType), EventSequence: sequence,
		EventCreatedAt: dateTime(now),
	}))
	if err != nil {
		return issuing.Event{}, fmt.Errorf("view: %s of %s: %w", u.eventType, u.subject, err)
	}
	return issuing.Event{
		ID: id, ProgrammeID: u.programme, Type: u.eventType, Subject: u.subject, Sequence: sequence, Body: string(body),
		CreatedAt: now,
	}, nil
}

// CustomerUpdate is the change of a customer.
func CustomerUpdate(n issuing.Customer) Update {
	c := Customer(n)
	body := func(e api.WebhookEventBase) any {
		return api.CustomerUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: c.ID, ExternalID: c.ExternalID, ChainID: c.ChainID,
			Status: c.Status, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.CustomerUpdated, string(n.ID), body}
}

// ProgrammeUpdate is a change of a programme's credentials, signing keys or standing.
func ProgrammeUpdate(r issuing.AuditRecord) Update {
	body := func(e api.WebhookEventBase) any {
		return api.ProgrammeUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: requiredID(r.ID), Actor: api.ProgrammeChangeActor(r.Actor),
			Action: api.ProgrammeChangeAction(r.Action), Subject: r.Subject, Reason: r.Reason,
			CreatedAt: dateTime(r.CreatedAt),
		}
	}
	return Update{r.ProgrammeID, issuing.ProgrammeUpdated, string(r.ProgrammeID), body}
}

// AccountUpdate is the change of an account.
func AccountUpdate(n issuing.Account) Update {
	a := Account(n)
	body := func(e api.WebhookEventBase) any {
		return api.AccountUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: a.ID, CustomerID: a.CustomerID, ChainID: a.ChainID,
			Status: a.Status, Type: a.Type, Currencies: a.Currencies, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.AccountUpdated, string(n.ID), body}
}

// AllowanceLow says that little is left of the allowance that an account's owner granted.
func AllowanceLow(n issuing.Account, f issuing.Funds) Update {
	a := Account(n)
	body := func(e api.WebhookEventBase) any {
		return api.AccountAllowanceLow{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: a.ID, CustomerID: a.CustomerID, ChainID: a.ChainID,
			Status: a.Status, Type: a.Type, Currencies: a.Currencies, Token: string(f.Asset),
			Allowance: f.UsableAllowance().String(), Granted: f.Granted.String(), CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.AllowanceLow, string(n.ID), body}
}

// CardUpdate is the change of a card.
func CardUpdate(n issuing.Card) Update {
	c := Card(n)
	body := func(e api.WebhookEventBase) any {
		return api.CardUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: c.ID, AccountID: c.AccountID, Type: c.Type, Name: c.Name,
			Network: c.Network, MaskedPAN: c.MaskedPAN, ExpirationDate: c.ExpirationDate,
			BillingAddress: c.BillingAddress, Status: c.Status, StatusReason: c.StatusReason, Activation: c.Activation,
			Shipping: c.Shipping, Renewal: c.Renewal, ReplacementOf: c.ReplacementOf, ReplacementReason: c.ReplacementReason,
			ReplacedBy: c.ReplacedBy, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.CardUpdated, string(n.ID), body}
}

// AuthorisationUpdate is the change of an authorisation.
func AuthorisationUpdate(n issuing.Authorisation) Update {
	a := Authorisation(n)
	body := func(e api.WebhookEventBase) any {
		return api.AuthorisationUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: a.ID, AccountID: a.AccountID, CardID: a.CardID,
			Status: a.Status, Amount: a.Amount, Currency: a.Currency, MerchantAmount: a.MerchantAmount,
			MerchantCurrency: a.MerchantCurrency, ExchangeRate: a.ExchangeRate, Merchant: a.Merchant,
			TokenAmount: a.TokenAmount, Fees: a.Fees, CapturedAmount: a.CapturedAmount,
			RemainingAmount: a.RemainingAmount, Network: a.Network, ExpiresAt: a.ExpiresAt, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.AuthorisationUpdated, string(n.ID), body}
}

// TransactionUpdate is the change of a transaction.
func TransactionUpdate(n issuing.Transaction) Update {
	t := Transaction(n)
	body := func(e api.WebhookEventBase) any {
		return api.TransactionUpdate{
			EventID: e.EventID, WebhookType: e.WebhookType, EventSequence: e.EventSequence, EventCreatedAt: e.EventCreatedAt,
			ID: t.ID, AccountID: t.AccountID, CardID: t.CardID,
			AuthorisationID: t.AuthorisationID, Status: t.Status, Direction: t.Direction, Amount: t.Amount,
			Currency: t.Currency, MerchantAmount: t.MerchantAmount, MerchantCurrency: t.MerchantCurrency,
			ExchangeRate: t.ExchangeRate, Merchant: t.Merchant, TokenAmount: t.TokenAmount, Token: t.Token, Fees: t.Fees,
			ChainTransactions: t.ChainTransactions, RefundOf: t.RefundOf, DisputeID: t.DisputeID, RefundedAmount: t.RefundedAmount, Network: t.Network,
			CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt,
		}
	}
	return Update{n.ProgrammeID, issuing.TransactionUpdated, string(n.ID), body}
}
