package network_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// Whatever a network says, in whatever order and however often: questions are answered, everything else is taken, the same
// message has one effect, and nothing is held in the end. The audit of the books follows.
func TestMessagesInAnyOrderAndAnyNumberHaveOneEffect(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		base := worktest.New(t, db)
		rapid.Check(t, func(rt *rapid.T) {
			e := base.With(rt)
			e.Programme = e.NewProgramme()
			h := newEnv(e)
			card, account := h.newCard()
			other, _ := h.newCard() // with payments of the same names
			var said []partner.NetworkMessage
			for range rapid.IntRange(1, 25).Draw(rt, "messages") {
				if rapid.IntRange(0, 5).Draw(rt, "dispute") == 0 {
					h.disputeAny(rt, card)
				}
				m := h.drawMessage(rt, rapid.SampledFrom([]issuing.CardID{card, card, card, other}).Draw(rt, "card"))
				if len(said) > 0 && rapid.IntRange(0, 3).Draw(rt, "again") == 0 {
					m = rapid.SampledFrom(said).Draw(rt, "which")
				}
				said = append(said, m)
				h.sayTwice(rt, account, m)
				if rapid.Bool().Draw(rt, "work") {
					h.Work()
				}
			}
			h.Work()
			h.endHolds(rt, card, account)
			h.endHolds(rt, other, account)
		})
	})
}

// drawMessage is any message about one of three payments.
func (h *env) drawMessage(rt *rapid.T, card issuing.CardID) partner.NetworkMessage {
	kind := rapid.SampledFrom([]partner.NetworkKind{
		partner.NetworkPurchase, partner.NetworkPurchase, partner.NetworkSinglePurchase, partner.NetworkCashWithdrawal, partner.NetworkIncrement,
		partner.NetworkAdvice, partner.NetworkReversal, partner.NetworkExpiry, partner.NetworkClearing, partner.NetworkClearing,
		partner.NetworkRefund, partner.NetworkCredit, partner.NetworkTransactionReversal, partner.NetworkVerification,
		partner.NetworkRepresentment, partner.NetworkDisputeWon, partner.NetworkDisputeLost, partner.NetworkDisputeWithdrawn,
	}).Draw(rt, "kind")
	amount := decimal.New(rapid.Int64Range(1, 30_000).Draw(rt, "cents"), -2)
	payment := fmt.Sprintf("%s payment-%d", h.Programme, rapid.IntRange(1, 3).Draw(rt, "payment"))
	m := h.says(kind, card, payment, amount.String())
	m.Final, m.Partial = rapid.Bool().Draw(rt, "final"), rapid.Bool().Draw(rt, "partial")
	m.Replacement = rapid.Bool().Draw(rt, "replacement")
	if rapid.Bool().Draw(rt, "billed") {
		rate := decimal.New(rapid.Int64Range(80, 120).Draw(rt, "rate"), -2)
		billing := decimal.Max(decimal.New(1, -2), amount.Mul(rate).Round(2))
		m = billed(m, billing.String())
	}
	if m.Kind.IsOfDispute() {
		m.Amount, m.Billing, m.Currency, m.IDs.Dispute = decimal.Zero, nil, "", "dispute of "+payment
	} else if rapid.IntRange(0, 9).Draw(rt, "other currency") == 0 {
		m.Currency = "GBP"
	}
	return m
}

// disputeAny opens and submits a dispute of a debit of a card, whichever, if it may.
func (h *env) disputeAny(rt *rapid.T, card issuing.CardID) {
	for debit, err := range h.DB.TransactionsOfCard(h.Ctx, card, store.List{Programme: h.Programme}) {
		h.Must(err)
		if debit.Direction != issuing.Debit || rapid.Bool().Draw(rt, "another") {
			continue
		}
		d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
		if err == nil && rapid.Bool().Draw(rt, "submitted") {
			_, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, d.ID)
		}
		if refusal := (*issuing.Error)(nil); err != nil && !errors.As(err, &refusal) {
			h.Must(err)
		}
		return
	}
}

// sayTwice says a message twice, of which the second time changes nothing.
func (h *env) sayTwice(rt *rapid.T, account issuing.AccountID, m partner.NetworkMessage) {
	first := h.handle(m)
	before := h.Funds(account)
	second := h.handle(m)
	if after := h.Funds(account); after != before {
		rt.Fatalf("%s again: of %+v became %+v", m.Kind, before, after)
	}
	if first.Approved != second.Approved || first.ResponseCode != second.ResponseCode || first.Kept != second.Kept {
		rt.Fatalf("%s again: %+v, then %+v", m.Kind, first, second)
	}
	if m.Kind.Asks() == (first.ResponseCode == "") {
		rt.Fatalf("%s: answered with %+v", m.Kind, first)
	}
	if m.Kind.Asks() && rapid.IntRange(0, 5).Draw(rt, "lost") == 0 {
		h.Must(h.network.AnswerLost(h.Ctx, m.Partner, m.IDs.Event))
	}
}

// endHolds has every hold expire, after which nothing is held.
func (h *env) endHolds(rt *rapid.T, card issuing.CardID, account issuing.AccountID) {
	for a, err := range h.DB.Authorisations(h.Ctx, store.Of{Card: card}, store.List{Programme: h.Programme}) {
		h.Must(err)
		if a.Status == issuing.AuthorisationPending {
			_, err := h.Payments.ExpireNow(h.Ctx, h.Programme, a.ID)
			h.Must(err)
		}
	}
	h.Work()
	if f := h.Funds(account); f.Held != 0 && f.Debt == 0 {
		rt.Fatalf("every hold has expired, and the account has %+v", f)
	}
}
