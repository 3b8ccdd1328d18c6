package payments_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// stop has the clock stand for payments and what follows them.
func (h *env) stop() {
	at := h.Clock.Now()
	clock := func() time.Time { return at }
	h.Payments = h.NewPayments(worktest.Wallets{}, worktest.AllRates, clock)
	h.Claims = claims.New(work.New(h.DB, clock))
}

// told are the instants at which the events of a noun say that it changed, in the order of the changes.
func (h *env) told(id string) (instants []string) {
	h.Helper()
	h.Must(h.DB.ReadSnapshot(h.Ctx, func(s store.Snapshot) error {
		instants = nil
		rows, err := s.Rows(h.Ctx, "SELECT body, '' FROM events WHERE subject = '"+id+"' ORDER BY id")
		for _, row := range rows {
			var body struct{ UpdatedAt time.Time }
			if err := json.Unmarshal([]byte(row[0]), &body); err != nil {
				return err
			}
			instants = append(instants, body.UpdatedAt.Format("15:04:05.000000"))
		}
		return err
	}))
	return instants
}

func TestEachChangeIsStrictlyLaterAlthoughTheClockStands(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		h.stop()
		rises := func(id string, kept issuing.Instant, least int) {
			t.Helper()
			told := h.told(id)
			for i := range told {
				if i > 0 && told[i] <= told[i-1] {
					t.Errorf("%s changed at %q", id, told)
				}
			}
			if len(told) < least || told[len(told)-1] != kept.Time().Format("15:04:05.000000") {
				t.Errorf("%s changed at %q, and shows %s", id, told, kept.Time())
			}
		}
		released := h.Approved(card, "10")
		_, err := h.Payments.Increment(h.Ctx, h.Programme, released, payments.Change{Amount: "5"})
		h.Must(err)
		h.Work()
		_, err = h.Payments.Release(h.Ctx, h.Programme, released)
		h.Must(err)
		h.Work()
		rises(string(released), h.authorisation(released).UpdatedAt, 4) // pending, more, releasing, released

		debit := h.Captured(h.Approved(card, "20"), "", false)
		credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "5"})
		h.Must(err)
		h.Work()
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, credit.ID, payments.Change{})
		h.Must(err)
		h.Work()
		for id, least := range map[issuing.TransactionID]int{debit.ID: 4, credit.ID: 4} {
			kept, err := h.DB.Transaction(h.Ctx, h.Programme, id)
			h.Must(err)
			rises(string(id), kept.UpdatedAt, least)
		}
	})
}
