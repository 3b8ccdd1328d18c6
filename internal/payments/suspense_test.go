package payments_test

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func (h *env) operatorMessages() *payments.UnmatchedMessages {
	return payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now))
}

// unmatched is the only message that waits for the operator.
func (h *env) unmatched() issuing.Message {
	h.Helper()
	list, err := h.operatorMessages().List(h.Ctx)
	h.Must(err)
	if len(list) != 1 {
		h.Fatalf("%d messages wait: %+v", len(list), list)
	}
	open, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	if len(open) != 1 || open[0].Kind != issuing.FindingUnmatched || open[0].Subject != list[0].ID ||
		!strings.HasSuffix(open[0].Detail, list[0].Detail) {
		h.Fatalf("the message %+v waits, and the operator is told %+v", list[0], open)
	}
	return list[0]
}

// nothingWaits demands that the operator has nothing left to deal with.
func (h *env) nothingWaits() {
	h.Helper()
	list, err := h.operatorMessages().List(h.Ctx)
	h.Must(err)
	if n := h.openFindings(issuing.FindingUnmatched); n != 0 || len(list) != 0 {
		h.Fatalf("%d findings are open, and messages wait: %+v", n, list)
	}
}

// inBook is the balance of a ledger account in a currency, in its minor unit.
func (h *env) inBook(t *testing.T, a ledger.Account, currency string) (units issuing.Units) {
	t.Helper()
	h.Must(h.DB.ReadSnapshot(h.Ctx, func(snapshot store.Snapshot) error {
		rows, err := snapshot.Rows(h.Ctx, `
SELECT p.source, p.destination, CAST(p.units AS TEXT) FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
WHERE e.asset = '`+string(ledger.Fiat(currency))+`'`)
		for _, row := range rows {
			moved, err := strconv.ParseInt(row[2], 10, 64)
			h.Must(err)
			switch a.String() {
			case row[0]:
				units -= issuing.Units(moved)
			case row[1]:
				units += issuing.Units(moved)
			}
		}
		return err
	}))
	return units
}

// kept demands that a message was refused and kept, and is answered alike the second time.
func (h *env) kept(code issuing.Code, do func() error) {
	h.Helper()
	for range 2 {
		h.Refused(do(), code)
	}
}

func TestAForcedPostWithoutARateIsBookedOnceThereIsOne(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		rates := maps.Clone(worktest.AllRates)
		h.Payments = h.NewPayments(worktest.Wallets{}, rates, h.Clock.Now)
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		crowns := payments.Purchase{Amount: "100", Currency: "SEK", Reference: "crowns"}
		h.kept(issuing.CodeCurrencyUnsupported, func() error {
			_, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, crowns)
			return err
		})
		m, suspense := h.unmatched(), ledger.Suspense(h.Programme)
		if got := h.inBook(t, suspense, "SEK"); got != -10_000 {
			t.Errorf("%d are in suspense", got)
		}
		h.Must(h.operatorMessages().Retry(h.Ctx, m.ID))
		h.Work()
		if h.unmatched().RefusalCode != issuing.CodeCurrencyUnsupported {
			t.Error("without a rate it goes on waiting")
		}
		rates["SEK"] = "0.1"
		h.Must(h.operatorMessages().Retry(h.Ctx, m.ID))
		h.Work()
		post, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, crowns)
		h.Must(err)
		if f := h.Funds(account); post.Amount.String() != "10" || f.Available != 1_000_000_000-post.TokenAmount || h.inBook(t, suspense, "SEK") != 0 {
			t.Errorf("%+v, leaving %+v", post, f)
		}
		if done := h.messages()[0]; done.Status != issuing.MessageDone || done.TransactionID != post.ID {
			t.Errorf("%+v", done)
		}
		h.Refused(h.operatorMessages().Retry(h.Ctx, m.ID), issuing.CodeWrongState)
	})
}

func TestAnAdviceForAnUnknownCardIsMatchedWithOne(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		stranger := issuing.NewID[issuing.CardID]()
		advice := payments.Purchase{Amount: "10", Currency: "USD", Reference: "stranger"}
		h.kept(issuing.CodeNotFound, func() error {
			_, err := h.Payments.Advise(h.Ctx, h.Programme, stranger, advice)
			return err
		})
		m := h.unmatched()
		h.Refused(h.operatorMessages().Match(h.Ctx, m.ID, stranger), issuing.CodeNotFound)
		h.Must(h.operatorMessages().Match(h.Ctx, m.ID, card))
		h.Work()
		a, err := h.Payments.Advise(h.Ctx, h.Programme, stranger, advice)
		h.Must(err)
		if a.CardID != card || a.Status != issuing.AuthorisationPending {
			t.Errorf("%+v", a)
		}
	})
}

func TestACreditIsNeverLost(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		debit := h.Captured(h.Approved(card, "100"), "", false)
		paid := func() issuing.Units { h.Work(); return h.Funds(account).Available }
		suspense := ledger.Suspense(h.Programme)

		// One on the card that replaces the one that bought.
		_, err := h.Onboarding.TerminateCard(h.Ctx, h.Programme, card)
		h.Must(err)
		replacement := h.ActiveCard(account)
		before := paid()
		_, err = h.Payments.RefundCard(h.Ctx, h.Programme, replacement, payments.Purchase{Amount: "60", Currency: "USD"})
		h.Must(err)
		if got := paid() - before; got != 60_000_000 {
			t.Errorf("%d were paid to the account of a card that was replaced", got)
		}

		// One without a purchase, such as a prize; one for a card that is not there; one of more than is left of its purchase.
		credits := map[string]func(reference string) (issuing.Transaction, error){
			"prize": func(reference string) (issuing.Transaction, error) {
				return h.Payments.RefundCard(h.Ctx, h.Programme, replacement, payments.Purchase{Amount: "500", Currency: "USD", Reference: reference})
			},
			"stranger": func(reference string) (issuing.Transaction, error) {
				return h.Payments.RefundCard(h.Ctx, h.Programme, "nobody", payments.Purchase{Amount: "500", Currency: "USD", Reference: reference})
			},
			"linked": func(reference string) (issuing.Transaction, error) {
				return h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "500", Reference: reference})
			},
		}
		for name, credit := range credits {
			code := issuing.CodeRefundTooLarge
			if name == "stranger" {
				code = issuing.CodeNotFound
			}
			h.kept(code, func() error { _, err := credit(name); return err })
			if got := h.inBook(t, suspense, "USD"); got != 50_000 {
				t.Errorf("%s: %d are in suspense", name, got)
			}
			before := paid()
			h.Must(h.operatorMessages().Match(h.Ctx, h.unmatched().ID, replacement))
			if got := paid() - before; got != 500_000_000 || h.inBook(t, suspense, "USD") != 0 {
				t.Errorf("%s: %d were paid", name, got)
			}
			h.nothingWaits()
			made, err := credit(name)
			h.Must(err)
			if made.Direction != issuing.Credit || made.CardID != replacement {
				t.Errorf("%s: the network is told of %+v", name, made)
			}

			h.kept(code, func() error { _, err := credit(name + " again"); return err })
			was := h.inBook(t, ledger.WrittenOff(h.Programme), "USD")
			h.Must(h.operatorMessages().WriteOff(h.Ctx, h.unmatched().ID, "the network took it back"))
			if got := h.inBook(t, ledger.WrittenOff(h.Programme), "USD") - was; got != 50_000 || h.inBook(t, suspense, "USD") != 0 {
				t.Errorf("%s: %d were written off", name, got)
			}
			h.nothingWaits()
			_, err = credit(name + " again")
			h.Refused(err, code)
		}

		// And the reversal of a purchase that a refund without a name has given back.
		h.kept(issuing.CodeRefundTooLarge, func() error {
			_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "undo"})
			return err
		})
		m := h.unmatched()
		h.Refused(h.operatorMessages().Match(h.Ctx, m.ID, replacement), issuing.CodeWrongState)
		h.Captured(h.Approved(replacement, "2000"), "", false)
		h.Must(h.operatorMessages().Retry(h.Ctx, m.ID))
		h.Work()
		if undone, err := h.DB.Transaction(h.Ctx, h.Programme, debit.ID); err != nil || undone.Status != issuing.TransactionReversed {
			t.Errorf("%s, %v", undone.Status, err)
		}
	})
}

// A refund of another day is worth more than the purchase was, by the rate. All that there is to give back it may not
// take; the operator may.
func TestARefundThatExceedsItsPurchaseByTheRateIsKeptAndPaid(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		rates := maps.Clone(worktest.AllRates)
		h.Payments = h.NewPayments(worktest.Wallets{}, rates, h.Clock.Now)
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		bought, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "EUR"})
		h.Must(err)
		debit := h.Captured(bought.ID, "", false)
		if debit.Amount.String() != "125" {
			t.Fatalf("100 EUR cost %s", debit.Amount)
		}
		rates["EUR"] = "1.4"
		back := payments.Purchase{Amount: "100", Currency: "EUR", Reference: "dearer"}
		h.kept(issuing.CodeRefundTooLarge, func() error {
			_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, back)
			return err
		})
		if got := h.inBook(t, ledger.Suspense(h.Programme), "EUR"); got != 10_000 {
			t.Errorf("%d are in suspense", got)
		}
		before := h.Funds(account).Available
		h.Must(h.operatorMessages().Retry(h.Ctx, h.unmatched().ID))
		h.Work()
		if h.unmatched().RefusalCode != issuing.CodeRefundTooLarge || h.Funds(account).Available != before {
			t.Error("a retry does not pay more than was bought")
		}
		h.Must(h.operatorMessages().Match(h.Ctx, h.unmatched().ID, card))
		h.Work()
		if got := h.Funds(account).Available - before; got != 140_000_000 ||
			h.inBook(t, ledger.Suspense(h.Programme), "EUR") != 0 {
			t.Errorf("%d were paid", got)
		}
	})
}

func TestOfTwentyUnlinkedCreditsThoseAboveWhatWasBoughtAreKept(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		h.Captured(h.Approved(card, "100"), "", false)
		before := h.Funds(account).Available
		booked := 0
		for i := range 20 {
			_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card,
				payments.Purchase{Amount: "10", Currency: "USD", Reference: fmt.Sprint("credit ", i)})
			if err == nil {
				booked++
				continue
			}
			h.Refused(err, issuing.CodeRefundTooLarge)
		}
		h.Work()
		waiting, err := h.operatorMessages().List(h.Ctx)
		h.Must(err)
		debits, credits, err := h.DB.AccountTotals(h.Ctx, account, worktest.USDC)
		h.Must(err)
		if paid := h.Funds(account).Available - before; booked != 10 || paid != 100_000_000 || len(waiting) != 10 ||
			credits > debits {
			t.Errorf("%d were booked and %d paid, %d wait; %d of %d were given back", booked, paid, len(waiting), credits,
				debits)
		}
		if got := h.inBook(t, ledger.Suspense(h.Programme), "USD"); got != 10_000 {
			t.Errorf("%d are in suspense", got)
		}
		for _, m := range waiting {
			h.Must(h.operatorMessages().WriteOff(h.Ctx, m.ID, ""))
		}
		if suspense, gained := h.inBook(t, ledger.Suspense(h.Programme), "USD"), h.inBook(t,
			ledger.WrittenOff(h.Programme), "USD"); suspense != 0 ||
			gained != 10_000 {
			t.Errorf("%d are in suspense, and %d written off", suspense, gained)
		}
	})
}

func TestARefundOfAllThatIsLeftIsKeptIfThereIsLess(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		debit := h.Captured(h.Approved(card, "100"), "", false)
		_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: "60", Currency: "USD"})
		h.Must(err)
		h.Work()
		all := payments.Change{Reference: "all of it"}
		h.kept(issuing.CodeRefundTooLarge, func() error {
			_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, all)
			return err
		})
		if m := h.unmatched(); m.Amount.String() != "100" || m.CardID != card ||
			h.inBook(t, ledger.Suspense(h.Programme), "USD") != 10_000 {
			t.Errorf("%+v waits", m)
		}
		before := h.Funds(account).Available
		h.Captured(h.Approved(card, "70"), "", false)
		h.Must(h.operatorMessages().Retry(h.Ctx, h.unmatched().ID))
		h.Work()
		credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, all)
		h.Must(err)
		if credit.RefundOf != debit.ID || h.Funds(account).Available <= before {
			t.Errorf("%+v", credit)
		}
		_, err = h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "nothing is left"})
		h.Refused(err, issuing.CodeRefundTooLarge)
		h.nothingWaits()
	})
}

// The reversal of a purchase names what was not refunded: so much is in suspense while it waits.
func TestTheReversalOfAPurchaseThatWasRefundedInPartMovesTheRest(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		debit := h.Captured(h.Approved(card, "100"), "", false)
		_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "30"})
		h.Must(err)
		_, err = h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: "60", Currency: "USD"})
		h.Must(err)
		h.Work()
		h.kept(issuing.CodeRefundTooLarge, func() error {
			_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "undo"})
			return err
		})
		if got := h.inBook(t, ledger.Suspense(h.Programme), "USD"); got != 7_000 {
			t.Errorf("%d are in suspense", got)
		}
	})
}
