package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestAnIncrementPassesTheControlsThatAPurchasePasses(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		id := h.Approved(card, "10")
		_, err := h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{
			Scope:    issuing.Scope{Kind: issuing.ScopeCard, ID: string(card)},
			Controls: issuing.Controls{Categories: issuing.Lists{Block: &issuing.List{Values: []string{"9999"}}}},
		})
		h.Must(err)
		before := h.Funds(account)
		_, err = h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "1", Reference: "more"})
		h.Refused(err, issuing.CodeDeclined)
		if d := h.Decisions(card, 1)[0]; d.Kind != issuing.MessageIncrement || d.Reason != issuing.DeclineCategoryBlocked || h.Funds(account) != before {
			t.Errorf("the increment was decided as %+v, leaving %+v", d, h.Funds(account))
		}
		h.Work()
	})
}
