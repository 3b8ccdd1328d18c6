package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// authorisation reads one that must be there.
func (h *env) authorisation(id issuing.AuthorisationID) issuing.Authorisation {
	h.Helper()
	a, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
	h.Must(err)
	return a
}

func TestACaptureThatTheNetworkInsistsOnIsBookedAfterTheLast(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for _, settled := range []bool{false, true} {
			account := h.OpenAccount(h.ActiveCustomer())
			id := h.Approved(h.ActiveCard(account), "80")
			whole := h.authorisation(id).TokenAmount
			_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "30"})
			h.Must(err)
			if settled {
				h.Work()
			}
			late := payments.Capture{Amount: "50", Reference: "late " + string(id)}
			_, err = h.Payments.Capture(h.Ctx, h.Programme, id, late)
			h.Refused(err, issuing.CodeWrongState)
			late.Insist = true
			_, err = h.Payments.Capture(h.Ctx, h.Programme, id, late)
			h.Must(err)
			h.Work()
			a := h.authorisation(id)
			if f := h.Funds(account); a.Status != issuing.AuthorisationCaptured || a.CapturedAmount.String() != "80" || f.Available != 1_000_000_000-whole {
				t.Errorf("settled %t: %s with %s captured, leaving %+v", settled, a.Status, a.CapturedAmount, f)
			}
			_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "2000", Insist: true})
			h.Must(err)
			h.Work()
			if f := h.Funds(account); f.Debt == 0 || h.authorisation(id).Status != issuing.AuthorisationCapturing {
				t.Errorf("what the account does not have it owes: %+v", f)
			}
		}
	})
}

func TestAHoldOfWhichAllWasCapturedStaysOpenWhileMoreIsToCome(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		capture := func(id issuing.AuthorisationID, c payments.Capture, status issuing.AuthorisationStatus, captured string) {
			t.Helper()
			_, err := h.Payments.Capture(h.Ctx, h.Programme, id, c)
			h.Must(err)
			h.Work()
			if a := h.authorisation(id); a.Status != status || a.CapturedAmount.String() != captured {
				t.Errorf("after %+v it is %s with %s captured", c, a.Status, a.CapturedAmount)
			}
		}
		id := h.Approved(card, "80")
		capture(id, payments.Capture{More: true}, issuing.AuthorisationPending, "80")
		_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{More: true})
		h.Refused(err, issuing.CodeCaptureTooLarge)
		_, err = h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "20"})
		h.Must(err)
		capture(id, payments.Capture{Amount: "25", More: true, Insist: true}, issuing.AuthorisationPending, "105")
		_, err = h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "1"}) // to 101, which claims no more
		h.Must(err)
		h.Work()
		capture(id, payments.Capture{}, issuing.AuthorisationCaptured, "105")

		id = h.Approved(card, "80")
		_, err = h.Payments.Release(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Work()
		capture(id, payments.Capture{Amount: "30", More: true, Insist: true}, issuing.AuthorisationPending, "30")
		if a := h.authorisation(id); a.Remaining().String() != "50" {
			t.Errorf("%s are left of %s", a.Remaining(), a.PricedAmount)
		}
		capture(id, payments.Capture{}, issuing.AuthorisationCaptured, "80")
		capture(id, payments.Capture{Amount: "5", More: true, Insist: true}, issuing.AuthorisationPending, "85")
		_, err = h.Payments.ExpireNow(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Work()
		if a := h.authorisation(id); a.Status != issuing.AuthorisationCaptured {
			t.Errorf("once it expired it is %s", a.Status)
		}
	})
}

func TestALateCaptureHoldsWhatIsLeftOnlyIfTheAccountCanAffordIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		id := h.Approved(card, "900")
		_, err := h.Payments.Release(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Work()
		h.Approved(card, "500")
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "100", More: true, Insist: true})
		h.Must(err)
		h.Work()
		a := h.authorisation(id)
		if f := h.Funds(account); a.Status != issuing.AuthorisationPending || a.PricedAmount.String() != "100" || f.Debt != 0 {
			t.Errorf("%s for %s, leaving %+v", a.Status, a.PricedAmount, f)
		}
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "800", Insist: true})
		h.Must(err)
		h.Work()
		if f := h.Funds(account); f.Debt == 0 {
			t.Errorf("the rest is owed: %+v", f)
		}
	})
}
