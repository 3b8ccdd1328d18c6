package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

func TestARefundThatIsBilledAboveItsDebitGivesTheDifferenceToo(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		post := h.handle(billed(h.says(partner.NetworkClearing, card, "p1", "110"), "100")).Transaction
		h.Work()
		paid := h.Funds(account).Available
		part := billed(h.says(partner.NetworkRefund, card, "p1", "10"), "9.5")
		rest := billed(h.says(partner.NetworkRefund, card, "p1", "100"), "93")
		var last partner.Outcome
		for _, m := range []partner.NetworkMessage{part, rest, rest} {
			if last = h.handle(m); last.Kept {
				t.Fatalf("kept: %s", last.Detail)
			}
		}
		h.Work()
		credit, debit := h.transaction(last.Transaction), h.transaction(post)
		if credit.Amount.String() != "93" || credit.SurplusAmount.String() != "2.5" || credit.RefundOf != post || !debit.Refundable().IsZero() {
			t.Errorf("refunded %s with %s above the debit, of which %s is left", credit.Amount, credit.SurplusAmount, debit.Refundable())
		}
		if got := h.Funds(account).Available - paid; got != 102_500_000 {
			t.Errorf("the refunds gave %s", got)
		}
		more := billed(h.says(partner.NetworkRefund, card, "p1", "1"), "1") // the merchant gives more than it took
		if got := h.handle(more); !got.Kept {
			t.Errorf("a refund of what was not taken led to %+v", got)
		}
		h.Must(payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now)).WriteOff(h.Ctx, h.unmatched()[0].ID, "tried"))
		undo := h.says(partner.NetworkTransactionReversal, card, "", "0")
		undo.IDs.Original = rest.IDs.Event
		h.handle(undo)
		h.Work()
		debit = h.transaction(post)
		if got := h.Funds(account).Available - paid; got != 9_500_000 || debit.Refundable().String() != "90.5" {
			t.Errorf("after the reversal the first refund's %s are left, and of the debit %s", got, debit.Refundable())
		}
		// What else the cards were debited is still theirs to be given back.
		other := h.handle(h.says(partner.NetworkClearing, card, "p2", "20"))
		h.handle(billed(h.says(partner.NetworkRefund, card, "p1", "100"), "93"))
		if got := h.handle(h.says(partner.NetworkTransactionReversal, card, "p2", "20")); got.Kept || got.Transaction != other.Transaction {
			t.Errorf("the reversal of another debit led to %+v", got)
		}
		h.Work()
	})
}

func TestAClearingInACurrencyThatItsHoldDoesNotKnowEndsTheHold(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		hold := h.handle(h.says(partner.NetworkPurchase, card, "p1", "100")).Authorisation
		clearing := h.says(partner.NetworkClearing, card, "p1", "90")
		clearing.Currency, clearing.Final = "GBP", true
		var got partner.Outcome
		for range 2 {
			if got = h.handle(clearing); got.Kept || got.Transaction == "" {
				t.Fatalf("the clearing led to %+v", got)
			}
		}
		h.Work()
		if a, f := h.authorisation(hold), h.Funds(account); a.Status != issuing.AuthorisationReleased || f.Held != 0 || f.Debt != 0 {
			t.Errorf("the hold is %s, and the account has %+v", a.Status, f)
		}
		if debit := h.transaction(got.Transaction); debit.Amount.String() != "108" {
			t.Errorf("90 GBP cost %s %s", debit.Amount, debit.Currency)
		}
		// Without a rate it waits, and the hold with it.
		second := h.handle(h.says(partner.NetworkPurchase, card, "p2", "10")).Authorisation
		unknown := h.says(partner.NetworkClearing, card, "p2", "10")
		unknown.Currency, unknown.Final = "CHF", true
		if got := h.handle(unknown); !got.Kept {
			t.Errorf("without a rate the clearing led to %+v", got)
		}
		if a := h.authorisation(second); a.Status != issuing.AuthorisationPending {
			t.Errorf("the hold is %s while its clearing waits", a.Status)
		}
		_, err := h.Payments.ExpireNow(h.Ctx, h.Programme, second)
		h.Must(err)
		h.Work()
		if f := h.Funds(account); f.Held != 0 {
			t.Errorf("held %s", f.Held)
		}
		h.Must(payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now)).WriteOff(h.Ctx, h.unmatched()[0].ID, "tried"))
	})
}
