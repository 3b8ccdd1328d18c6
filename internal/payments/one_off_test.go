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
		_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, id, payments.Change{})
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

// At 0.008 dollars a yen the three captures cost 0.01, 0.05 and 0.04: 12 yen cost 0.10 and 6 cost 0.05. The reversals of
// the first and the last give nothing and 0.05, so that what stands costs 0.05, and not the 0.06 of the first two.
func TestADebitIsProcessedWhenReversalsRoundedWhatItsPaymentCosts(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, h.ActiveCard(account),
			payments.Purchase{Amount: "13", Currency: "JPY"})
		h.Must(err)
		var debits []issuing.TransactionID
		for i, amount := range []string{"1", "6", "6"} {
			_, err := h.Payments.Capture(h.Ctx, h.Programme, a.ID, payments.Capture{Amount: amount, More: i < 2})
			h.Must(err)
			debits = append(debits, h.lastDebit(a.ID).ID)
		}
		for _, reversed := range []int{0, 2} {
			_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debits[reversed], payments.Change{})
			h.Must(err)
		}
		h.Work()
		for i, want := range []issuing.TransactionStatus{
			issuing.TransactionReversed, issuing.TransactionProcessed, issuing.TransactionReversed,
		} {
			is, err := h.DB.Transaction(h.Ctx, h.Programme, debits[i])
			h.Must(err)
			if is.Status != want {
				t.Errorf("the debit of %s yen is %s, want %s", is.PricedAmount, is.Status, want)
			}
		}
		if is := h.authorisation(a.ID); is.Status != issuing.AuthorisationCaptured {
			t.Errorf("the authorisation is %s", is.Status)
		}
	})
}
