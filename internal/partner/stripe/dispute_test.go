package stripe_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestDisputesEndAsStripeSays(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, e *env) {
		base := stripetest.Shape(t, "/v1/issuing/disputes/idp_1")
		told := func(kind, dispute, transaction, status string, amount int64) {
			t.Helper()
			e.postEvent(e.eventBody("issuing_dispute."+kind, stripetest.With(t, base, object{
				"id": dispute, "transaction": transaction, "status": status, "amount": amount, "currency": "usd",
			}), nil))
			e.Work()
		}
		bought := func(transaction string, amount int64) issuing.Dispute {
			t.Helper()
			e.postEvent(e.eventBody("issuing_transaction.created", e.moved(transaction, "capture", "", -amount), nil))
			e.Work()
			led, err := e.DB.NetworkEvent(e.Ctx, partnerName, transaction)
			e.Must(err)
			d, err := e.Payments.OpenDispute(e.Ctx, e.Programme, led.TransactionID, payments.NewDispute{Reason: issuing.DisputeFraud})
			e.Must(err)
			return d
		}
		expect := func(d issuing.Dispute, want issuing.DisputeStatus) {
			t.Helper()
			if now, err := e.DB.Dispute(e.Ctx, e.Programme, d.ID); err != nil || now.Status != want {
				t.Fatalf("the dispute is %s, not %s (%v)", now.Status, want, err)
			}
		}
		first := bought("ipi_1", 2000)
		told("created", "idp_1", "ipi_1", "unsubmitted", 2000)
		told("closed", "idp_1", "ipi_1", "won", 2000) // before the programme has said here that it was submitted
		expect(first, issuing.DisputeOpened)
		_, err := e.Payments.SubmitDispute(e.Ctx, e.Programme, first.ID)
		e.Must(err)
		e.Work()
		expect(first, issuing.DisputeWon)
		told("funds_reinstated", "idp_1", "ipi_1", "won", 2000)
		expect(first, issuing.DisputeWon)
		for range 2 {
			told("funds_rescinded", "idp_1", "ipi_1", "won", 2000)
			expect(first, issuing.DisputeRepresented)
		}
		second := bought("ipi_2", 700)
		_, err = e.Payments.SubmitDispute(e.Ctx, e.Programme, second.ID)
		e.Must(err)
		told("submitted", "idp_2", "ipi_2", "submitted", 700)
		told("funds_rescinded", "idp_2", "ipi_2", "submitted", 700) // Stripe takes back what it had advanced
		expect(second, issuing.DisputeSubmitted)
		told("closed", "idp_2", "ipi_2", "lost", 700)
		expect(second, issuing.DisputeLost)
		third := bought("ipi_3", 500)
		_, err = e.Payments.SubmitDispute(e.Ctx, e.Programme, third.ID)
		e.Must(err)
		told("funds_rescinded", "idp_3", "ipi_3", "won", 500) // before Stripe has told that it was won
		told("closed", "idp_3", "ipi_3", "won", 500)
		expect(third, issuing.DisputeRepresented)
		e.noneUnmatched()
	})
}
