package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// isSamePayment tells whether two messages of different kinds, of which kept came first, can be about one payment. A network names a
// purchase, its capture and its reversal by one retrieval reference number. Where one of them has no payment, as a decline, they
// have to be about one card or the card that took its place. What begins a payment is about no other one.
func isSamePayment(ctx context.Context, u *work.Unit, kept, m issuing.Message) (bool, error) {
	first, err := paymentOf(ctx, u, kept)
	if err != nil {
		return false, err
	}
	second, err := paymentOf(ctx, u, m)
	if err != nil {
		return false, err
	}
	if first != "" && (second != "" || beginsPayment(m)) {
		return first == second, nil
	}
	return isSameCard(ctx, u, kept.CardID, m.CardID)
}

// beginsPayment tells whether a message that is taken is the first of a payment.
func beginsPayment(m issuing.Message) bool {
	switch m.Kind {
	case issuing.MessageAuthorisation, issuing.MessageAdvice, issuing.MessageForcedPost, issuing.MessageRefund:
		return m.Target == ""
	}
	return false
}

// paymentOf is the authorisation, or the transaction without one, that a message is about; empty if it is about none yet.
func paymentOf(ctx context.Context, u *work.Unit, m issuing.Message) (string, error) {
	id := m.Target
	switch {
	case id != "":
	case m.TransactionID != "":
		id = string(m.TransactionID)
	case m.Status == issuing.MessageDone && (m.Kind == issuing.MessageAuthorisation || m.Kind == issuing.MessageAdvice):
		return m.Subject, nil
	default:
		return "", nil
	}
	t, err := u.Transaction(ctx, u.ProgrammeID, issuing.TransactionID(id))
	if err == nil && t.RefundOf != "" {
		t, err = u.Transaction(ctx, u.ProgrammeID, t.RefundOf)
	}
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		return id, nil // an authorisation's
	case err != nil:
		return "", err
	case t.AuthorisationID != "":
		return string(t.AuthorisationID), nil
	}
	return string(t.ID), nil
}

// isSameCard tells whether two cards are one, or one took the place of the other. A card that is not known may be any.
func isSameCard(ctx context.Context, u *work.Unit, first, second issuing.CardID) (bool, error) {
	if first == second || first == "" || second == "" {
		return true, nil
	}
	card, err := u.Card(ctx, u.ProgrammeID, first)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return true, nil
	}
	return card.ReplacedBy == second || card.ReplacementOf == second, err
}
