package payments

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// FollowDispute does what a partner's message says about the dispute of one of a payment's debits. A message that tells
// nothing new changes nothing. What cannot be done is refused, and is for KeepMessage: it is done once the dispute has come
// to where it can be.
func (s *Service) FollowDispute(
	ctx context.Context, m issuing.Message, debits []issuing.TransactionID,
) (issuing.Dispute, error) {
	m.SetFingerprint(m.Amount.String())
	return work.Do(ctx, s.db, m.ProgrammeID, func(u *work.Unit) (issuing.Dispute, error) {
		m := m
		answer, err := previousMessage(ctx, u, m)
		if err != nil {
			return issuing.Dispute{}, err
		}
		if answer != nil {
			return u.Dispute(ctx, m.ProgrammeID, issuing.DisputeID(answer.Subject))
		}
		d, err := followDispute(ctx, u, m, debits)
		if err != nil {
			return d, refusalOrRetry(ctx, u, m, err)
		}
		m.CardID, m.Amount, m.Currency = d.CardID, d.Amount, d.Currency
		return d, recordMessage(ctx, u, m, issuing.MessageDone, string(d.ID))
	})
}

// followDispute finds the dispute that a message is about, and has it go on. What an operator has matched names its dispute
// itself, and may be of another amount.
func followDispute(
	ctx context.Context, u *work.Unit, m issuing.Message, debits []issuing.TransactionID,
) (issuing.Dispute, error) {
	bearer, err := bearerOfToken(ctx, u, m)
	if err != nil {
		return issuing.Dispute{}, err
	}
	if m.Matched {
		return followTo(ctx, u, m, issuing.DisputeID(m.Target), bearer == nil)
	}
	d, err := disputeOfMessage(ctx, u, m, debits)
	switch {
	case err != nil:
		return d, err
	case bearer != nil && !slices.Contains(debits, bearer.TransactionID):
		return d, issuing.Refuse(issuing.CodeWrongState, "the network calls a dispute of another payment %s", m.Network.IDs.Dispute)
	case m.DisputeOutcome() == "":
		return d, issuing.Refuse(issuing.CodeWrongState,
			"the network has decided for the cardholder in part, and a dispute is decided as a whole here")
	case m.Amount.IsPositive() && m.Currency == d.Currency && !m.Amount.Equal(d.Amount):
		return d, issuing.Refuse(issuing.CodeAmountInvalid,
			"the network speaks of %s %s, and the dispute %s is of %s", m.Amount, m.Currency, d.ID, d.Amount)
	}
	return followTo(ctx, u, m, d.ID, bearer == nil)
}

// followTo has a dispute go on as a message says; names tells that it takes the name that the partner gives it. The refusals of
// what is left to be done come before anything is written.
func followTo(ctx context.Context, u *work.Unit, m issuing.Message, id issuing.DisputeID, names bool) (issuing.Dispute, error) {
	said := m.DisputeOutcome()
	if said == "" { // the operator takes what was decided in part for the whole
		said = issuing.DisputeWon
	}
	return decideDispute(ctx, u, id, func(u *work.Unit, d *issuing.Dispute) error {
		was := d.Status
		if token := m.Network.IDs.Dispute; token != "" && d.PartnerToken == "" && names {
			d.Partner, d.PartnerToken, d.UpdatedAt = m.Network.Partner, token, u.Now()
		}
		moved, err := d.Follow(said, u.Now())
		if token := m.Network.IDs.Dispute; err == nil && token != "" && d.PartnerToken != token { // it was filed under another
			err = u.NameDispute(ctx, m.Network.Partner, token, *d, u.Now())
		}
		if err != nil || !moved {
			return err
		}
		return moveDisputeMoney(ctx, u, *d, was)
	})
}

// bearerOfToken is the dispute that has the name which a message gives its dispute; nil if none has. A name stays with the first
// one: a network that opens a dispute again under the old name speaks of the later one by its payment.
func bearerOfToken(ctx context.Context, u *work.Unit, m issuing.Message) (*issuing.Dispute, error) {
	if m.Network.IDs.Dispute == "" {
		return nil, nil
	}
	return u.DisputeOfPartner(ctx, m.Network.Partner, m.Network.IDs.Dispute)
}

// moveDisputeMoney books what it means that a dispute has come to where it stands.
func moveDisputeMoney(ctx context.Context, u *work.Unit, d issuing.Dispute, was issuing.DisputeStatus) error {
	network, disputes := ledger.Network(d.ProgrammeID), ledger.Disputes(d.ProgrammeID)
	switch {
	case d.Status == issuing.DisputeWon:
		return postDispute(ctx, u, d, ledger.WinDispute, network, disputes)
	case d.Status == issuing.DisputeRepresented && was == issuing.DisputeWon:
		if err := postDispute(ctx, u, d, ledger.Represent, disputes, network); err != nil {
			return err
		}
	}
	return reclaimCredit(ctx, u, d)
}

// disputeOfMessage is the dispute that a partner's message is about: the one that bears the partner's token, if the message
// can follow from where it stands; or else the one of its debits that nobody has decided; or else the newest.
func disputeOfMessage(
	ctx context.Context, u *work.Unit, m issuing.Message, debits []issuing.TransactionID,
) (issuing.Dispute, error) {
	var all []issuing.Dispute // newest first
	for _, id := range debits {
		list, err := u.DisputesOf(ctx, id)
		if err != nil {
			return issuing.Dispute{}, err
		}
		all = append(all, list...)
	}
	slices.SortStableFunc(all, func(a, b issuing.Dispute) int { return int(b.CreatedAt - a.CreatedAt) })
	token := m.Network.IDs.Dispute
	named := func(d issuing.Dispute) bool {
		return token != "" && d.PartnerToken == token && d.Partner == m.Network.Partner
	}
	free := func(d issuing.Dispute) bool { return d.PartnerToken == "" || token == "" }
	for _, fits := range []func(d issuing.Dispute) bool{
		func(d issuing.Dispute) bool { return named(d) && d.CanFollow(m.DisputeOutcome()) },
		func(d issuing.Dispute) bool { return free(d) && !d.IsDecided() },
		named, free,
		func(d issuing.Dispute) bool { return d.StandsAs(m.DisputeOutcome()) }, // told under another token
	} {
		if i := slices.IndexFunc(all, fits); i >= 0 {
			return all[i], nil
		}
	}
	return issuing.Dispute{}, issuing.Refuse(issuing.CodeNotFound, "no dispute is known of that payment")
}

// disputedDebits are the debits that a message about a dispute is about, as its names lead to them by now.
func disputedDebits(ctx context.Context, u *work.Unit, m issuing.Message) ([]issuing.TransactionID, error) {
	if m.Target != "" {
		return []issuing.TransactionID{issuing.TransactionID(m.Target)}, nil
	}
	led, err := u.NetworkPayment(ctx, m.Network.Partner, m.Network.IDs, "")
	if err != nil || led == nil || led.ProgrammeID != m.ProgrammeID {
		return nil, err
	}
	return u.DebitsOf(ctx, *led)
}

// retryDisputeMessages has what a network said of a dispute, and what had to wait, booked now that the dispute has changed.
// A representment that came before its dispute was won stays with the operator: a network that decides for the cardholder
// after a representment has the last word.
func retryDisputeMessages(ctx context.Context, u *work.Unit, d issuing.Dispute) error {
	list, err := u.WaitingDisputeMessages(ctx, d.ProgrammeID, d.TransactionID)
	if err != nil {
		return err
	}
	for _, m := range list {
		if m.Kind == issuing.MessageRepresentment && d.Status == issuing.DisputeWon {
			continue
		}
		if err := u.Enqueue(ctx, tasks.BookMessage, m.ID); err != nil {
			return err
		}
	}
	return nil
}
