package processor_test

import (
	"errors"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// onBoth runs a test's body in a fresh house on either database.
func onBoth(t *testing.T, body func(t *testing.T, h *house)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, db *store.DB) { body(t, newHouse(t, db)) })
}

func TestAPurchaseIsApprovedReservedCapturedAndSettled(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		a, err := h.buy(card, "100")
		h.must(err)
		// 100 tokens, a cent and 20 basis points to the partner, 50 to the platform, and gas.
		const total = 100_000_000 + 10_000 + 200_000 + 500_000 + gas
		if a.TokenAmount != total || a.Amount.String() != "100" || len(a.Fees) != 3 {
			t.Errorf("%d units of %s with fees %v", a.TokenAmount, a.Amount, a.Fees)
		}
		if f := h.funds(account); f.Held != total || f.Available != 1_000_000_000-total {
			t.Errorf("held %d, available %d", f.Held, f.Available)
		}
		h.work()
		if f := h.funds(account); f.Held != 0 || f.Escrowed != total || f.Allowance != granted-total {
			t.Errorf("after reserving: %+v", f)
		}
		captured, err := h.p.Capture(h.ctx, h.programme, a.ID, processor.Capture{})
		h.must(err)
		if captured.Status != issuing.AuthorisationCapturing {
			t.Errorf("the capture answers %s", captured.Status)
		}
		h.work()
		list, err := h.db.TransactionsOf(h.ctx, a.ID)
		h.must(err)
		if len(list) != 1 || list[0].Status != issuing.TransactionProcessed || len(list[0].Chain) != 2 || list[0].TokenAmount != total {
			t.Errorf("transactions %+v", list)
		}
		if f := h.funds(account); f.Escrowed != 0 || f.Available != 1_000_000_000-total {
			t.Errorf("after settling: %+v", f)
		}
	})
}

func TestADeclineSaysWhyAndClaimsNothing(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		customer := h.active()
		account := h.opened(customer)
		card := h.card(account)
		declined := func(amount, currency string, reason issuing.DeclineReason) {
			t.Helper()
			_, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: amount, Currency: currency})
			var refusal *issuing.Error
			if !errors.As(err, &refusal) || refusal.Code != issuing.CodeDeclined || refusal.Decline != reason || !refusal.Kept {
				t.Errorf("%v, want a decline for %s", err, reason)
			}
			decisions := h.decisions(card, 1)
			if len(decisions) != 1 || decisions[0].Reason != reason || decisions[0].AuthorisationID != "" {
				t.Errorf("decision %+v, want one for %s", decisions, reason)
			}
			if f := h.funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
				t.Errorf("%s claimed money: %+v", reason, f)
			}
		}
		declined("999.99", "USD", issuing.DeclineInsufficientFunds)
		if d := h.decisions(card, 1); d[0].Spendable != 1_000_000_000 || d[0].TokenAmount <= 999_990_000 {
			t.Errorf("the decision's figures are %+v", d)
		}
		declined("999999999999999", "USD", issuing.DeclineInsufficientFunds)
		declined("1", "SEK", issuing.DeclineCurrencyUnsupported)

		_, err := h.p.DeactivateCard(h.ctx, h.programme, card)
		h.must(err)
		declined("1", "USD", issuing.DeclineCardInactive)
		_, err = h.p.ActivateCard(h.ctx, h.programme, card)
		h.must(err)

		_, err = h.p.DeactivateAccount(h.ctx, h.programme, account)
		h.must(err)
		declined("1", "USD", issuing.DeclineAccountInactive)
		_, err = h.p.ActivateAccount(h.ctx, h.programme, account)
		h.must(err)

		_, err = h.p.DeactivateCustomer(h.ctx, h.programme, customer)
		h.must(err)
		declined("1", "USD", issuing.DeclineCustomerInactive)
		_, err = h.p.ActivateCustomer(h.ctx, h.programme, customer)
		h.must(err)

		h.clock.Advance(5 * 365 * 24 * 60 * 60 * 1e9)
		declined("1", "USD", issuing.DeclineCardExpired)
	})
}

func TestAnAmountThatIsNoneIsRefusedAndLeavesNoDecision(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		for _, amount := range []string{"", "0", "-1", "1e3", "0.001", "1000000000000000", "NaN", "1,00"} {
			_, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: amount, Currency: "USD"})
			h.refused(err, issuing.CodeAmountInvalid)
		}
		_, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: "XYZ"})
		h.refused(err, issuing.CodeCurrencyUnsupported)
		if d := h.decisions(card, 10); len(d) > 0 {
			t.Errorf("decisions %v", d)
		}
	})
}

func TestOfPurchasesThatRaceForTheSameMoneyExactlyTheAffordableOnesWin(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		var wait sync.WaitGroup
		errs := make([]error, 64)
		for i := range errs {
			wait.Go(func() { _, errs[i] = h.buy(card, "99") }) // with fees 99.733: ten fit into 1,000
		}
		wait.Wait()
		won := 0
		for _, err := range errs {
			if err == nil {
				won++
				continue
			}
			h.refused(err, issuing.CodeDeclined)
		}
		if f := h.funds(account); won != 10 || f.Available < 0 || f.Available+f.Held != 1_000_000_000 {
			t.Errorf("%d won, leaving %+v", won, f)
		}
	})
}

func TestWhatTheChainSaysTwiceCountsOnce(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		other := h.bought(card, "50") // whose money in escrow must not pay for the others
		h.work()

		twice := func(id issuing.AuthorisationID) {
			t.Helper()
			s, relay, ok := h.begin(h.programme, string(id))
			if !ok {
				t.Fatal("nothing is to be done")
			}
			for range 2 {
				h.must(h.p.StepDone(h.ctx, h.programme, string(id), s.Number, relay, "1"))
			}
			h.must(h.p.StepDone(h.ctx, h.programme, string(id), s.Number+1, relay, "2"))
			h.must(h.p.StepFailed(h.ctx, h.programme, string(id), s.Number))
		}
		kept := h.bought(card, "10")
		twice(kept)
		_, err := h.p.Capture(h.ctx, h.programme, kept, processor.Capture{})
		h.must(err)
		_, err = h.p.Capture(h.ctx, h.programme, kept, processor.Capture{})
		h.refused(err, issuing.CodeWrongState)
		_, err = h.p.Release(h.ctx, h.programme, kept)
		h.refused(err, issuing.CodeWrongState)
		twice(kept)

		gone := h.bought(card, "20")
		twice(gone)
		_, err = h.p.Release(h.ctx, h.programme, gone)
		h.must(err)
		twice(gone)
		h.work()
		if a, err := h.db.Authorisation(h.ctx, h.programme, other); err != nil || h.funds(account).Escrowed != a.TokenAmount {
			t.Errorf("in escrow are %d, of the one open authorisation %d, %v", h.funds(account).Escrowed, a.TokenAmount, err)
		}
	})
}

func TestAHoldIsGivenUpAtOnceUnlessItsDepositIsOnItsWay(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		free, onItsWay := h.bought(card, "10"), h.bought(card, "20")
		s, relay, _ := h.begin(h.programme, string(onItsWay))
		for id, want := range map[issuing.AuthorisationID]issuing.AuthorisationStatus{free: issuing.AuthorisationReleased, onItsWay: issuing.AuthorisationReleasing} {
			if a, err := h.p.Release(h.ctx, h.programme, id); err != nil || a.Status != want {
				t.Errorf("%s, want %s, %v", a.Status, want, err)
			}
		}
		h.must(h.p.StepDone(h.ctx, h.programme, string(onItsWay), s.Number, relay, "1"))
		h.work()
		if f := h.funds(account); f.Held != 0 || f.Escrowed != 0 || f.Available != 1_000_000_000 {
			t.Errorf("%+v", f)
		}
	})
}

func TestAStepThatTheChainRefusedIsWorkedOutAnew(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		id := h.bought(h.card(account), "10")
		s, _, _ := h.begin(h.programme, string(id))
		_, err := h.p.Release(h.ctx, h.programme, id)
		h.must(err)
		h.must(h.p.StepFailed(h.ctx, h.programme, string(id), s.Number))
		if a, err := h.db.Authorisation(h.ctx, h.programme, id); err != nil || a.Status != issuing.AuthorisationReleased {
			t.Errorf("%s, %v", a.Status, err)
		}
		if f := h.funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
			t.Errorf("%+v", f)
		}
	})
}

func TestACaptureThatWasAskedForComesByItself(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		a, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "7", Currency: "EUR", Capture: true})
		h.must(err)
		h.work()
		a, err = h.db.Authorisation(h.ctx, h.programme, a.ID)
		h.must(err)
		if a.Status != issuing.AuthorisationCaptured || a.Amount.String() != "8.75" {
			t.Errorf("%s of %s", a.Status, a.Amount)
		}
	})
}
