package payments

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// isKept tells whether a message that was refused is kept for an operator: the network moves the money of those that
// cannot be declined, and of credits, whatever it is answered. What names no amount, and what nobody can have meant, is
// kept only if it came through a partner, which takes no refusal for an answer.
func isKept(m issuing.Message, refusal *issuing.Error) bool {
	if m.Network.Partner != "" && !refusal.Kept {
		return true
	}
	if refusal.Kept || refusal.Code == issuing.CodeAmountInvalid || m.Amount.IsZero() {
		return false
	}
	switch m.Kind {
	case issuing.MessageAdvice, issuing.MessageForcedPost, issuing.MessageRefund:
		return true
	case issuing.MessageTransactionReversal:
		return refusal.Code == issuing.CodeRefundTooLarge
	}
	return false
}

// keepUnmatched keeps a message that nothing can be made of, if it is one to keep, and puts its money in suspense. The refusal says why,
// and is the answer.
func keepUnmatched(ctx context.Context, u *work.Unit, m issuing.Message, refusal error) error {
	var e *issuing.Error
	if !errors.As(refusal, &e) || !isKept(m, e) {
		return refusal
	}
	m.ID, m.Status, m.RefusalCode, m.Detail, m.CreatedAt = issuing.NewID[string](), issuing.MessageUnmatched, e.Code, e.Message, u.Now()
	if m.Reference == "" {
		m.Reference = m.ID
	}
	if err := u.InsertMessage(ctx, m); err != nil {
		return err
	}
	if err := postSuspense(ctx, u, m, ledger.Suspend, ledger.Network(m.ProgrammeID)); err != nil {
		return err
	}
	if err := u.FileFinding(ctx, unmatchedFinding(m)); err != nil {
		return err
	}
	if m.LeadsToDispute() { // its dispute may have changed since the message was refused
		if err := u.Enqueue(ctx, tasks.BookMessage, m.ID); err != nil {
			return err
		}
	}
	return unmatchedRefusal(m)
}

// unmatchedFinding is what tells the operator that a message waits. It is open for as long as the message does.
func unmatchedFinding(m issuing.Message) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingUnmatched, ProgrammeID: m.ProgrammeID, Subject: m.ID,
		Detail: "a network message could not be booked, and waits for you: " + m.Detail,
		Figures: map[string]string{
			"kind": string(m.Kind), "card": string(m.CardID), "target": m.Target, "amount": m.Amount.String() + " " + m.Currency,
		},
	}
}

// postSuspense books what a message moves between suspense and another account. Only ledger.Suspend moves what the network moved; the
// others take it out of suspense.
func postSuspense(ctx context.Context, u *work.Unit, m issuing.Message, kind ledger.Kind, other ledger.Account) error {
	units, debit := m.Clearing()
	if units == 0 {
		return nil
	}
	from, to := other, ledger.Suspense(m.ProgrammeID)
	if debit == (kind == ledger.Suspend) {
		from, to = to, from
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: m.ProgrammeID, Asset: ledger.Fiat(m.Currency), Kind: kind, Cause: m.ID, CreatedAt: u.Now(),
		Postings: []ledger.Posting{{Source: from, Destination: to, Units: units}},
	})
}

// unmatchedRefusal tells the network, the first time and every time after, what became of a message that nothing can be made of.
func unmatchedRefusal(m issuing.Message) error {
	e := issuing.Refuse(m.RefusalCode, "%s; the message was kept as an unmatched network message for an operator to look into", m.Detail)
	switch {
	case m.Status == issuing.MessageWrittenOff:
		e.Message = "the message could not be booked, and the operator has written it off: " + m.Detail
	case m.RefusalCode == issuing.CodeCurrencyUnsupported:
		e = e.On("/currency")
	case m.RefusalCode == issuing.CodeRefundTooLarge:
		e = e.On("/amount")
	}
	return e.Keep()
}

// BookMessage books a message that was unmatched, as the operator has asked. If that is refused again, the message stays unmatched and
// says why; nothing else changes. It changes nothing once the message is no longer unmatched.
func (s *Service) BookMessage(ctx context.Context, programme issuing.ProgrammeID, id string) error {
	err := work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		m, err := u.LockMessage(ctx, id)
		if err != nil || m.Status != issuing.MessageUnmatched {
			return err
		}
		if m.Subject, err = s.bookUnmatched(ctx, u, m); err != nil {
			return err
		}
		if err := postSuspense(ctx, u, m, ledger.ClearSuspense, ledger.Network(programme)); err != nil {
			return err
		}
		m.Status, m.RefusalCode, m.Detail = issuing.MessageDone, "", ""
		if m.LeadsToTransaction() {
			m.TransactionID = issuing.TransactionID(m.Subject)
		}
		if err := u.UpdateUnmatchedMessage(ctx, m); err != nil {
			return err
		}
		return u.ResolveFindings(ctx, unmatchedFinding(m))
	})
	var refusal *issuing.Error
	if !errors.As(err, &refusal) {
		return err
	}
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		m, err := u.LockMessage(ctx, id)
		if err != nil || m.Status != issuing.MessageUnmatched {
			return err
		}
		m.RefusalCode, m.Detail = refusal.Code, refusal.Message
		if err := u.UpdateUnmatchedMessage(ctx, m); err != nil {
			return err
		}
		return u.FileFinding(ctx, unmatchedFinding(m))
	})
}

// bookUnmatched does what a message says, and returns the id of the authorisation or transaction that it led to. A refund that the
// operator has matched is booked for that card, however much the account was debited.
func (s *Service) bookUnmatched(ctx context.Context, u *work.Unit, m issuing.Message) (string, error) {
	asked := Purchase{
		Amount: m.Amount.String(), Currency: m.Currency, Merchant: m.Merchant, Reference: m.Reference, Network: m.Network,
	}
	if m.Reference == m.ID {
		asked.Reference = ""
	}
	if err := checkBookable(m); err != nil {
		return "", err
	}
	switch {
	case m.LeadsToDispute():
		debits, err := disputedDebits(ctx, u, m)
		if err != nil {
			return "", err
		}
		d, err := followDispute(ctx, u, m, debits)
		return string(d.ID), err
	case m.Kind == issuing.MessageAdvice:
		a, err := s.bookAdvice(ctx, u, m, asked)
		return string(a.ID), err
	case m.Kind == issuing.MessageForcedPost:
		t, err := s.bookForcedPost(ctx, u, m, asked)
		if err != nil {
			return "", err
		}
		if asked.Ends, err = clearedHold(ctx, u, m); err != nil {
			return "", err
		}
		return string(t.ID), endHold(ctx, u, asked)
	case m.Kind == issuing.MessageTransactionReversal:
		t, err := u.Transaction(ctx, u.ProgrammeID, reversedTransaction(ctx, u, m))
		if err != nil {
			return "", err
		}
		return string(t.ID), reverseByNetwork(ctx, u, t)
	}
	if m.Target == "" && !m.Matched {
		debit, err := refundedByNames(ctx, u, m)
		if err != nil {
			return "", err
		}
		m.Target = string(debit)
	}
	if m.Target != "" && !m.Matched {
		credit, err := linkedRefund(ctx, u, &m, Change{Amount: m.Amount.String(), Network: m.Network})
		return string(credit.ID), err
	}
	credit, err := s.unlinkedRefund(ctx, u, m.CardID, m.Amount, asked)
	if err != nil {
		return "", err
	}
	if !m.Matched {
		if err := checkAccountTotals(ctx, u, credit, credit.TokenAmount); err != nil {
			return "", err
		}
	}
	return string(credit.ID), insertCredit(ctx, u, credit)
}

// retryRefundMessages has the refunds booked that came before the debit which they give back, now that it has come.
func retryRefundMessages(ctx context.Context, u *work.Unit, debit issuing.Transaction) error {
	if debit.Network.Partner == "" {
		return nil
	}
	list, err := u.WaitingRefundMessages(ctx, debit.ProgrammeID, debit.AccountID)
	if err != nil {
		return err
	}
	for _, m := range list {
		if !m.Network.IsAbout(debit.Network) {
			continue
		}
		if err := u.Enqueue(ctx, tasks.BookMessage, m.ID); err != nil {
			return err
		}
	}
	return nil
}

// refundedByNames is the debit that the network's names of a refund lead to by now, if it is priced in the refund's currency and
// enough is left of it; empty when there is none.
func refundedByNames(ctx context.Context, u *work.Unit, m issuing.Message) (issuing.TransactionID, error) {
	led, err := u.NetworkPayment(ctx, m.Network.Partner, m.Network.IDs, accountOf(ctx, u, m.CardID))
	if err != nil || led == nil || led.ProgrammeID != m.ProgrammeID {
		return "", err
	}
	debits, err := u.DebitsOf(ctx, *led)
	if err != nil {
		return "", err
	}
	for _, id := range debits {
		t, err := u.Transaction(ctx, m.ProgrammeID, id)
		if err != nil {
			return "", err
		}
		if t.PricedCurrency == m.Currency && !t.IsReversed() && t.Refundable().GreaterThanOrEqual(m.Amount) {
			return id, nil
		}
	}
	return "", nil
}

// clearedHold is the hold that a clearing was about which could not be captured of it; empty when there is none.
func clearedHold(ctx context.Context, u *work.Unit, m issuing.Message) (issuing.AuthorisationID, error) {
	if m.Network.Kind != issuing.NetworkKindClearing {
		return "", nil
	}
	led, err := u.NetworkPayment(ctx, m.Network.Partner, m.Network.IDs, accountOf(ctx, u, m.CardID))
	if err != nil || led == nil || led.ProgrammeID != m.ProgrammeID {
		return "", err
	}
	return led.AuthorisationID, nil
}

// bookAdvice decides an advice that was unmatched.
func (s *Service) bookAdvice(ctx context.Context, u *work.Unit, m issuing.Message, asked Purchase) (issuing.Authorisation, error) {
	purchase, err := u.PurchaseContext(ctx, u.ProgrammeID, m.CardID)
	if err != nil {
		return issuing.Authorisation{}, err
	}
	d := newDecision(u, purchase, m, asked.Reference)
	a, err := s.decide(ctx, u, purchase, m.Amount, asked, &d)
	if err != nil {
		return a, err
	}
	return a, u.InsertDecision(ctx, d)
}

// reversedTransaction is the transaction that a reversal names, or that the network's names lead to by now.
func reversedTransaction(ctx context.Context, u *work.Unit, m issuing.Message) issuing.TransactionID {
	if m.Target == "" {
		if led, err := u.NetworkPayment(ctx, m.Network.Partner, m.Network.IDs, accountOf(ctx, u, m.CardID)); err == nil && led != nil {
			return led.TransactionID
		}
	}
	return issuing.TransactionID(m.Target)
}

// accountOf is the account of a card; empty of one that is not known.
func accountOf(ctx context.Context, u *work.Unit, card issuing.CardID) issuing.AccountID {
	c, err := u.Card(ctx, u.ProgrammeID, card)
	if err != nil {
		return ""
	}
	return c.AccountID
}

// KeepMessage keeps a message of a network that nothing can be made of, for an operator to deal with. why is what stands in
// its way. The error is the refusal that tells so, and is the same when the message comes again.
func (s *Service) KeepMessage(ctx context.Context, m issuing.Message, why error) error {
	if m.Fingerprint == "" {
		m.SetFingerprint(m.Amount.String())
	}
	return work.Run(ctx, s.db, m.ProgrammeID, func(u *work.Unit) error {
		previous, err := previousMessage(ctx, u, m)
		if err != nil || previous != nil {
			return err
		}
		return keepUnmatched(ctx, u, m, why)
	})
}
