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
