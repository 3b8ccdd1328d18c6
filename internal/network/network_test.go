package network_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

func TestAMessageCountsOnceByItsEventToken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		purchase := h.says(partner.NetworkPurchase, card, "p1", "100")
		first := h.handle(purchase)
		h.expect(first, true, "00")
		held := h.Funds(account).Held
		if again := h.handle(purchase); again.Authorisation != first.Authorisation || h.Funds(account).Held != held {
			t.Errorf("the same message led to %+v, and then to %+v, holding %s", first, again, h.Funds(account).Held)
		}
		other := purchase
		other.Amount = other.Amount.Shift(1)
		h.expect(h.handle(other), false, "94")
		open, err := h.DB.OpenFindings(h.Ctx)
		h.Must(err)
		if len(open) != 1 || open[0].Kind != issuing.FindingReference || h.Funds(account).Held != held {
			t.Errorf("another message under the token: %+v, holding %s", open, h.Funds(account).Held)
		}
		a := h.authorisation(first.Authorisation)
		if a.Network.Partner != processorName || a.Network.IDs != purchase.IDs {
			t.Errorf("of the network the authorisation shows %+v", a.Network)
		}
	})
}

func TestAPaymentIsFoundByTheNamesThatTheNetworkHasForIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		for name, ids := range map[string]func(purchase issuing.NetworkIDs) issuing.NetworkIDs{
			"the processor's token": func(p issuing.NetworkIDs) issuing.NetworkIDs { return issuing.NetworkIDs{Payment: p.Payment} },
			"the network's id":      func(p issuing.NetworkIDs) issuing.NetworkIDs { return issuing.NetworkIDs{Network: p.Network} },
			"the message's token":   func(p issuing.NetworkIDs) issuing.NetworkIDs { return issuing.NetworkIDs{Original: p.Event} },
		} {
			card, account := h.newCard()
			purchase := h.says(partner.NetworkPurchase, card, "payment of "+name, "80")
			purchase.IDs.Network = "network of " + name
			id := h.handle(purchase).Authorisation
			clearing := h.says(partner.NetworkClearing, "", "", "80")
			event := clearing.IDs.Event
			clearing.IDs, clearing.Card, clearing.Final = ids(purchase.IDs), partner.CardRef{}, true
			clearing.IDs.Event = event
			outcome := h.handle(clearing)
			h.Work()
			if a := h.authorisation(id); a.Status != issuing.AuthorisationCaptured || outcome.Authorisation != id {
				t.Errorf("%s: the clearing led to %+v, and the hold is %s", name, outcome, a.Status)
			}
			if f := h.Funds(account); f.Held != 0 {
				t.Errorf("%s: still held: %s", name, f.Held)
			}
			refund := h.says(partner.NetworkRefund, "", "", "80")
			refund.Card = partner.CardRef{}
			refund.IDs.Original = event
			credit := h.transaction(h.handle(refund).Transaction)
			if credit.RefundOf != outcome.Transaction {
				t.Errorf("%s: the refund gave back %q of %q", name, credit.RefundOf, outcome.Transaction)
			}
			h.Work()
		}
	})
}

func TestAReversalThatComesFirstDeclinesItsPurchase(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		reversal := h.says(partner.NetworkReversal, card, "p1", "30")
		h.handle(reversal)
		h.handle(reversal)
		purchase := h.says(partner.NetworkPurchase, card, "p1", "30")
		for range 2 {
			outcome := h.handle(purchase)
			h.expect(outcome, false, "94")
			if outcome.Reason != issuing.DeclineReversed {
				t.Errorf("declined for %s", outcome.Reason)
			}
		}
		if f := h.Funds(account); f.Held != 0 {
			t.Errorf("held %s", f.Held)
		}
		h.expect(h.handle(h.says(partner.NetworkPurchase, card, "p2", "30")), true, "00")
	})
}

func TestAnAnswerThatGotLostIsUndoneOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		purchase := h.says(partner.NetworkPurchase, card, "p1", "100")
		id := h.handle(purchase).Authorisation
		h.expect(h.handle(h.says(partner.NetworkIncrement, card, "p1", "20")), true, "00")
		increment := h.says(partner.NetworkIncrement, card, "p1", "7")
		h.expect(h.handle(increment), true, "00")
		for range 3 {
			h.Must(h.network.AnswerLost(h.Ctx, processorName, increment.IDs.Event))
		}
		if a := h.authorisation(id); a.PricedAmount.String() != "120" {
			t.Errorf("without the increment the hold is for %s", a.PricedAmount)
		}
		h.Must(h.network.AnswerLost(h.Ctx, processorName, purchase.IDs.Event))
		if a := h.authorisation(id); a.PricedAmount.String() != "20" {
			t.Errorf("without the purchase the hold is for %s", a.PricedAmount)
		}

		early := h.says(partner.NetworkPurchase, card, "p2", "10")
		h.Must(h.network.AnswerLost(h.Ctx, processorName, early.IDs.Event))
		h.expect(h.handle(early), false, "94")

		h.expect(h.handle(purchase), false, "94") // the network sends it again: it did not hear that it was approved
		added := h.says(partner.NetworkIncrement, card, "p1", "5")
		h.expect(h.handle(added), true, "00")
		taken := h.says(partner.NetworkReversal, card, "p1", "0")
		taken.IDs.Original = added.IDs.Event
		h.handle(taken)
		if a := h.authorisation(id); a.PricedAmount.String() != "20" {
			t.Errorf("without the increment that was reversed the hold is for %s", a.PricedAmount)
		}

		single := h.says(partner.NetworkSinglePurchase, card, "p3", "10")
		h.expect(h.handle(single), true, "00")
		for range 2 {
			h.Must(h.network.AnswerLost(h.Ctx, processorName, single.IDs.Event))
			h.expect(h.handle(single), false, "94")
		}
		h.Must(h.network.AnswerLost(h.Ctx, processorName, "never seen"))
		h.handle(h.says(partner.NetworkReversal, card, "p1", "0"))
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Available != 1_000_000_000 {
			t.Errorf("after all was undone: %+v", f)
		}
	})
}

func TestABillingAmountIsWhatTheAccountPays(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		h.SetPartnerTerms(2_000_000, 100, 200, time.Time{})
		purchase := billed(h.says(partner.NetworkPurchase, card, "p1", "110"), "100")
		outcome := h.handle(purchase)
		h.expect(outcome, true, "00")
		a := h.authorisation(outcome.Authorisation)
		merchant := a.MerchantAmounts()
		if a.Amount.String() != "100" || a.Currency != "EUR" || merchant.Amount.String() != "110" || merchant.Currency != "USD" ||
			merchant.Rate.String() != "0.90909091" {
			t.Errorf("billed 100 EUR, the authorisation shows %s %s of %+v", a.Amount, a.Currency, merchant)
		}
		spread := issuing.Quote{Fees: a.Fees}.Fee(issuing.FeeSpread)
		token := a.TokenAmount
		for _, f := range a.Fees {
			token -= f.Units
		}
		if want := (token*2 + 99) / 100; spread != want {
			t.Errorf("the spread of 2 %% of %s is a fee of %s", token, spread)
		}
		// The network clears in two parts, at the rates of their days.
		first := billed(h.says(partner.NetworkClearing, card, "p1", "60"), "54")
		h.handle(first)
		last := billed(h.says(partner.NetworkClearing, card, "p1", "50"), "47.5")
		last.Final = true
		debit := h.transaction(h.handle(last).Transaction)
		h.Work()
		a = h.authorisation(a.ID)
		if a.Status != issuing.AuthorisationCaptured || a.CapturedAmount.String() != "101.5" {
			t.Errorf("%s with %s captured", a.Status, a.CapturedAmount)
		}
		if shown := a.MerchantAmounts(); shown.Captured.String() != "110" {
			t.Errorf("the merchant took %s USD", shown.Captured)
		}
		if shown := debit.MerchantAmounts(); debit.Amount.String() != "47.5" || shown.Amount.String() != "50" {
			t.Errorf("the second part: %s EUR for %+v", debit.Amount, shown)
		}
		refund := billed(h.says(partner.NetworkRefund, card, "p1", "50"), "46")
		refund.IDs.Original = last.IDs.Event
		credit := h.transaction(h.handle(refund).Transaction)
		if credit.Amount.String() != "46" || credit.MerchantAmounts().Amount.String() != "50" || credit.RefundOf != debit.ID {
			t.Errorf("refunded %s EUR for %+v of %s", credit.Amount, credit.MerchantAmounts(), credit.RefundOf)
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Debt != 0 {
			t.Errorf("left: %+v", f)
		}
		for _, wrong := range []partner.NetworkMessage{
			h.says(partner.NetworkPurchase, card, "p2", "10"), h.says(partner.NetworkClearing, card, "p3", "10"),
		} {
			wrong.Billing = &partner.Billing{Amount: wrong.Amount, Currency: "CHF"} // the account is in euros
			if outcome := h.handle(wrong); wrong.Kind == partner.NetworkPurchase {
				h.expect(outcome, false, "57")
			} else if !outcome.Kept {
				t.Errorf("a clearing in another currency than the account's led to %+v", outcome)
			}
		}
	})
}

func TestQuestionsThatHoldNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		before := h.Funds(account)
		verification := h.says(partner.NetworkVerification, card, "v1", "0")
		verification.Address = &partner.CardholderAddress{Line: "1 high-street", Postcode: "N0 1AA"}
		for range 2 {
			outcome := h.handle(verification)
			h.expect(outcome, true, "85")
			if outcome.PostcodeMatch == "" || outcome.AddressMatch == "" {
				t.Errorf("the address was not compared: %+v", outcome)
			}
		}
		h.expect(h.handle(h.says(partner.NetworkPurchase, card, "v2", "0")), true, "85")
		inquiry := h.handle(h.says(partner.NetworkBalanceInquiry, card, "b1", "0"))
		h.expect(inquiry, true, "00")
		if inquiry.Currency != "EUR" || !inquiry.Amount.IsPositive() {
			t.Errorf("the balance is %s %s", inquiry.Amount, inquiry.Currency)
		}
		h.expect(h.handle(h.says(partner.NetworkCreditAuthorisation, card, "c1", "25")), true, "00")
		_, err := h.Onboarding.SuspendCard(h.Ctx, h.Programme, card)
		h.Must(err)
		h.expect(h.handle(h.says(partner.NetworkVerification, card, "v3", "0")), false, "62")
		if f := h.Funds(account); f != before {
			t.Errorf("of %+v are left %+v", before, f)
		}
		var kinds []issuing.MessageKind
		for _, d := range h.Decisions(card, 100) {
			kinds = append(kinds, d.Kind)
		}
		if len(kinds) != 5 {
			t.Errorf("decisions were kept of %v", kinds)
		}
	})
}

func TestASinglePurchaseIsClearedAndReversedByItsNames(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		single := h.says(partner.NetworkSinglePurchase, card, "p1", "40")
		first := h.handle(single)
		again := h.handle(single)
		if first.Transaction == "" || again.Transaction != first.Transaction {
			t.Errorf("cleared by %+v, then by %+v", first, again)
		}
		h.Work()
		h.handle(h.says(partner.NetworkReversal, card, "p1", "40"))
		h.Work()
		if x := h.transaction(first.Transaction); x.Status != issuing.TransactionReversed {
			t.Errorf("the transaction is %s", x.Status)
		}
		if f := h.Funds(account); f.Available != 1_000_000_000 {
			t.Errorf("given back to %+v", f)
		}
	})
}

func TestAnAdviceAboutAHoldSetsItsAmount(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		id := h.handle(h.says(partner.NetworkPurchase, card, "p1", "100")).Authorisation
		for _, amount := range []string{"60", "90", "5000"} {
			h.handle(h.says(partner.NetworkAdvice, card, "p1", amount))
			if a := h.authorisation(id); a.PricedAmount.String() != amount {
				t.Errorf("advised of %s, the hold is for %s", amount, a.PricedAmount)
			}
		}
		if f := h.Funds(account); f.Debt == 0 {
			t.Errorf("what the account does not have it owes: %+v", f)
		}
		replaced := h.says(partner.NetworkReversal, card, "p1", "12")
		replaced.Replacement = true
		h.handle(replaced)
		if a := h.authorisation(id); a.PricedAmount.String() != "12" || h.Funds(account).Debt != 0 {
			t.Errorf("reversed to 12, the hold is for %s, and the account has %+v", a.PricedAmount, h.Funds(account))
		}
		h.handle(h.says(partner.NetworkAdvice, card, "p1", "0"))
		h.Work()
		if a := h.authorisation(id); a.Status != issuing.AuthorisationReleased {
			t.Errorf("advised of nothing, the hold is %s", a.Status)
		}
		stand := h.says(partner.NetworkAdvice, card, "p2", "30")
		stand.Approver = issuing.ApprovedByNetwork
		outcome := h.handle(stand)
		if a := h.authorisation(outcome.Authorisation); a.Network.Approver != issuing.ApprovedByNetwork {
			t.Errorf("approved by %s", a.Network.Approver)
		}
		h.Work()
	})
}

func TestWhatCannotBeBookedIsKeptAndNeverRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		nobody := issuing.NewID[issuing.CardID]()
		h.expect(h.handle(h.says(partner.NetworkPurchase, nobody, "q1", "10")), false, "14")
		h.expect(h.handle(h.says(partner.NetworkIncrement, card, "q2", "10")), false, "25")
		huge := h.says(partner.NetworkPurchase, card, "q3", "9999999999999999999999")
		h.expect(h.handle(huge), false, "13")
		kept := []partner.NetworkMessage{
			h.says(partner.NetworkClearing, nobody, "c1", "10"), h.says(partner.NetworkRefund, nobody, "c2", "10"),
			h.says(partner.NetworkAdvice, nobody, "c3", "10"), h.says(partner.NetworkCredit, card, "c4", "10"),
			h.says(partner.NetworkTransactionReversal, card, "c5", "10"),
			h.says(partner.NetworkClearing, card, "c6", "9999999999999999999999"),
			h.says("something new", card, "c7", "10"),
		}
		kept[6].Currency = "XXX"
		for _, m := range kept {
			for range 2 {
				if outcome := h.handle(m); !outcome.Kept || outcome.Detail == "" {
					t.Errorf("%s %s: %+v", m.Kind, m.IDs.Payment, outcome)
				}
			}
		}
		if list := h.unmatched(); len(list) != len(kept) {
			t.Errorf("%d of %d messages wait for the operator: %+v", len(list), len(kept), list)
		}
		operator := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now))
		for _, m := range h.unmatched() {
			if m.Network.IDs.Payment == "c1" {
				h.Must(operator.Match(h.Ctx, m.ID, card))
			} else {
				h.Must(operator.WriteOff(h.Ctx, m.ID, "tried"))
			}
		}
		h.Work()
		if list := h.unmatched(); len(list) != 0 {
			t.Errorf("still waiting: %+v", list)
		}
		// The clearing that was matched is found by the network's names from then on.
		refund := h.says(partner.NetworkRefund, card, "", "10")
		refund.IDs.Original = kept[0].IDs.Event
		if outcome := h.handle(refund); outcome.Kept || h.transaction(outcome.Transaction).RefundOf == "" {
			t.Errorf("refunded by %+v", outcome)
		}
		h.Work()
	})
}
