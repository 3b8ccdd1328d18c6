package processor_test

import (
	"errors"
	"sync"
	"testing"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/store"
	"offblocks/internal/store/storetest"
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
		captured, err := h.p.Capture(h.ctx, h.programme, a.ID)
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
			decisions, err := h.db.Decisions(h.ctx, h.programme, card, 1)
			h.must(err)
			if len(decisions) != 1 || decisions[0].Reason != reason || decisions[0].AuthorisationID != "" {
				t.Errorf("decision %+v, want one for %s", decisions, reason)
			}
			if f := h.funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
				t.Errorf("%s claimed money: %+v", reason, f)
			}
		}
		declined("999.99", "USD", issuing.DeclineInsufficientFunds)
		if d, err := h.db.Decisions(h.ctx, h.programme, card, 1); err != nil || d[0].Spendable != 1_000_000_000 || d[0].TokenAmount <= 999_990_000 {
			t.Errorf("the decision's figures are %+v, %v", d, err)
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
		if d, err := h.db.Decisions(h.ctx, h.programme, card, 10); err != nil || len(d) > 0 {
			t.Errorf("decisions %v, %v", d, err)
		}
	})
}

func TestOfPurchasesThatRaceForTheSameMoneyExactlyTheAffordableOnesWin(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		var wait sync.WaitGroup
		errs := make([]error, 24)
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

		kept := h.bought(card, "10")
		relay := h.relay(processor.PurposeReserve, kept)
		for range 2 {
			h.must(h.p.Reserved(h.ctx, h.programme, kept, relay, "1"))
		}
		_, err := h.p.Capture(h.ctx, h.programme, kept)
		h.must(err)
		_, err = h.p.Capture(h.ctx, h.programme, kept)
		h.refused(err, issuing.CodeWrongState)
		_, err = h.p.Release(h.ctx, h.programme, kept)
		h.refused(err, issuing.CodeWrongState)
		relay = h.relay(processor.PurposeSettle, kept)
		for range 2 {
			h.must(h.p.Settled(h.ctx, h.programme, kept, relay))
		}

		gone := h.bought(card, "20")
		h.reserve(h.programme, gone)
		_, err = h.p.Release(h.ctx, h.programme, gone)
		h.must(err)
		relay = h.relay(processor.PurposeReturn, gone)
		for range 2 {
			h.must(h.p.Returned(h.ctx, h.programme, gone, relay))
		}
		h.refused(h.p.Settled(h.ctx, h.programme, gone, relay), issuing.CodeWrongState)
		h.work()
		if a, err := h.db.Authorisation(h.ctx, h.programme, other); err != nil || h.funds(account).Escrowed != a.TokenAmount {
			t.Errorf("in escrow are %d, of the one open authorisation %d, %v", h.funds(account).Escrowed, a.TokenAmount, err)
		}
	})
}

func TestNothingIsSettledOrReturnedThatIsNotInEscrow(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		h.bought(card, "50")
		h.work()
		captured, released := h.bought(card, "5"), h.bought(card, "6")
		_, err := h.p.Capture(h.ctx, h.programme, captured)
		h.must(err)
		h.refused(h.p.Settled(h.ctx, h.programme, captured, h.relay(processor.PurposeSettle, captured)), issuing.CodeWrongState)
		_, err = h.p.Release(h.ctx, h.programme, released)
		h.must(err)
		h.refused(h.p.Returned(h.ctx, h.programme, released, h.relay(processor.PurposeReturn, released)), issuing.CodeWrongState)
		h.work()
	})
}

func TestAHoldIsGivenUpOnlyWhileNoDepositIsOnItsWay(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		free, onItsWay := h.bought(card, "10"), h.bought(card, "20")
		relay := h.relay(processor.PurposeReserve, onItsWay)
		for _, id := range []issuing.AuthorisationID{free, onItsWay} {
			_, err := h.p.Release(h.ctx, h.programme, id)
			h.must(err)
		}
		underWay, err := h.p.GiveUp(h.ctx, h.programme, free)
		if err != nil || underWay {
			t.Errorf("under way %t, %v", underWay, err)
		}
		if underWay, err = h.p.GiveUp(h.ctx, h.programme, onItsWay); err != nil || !underWay {
			t.Errorf("under way %t, %v", underWay, err)
		}
		h.must(h.p.Reserved(h.ctx, h.programme, onItsWay, relay, "1"))
		h.work()
		if f := h.funds(account); f.Held != 0 || f.Escrowed != 0 || f.Available != 1_000_000_000 {
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
