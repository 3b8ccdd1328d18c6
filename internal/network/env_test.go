package network_test

import (
	"context"
	"fmt"
	"log/slog"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const processorName = "acme"

// env is an installation with one programme and one partner that sends card networks' messages.
type env struct {
	*worktest.Env
	network *network.Processor
	events  int
}

// programmeCards finds the cards of one programme by their ids.
type programmeCards struct {
	h *worktest.Env
}

func (c programmeCards) FindCard(ctx context.Context, _ string, ref partner.CardRef) (issuing.Card, error) {
	return c.h.DB.Card(ctx, c.h.Programme, ref.ID)
}

func (c programmeCards) HashPAN(pan string) string { return "keyed " + pan }

// VerifySecurityCode takes 123 for the code of every card, and cannot compare without a number.
func (c programmeCards) VerifySecurityCode(_ issuing.Card, ref partner.CardRef, code string) issuing.Verification {
	switch {
	case ref.PAN == "":
		return issuing.VerificationNotChecked
	case code == "123":
		return issuing.VerificationMatch
	}
	return issuing.VerificationMismatch
}

func each(t *testing.T, body func(t *testing.T, h *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) { body(t, newEnv(e)) })
}

func newEnv(e *worktest.Env) *env {
	db := work.New(e.DB, e.Clock.Now)
	return &env{Env: e, network: network.New(db, e.Payments, programmeCards{e}, slog.New(slog.DiscardHandler))}
}

func TestMain(m *testing.M) { worktest.RunProperties(m) }

// says is a message about a payment, under an event token of its own.
func (h *env) says(kind partner.NetworkKind, card issuing.CardID, payment, amount string) partner.NetworkMessage {
	h.events++
	return partner.NetworkMessage{
		Partner: processorName, Kind: kind, Programme: h.Programme, Card: partner.CardRef{ID: card},
		IDs:      issuing.NetworkIDs{Event: fmt.Sprintf("%s event-%d", h.Programme, h.events), Payment: payment},
		Merchant: issuing.Merchant{ID: "M1", Name: "Shop", MCC: 5411, Country: "FR", City: "Paris"},
		Amount:   decimal.RequireFromString(amount), Currency: "EUR",
	}
}

// billed is a message whose amount in dollars the network has converted to euros.
func billed(m partner.NetworkMessage, billing string) partner.NetworkMessage {
	return billedIn("EUR", m, billing)
}

// billedIn is one that it has converted to another currency.
func billedIn(currency string, m partner.NetworkMessage, billing string) partner.NetworkMessage {
	m.Currency = "USD"
	m.Billing = &partner.Billing{Amount: decimal.RequireFromString(billing), Currency: currency}
	return m
}

func (h *env) handle(m partner.NetworkMessage) partner.Outcome {
	h.Helper()
	outcome, err := h.network.Handle(h.Ctx, m)
	h.Must(err)
	return outcome
}

// newCard is an active card on an account of its own, which is in euros and has 1,000 tokens.
func (h *env) newCard() (issuing.CardID, issuing.AccountID) {
	account := h.OpenAccount(h.ActiveCustomer(), "EUR")
	return h.ActiveCard(account), account
}

// Funds are those of an account in euros.
func (h *env) Funds(account issuing.AccountID) issuing.Funds {
	h.Helper()
	f, err := h.DB.Funds(h.Ctx, account, worktest.EURC)
	h.Must(err)
	return f
}

func (h *env) authorisation(id issuing.AuthorisationID) issuing.Authorisation {
	h.Helper()
	a, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
	h.Must(err)
	return a
}

func (h *env) transaction(id issuing.TransactionID) issuing.Transaction {
	h.Helper()
	t, err := h.DB.Transaction(h.Ctx, h.Programme, id)
	h.Must(err)
	return t
}

// unmatched are the messages that wait for the operator.
func (h *env) unmatched() []issuing.Message {
	h.Helper()
	list, err := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now)).List(h.Ctx)
	h.Must(err)
	return list
}

// expect demands an answer.
func (h *env) expect(got partner.Outcome, approved bool, code string) {
	h.Helper()
	if got.Approved != approved || got.ResponseCode != code {
		h.Fatalf("approved %t with %s, not %t with %s: %s %s", got.Approved, got.ResponseCode, approved, code, got.Reason, got.Detail)
	}
}
