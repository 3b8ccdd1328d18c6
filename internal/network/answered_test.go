package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestAPurchaseThatGrowsAddsToTheHoldThatItsPaymentHas(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		first := h.says(partner.NetworkPurchase, card, "p1", "100")
		first.Grows = true
		id := h.handle(first).Authorisation
		more := h.says(partner.NetworkPurchase, card, "p1", "20")
		more.Grows = true
		for range 2 {
			h.expect(h.handle(more), true, "00")
			h.expect(h.handle(first), true, "00") // the same question again is still the first one
		}
		if a := h.authorisation(id); a.PricedAmount.String() != "120" {
			t.Errorf("the hold is for %s", a.PricedAmount)
		}
		other := h.says(partner.NetworkPurchase, card, "p2", "5")
		other.Grows = true
		if got := h.handle(other); !got.Approved || got.Authorisation == id {
			t.Errorf("a payment of its own: %+v", got)
		}
		zero := h.says(partner.NetworkPurchase, card, "p1", "0")
		zero.Grows = true
		h.expect(h.handle(zero), true, "85")
		for _, p := range []string{"p1", "p2"} {
			h.handle(h.says(partner.NetworkReversal, card, p, "0"))
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 {
			t.Errorf("held %s", f.Held)
		}
	})
}

func TestWhatAQuestionWasAnsweredIsNotBookedAgain(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		// confirms is the processor's word that a question was approved.
		confirms := func(kind partner.NetworkKind, question partner.NetworkMessage) partner.NetworkMessage {
			m := h.says(kind, card, question.IDs.Payment, question.Amount.String())
			m.Answered, m.IDs.Original, m.Approver = true, question.IDs.Event, issuing.ApprovedByProcessor
			return m
		}
		asked := h.says(partner.NetworkPurchase, card, "p1", "100")
		id := h.handle(asked).Authorisation
		h.handle(h.says(partner.NetworkReversal, card, "p1", "30"))
		h.handle(confirms(partner.NetworkAdvice, asked))
		if a := h.authorisation(id); a.PricedAmount.String() != "70" {
			t.Errorf("the confirmation that came late made the hold %s", a.PricedAmount)
		}
		single := h.says(partner.NetworkSinglePurchase, card, "p2", "10")
		h.expect(h.handle(single), true, "00")
		for range 2 {
			h.handle(confirms(partner.NetworkClearing, single))
		}
		// Nobody asked about these: they are booked.
		alone := confirms(partner.NetworkAdvice, h.says(partner.NetworkPurchase, card, "p3", "40"))
		if a := h.authorisation(h.handle(alone).Authorisation); a.PricedAmount.String() != "40" ||
			a.Network.Approver != issuing.ApprovedByProcessor {
			t.Errorf("what was approved for us is %s by %q", a.PricedAmount, a.Network.Approver)
		}
		h.handle(alone)
		if got := h.handle(confirms(partner.NetworkClearing, h.says(partner.NetworkSinglePurchase, card, "p4",
			"7"))); got.Transaction == "" {
			t.Errorf("the single purchase led to %+v", got)
		}
		for _, p := range []string{"p1", "p3"} {
			h.handle(h.says(partner.NetworkReversal, card, p, "0"))
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || len(h.unmatched()) != 0 {
			t.Errorf("held %s, unmatched %+v", f.Held, h.unmatched())
		}

		// An answer that was undone did nothing: what the processor approved after all is held anew.
		lost := h.says(partner.NetworkPurchase, card, "p5", "9")
		undone := h.handle(lost).Authorisation
		h.Must(h.network.AnswerLost(h.Ctx, processorName, lost.IDs.Event))
		h.Work()
		if got := h.handle(confirms(partner.NetworkAdvice, lost)); got.Kept || got.Authorisation == "" || got.Authorisation == undone {
			t.Errorf("the confirmation of what was undone led to %+v", got)
		}
		h.Work()
	})
}
