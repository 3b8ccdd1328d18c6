package payments

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// NewDispute is what a programme disputes of a debit.
type NewDispute struct {
	Amount   string // in the currency that the debit is priced in; empty: all that was not given back
	Reason   issuing.DisputeReason
	Evidence issuing.Evidence // the first piece; the zero value: none yet
}

// OpenDispute opens a dispute of a debit, in whole or in part. It moves no money. A debit has one dispute at a
// time that nobody has decided: another is refused with issuing.CodeAlreadyExists.
func (s *Service) OpenDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, asked NewDispute,
) (issuing.Dispute, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Dispute, error) {
		debit, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return issuing.Dispute{}, err
		}
		amount := debit.Refundable()
		if asked.Amount != "" {
			if amount, err = issuing.ParseAmount(asked.Amount, debit.PricedCurrency); err != nil {
				return issuing.Dispute{}, err
			}
		}
		open, err := u.OpenDispute(ctx, id)
		if err != nil {
			return issuing.Dispute{}, err
		}
		if open != nil {
			refusal := issuing.Refuse(issuing.CodeAlreadyExists, "this transaction has a dispute that is %s", open.Status)
			refusal.Existing = string(open.ID)
			return issuing.Dispute{}, refusal
		}
		d, err := issuing.NewDispute(debit, amount, asked.Reason, u.Now())
		if err != nil {
			return d, err
		}
		if asked.Evidence.Text != "" || len(asked.Evidence.Documents) > 0 {
			if err := d.AddEvidence(asked.Evidence, u.Now()); err != nil {
				return d, err
			}
		}
		if err := u.InsertDispute(ctx, d); err != nil {
			return d, err
		}
		return d, u.EmitEvent(ctx, view.DisputeUpdate(d))
	})
}

// AddEvidence adds a piece of evidence to a dispute that nobody has decided.
func (s *Service) AddEvidence(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, e issuing.Evidence,
) (issuing.Dispute, error) {
	return s.changeDispute(ctx, programme, id, func(u *work.Unit, d *issuing.Dispute) error {
		return d.AddEvidence(e, u.Now())
	})
}

// SubmitDispute hands a dispute to the card network, and credits the cardholder provisionally: at the rates of the
// debit, without its fees, out of the account of disputes. It is refused if the debit does not have as much left
// to be given back any more.
func (s *Service) SubmitDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID,
) (issuing.Dispute, error) {
	return s.changeDispute(ctx, programme, id, func(u *work.Unit, d *issuing.Dispute) error {
		if err := d.Submit(u.Now()); err != nil {
			return err
		}
		debit, err := u.Transaction(ctx, programme, d.TransactionID)
		if err != nil {
			return err
		}
		credit, err := giveBack(ctx, u, debit, refunded{part: d.Amount}, issuing.NetworkInfo{}, d.ID)
		d.CreditID = credit.ID
		if err != nil || s.cfg.DisputeFiler == "" || debit.Network.Partner != s.cfg.DisputeFiler {
			return err
		}
		d.Filing = issuing.FilingPending
		return u.Enqueue(ctx, tasks.FileDispute, string(d.ID))
	})
}

// WithdrawDispute gives a dispute up. A provisional credit is taken again, which cannot be declined: what the
// account does not have, it owes.
func (s *Service) WithdrawDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID,
) (issuing.Dispute, error) {
	return s.changeDispute(ctx, programme, id, func(u *work.Unit, d *issuing.Dispute) error {
		if err := d.Withdraw(u.Now()); err != nil {
			return err
		}
		if err := reclaimCredit(ctx, u, *d); err != nil || d.Filing == issuing.FilingNone || d.Filing == issuing.FilingRefused {
			return err
		}
		d.Filing = issuing.FilingWithdrawing
		return u.Enqueue(ctx, tasks.FileDispute, string(d.ID))
	})
}

// DisputeOutcome is what a card network says about a dispute.
type DisputeOutcome struct {
	Won       bool
	Reference string // the network's; the same again changes nothing
	Network   issuing.NetworkInfo
}

// DecideDispute notes how the card network decided a dispute. If it was won, the network's credit pays for the
// provisional one, which stays. If it was lost, the provisional credit is taken again, as when it is withdrawn.
func (s *Service) DecideDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, said DisputeOutcome,
) (issuing.Dispute, error) {
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageDisputeOutcome, Reference: said.Reference, Target: string(id),
		Network: said.Network,
	}
	outcome := issuing.DisputeLost
	if said.Won {
		outcome = issuing.DisputeWon
	}
	m.SetFingerprint(string(outcome))
	return s.changeDisputeByNetwork(ctx, m, func(u *work.Unit, d *issuing.Dispute) error {
		return settleDispute(ctx, u, d, said.Won)
	})
}

// RepresentDispute notes that the merchant took the money of a dispute that was won again: the network takes its
// credit back, and the cardholder's is taken again, which cannot be declined.
func (s *Service) RepresentDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, said Change,
) (issuing.Dispute, error) {
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageRepresentment, Reference: said.Reference, Target: string(id),
		Network: said.Network,
	}
	m.SetFingerprint("")
	return s.changeDisputeByNetwork(ctx, m, func(u *work.Unit, d *issuing.Dispute) error {
		was := d.Status
		if err := d.Represent(u.Now()); err != nil {
			return err
		}
		return moveDisputeMoney(ctx, u, *d, was)
	})
}

// changeDispute is the choreography of a verb on a dispute.
func (s *Service) changeDispute(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID,
	decide func(u *work.Unit, d *issuing.Dispute) error,
) (issuing.Dispute, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Dispute, error) {
		return decideDispute(ctx, u, id, decide)
	})
}

// changeDisputeByNetwork is that of a verb that a network may ask for twice.
func (s *Service) changeDisputeByNetwork(
	ctx context.Context, m issuing.Message, decide func(u *work.Unit, d *issuing.Dispute) error,
) (issuing.Dispute, error) {
	return work.Do(ctx, s.db, m.ProgrammeID, func(u *work.Unit) (issuing.Dispute, error) {
		m := m
		answer, err := previousMessage(ctx, u, m)
		if err != nil {
			return issuing.Dispute{}, err
		}
		if answer != nil {
			return u.Dispute(ctx, m.ProgrammeID, issuing.DisputeID(answer.Subject))
		}
		d, err := decideDispute(ctx, u, issuing.DisputeID(m.Target), decide)
		if err != nil {
			return d, refusalOrRetry(ctx, u, m, err)
		}
		m.CardID, m.Amount, m.Currency = d.CardID, d.Amount, d.Currency
		return d, recordMessage(ctx, u, m, issuing.MessageDone, string(d.ID))
	})
}

func decideDispute(
	ctx context.Context, u *work.Unit, id issuing.DisputeID, decide func(u *work.Unit, d *issuing.Dispute) error,
) (issuing.Dispute, error) {
	d, err := u.LockDispute(ctx, u.ProgrammeID, id)
	if err != nil {
		return d, err
	}
	was := d
	if err := decide(u, &d); err != nil || !d.Differs(was) { // a message may tell nothing new
		return d, err
	}
	if err := u.UpdateDispute(ctx, &d); err != nil {
		return d, err
	}
	if err := u.EmitEvent(ctx, view.DisputeUpdate(d)); err != nil || d.Status == was.Status {
		return d, err
	}
	if d.IsDecided() && d.Filing == issuing.FilingRefused {
		if err := u.ResolveFindings(ctx, notFiled(d, "")); err != nil {
			return d, err
		}
	}
	return d, retryDisputeMessages(ctx, u, d)
}

// reclaimCredit takes the provisional credit of a dispute again, if there is one; one that the chain has yet to
// pay is taken once it is paid.
func reclaimCredit(ctx context.Context, u *work.Unit, d issuing.Dispute) error {
	if d.CreditID == "" {
		return nil
	}
	credit, err := u.Transaction(ctx, d.ProgrammeID, d.CreditID)
	if err != nil {
		return err
	}
	return reverseCredit(ctx, u, credit)
}

// refuseIfDisputed refuses the reversal of what a dispute has given: the credit belongs to the dispute, and the
// debit has been given back by it for as long as the credit stands.
func refuseIfDisputed(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if t.Direction == issuing.Credit {
		if t.DisputeID == "" {
			return nil
		}
		return issuing.Refuse(issuing.CodeWrongState,
			"this credit belongs to the dispute %s, which takes it again itself", t.DisputeID)
	}
	credits, err := disputeCredits(ctx, u, t)
	if err == nil && len(credits) > 0 {
		c := credits[0]
		err = issuing.Refuse(issuing.CodeRefundTooLarge,
			"the dispute %s has given %s %s of this transaction back", c.DisputeID, c.PricedAmount, c.PricedCurrency)
	}
	return err
}

// disputeCredits are the credits of a debit that disputes have given and not taken again, oldest first.
func disputeCredits(ctx context.Context, u *work.Unit, debit issuing.Transaction) ([]issuing.Transaction, error) {
	list, err := u.RefundsOf(ctx, debit.AccountID, debit.ID)
	return slices.DeleteFunc(list, func(t issuing.Transaction) bool { return t.DisputeID == "" || !t.Stands() }), err
}

// amountInDispute is what of a debit was credited provisionally, and the network has not paid for, in the priced
// currency.
func amountInDispute(ctx context.Context, u *work.Unit, debit issuing.Transaction) (sum decimal.Decimal, err error) {
	credits, err := disputeCredits(ctx, u, debit)
	if err != nil {
		return sum, err
	}
	for _, c := range credits {
		d, err := u.Dispute(ctx, c.ProgrammeID, c.DisputeID)
		if err != nil {
			return sum, err
		}
		if d.Status == issuing.DisputeSubmitted {
			sum = sum.Add(c.PricedAmount)
		}
	}
	return sum, nil
}

// postDispute books what the card network moved for a dispute: what the cardholder was credited for it.
func postDispute(
	ctx context.Context, u *work.Unit, d issuing.Dispute, kind ledger.Kind, from, to ledger.Account,
) error {
	credit, err := u.Transaction(ctx, d.ProgrammeID, d.CreditID)
	if err != nil {
		return err
	}
	return postMoney(ctx, u, credit, kind, from, to)
}
