package network_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestCashECommerceAndContactlessAreLimitedAndControlledByThemselves(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		onCard, onAccount := issuing.Scope{Kind: issuing.ScopeCard, ID: string(card)}, issuing.Scope{Kind: issuing.ScopeAccount, ID: string(account)}
		_, err := h.Limits.SetLimits(h.Ctx, h.Programme, onCard, []issuing.LimitWanted{
			{Window: "day", Amount: "500"}, {Window: "day", Amount: "50", Use: "cash"},
			{Window: "day", Count: 1, Use: "contactless"}, {Window: "transaction", Amount: "30", Use: "e_commerce"},
		})
		h.Must(err)
		_, err = h.Limits.SetLimits(h.Ctx, h.Programme, onCard, []issuing.LimitWanted{{Window: "day", Amount: "1", Use: "cheque"}})
		h.Refused(err, issuing.CodeLimitInvalid)
		used := func(kind partner.NetworkKind, payment, amount string, mode issuing.EntryMode) partner.NetworkMessage {
			m := h.says(kind, card, payment, amount)
			m.Details.EntryMode = mode
			return m
		}
		h.expect(h.handle(used(partner.NetworkCashWithdrawal, "c1", "40", issuing.EntryChip)), true, "00")
		h.expect(h.handle(used(partner.NetworkQuasiCash, "c2", "11", issuing.EntryChip)), false, "61")
		h.expect(h.handle(used(partner.NetworkIncrement, "c1", "11", issuing.EntryChip)), false, "61")
		h.expect(h.handle(used(partner.NetworkPurchase, "p1", "100", issuing.EntryChip)), true, "00")
		back := used(partner.NetworkSinglePurchase, "c3", "11", issuing.EntryChip)
		cash := decimal.New(5, 0)
		back.Details.Cash = &cash
		h.expect(h.handle(back), false, "61")
		h.handle(used(partner.NetworkReversal, "c1", "0", "")) // gives the cash back too
		again := used(partner.NetworkSinglePurchase, "c4", "11", issuing.EntryChip)
		again.Details.Cash = &cash
		h.expect(h.handle(again), true, "00")
		h.expect(h.handle(used(partner.NetworkPurchase, "t1", "5", issuing.EntryContactless)), true, "00")
		h.expect(h.handle(used(partner.NetworkPurchase, "t2", "5", issuing.EntryContactless)), false, "65")
		h.expect(h.handle(used(partner.NetworkPurchase, "e1", "31", issuing.EntryCredentialOnFile)), false, "61")
		h.expect(h.handle(used(partner.NetworkPurchase, "e2", "30", issuing.EntryECommerce)), true, "00")
		h.Work()

		_, err = h.Limits.SetLimits(h.Ctx, h.Programme, onCard, nil)
		h.Must(err)
		block := func(values ...string) issuing.Lists { return issuing.Lists{Block: &issuing.List{Values: values}} }
		set := func(c issuing.Controls) error {
			_, err := h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{Scope: onAccount, Controls: c})
			return err
		}
		h.Refused(set(issuing.Controls{Kinds: block("cash")}), issuing.CodeControlInvalid)
		h.Refused(set(issuing.Controls{EntryModes: block("online")}), issuing.CodeControlInvalid)
		h.Must(set(issuing.Controls{Kinds: block("cash_withdrawal", "quasi_cash"), EntryModes: block("e_commerce")}))
		got := h.handle(used(partner.NetworkCashWithdrawal, "k1", "1", issuing.EntryChip))
		h.expect(got, false, "57")
		if got.Reason != issuing.DeclineKindBlocked {
			t.Errorf("declined for %s", got.Reason)
		}
		got = h.handle(used(partner.NetworkPurchase, "k2", "1", issuing.EntryECommerce))
		h.expect(got, false, "57")
		if got.Reason != issuing.DeclineEntryModeBlocked {
			t.Errorf("declined for %s", got.Reason)
		}
		h.expect(h.handle(used(partner.NetworkPurchase, "k3", "1", issuing.EntryChip)), true, "00")
		h.Must(set(issuing.Controls{EntryModes: issuing.Lists{Allow: &issuing.List{Values: []string{"chip"}}}}))
		h.expect(h.handle(used(partner.NetworkPurchase, "k4", "1", "")), false, "57") // it does not say
		h.Work()
	})
}

// A single message, an advice and a clearing have kinds of their own: what the card is used for is told beside them.
func TestWhatACardIsUsedForCountsWhereTheKindOfTheMessageDoesNotSayIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		onCard := issuing.Scope{Kind: issuing.ScopeCard, ID: string(card)}
		used := func(kind partner.NetworkKind, payment, amount string, use issuing.PaymentKind) partner.NetworkMessage {
			m := h.says(kind, card, payment, amount)
			m.Details.PaymentKind = use
			return m
		}
		_, err := h.Limits.SetLimits(h.Ctx, h.Programme, onCard, []issuing.LimitWanted{{Window: "day", Amount: "50", Use: "cash"}})
		h.Must(err)
		h.expect(h.handle(used(partner.NetworkSinglePurchase, "q1", "51", issuing.KindQuasiCash)), false, "61")
		h.handle(used(partner.NetworkAdvice, "a1", "20", issuing.KindCashWithdrawal))
		h.handle(used(partner.NetworkClearing, "c1", "20", issuing.KindCashWithdrawal))
		h.expect(h.handle(used(partner.NetworkSinglePurchase, "q2", "11", issuing.KindQuasiCash)), false, "61")
		h.expect(h.handle(used(partner.NetworkSinglePurchase, "q3", "10", issuing.KindQuasiCash)), true, "00")
		h.expect(h.handle(used(partner.NetworkSinglePurchase, "f1", "51", issuing.KindAccountFunding)), true, "00")
		_, err = h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{
			Scope: onCard, Controls: issuing.Controls{Kinds: issuing.Lists{Block: &issuing.List{Values: []string{"account_funding"}}}},
		})
		h.Must(err)
		got := h.handle(used(partner.NetworkSinglePurchase, "f2", "1", issuing.KindAccountFunding))
		if h.expect(got, false, "57"); got.Reason != issuing.DeclineKindBlocked {
			t.Errorf("declined for %s", got.Reason)
		}
		h.Work()
	})
}
