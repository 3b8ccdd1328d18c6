package payments_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

// openFindings counts the open findings of a kind.
func (h *env) openFindings(kind issuing.FindingKind) (n int) {
	h.Helper()
	open, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	for _, f := range open {
		if f.Kind == kind {
			n++
		}
	}
	return n
}

// messages are what the network sent, newest first.
func (h *env) messages() (list []issuing.Message) {
	h.Helper()
	for m, err := range h.DB.Messages(h.Ctx, store.List{Programme: h.Programme, Limit: 100}) {
		h.Must(err)
		list = append(list, m)
	}
	return list
}

func TestAUsedReferenceIsGoodForTheSameMessageOnly(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card, other := h.ActiveCard(account), h.IssueCard(h.RequestCard(account, issuing.CardPhysical).ID).ID
		usd := func(amount, reference string) payments.Purchase {
			return payments.Purchase{Amount: amount, Currency: "USD", Reference: reference}
		}
		first, second := h.Approved(card, "50"), h.Approved(other, "50")
		debits := [2]issuing.TransactionID{h.Captured(h.Approved(card, "20"), "", false).ID, h.Captured(h.Approved(other, "20"), "", false).ID}
		for name, do := range map[string]func(card issuing.CardID, i int, amount string) (string, error){
			"authorisation": func(card issuing.CardID, _ int, amount string) (string, error) {
				a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, usd(amount, "purchase"))
				return string(a.ID), err
			},
			"advice": func(card issuing.CardID, _ int, amount string) (string, error) {
				a, err := h.Payments.Advise(h.Ctx, h.Programme, card, usd(amount, "advice"))
				return string(a.ID), err
			},
			"forced post": func(card issuing.CardID, _ int, amount string) (string, error) {
				t, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, usd(amount, "forced"))
				return string(t.ID), err
			},
			"unlinked refund": func(card issuing.CardID, _ int, amount string) (string, error) {
				t, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, usd(amount, "unlinked"))
				return string(t.ID), err
			},
			"increment": func(_ issuing.CardID, i int, amount string) (string, error) {
				a, err := h.Payments.Increment(h.Ctx, h.Programme, []issuing.AuthorisationID{first, second}[i], payments.Change{Amount: amount, Reference: "increment"})
				return string(a.ID), err
			},
			"reversal": func(_ issuing.CardID, i int, amount string) (string, error) {
				a, err := h.Payments.Reverse(h.Ctx, h.Programme, []issuing.AuthorisationID{first, second}[i], payments.Change{Amount: amount, Reference: "reversal"})
				return string(a.ID), err
			},
			"capture": func(_ issuing.CardID, i int, amount string) (string, error) {
				a, err := h.Payments.Capture(h.Ctx, h.Programme, []issuing.AuthorisationID{first, second}[i], payments.Capture{Amount: amount, More: true, Reference: "capture"})
				return string(a.ID), err
			},
			"refund": func(_ issuing.CardID, i int, amount string) (string, error) {
				t, err := h.Payments.Refund(h.Ctx, h.Programme, debits[i], payments.Change{Amount: amount, Reference: "refund"})
				return string(t.ID), err
			},
			"transaction reversal": func(_ issuing.CardID, i int, _ string) (string, error) {
				t, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debits[i], payments.Change{Reference: "undo"})
				return string(t.ID), err
			},
		} {
			if name == "transaction reversal" {
				continue // last, as refunds of what is reversed are refused
			}
			h.reused(t, name, do, card, other)
		}
		euros := func(reference string) payments.Purchase { // as much of another currency
			return payments.Purchase{Amount: "5", Currency: "EUR", Reference: reference}
		}
		_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, euros("purchase"))
		h.Refused(err, issuing.CodeReferenceReused)
		_, err = h.Payments.Advise(h.Ctx, h.Programme, card, euros("advice"))
		h.Refused(err, issuing.CodeReferenceReused)
		_, err = h.Payments.ForcePost(h.Ctx, h.Programme, card, euros("forced"))
		h.Refused(err, issuing.CodeReferenceReused)
		h.Work()
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debits[1], payments.Change{Reference: "undo"})
		h.Must(err)
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debits[0], payments.Change{Reference: "undo"})
		h.Refused(err, issuing.CodeReferenceReused)
		h.Work()
	})
}

// reused sends a message, the same again, and others under its reference.
func (h *env) reused(t *testing.T, name string, do func(card issuing.CardID, i int, amount string) (string, error), card, other issuing.CardID) {
	t.Helper()
	account := h.accountOf(card)
	id, err := do(card, 0, "5")
	h.Must(err)
	books, findings := h.Funds(account), h.openFindings(issuing.FindingReference)
	again, err := do(card, 0, "5.00")
	h.Must(err)
	if again != id {
		t.Errorf("%s: %s the second time, %s the first", name, again, id)
	}
	_, err = do(card, 0, "6")
	h.Refused(err, issuing.CodeReferenceReused)
	_, err = do(other, 1, "5")
	h.Refused(err, issuing.CodeReferenceReused)
	if after := h.Funds(account); after != books {
		t.Errorf("%s: a reference that is used again books: %+v, then %+v", name, books, after)
	}
	if n := h.openFindings(issuing.FindingReference); n != findings+1 {
		t.Errorf("%s: %d findings, then %d", name, findings, n)
	}
}

func (h *env) accountOf(card issuing.CardID) issuing.AccountID {
	h.Helper()
	c, err := h.DB.Card(h.Ctx, h.Programme, card)
	h.Must(err)
	return c.AccountID
}

func TestAReferenceIsGoodForOtherKindsOfMessagesAboutItsPaymentOnly(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card, other := h.ActiveCard(account), h.IssueCard(h.RequestCard(account, issuing.CardPhysical).ID).ID
		mine, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "50", Currency: "USD", Reference: "RRN"})
		h.Must(err)
		another := h.Approved(card, "50")
		debit, foreign := h.Captured(h.Approved(card, "20"), "", false), h.Captured(h.Approved(other, "20"), "", false)
		for _, id := range []issuing.TransactionID{debit.ID, foreign.ID} { // the reference of a refund is its debit's too
			_, err := h.Payments.Refund(h.Ctx, h.Programme, id, payments.Change{Amount: "1", Reference: "of " + string(id)})
			h.Must(err)
		}
		_, err = h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1000000", Currency: "USD", Reference: "declined"})
		h.Refused(err, issuing.CodeDeclined)
		h.Work()
		books, findings := h.Funds(account), h.openFindings(issuing.FindingReference)

		refused := func(name, reference string, do func(reference string) error) {
			t.Helper()
			if err := do(reference); !issuing.IsCode(err, issuing.CodeReferenceReused) {
				t.Errorf("%s under a used reference: %v", name, err)
			}
			if after := h.Funds(account); after != books {
				t.Errorf("%s books: %+v, then %+v", name, books, after)
			}
		}
		capture := func(id issuing.AuthorisationID) func(string) error {
			return func(reference string) error {
				_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "5", More: true, Reference: reference})
				return err
			}
		}
		reverse := func(id issuing.AuthorisationID) func(string) error {
			return func(reference string) error {
				_, err := h.Payments.Reverse(h.Ctx, h.Programme, id, payments.Change{Amount: "5", Reference: reference})
				return err
			}
		}
		increment := func(id issuing.AuthorisationID) func(string) error {
			return func(reference string) error {
				_, err := h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "5", Reference: reference})
				return err
			}
		}
		undo := func(id issuing.TransactionID) func(string) error {
			return func(reference string) error {
				_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, id, payments.Change{Reference: reference})
				return err
			}
		}
		post := func(card issuing.CardID) func(string) error {
			return func(reference string) error {
				_, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, payments.Purchase{Amount: "5", Currency: "USD", Reference: reference})
				return err
			}
		}
		refused("a capture of another hold", "RRN", capture(another))
		refused("the reversal of another hold", "RRN", reverse(another))
		refused("an increment of another hold", "RRN", increment(another))
		refused("a refund of another payment", "RRN", func(reference string) error {
			_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "5", Reference: reference})
			return err
		})
		refused("the reversal of another debit", "RRN", undo(debit.ID))
		refused("the reversal of a debit under another's refund", "of "+string(foreign.ID), undo(debit.ID))
		refused("a forced post of another card", "RRN", post(other))
		refused("a forced post of the card beside its purchase", "RRN", post(card))
		refused("an advice of the card beside its purchase", "RRN", func(reference string) error {
			_, err := h.Payments.Advise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "5", Currency: "USD", Reference: reference})
			return err
		})
		refused("a refund of the card that names no purchase", "RRN", func(reference string) error {
			_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: "5", Currency: "USD", Reference: reference})
			return err
		})
		refused("a forced post of another card than one that was declined", "declined", post(other))
		refused("an advice of another card", "RRN", func(reference string) error {
			_, err := h.Payments.Advise(h.Ctx, h.Programme, other, payments.Purchase{Amount: "5", Currency: "USD", Reference: reference})
			return err
		})
		if n := h.openFindings(issuing.FindingReference); n <= findings {
			t.Errorf("%d findings, then %d", findings, n)
		}

		h.Must(increment(mine.ID)("RRN"))
		h.Must(reverse(mine.ID)("RRN"))
		h.Must(capture(mine.ID)("RRN"))
		h.Must(undo(debit.ID)("of " + string(debit.ID)))
		h.Must(post(card)("declined")) // the merchant clears what was declined
		h.Work()
	})
}

func TestAMessageOfACaptureOrAReversalHasItsAmountAndTransaction(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.Approved(h.ActiveCard(h.OpenAccount(h.ActiveCustomer())), "50")
		_, err := h.Payments.Reverse(h.Ctx, h.Programme, id, payments.Change{Amount: "10", Reference: "less"})
		h.Must(err)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Reference: "all"})
		h.Must(err)
		h.Work()
		debit := h.lastDebit(id)
		credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "3", Reference: "back"})
		h.Must(err)
		h.Work()
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "undo"})
		h.Must(err)
		h.Work()
		for i, want := range []struct {
			amount      string
			transaction issuing.TransactionID
		}{{"37", debit.ID}, {"3", credit.ID}, {"40", debit.ID}, {"10", ""}} {
			m := h.messages()[i]
			if m.Amount.String() != want.amount || m.Currency != "USD" || m.TransactionID != want.transaction || m.CardID != debit.CardID {
				t.Errorf("the message %s has %+v, want %v", m.Reference, m, want)
			}
		}
	})
}

// lastDebit is the newest debit of an authorisation.
func (h *env) lastDebit(id issuing.AuthorisationID) (last issuing.Transaction) {
	h.Helper()
	list, err := h.DB.TransactionsOf(h.Ctx, id)
	h.Must(err)
	for _, t := range list {
		if t.Direction == issuing.Debit {
			last = t
		}
	}
	return last
}

// Advices and decisions share transactions where they come at once, forced posts have their own.
func TestOfMessagesThatComeAtOnceUnderAReferenceOneIsTaken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card, other := h.ActiveCard(account), h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		hold := h.Approved(card, "500")
		h.Work()
		for round := range 20 {
			asked := payments.Purchase{Amount: "1", Currency: "USD", Reference: fmt.Sprint("at once ", round)}
			messages := []func() error{
				func() error { _, err := h.Payments.Advise(h.Ctx, h.Programme, other, asked); return err },
				func() error { _, err := h.Payments.Authorise(h.Ctx, h.Programme, card, asked); return err },
				func() error { _, err := h.Payments.ForcePost(h.Ctx, h.Programme, other, asked); return err },
				func() error {
					_, err := h.Payments.Capture(h.Ctx, h.Programme, hold, payments.Capture{Amount: "1", More: true, Reference: asked.Reference})
					return err
				},
			}
			start, outcomes := make(chan struct{}), make(chan error)
			for _, send := range messages {
				go func() { <-start; outcomes <- send() }()
			}
			close(start)
			taken := 0
			for range messages {
				switch err := <-outcomes; {
				case err == nil:
					taken++
				case !issuing.IsCode(err, issuing.CodeReferenceReused):
					t.Errorf("round %d: %v", round, err)
				}
			}
			if taken != 1 {
				t.Errorf("round %d: %d messages about different payments were taken under one reference", round, taken)
			}
		}
		h.Work()
	})
}

func TestOnePartOfASharedTransactionReadsAReference(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		var parts []store.Part
		for range 2 {
			card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
			h.Approved(card, "1") // only accounts that have usage share transactions
			parts = append(parts, store.Part{Card: card, Begin: func() bool { return true }, Do: func(tx *store.Tx) error {
				_, err := tx.LockMessagesOfReference(h.Ctx, h.Programme, "shared")
				return err
			}})
		}
		h.Work()
		refused := 0
		for _, err := range h.DB.WriteBatch(h.Ctx, parts, func() bool { return true }) {
			switch {
			case errors.Is(err, store.ErrUndone):
				refused++
			case err != nil:
				t.Error(err)
			}
		}
		if want := h.DB.BatchesAtOnce() - 1; refused != want { // SQLite has one writer, whose parts come one after the other
			t.Errorf("%d parts were refused, want %d", refused, want)
		}
	})
}
