package settlement_test

import (
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestAPaymentIsWrittenOffOnceHoweverManyAskAtOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		led, err := h.DB.NetworkEvent(h.Ctx, processorName, h.bought("9", issuing.NetworkIDs{}))
		h.Must(err)
		answers := make([]error, 8)
		var all sync.WaitGroup
		for i := range answers {
			all.Go(func() {
				_, answers[i] = h.settlement.WriteOffPayment(h.Ctx, h.Programme, led.TransactionID, "never presented")
			})
		}
		all.Wait()
		done := 0
		for _, err := range answers {
			if err == nil {
				done++
				continue
			}
			h.Refused(err, issuing.CodeWrongState)
		}
		if done != 1 {
			t.Errorf("it was written off %d times", done)
		}
		h.expect(map[string]string{"network": "0", "written_off": "900"})
	})
}

func TestAPaymentIsNotWrittenOffWhileALineDiffersFromIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("9", issuing.NetworkIDs{})
		led, err := h.DB.NetworkEvent(h.Ctx, processorName, token)
		h.Must(err)
		done := h.imports("day", partner.SettlementLine{Gross: 1000, Names: names(token)})
		_, err = h.settlement.WriteOffPayment(h.Ctx, h.Programme, led.TransactionID, "no")
		h.Refused(err, issuing.CodeWrongState)
		_, err = h.settlement.WriteOff(h.Ctx, done.Differ[0].ID, "agreed")
		h.Must(err)
		_, err = h.settlement.WriteOffPayment(h.Ctx, h.Programme, led.TransactionID, "all is settled")
		h.Refused(err, issuing.CodeWrongState)
		h.expect(map[string]string{"network": "1000", "written_off": "-100"})
	})
}
