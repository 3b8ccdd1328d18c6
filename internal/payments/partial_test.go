package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestAPartialApprovalOfAnAbsurdAmountIsOfWhatThereIs(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		absurd := payments.Purchase{Amount: "999999999999999", Currency: "USD"}
		_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, absurd)
		h.Refused(err, issuing.CodeDeclined)
		absurd.Partial = true
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, absurd)
		h.Must(err)
		d := h.Decisions(card, 1)[0]
		if f := h.Funds(account); f.Available > 10_000 || a.PricedAmount.LessThan(a.Amount) || d.PricedAmount.String() != absurd.Amount ||
			!d.ApprovedAmount.Equal(a.PricedAmount) || !d.Amount.Equal(a.Amount) {
			t.Errorf("approved for %s, decided as %+v, leaving %+v", a.PricedAmount, d, f)
		}
		h.Work()

		other := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		h.Approved(other, "10")
		if d := h.Decisions(other, 1)[0]; !d.ApprovedAmount.IsZero() {
			t.Errorf("all was approved, and the decision says %s", d.ApprovedAmount)
		}
		h.Work()
	})
}
