package lithic_test

import (
	"net/http"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// disputed is a purchase that Lithic has cleared, and a dispute of it that the programme has submitted.
func (h *env) disputed(card issuing.Card) (*payment, string, issuing.DisputeID) {
	h.Helper()
	p, clearing := h.newPayment(card), h.token("evt")
	p.happens("AUTHORIZATION", h.token("evt"), "APPROVED", 1000).happens("CLEARING", clearing, "APPROVED", 1000)
	p.Status = "SETTLED"
	h.postEvent(http.StatusNoContent, p.Update())
	h.Work()
	led, err := h.DB.NetworkEvent(h.Ctx, "lithic", clearing)
	h.Must(err)
	d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, led.TransactionID, payments.NewDispute{Reason: issuing.DisputeFraud})
	h.Must(err)
	_, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, d.ID)
	h.Must(err)
	return p, clearing, d.ID
}

// filedToken is Lithic's name for a dispute, once it was filed there.
func (h *env) filedToken(id issuing.DisputeID) string {
	h.Helper()
	h.Work()
	d, err := h.DB.Dispute(h.Ctx, h.Programme, id)
	h.Must(err)
	return d.PartnerToken
}

func (h *env) expectDispute(id issuing.DisputeID, want issuing.DisputeStatus) {
	h.Helper()
	h.Work()
	if d, err := h.DB.Dispute(h.Ctx, h.Programme, id); err != nil || d.Status != want {
		h.Fatalf("the dispute is %s, not %s (%v)", d.Status, want, err)
	}
}

func workflow(token, action, disposition string, at string) object {
	return object{"token": token, "type": "WORKFLOW", "created": at, "data": object{
		"action": action, "amount": 1000, "disposition": disposition, "reason": nil, "stage": "CLAIM", "type": "WORKFLOW",
	}}
}

func TestDisputesEndAsLithicSays(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p, _, d := h.disputed(card)
		token := h.filedToken(d)
		filed := func(status, resolution string) object {
			return object{
				"event_type": "dispute.updated", "token": token, "transaction_token": p.Token, "status": status,
				"resolution_reason": resolution, "amount": 1000,
			}
		}
		for _, status := range []string{"NEW", "SUBMITTED", "REPRESENTMENT", "ARBITRATION"} {
			h.postEvent(http.StatusNoContent, filed(status, ""))
			h.expectDispute(d, issuing.DisputeSubmitted)
		}
		closed := filed("CASE_CLOSED", "CASE_LOST")
		for range 2 {
			h.postEvent(http.StatusNoContent, closed)
			h.expectDispute(d, issuing.DisputeLost)
		}
		h.postEvent(http.StatusNoContent, filed("CASE_CLOSED", "WITHDRAWN")) // nothing is to be given back any more

		p, _, won := h.disputed(card)
		token = h.filedToken(won)
		h.postEvent(http.StatusNoContent, filed("CASE_CLOSED", "WON_ARBITRATION")) // closed, and not lost
		h.expectDispute(won, issuing.DisputeWon)

		p, clearing, managed := h.disputed(card)
		token = h.filedToken(managed)
		update := object{
			"event_type": "dispute_transaction.updated", "token": token, "card_token": card.PartnerToken, "currency": "USD",
			"transaction_series": object{
				"type": "DISPUTE", "related_transaction_token": p.Token, "related_transaction_event_token": clearing,
			},
			"events": []object{
				workflow(h.token("evt"), "CLOSED", "WON", "2026-03-03T12:00:00Z"), workflow(h.token("evt"), "OPENED", "", "2026-03-02T12:00:00Z"),
			},
		}
		h.postEvent(http.StatusNoContent, update)
		h.expectDispute(managed, issuing.DisputeWon)
		update["events"] = append(update["events"].([]object), object{
			"token": h.token("evt"), "type": "FINANCIAL", "created": "2026-03-04T12:00:00Z",
			"data": object{"amount": 1000, "polarity": "DEBIT", "stage": "REPRESENTMENT", "type": "FINANCIAL"},
		})
		for range 2 {
			h.postEvent(http.StatusNoContent, update)
			h.expectDispute(managed, issuing.DisputeRepresented)
		}
		h.postEvent(http.StatusUnprocessableEntity, object{"event_type": "dispute.updated", "status": "CASE_WON"})
		h.nothingHeld(account)
	})
}
