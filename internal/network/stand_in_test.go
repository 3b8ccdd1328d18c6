package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestWhatAStandInApprovedIsHeldAfterOurAnswerWasUndone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		question := h.says(partner.NetworkPurchase, card, "p1", "100")
		question.IDs.Network = "net-1"
		h.expect(h.handle(question), true, "00")
		h.Must(h.network.AnswerLost(h.Ctx, processorName, question.IDs.Event))

		advice := h.says(partner.NetworkAdvice, card, "p1", "100")
		advice.IDs.Original, advice.IDs.Network, advice.Approver = question.IDs.Event, "net-1", issuing.ApprovedByProcessor
		for range 2 {
			if got := h.handle(advice); got.Kept || got.Authorisation == "" {
				t.Fatalf("the advice led to %+v", got)
			}
		}
		h.Must(h.network.AnswerLost(h.Ctx, processorName, question.IDs.Event)) // told again
		if f := h.Funds(account); f.Held == 0 {
			t.Errorf("nothing is held: %+v", f)
		}
		clearing := h.says(partner.NetworkClearing, card, "p1", "100")
		clearing.Final = true
		renewed := h.handle(advice).Authorisation
		if got := h.handle(clearing); got.Authorisation != renewed || got.Transaction == "" {
			t.Errorf("the clearing captured %s, and not %s", got.Authorisation, renewed)
		}
		if list := h.unmatched(); len(list) != 0 {
			t.Errorf("kept: %+v", list)
		}
	})
}

func TestAQuestionThatIsAskedAnewAfterItsAnswerWasUndoneIsThePaymentsHold(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		for name, end := range map[string]partner.NetworkKind{
			"p1": partner.NetworkClearing, "p2": partner.NetworkReversal, "p3": partner.NetworkExpiry,
		} {
			lost := h.says(partner.NetworkPurchase, card, name, "100")
			lost.IDs.Network = "net-" + name
			h.expect(h.handle(lost), true, "00")
			h.Must(h.network.AnswerLost(h.Ctx, processorName, lost.IDs.Event))
			again := h.says(partner.NetworkPurchase, card, name, "100")
			again.IDs.Network = "net-" + name
			hold := h.handle(again).Authorisation
			h.expect(h.handle(again), true, "00")
			last := h.says(end, card, name, "100")
			last.Final = true
			if got := h.handle(last); got.Authorisation != hold {
				t.Errorf("the %s found %s, and not %s", end, got.Authorisation, hold)
			}
		}
		// While the first hold stands, a second one under its name does not take the name.
		first, second := h.says(partner.NetworkPurchase, card, "p4", "10"), h.says(partner.NetworkPurchase, card, "p4", "10")
		hold := h.handle(first).Authorisation
		other := h.handle(second).Authorisation
		if got := h.handle(h.says(partner.NetworkReversal, card, "p4", "0")); got.Authorisation != hold {
			t.Errorf("the reversal found %s, and not %s", got.Authorisation, hold)
		}
		h.Must(h.network.AnswerLost(h.Ctx, processorName, second.IDs.Event))
		h.Work()
		if f := h.Funds(account); f.Held != 0 {
			t.Errorf("held %s beside %s", f.Held, other)
		}
	})
}
