package network_test

import (
	"context"
	"log/slog"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

func TestARefundInAnotherCurrencyThanAForcedPostIsNotTakenForItsAmount(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		post := h.handle(billed(h.says(partner.NetworkClearing, card, "p1", "110"), "100"))
		refund := h.says(partner.NetworkRefund, card, "p1", "55")
		refund.Currency = "USD" // without a billing amount: half of it, which was billed as 50
		outcome := h.handle(refund)
		if outcome.Kept {
			t.Fatalf("kept: %s", outcome.Detail)
		}
		credit := h.transaction(outcome.Transaction)
		if credit.RefundOf != post.Transaction || credit.Amount.String() != "50" {
			t.Errorf("55 USD of 110, billed as 100 EUR, gave back %s %s of %q", credit.Amount, credit.Currency, credit.RefundOf)
		}
		h.Work()
	})
}

func TestAPaymentOfAnotherAccountIsNotTakenForThatOfTheCard(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		other, otherAccount := h.newCard()
		id := h.handle(h.says(partner.NetworkPurchase, card, "rrn", "40")).Authorisation
		// Another terminal uses the reference for another card.
		h.expect(h.handle(h.says(partner.NetworkIncrement, other, "rrn", "5")), false, "25")
		h.handle(h.says(partner.NetworkReversal, other, "rrn", "0"))
		h.handle(h.says(partner.NetworkExpiry, other, "rrn", "0"))
		clearing := h.says(partner.NetworkClearing, other, "rrn", "40")
		clearing.Final = true
		outcome := h.handle(clearing)
		h.Work()
		if a := h.authorisation(id); a.Status != issuing.AuthorisationPending || a.PricedAmount.String() != "40" {
			t.Errorf("messages about another card made the hold %s, for %s", a.Status, a.PricedAmount)
		}
		if post := h.transaction(outcome.Transaction); post.CardID != other || h.Funds(otherAccount).Available >= 1_000_000_000 {
			t.Errorf("the clearing is booked on %s, not on %s", post.CardID, other)
		}
		h.handle(h.says(partner.NetworkReversal, card, "rrn", "0"))
		h.Work()
		if f := h.Funds(account); f.Available != 1_000_000_000 {
			t.Errorf("the first card's account has %+v", f)
		}
	})
}

func TestAReversalOfAnotherCardDeclinesNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		other, _ := h.newCard()
		h.handle(h.says(partner.NetworkReversal, other, "rrn", "0"))
		h.expect(h.handle(h.says(partner.NetworkPurchase, card, "rrn", "40")), true, "00")
	})
}

func TestAnAdviceThatWasReversedBeforeItCameHoldsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		advice := h.says(partner.NetworkAdvice, card, "p1", "30")
		reversal := h.says(partner.NetworkReversal, card, "p1", "0")
		reversal.IDs.Original = advice.IDs.Event
		h.handle(reversal)
		for range 2 {
			if outcome := h.handle(advice); outcome.Kept {
				t.Errorf("kept: %s", outcome.Detail)
			}
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
			t.Errorf("an advice that was reversed holds %+v", f)
		}
	})
}

// meeting finds cards, and once does something else before it answers.
type meeting struct {
	network.Cards
	first func()
}

func (c *meeting) FindCard(ctx context.Context, name string, ref partner.CardRef) (issuing.Card, error) {
	if first := c.first; first != nil {
		c.first = nil
		first()
	}
	return c.Cards.FindCard(ctx, name, ref)
}

func TestAReversalThatMeetsItsPurchaseOnTheWayTakesItBack(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		for name, original := range map[string]bool{"by the payment's name": false, "by the message's token": true} {
			purchase := h.says(partner.NetworkPurchase, card, name, "30")
			reversal := h.says(partner.NetworkReversal, card, name, "0")
			if original {
				reversal.IDs.Original = purchase.IDs.Event
			}
			cards := &meeting{Cards: programmeCards{h.Env}}
			processor := network.New(work.New(h.DB, h.Clock.Now), h.Payments, cards, slog.New(slog.DiscardHandler))
			cards.first = func() { h.expect(h.handle(purchase), true, "00") }
			_, err := processor.Handle(h.Ctx, reversal)
			h.Must(err)
			h.Work()
			if f := h.Funds(account); f.Held != 0 || f.Escrowed != 0 {
				t.Errorf("%s: the purchase was reversed as it was decided, and there are %+v", name, f)
			}
		}
	})
}

func TestAPartThatIsWorthLessThanACentIsNotTakenForAll(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		purchase := billed(h.says(partner.NetworkPurchase, card, "p1", "1000000"), "100")
		purchase.Currency = "JPY"
		id := h.handle(purchase).Authorisation
		clearing := h.says(partner.NetworkClearing, card, "p1", "1")
		clearing.Currency = "JPY"
		h.handle(clearing)
		if a := h.authorisation(id); a.CapturedAmount.GreaterThan(decimal.New(1, -2)) {
			t.Errorf("a clearing of 1 JPY captured %s EUR", a.CapturedAmount)
		}
		reversal := h.says(partner.NetworkReversal, card, "p1", "1")
		reversal.Currency = "JPY"
		h.handle(reversal)
		advice := h.says(partner.NetworkAdvice, card, "p1", "1000000")
		advice.Currency = "JPY"
		h.handle(advice)
		if a := h.authorisation(id); a.Status != issuing.AuthorisationPending || a.PricedAmount.String() != "100" {
			t.Errorf("of a hold of 100 EUR, less 1 JPY, %s are left: %s", a.PricedAmount, a.Status)
		}
		h.Work()
	})
}

func TestAPartOfASinglePurchaseIsReversedInPart(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		h.handle(h.says(partner.NetworkSinglePurchase, card, "whole", "100"))
		h.Work()
		cost := 1_000_000_000 - h.Funds(account).Available
		for name, change := range map[string]func(m *partner.NetworkMessage){
			"what is taken away": func(m *partner.NetworkMessage) { m.Amount = decimal.New(30, 0) },
			"what remains": func(m *partner.NetworkMessage) {
				m.Amount, m.Replacement = decimal.New(70, 0), true
			},
		} {
			for _, kind := range []partner.NetworkKind{partner.NetworkReversal, partner.NetworkTransactionReversal} {
				before := h.Funds(account).Available
				single := h.says(partner.NetworkSinglePurchase, card, name+string(kind), "100")
				h.expect(h.handle(single), true, "00")
				h.Work()
				reversal := h.says(kind, card, name+string(kind), "0")
				change(&reversal)
				outcome := h.handle(reversal)
				h.handle(reversal)
				h.Work()
				took := before - h.Funds(account).Available
				if took < cost-30_000_000-1_000_000 || took > cost-29_000_000 || outcome.Kept {
					t.Errorf("%s, %s: 30 of 100 were reversed, and %s of %s are paid: %s", kind, name, took, cost, outcome.Detail)
				}
			}
		}
	})
}

func TestASinglePurchaseApprovedInPartShowsThePartAtTheMerchant(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		single := billed(h.says(partner.NetworkSinglePurchase, card, "p1", "2200"), "2000")
		single.Partial = true
		outcome := h.handle(single)
		h.expect(outcome, true, "10")
		debit := h.transaction(outcome.Transaction)
		if shown := debit.MerchantAmounts(); !shown.Amount.Equal(outcome.Amount) {
			t.Errorf("of 2200 USD %s were approved, and the transaction shows %s", outcome.Amount, shown.Amount)
		}
		h.Work()
	})
}

func TestTheNumberOfACardIsKeptUnderAKeyOnly(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		var kept []string
		for _, key := range []string{"one", "another"} {
			m := h.says(partner.NetworkVerification, card, "", "0")
			m.IDs, m.Card.PAN = issuing.NetworkIDs{Event: string(h.Programme) + key}, "4000000012345675"
			cards := keyedCards{programmeCards{h.Env}, key}
			processor := network.New(work.New(h.DB, h.Clock.Now), h.Payments, cards, slog.New(slog.DiscardHandler))
			_, err := processor.Handle(h.Ctx, m)
			h.Must(err)
			list, err := h.DB.MessagesOfReference(h.Ctx, h.Programme, payments.NetworkReference(m.Partner, m.IDs.Event))
			h.Must(err)
			kept = append(kept, list[0].Network.Fingerprint)
		}
		if kept[0] == kept[1] {
			t.Error("the fingerprint of a message does not depend on the key: the number could be found by trying")
		}
	})
}

// keyedCards hash under a key of their own.
type keyedCards struct {
	network.Cards
	key string
}

func (c keyedCards) HashPAN(pan string) string { return c.key + pan }
