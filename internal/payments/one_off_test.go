package payments_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// priced are wallets on chains whose gas fee is so much.
type priced struct {
	worktest.Wallets
	gas issuing.Units
}

func (p priced) GasFee(caip.ChainID, caip.AssetID) (issuing.Units, error) { return p.gas, nil }

// A fixed fee of 1, half a per cent and a gas fee of 0.063889: 70 cost 71.413889, in whatever order captures come and go.
func TestAPaymentBearsTheFeesThatAreChargedOnceWhileACaptureOfItStands(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		h.SetPartnerTerms(1_000_000, 0, 0, time.Time{})
		h.Payments = h.NewPayments(priced{gas: 63_889}, worktest.AllRates, h.Clock.Now)
		for _, paid := range []bool{false, true} { // whether the chain has paid what is reversed
			for _, both := range []bool{false, true} { // whether both captures come before the reversal
				t.Run(fmt.Sprintf("paid %t, both %t", paid, both), func(t *testing.T) { oneOffFees(t, &env{h.With(t)}, paid, both) })
			}
		}
	})
}

func oneOffFees(t *testing.T, h *env, paid, both bool) {
	account := h.OpenAccount(h.ActiveCustomer())
	id := h.Approved(h.ActiveCard(account), "100")
	capture := func(amount string, more bool) issuing.Transaction {
		_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: amount, More: more})
		h.Must(err)
		if paid {
			h.Work()
		}
		list, err := h.DB.TransactionsOf(h.Ctx, id)
		h.Must(err)
		return list[len(list)-1]
	}
	reverse := func(id issuing.TransactionID) {
		_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, id, "")
		h.Must(err)
		if paid {
			h.Work()
		}
	}
	first, second := capture("30", true), issuing.Transaction{}
	if both {
		second = capture("70", false)
		reverse(first.ID)
	} else {
		reverse(first.ID)
		second = capture("70", false)
	}
	h.Work()
	want := map[bool]string{false: "71.413889", true: "70.35"}[both] // the first has borne the fees
	if first.TokenAmount.String() != "31.213889" || second.TokenAmount.String() != want {
		t.Errorf("the captures cost %s and %s, want 31.213889 and %s", first.TokenAmount, second.TokenAmount, want)
	}
	spent := func() string { return (worktest.OpeningUnits - h.Funds(account).Available).String() }
	if spent() != "71.413889" {
		t.Errorf("70 cost %s", spent())
	}
	reverse(second.ID)
	h.Work()
	undone, err := h.DB.Transaction(h.Ctx, h.Programme, second.ID)
	h.Must(err)
	if f := h.Funds(account); spent() != "0" || f.Held+f.Escrowed+f.Debt != 0 || undone.Status != issuing.TransactionReversed {
		t.Errorf("all of it reversed, it is %s and leaves %+v", undone.Status, f)
	}
}
