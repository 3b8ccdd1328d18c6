package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// A refund that comes before the clearing which it gives back waits for the operator, and is booked by itself once that came.
func TestARefundThatComesBeforeItsClearingIsBookedAfterIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		early := h.says(partner.NetworkRefund, card, "bought", "4")
		if outcome := h.handle(early); !outcome.Kept || len(h.unmatched()) != 1 {
			t.Fatalf("%+v, waiting %+v", outcome, h.unmatched())
		}
		h.handle(h.says(partner.NetworkClearing, card, "another", "3"))
		h.Work()
		if list := h.unmatched(); len(list) != 1 {
			t.Fatalf("after another purchase %+v waits", list)
		}
		purchase := h.handle(h.says(partner.NetworkClearing, card, "bought", "10"))
		h.Work()
		if list := h.unmatched(); len(list) != 0 {
			t.Fatalf("after its purchase it waits: %+v", list)
		}
		before := h.Funds(account)
		debit := h.transaction(purchase.Transaction)
		credits, err := h.DB.RefundsOf(h.Ctx, account, debit.ID)
		h.Must(err)
		if len(credits) != 1 || credits[0].PricedAmount.String() != "4" || debit.RefundedAmount.String() != "4" {
			t.Errorf("of the purchase %s is refunded, by %+v", debit.RefundedAmount, credits)
		}
		h.handle(early)
		h.Work()
		if again := h.Funds(account); again != before {
			t.Errorf("it counts twice: funds were %+v and are %+v", before, again)
		}
		findings, err := h.DB.OpenFindings(h.Ctx)
		h.Must(err)
		for _, f := range findings {
			if f.Kind == issuing.FindingUnmatched {
				t.Errorf("still open: %+v", f)
			}
		}
	})
}
