package processor_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

func TestTestMoneyIsBookedOnceAndPaysWhatIsOwed(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		_, err := h.p.ForcePost(h.ctx, h.programme, h.card(account), processor.Purchase{Amount: "1500", Currency: "USD"})
		h.must(err)
		h.work()
		owed := h.funds(account).Debt
		if owed < 500_000_000 {
			t.Fatalf("%s is owed", owed)
		}
		for _, amount := range []string{"100", "900"} {
			h.must(h.p.Give(h.ctx, h.programme, account, amount, ""))
		}
		if f := h.funds(account); f.Debt != owed {
			t.Errorf("%s is owed before the chain has made anything", f.Debt)
		}
		h.work()
		if f := h.funds(account); f.Debt != 0 || f.Available != 1_000_000_000-owed || f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("after 1000 came in for %s there is %+v", owed, f)
		}
		h.refused(h.p.Give(h.ctx, h.programme, account, "1", "eip155:1/erc20:0x0000000000000000000000000000000000000001"), issuing.CodeAssetUnknown)
		h.refused(h.p.Give(h.ctx, h.found(), account, "1", ""), issuing.CodeNotFound)
	})
}
