package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
)

// What books cannot count is refused, and never booked as another amount: not the tenth message either that is large but
// not too large by itself.
func TestMoreThanTheBooksCanCountIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card, unknown := h.ActiveCard(account), issuing.NewID[issuing.CardID]()
		for name, send := range map[string]func() error{
			"a debt": func() error {
				huge := payments.Purchase{Amount: "700000000000", Currency: "EUR"}
				_, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, huge)
				return err
			},
			"suspense": func() error {
				huge := payments.Purchase{Amount: "999999999999999.999", Currency: "KWD"}
				_, err := h.Payments.ForcePost(h.Ctx, h.Programme, unknown, huge)
				if issuing.IsCode(err, issuing.CodeNotFound) {
					return nil // it is kept
				}
				return err
			},
		} {
			if err := send(); err != nil {
				t.Errorf("%s, the first: %v", name, err)
			}
			for range 12 {
				h.Refused(send(), issuing.CodeAmountInvalid)
			}
		}
		if got := h.inBook(t, ledger.Suspense(h.Programme), "KWD"); got != -999_999_999_999_999_999 {
			t.Errorf("%d are in suspense", got)
		}
		if f := h.Funds(account); f.Debt <= 0 || f.Debt >= 1<<60 {
			t.Errorf("the account owes %s", f.Debt)
		}
	})
}

// What is written off leaves suspense, and goes on being counted.
func TestMoreThanTheBooksCanCountIsNotWrittenOffEither(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		unknown := issuing.NewID[issuing.CardID]()
		huge := payments.Purchase{Amount: "999999999999999.999", Currency: "KWD"}
		_, err := h.Payments.ForcePost(h.Ctx, h.Programme, unknown, huge)
		h.Refused(err, issuing.CodeNotFound) // it is kept
		h.Must(h.operatorMessages().WriteOff(h.Ctx, h.unmatched().ID, "nobody's"))
		for range 12 {
			_, err := h.Payments.ForcePost(h.Ctx, h.Programme, unknown, huge)
			h.Refused(err, issuing.CodeAmountInvalid)
		}
		for _, book := range []ledger.Account{ledger.WrittenOff(h.Programme), ledger.Network(h.Programme)} {
			if got := h.inBook(t, book, "KWD"); max(got, -got) != 999_999_999_999_999_999 {
				t.Errorf("%d are in %s", got, book)
			}
		}
	})
}

// What was posted and reversed again may come to more than 64 bits over the days: the audit adds it up all the same.
func TestTheAuditAddsUpWhatIsLargeAndWasReversed(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for range 13 {
			huge, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, payments.Purchase{Amount: "700000000000", Currency: "EUR"})
			h.Must(err)
			_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, huge.ID, payments.Change{})
			h.Must(err)
			h.Work()
		}
		if violations, err := audit.All(h.Ctx, h.DB); err != nil || len(violations) > 0 {
			t.Errorf("%v, %v", violations, err)
		}
	})
}
