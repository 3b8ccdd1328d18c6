package settlement_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestWhatANetworkPaysForADisputeIsSettled(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("100", issuing.NetworkIDs{Payment: "p1"})
		h.Work()
		led, err := h.DB.NetworkEvent(h.Ctx, processorName, token)
		h.Must(err)
		d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, led.TransactionID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Must(err)
		_, err = h.Payments.SubmitDispute(h.Ctx, h.Programme, d.ID)
		h.Must(err)
		h.Work()
		paid := func(key string, gross issuing.Minor) partner.SettlementLine {
			return partner.SettlementLine{Key: key, Gross: gross, Paid: gross, Names: issuing.SettlementNames{Dispute: "dispute-1"}}
		}
		first := h.imports("early", partner.SettlementLine{Key: "debit", Gross: 10000, Paid: 10000, Names: names(token)}, paid("win", -10000))
		if first.Agree != 1 || len(h.findings()) != 1 {
			t.Fatalf("before the dispute is won: %+v, %+v", first, h.findings())
		}
		h.says(partner.NetworkDisputeWon, "100", issuing.NetworkIDs{Payment: "p1", Dispute: "dispute-1"})
		agree, err := h.settlement.Recheck(h.Ctx)
		h.Must(err)
		if agree != 1 || len(h.findings()) != 0 {
			t.Fatalf("after it was won %d agree, %+v", agree, h.findings())
		}
		h.expect(map[string]string{"network": "0", "disputes": "0"})
		h.says(partner.NetworkDisputeLost, "100", issuing.NetworkIDs{Payment: "p1", Dispute: "dispute-1"})
		if again := h.imports("late", paid("represented", 10000)); again.Agree != 1 {
			t.Errorf("after the merchant took it again: %+v, %+v", again, h.findings())
		}
		h.expect(map[string]string{"network": "0"})
		h.Work()
	})
}
