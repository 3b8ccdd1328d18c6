package payments_test

import (
	"errors"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAPurchaseIsApprovedReservedCapturedAndSettled(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		a, err := h.Buy(card, "100")
		h.Must(err)
		// 100 tokens, a cent and 20 basis points to the partner, 50 to the platform, and gas.
		const total = 100_000_000 + 10_000 + 200_000 + 500_000 + worktest.GasFee
		if a.TokenAmount != total || a.Amount.String() != "100" || len(a.Fees) != 3 {
			t.Errorf("%d units of %s with fees %v", a.TokenAmount, a.Amount, a.Fees)
		}
		if f := h.Funds(account); f.Held != total || f.Available != 1_000_000_000-total {
			t.Errorf("held %d, available %d", f.Held, f.Available)
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Escrowed != total || f.Allowance != worktest.Granted-total {
			t.Errorf("after reserving: %+v", f)
		}
		captured, err := h.Payments.Capture(h.Ctx, h.Programme, a.ID, payments.Capture{})
		h.Must(err)
		if captured.Status != issuing.AuthorisationCapturing {
			t.Errorf("the capture answers %s", captured.Status)
		}
		h.Work()
		list, err := h.DB.TransactionsOf(h.Ctx, a.ID)
		h.Must(err)
		if len(list) != 1 || list[0].Status != issuing.TransactionProcessed || len(list[0].Chain) != 2 || list[0].TokenAmount != total {
			t.Errorf("transactions %+v", list)
		}
		if f := h.Funds(account); f.Escrowed != 0 || f.Available != 1_000_000_000-total {
			t.Errorf("after settling: %+v", f)
		}
	})
}

func TestADeclineSaysWhyAndClaimsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		customer := h.ActiveCustomer()
		account := h.OpenAccount(customer)
		card := h.ActiveCard(account)
		declined := func(amount, currency string, reason issuing.DeclineReason) {
			t.Helper()
			_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: amount, Currency: currency})
			var refusal *issuing.Error
			if !errors.As(err, &refusal) || refusal.Code != issuing.CodeDeclined || refusal.Decline != reason || !refusal.Kept {
				t.Errorf("%v, want a decline for %s", err, reason)
			}
			decisions := h.Decisions(card, 1)
			if len(decisions) != 1 || decisions[0].Reason != reason || decisions[0].AuthorisationID != "" {
				t.Errorf("decision %+v, want one for %s", decisions, reason)
			}
			if f := h.Funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
				t.Errorf("%s claimed money: %+v", reason, f)
			}
		}
		declined("999.99", "USD", issuing.DeclineInsufficientFunds)
		if d := h.Decisions(card, 1); d[0].Spendable != 1_000_000_000 || d[0].TokenAmount <= 999_990_000 {
			t.Errorf("the decision's figures are %+v", d)
		}
		declined("999999999999999", "USD", issuing.DeclineInsufficientFunds)
		declined("1", "SEK", issuing.DeclineCurrencyUnsupported)

		_, err := h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card)
		h.Must(err)
		declined("1", "USD", issuing.DeclineCardInactive)
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, card)
		h.Must(err)

		_, err = h.Onboarding.DeactivateAccount(h.Ctx, h.Programme, account)
		h.Must(err)
		declined("1", "USD", issuing.DeclineAccountInactive)
		_, err = h.Onboarding.ActivateAccount(h.Ctx, h.Programme, account)
		h.Must(err)

		_, err = h.Onboarding.DeactivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)
		declined("1", "USD", issuing.DeclineCustomerInactive)
		_, err = h.Onboarding.ActivateCustomer(h.Ctx, h.Programme, customer)
		h.Must(err)

		h.Must(h.Programmes.ByOperator("").SuspendProgramme(h.Ctx, h.Programme))
		declined("1", "USD", issuing.DeclineProgrammeInactive)
		h.Must(h.Programmes.ByOperator("").ResumeProgramme(h.Ctx, h.Programme))

		h.Clock.Advance(5 * 365 * 24 * 60 * 60 * 1e9)
		declined("1", "USD", issuing.DeclineCardExpired)
	})
}

func TestAnAmountThatIsNoneIsRefusedAndLeavesNoDecision(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for _, amount := range []string{"", "0", "-1", "1e3", "0.001", "1000000000000000", "NaN", "1,00"} {
			_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: amount, Currency: "USD"})
			h.Refused(err, issuing.CodeAmountInvalid)
		}
		_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: "XYZ"})
		h.Refused(err, issuing.CodeCurrencyUnsupported)
		if d := h.Decisions(card, 10); len(d) > 0 {
			t.Errorf("decisions %v", d)
		}
	})
}

func TestOfPurchasesThatRaceForTheSameMoneyExactlyTheAffordableOnesWin(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		var wait sync.WaitGroup
		errs := make([]error, 64)
		for i := range errs {
			wait.Go(func() { _, errs[i] = h.Buy(card, "99") }) // with fees 99.733: ten fit into 1,000
		}
		wait.Wait()
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
				continue
			}
			h.Refused(err, issuing.CodeDeclined)
		}
		if f := h.Funds(account); won != 10 || f.Available < 0 || f.Available+f.Held != 1_000_000_000 {
			t.Errorf("%d won, leaving %+v", won, f)
		}
	})
}

func TestWhatTheChainSaysTwiceCountsOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		other := h.Approved(card, "50") // whose money in escrow must not pay for the others
		h.Work()

		twice := func(id issuing.AuthorisationID) {
			t.Helper()
			s, relay, ok := h.BeginStep(h.Programme, string(id))
			if !ok {
				t.Fatal("nothing is to be done")
			}
			for range 2 {
				h.Must(h.Claims.StepDone(h.Ctx, h.Programme, string(id), s.Number, relay, "1"))
			}
			h.Must(h.Claims.StepDone(h.Ctx, h.Programme, string(id), s.Number+1, relay, "2"))
			h.Must(h.Claims.StepFailed(h.Ctx, h.Programme, string(id), s.Number))
		}
		kept := h.Approved(card, "10")
		twice(kept)
		_, err := h.Payments.Capture(h.Ctx, h.Programme, kept, payments.Capture{})
		h.Must(err)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, kept, payments.Capture{})
		h.Refused(err, issuing.CodeWrongState)
		_, err = h.Payments.Release(h.Ctx, h.Programme, kept)
		h.Refused(err, issuing.CodeWrongState)
		twice(kept)

		gone := h.Approved(card, "20")
		twice(gone)
		_, err = h.Payments.Release(h.Ctx, h.Programme, gone)
		h.Must(err)
		twice(gone)
		h.Work()
		if a, err := h.DB.Authorisation(h.Ctx, h.Programme, other); err != nil || h.Funds(account).Escrowed != a.TokenAmount {
			t.Errorf("in escrow are %d, of the one open authorisation %d, %v", h.Funds(account).Escrowed, a.TokenAmount, err)
		}
	})
}

func TestAHoldIsGivenUpAtOnceUnlessItsDepositIsOnItsWay(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		free, onItsWay := h.Approved(card, "10"), h.Approved(card, "20")
		s, relay, _ := h.BeginStep(h.Programme, string(onItsWay))
		for id, want := range map[issuing.AuthorisationID]issuing.AuthorisationStatus{free: issuing.AuthorisationReleased, onItsWay: issuing.AuthorisationReleasing} {
			if a, err := h.Payments.Release(h.Ctx, h.Programme, id); err != nil || a.Status != want {
				t.Errorf("%s, want %s, %v", a.Status, want, err)
			}
		}
		h.Must(h.Claims.StepDone(h.Ctx, h.Programme, string(onItsWay), s.Number, relay, "1"))
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Escrowed != 0 || f.Available != 1_000_000_000 {
			t.Errorf("%+v", f)
		}
	})
}

func TestAStepThatTheChainRefusedIsWorkedOutAnew(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		id := h.Approved(h.ActiveCard(account), "10")
		s, _, _ := h.BeginStep(h.Programme, string(id))
		_, err := h.Payments.Release(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Must(h.Claims.StepFailed(h.Ctx, h.Programme, string(id), s.Number))
		if a, err := h.DB.Authorisation(h.Ctx, h.Programme, id); err != nil || a.Status != issuing.AuthorisationReleased {
			t.Errorf("%s, %v", a.Status, err)
		}
		if f := h.Funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
			t.Errorf("%+v", f)
		}
	})
}

func TestACaptureThatWasAskedForComesByItself(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "7", Currency: "EUR", Capture: true})
		h.Must(err)
		h.Work()
		a, err = h.DB.Authorisation(h.Ctx, h.Programme, a.ID)
		h.Must(err)
		if a.Status != issuing.AuthorisationCaptured || a.Amount.String() != "8.75" {
			t.Errorf("%s of %s", a.Status, a.Amount)
		}
	})
}
