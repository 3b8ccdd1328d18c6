package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

// What an operator says of a dispute moves money as the network's word does, once, and is recorded with its reason. The audit at the
// end holds the books against the disputes.
func TestAnOperatorSaysHowADisputeEnded(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		operator := payments.NewDisputeDecisions(work.New(h.DB, h.Clock.Now))
		for won, want := range map[bool]issuing.DisputeStatus{true: issuing.DisputeWon, false: issuing.DisputeLost} {
			debit := h.bought(card, "20")
			opened, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit.ID, payments.NewDispute{Reason: issuing.DisputeFraud})
			h.Must(err)
			_, err = operator.Decide(h.Ctx, h.Programme, opened.ID, won, "too early")
			h.Refused(err, issuing.CodeWrongState)
			_, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, opened.ID)
			h.Must(err)
			h.Work()
			_, err = operator.Decide(h.Ctx, h.Programme, opened.ID, won, " ")
			h.Refused(err, issuing.CodeBodyInvalid)
			_, err = operator.Decide(h.Ctx, h.NewProgramme(), opened.ID, won, "of another programme")
			h.Refused(err, issuing.CodeNotFound)
			d, err := operator.Decide(h.Ctx, h.Programme, opened.ID, won, "letter of the network")
			h.Must(err)
			h.Work()
			if d.Status != want {
				t.Errorf("the dispute is %s, want %s", d.Status, want)
			}
			_, err = operator.Decide(h.Ctx, h.Programme, opened.ID, won, "twice")
			h.Refused(err, issuing.CodeWrongState)
		}
		recorded := map[issuing.AuditAction]int{}
		records, err := h.DB.AuditRecords(h.Ctx, h.Programme)
		h.Must(err)
		for _, r := range records {
			if r.Reason == "letter of the network" && r.Actor == issuing.ActorOperator {
				recorded[r.Action]++
			}
		}
		if len(recorded) != 2 || recorded[issuing.DisputeDecidedWon] != 1 || recorded[issuing.DisputeDecidedLost] != 1 {
			t.Errorf("the audit records say %v", recorded)
		}
	})
}
