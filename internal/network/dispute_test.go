package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

// disputed is a purchase of 100 that was captured and paid, and a dispute of it that the programme has opened.
func (h *env) disputed(card issuing.CardID) (clearing string, d issuing.Dispute) {
	h.Helper()
	h.expect(h.handle(h.says(partner.NetworkPurchase, card, "p1", "100")), true, "00")
	m := h.says(partner.NetworkClearing, card, "p1", "100")
	m.Final = true
	debit := h.handle(m).Transaction
	h.Work()
	d, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit, payments.NewDispute{Reason: issuing.DisputeFraud})
	h.Must(err)
	return m.IDs.Event, d
}

func (h *env) submit(id issuing.DisputeID) {
	h.Helper()
	_, err := h.Payments.SubmitDispute(h.Ctx, h.Programme, id)
	h.Must(err)
}

// tells is a partner's message about a dispute that names the clearing, and no card.
func (h *env) tells(kind partner.NetworkKind, dispute, clearing string) partner.NetworkMessage {
	m := h.says(kind, "", "", "0")
	m.Card, m.Merchant, m.Currency = partner.CardRef{}, issuing.Merchant{}, ""
	m.IDs.Dispute, m.IDs.Original = dispute, clearing
	return m
}

func (h *env) dispute(id issuing.DisputeID) issuing.Dispute {
	h.Helper()
	d, err := h.DB.Dispute(h.Ctx, h.Programme, id)
	h.Must(err)
	return d
}

func (h *env) expectDispute(id issuing.DisputeID, status issuing.DisputeStatus, waiting int) {
	h.Helper()
	h.Work()
	if d, list := h.dispute(id), h.unmatched(); d.Status != status || len(list) != waiting {
		h.Fatalf("the dispute is %s, not %s, and %d messages wait, not %d: %+v", d.Status, status, len(list), waiting, list)
	}
}

func TestWhatAPartnerSaysOfADisputeIsBookedOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		clearing, d := h.disputed(card)
		before := h.Funds(account).Available
		h.submit(d.ID)
		won := h.tells(partner.NetworkDisputeWon, "dp-1", clearing)
		for range 2 {
			if got := h.handle(won); got.Kept || got.Dispute != d.ID {
				t.Errorf("won: %+v", got)
			}
		}
		h.expectDispute(d.ID, issuing.DisputeWon, 0)
		if got := h.Funds(account).Available - before; got == 0 {
			t.Error("the cardholder has no credit")
		}
		if got := h.dispute(d.ID); got.Partner != processorName || got.PartnerToken != "dp-1" {
			t.Errorf("the dispute bears %q of %q", got.PartnerToken, got.Partner)
		}
		h.handle(h.tells(partner.NetworkDisputeWon, "dp-1", clearing)) // in another message
		h.handle(h.tells(partner.NetworkDisputeLost, "dp-1", clearing))
		h.handle(h.tells(partner.NetworkDisputeLost, "dp-1", clearing))
		h.expectDispute(d.ID, issuing.DisputeRepresented, 0)
		if got := h.Funds(account).Available; got != before {
			t.Errorf("after the merchant took it again the account has %s and not %s", got, before)
		}

		// The cardholder objects once more, and the programme gives it up at the partner.
		again, err := h.Payments.OpenDispute(h.Ctx, h.Programme, d.TransactionID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Must(err)
		h.submit(again.ID)
		h.handle(h.tells(partner.NetworkDisputeWithdrawn, "dp-2", clearing))
		h.handle(h.tells(partner.NetworkDisputeLost, "dp-2", clearing))
		h.expectDispute(again.ID, issuing.DisputeWithdrawn, 0)
	})
}

func TestAnOutcomeThatComesTooEarlyWaitsAndIsBookedWhenItCanBe(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		clearing, d := h.disputed(card)
		lost := h.tells(partner.NetworkDisputeLost, "dp-1", clearing)
		for range 2 {
			if got := h.handle(lost); !got.Kept {
				t.Errorf("lost before it was submitted: %+v", got)
			}
		}
		h.expectDispute(d.ID, issuing.DisputeOpened, 1)
		h.submit(d.ID)
		h.expectDispute(d.ID, issuing.DisputeLost, 0)

		// Nobody has opened a dispute here, and the clearing is not known either.
		unknown := h.tells(partner.NetworkDisputeWon, "dp-2", "later")
		if got := h.handle(unknown); !got.Kept {
			t.Errorf("won without a dispute: %+v", got)
		}
		h.Work()
		clear := h.says(partner.NetworkClearing, card, "p2", "7")
		clear.IDs.Event = "later"
		debit := h.handle(clear).Transaction
		h.Work()
		second, err := h.Payments.OpenDispute(h.Ctx, h.Programme, debit, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Must(err)
		h.submit(second.ID)
		h.expectDispute(second.ID, issuing.DisputeWon, 0)
	})
}

func TestAnOutcomeOfAnotherAmountIsForTheOperator(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		clearing, d := h.disputed(card)
		h.submit(d.ID)
		part := h.tells(partner.NetworkDisputePartlyWon, "dp-1", clearing)
		other := h.tells(partner.NetworkDisputeWon, "dp-1", clearing)
		other.Amount, other.Currency = part.Amount.Add(h.says("", "", "", "60").Amount), "EUR"
		for _, m := range []partner.NetworkMessage{part, other} {
			if got := h.handle(m); !got.Kept || got.Detail == "" {
				t.Errorf("%s: %+v", m.Kind, got)
			}
		}
		h.expectDispute(d.ID, issuing.DisputeSubmitted, 2)
		operator := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now))
		h.Refused(operator.Match(h.Ctx, h.unmatched()[0].ID, card), issuing.CodeNotFound)
		h.Must(operator.Match(h.Ctx, h.unmatched()[0].ID, issuing.CardID(d.ID)))
		h.expectDispute(d.ID, issuing.DisputeWon, 1)
		h.Must(operator.WriteOff(h.Ctx, h.unmatched()[0].ID, "settled by letter"))
		h.expectDispute(d.ID, issuing.DisputeWon, 0)
	})
}

func TestARepresentmentOfADisputedPaymentIsNotPostedAgain(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		before := h.Funds(account).Available
		_, d := h.disputed(card)
		paid := h.Funds(account).Available
		h.submit(d.ID)
		early := h.says(partner.NetworkRepresentment, card, "p1", "100")
		if got := h.handle(early); !got.Kept {
			t.Errorf("represented before it was won: %+v", got)
		}
		h.expectDispute(d.ID, issuing.DisputeSubmitted, 1)
		won := h.says(partner.NetworkDisputeWon, "", "p1", "0")
		won.Card = partner.CardRef{}
		h.handle(won)
		h.expectDispute(d.ID, issuing.DisputeWon, 1) // which of the two came last is for the operator to say
		h.Must(payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now)).Retry(h.Ctx, h.unmatched()[0].ID))
		h.expectDispute(d.ID, issuing.DisputeRepresented, 0)
		if got := h.Funds(account).Available; got != paid {
			t.Errorf("the account has %s and not %s", got, paid)
		}
		post := h.handle(h.says(partner.NetworkRepresentment, card, "p2", "5")) // of no payment that was disputed
		h.Work()
		if post.Transaction == "" || h.Funds(account).Available >= before {
			t.Errorf("posted: %+v", post)
		}
	})
}

func TestADisputesNameAtAPartnerStaysWithTheFirstOne(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, _ := h.newCard()
		clearing, first := h.disputed(card)
		h.submit(first.ID)
		h.handle(h.tells(partner.NetworkDisputeLost, "dsp", clearing))
		h.expectDispute(first.ID, issuing.DisputeLost, 0)
		again, err := h.Payments.OpenDispute(h.Ctx, h.Programme, first.TransactionID, payments.NewDispute{Reason: issuing.DisputeFraud})
		h.Must(err)
		h.submit(again.ID)
		h.handle(h.tells(partner.NetworkDisputeWon, "dsp", clearing))
		h.Work()
		one, other := h.dispute(first.ID), h.dispute(again.ID)
		if one.PartnerToken != "dsp" || other.PartnerToken != "" || one.Status == other.Status {
			t.Errorf("the first is %s as %q, the second %s as %q", one.Status, one.PartnerToken, other.Status, other.PartnerToken)
		}
		elsewhere, _ := h.newCard()
		clearing, stranger := h.disputed(elsewhere)
		h.submit(stranger.ID)
		if got := h.handle(h.tells(partner.NetworkDisputeWon, "dsp", clearing)); !got.Kept {
			t.Errorf("a dispute of another payment was followed under the name: %+v", got)
		}
		h.expectDispute(stranger.ID, issuing.DisputeSubmitted, 1)
	})
}
