package chainbook_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestTestMoneyIsBookedOnceAndPaysWhatIsOwed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		_, err := h.Payments.ForcePost(h.Ctx, h.Programme, h.ActiveCard(account), payments.Purchase{Amount: "1500", Currency: "USD"})
		h.Must(err)
		h.Work()
		owed := h.Funds(account).Debt
		if owed < 500_000_000 {
			t.Fatalf("%s is owed", owed)
		}
		for _, amount := range []string{"100", "900"} {
			h.Must(h.Book.RequestFaucetGrant(h.Ctx, h.Programme, account, amount, ""))
		}
		if f := h.Funds(account); f.Debt != owed {
			t.Errorf("%s is owed before the chain has made anything", f.Debt)
		}
		h.Work()
		if f := h.Funds(account); f.Debt != 0 || f.Available != 1_000_000_000-owed || f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("after 1000 came in for %s there is %+v", owed, f)
		}
		h.Refused(h.Book.RequestFaucetGrant(h.Ctx, h.Programme, account, "1", "eip155:1/erc20:0x0000000000000000000000000000000000000001"), issuing.CodeAssetUnknown)
		h.Refused(h.Book.RequestFaucetGrant(h.Ctx, h.NewProgramme(), account, "1", ""), issuing.CodeNotFound)
	})
}
