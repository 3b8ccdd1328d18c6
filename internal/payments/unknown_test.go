package payments_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
)

// What names an authorisation or a transaction that is not there says nothing that could be booked: it is a 404, and
// its reference is still good.
func TestAMessageAboutAnUnknownTargetLeavesItsReferenceAlone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		hold := h.Approved(card, "50")
		debit := h.Captured(h.Approved(card, "20"), "", false)
		before := len(h.messages())
		for name, do := range map[string]func(unknown bool) error{
			"increment": func(unknown bool) error {
				_, err := h.Payments.Increment(h.Ctx, h.Programme, orUnknown(hold, unknown), payments.Change{Amount: "5",
					Reference: "R"})
				return err
			},
			"reversal": func(unknown bool) error {
				_, err := h.Payments.Reverse(h.Ctx, h.Programme, orUnknown(hold, unknown), payments.Change{Amount: "5",
					Reference: "R"})
				return err
			},
			"capture": func(unknown bool) error {
				_, err := h.Payments.Capture(h.Ctx, h.Programme, orUnknown(hold, unknown), payments.Capture{Amount: "5",
					More: true, Reference: "R"})
				return err
			},
			"refund": func(unknown bool) error {
				_, err := h.Payments.Refund(h.Ctx, h.Programme, orUnknown(debit.ID, unknown), payments.Change{Amount: "5",
					Reference: "D"})
				return err
			},
		} {
			for range 2 {
				h.Refused(do(true), issuing.CodeNotFound)
			}
			if n := len(h.messages()); n != before {
				t.Errorf("%s: a message about nothing is kept", name)
			}
			h.Must(do(false))
			before++
		}
		h.Work()
		_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, issuing.NewID[issuing.TransactionID](), payments.Change{Reference: "of nothing"})
		h.Refused(err, issuing.CodeNotFound)
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "D"})
		h.Must(err)
		h.Work()
	})
}

// orUnknown is an id, or one of nothing.
func orUnknown[ID ~string](id ID, unknown bool) ID {
	if unknown {
		return issuing.NewID[ID]()
	}
	return id
}

// A card of another programme is none: the message is kept by the programme that heard it, and the other one learns
// nothing.
func TestAMessageAboutAnotherProgrammesCardIsKeptByNobodyElse(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		theirs := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(theirs)
		h.Captured(h.Approved(card, "100"), "", false)
		funds, owner := h.Funds(theirs), h.Programme
		h.Programme = h.NewProgramme()
		own := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		answers := map[string]bool{}
		for _, named := range []issuing.CardID{card, issuing.NewID[issuing.CardID]()} {
			_, err := h.Payments.RefundCard(h.Ctx, h.Programme, named, payments.Purchase{Amount: "10", Currency: "USD",
				Reference: string(named)})
			h.Refused(err, issuing.CodeNotFound)
			answers[strings.ReplaceAll(err.Error(), string(named), "")] = true
		}
		if len(answers) != 1 {
			t.Errorf("a card of another programme and one of nobody are told apart: %v", answers)
		}
		for _, m := range h.messages() {
			h.Refused(h.operatorMessages().Match(h.Ctx, m.ID, card), issuing.CodeNotFound)
			h.Must(h.operatorMessages().Retry(h.Ctx, m.ID))
		}
		h.Work()
		if h.Funds(theirs) != funds || h.inBook(t, ledger.Suspense(owner), "USD") != 0 ||
			h.inBook(t, ledger.Suspense(h.Programme), "USD") != 2_000 {
			t.Errorf("the owner has %+v, and had %+v", h.Funds(theirs), funds)
		}
		for m, err := range h.DB.Messages(h.Ctx, store.List{Programme: owner}) {
			h.Must(err)
			t.Errorf("the owner hears %+v", m)
		}
		h.Must(h.operatorMessages().Match(h.Ctx, h.messages()[0].ID, own))
		h.Work()
	})
}

// A refund of a purchase that was reversed gives back twice. The network moves its money all the same.
func TestARefundOfAReversedPurchaseIsKeptIfItNamesAnAmount(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		debit := h.Captured(h.Approved(card, "20"), "", false)
		_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{})
		h.Must(err)
		h.Work()
		_, err = h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Reference: "what is left"})
		h.Refused(err, issuing.CodeWrongState)
		h.nothingWaits()
		h.kept(issuing.CodeWrongState, func() error {
			_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "5", Reference: "twice"})
			return err
		})
		h.Must(h.operatorMessages().Retry(h.Ctx, h.unmatched().ID))
		h.Work()
		if m := h.unmatched(); m.RefusalCode != issuing.CodeWrongState || h.inBook(t, ledger.Suspense(h.Programme), "USD") != 500 {
			t.Errorf("%+v waits", m)
		}
		h.Must(h.operatorMessages().WriteOff(h.Ctx, h.unmatched().ID, ""))
		h.nothingWaits()
	})
}
