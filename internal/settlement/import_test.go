package settlement_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestAReportIsImportedAsAWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("22", issuing.NetworkIDs{})
		good := partner.SettlementLine{Key: "good", Gross: 2200, Fees: 3, Names: names(token)}
		for name, bad := range map[string]partner.SettlementLine{
			"currency": {Key: "bad", Currency: "XYZ"}, "amount": {Key: "bad", Gross: 1 << 50}, "key": {Key: strings.Repeat("k", 201)},
		} {
			if _, err := h.settlement.Import(h.Ctx, h.report(name, good, bad), false); err == nil {
				t.Errorf("%s was taken", name)
			}
		}
		r := h.report("whose", good)
		r.Programme = "0197c2a5-7f11-7cc4-8a02-e7b35d90f641"
		_, err := h.settlement.Import(h.Ctx, r, false)
		h.Refused(err, issuing.CodeNotFound)
		h.expect(map[string]string{"network": "2200", "scheme_fees": "0"})
		if done := h.imports("twice in one", good, good); done.Agree != 1 || done.Known != 1 {
			t.Errorf("%+v", done)
		}
		changed := good
		changed.Fees = 4
		if done := h.imports("amended", changed); done.Changed != 1 || len(h.findings()) != 1 {
			t.Errorf("%+v, %+v", done, h.findings())
		}
		h.expect(map[string]string{"network": "2203", "scheme_fees": "-3"})
	})
}

func TestReplicasImportAReportOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("22", issuing.NetworkIDs{})
		r := h.report("day", partner.SettlementLine{Gross: 2200, Fees: 3, Names: names(token)})
		ended := make(chan error)
		for range 4 {
			go func() {
				_, err := h.settlement.Import(h.Ctx, r, false)
				ended <- err
			}()
		}
		for range 4 {
			h.Must(<-ended)
		}
		h.expect(map[string]string{"network": "2203", "scheme_fees": "-3"})
	})
}
