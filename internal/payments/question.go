package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/work"
)

// Question is what a card network asks about a card without wanting anything held.
type Question struct {
	Kind      issuing.MessageKind // issuing.MessageVerification, MessageBalanceInquiry or MessageCreditAuthorisation
	Amount    string              // of a credit authorisation, in the currency that the network asks in; else empty
	Currency  string              // ISO 4217
	Merchant  issuing.Merchant
	Reference string // the network's; the same again gets the first answer again
	Network   issuing.NetworkInfo
}

// Answer decides a question. The decision is kept, its Reason says whether it was declined, and Spendable what the account
// can spend.
func (s *Service) Answer(
	ctx context.Context, programme issuing.ProgrammeID, card issuing.CardID, asked Question,
) (issuing.Decision, error) {
	began := s.db.Clock()
	m := issuing.Message{
		ProgrammeID: programme, Kind: asked.Kind, Reference: asked.Reference, CardID: card, Currency: asked.Currency,
		Merchant: asked.Merchant, Network: asked.Network,
	}
	if asked.Amount != "" {
		amount, err := issuing.ParseAmount(asked.Amount, asked.Currency)
		if err != nil {
			return issuing.Decision{}, err
		}
		m.Amount = amount
	}
	m.SetFingerprint(asked.Amount)
	return work.Decide(ctx, s.db, programme, card, func(u *work.Unit) (issuing.Decision, error) {
		m := m
		switch previous, err := previousMessage(ctx, u, m); {
		case err != nil:
			return issuing.Decision{}, err
		case previous != nil:
			return u.Decision(ctx, programme, issuing.DecisionID(previous.Subject))
		}
		purchase, err := u.PurchaseContext(ctx, programme, card)
		if err != nil {
			return issuing.Decision{}, err
		}
		d := newDecision(u, purchase, m, asked.Reference)
		if err := s.answer(ctx, u, purchase, m, &d); err != nil {
			return d, err
		}
		d.Duration = s.db.Clock().Sub(began)
		if err := u.InsertDecision(ctx, d); err != nil {
			return d, err
		}
		status := issuing.MessageDone
		if d.Reason != issuing.Approved {
			status = issuing.MessageDeclined
		}
		return d, recordMessage(ctx, u, m, status, string(d.ID))
	})
}

// DeclineMessage keeps a question that is declined before it can be decided, as its card is not known or its amount makes
// no sense. Its programme is the one that m names.
func (s *Service) DeclineMessage(ctx context.Context, m issuing.Message, reason issuing.DeclineReason) error {
	m.SetFingerprint(m.Amount.String())
	m.RefusalCode, m.Detail = issuing.Code(reason), reason.Sentence()
	return work.Run(ctx, s.db, m.ProgrammeID, func(u *work.Unit) error {
		kept, err := keptMessage(ctx, u, m)
		if err != nil || kept != nil {
			return err
		}
		return recordMessage(ctx, u, m, issuing.MessageDeclined, "")
	})
}

// answer decides a question: by the card's standing and, unless money is to come to the card, by its controls.
func (s *Service) answer(ctx context.Context, u *work.Unit, p issuing.PurchaseContext, m issuing.Message, d *issuing.Decision) error {
	if d.Reason = p.CheckQuestion(m.Network, d.CreatedAt); d.Reason != issuing.Approved {
		return nil
	}
	if m.Kind != issuing.MessageCreditAuthorisation {
		controls, err := limits.ReadControls(ctx, u, p)
		if err != nil {
			return err
		}
		d.ApplySpendCheck(issuing.CheckControls(issuing.Presented(m.Merchant, m.Network, m.Amount), controls))
		if d.Reason != issuing.Approved {
			return nil
		}
	}
	f, err := u.Funds(ctx, p.Account.ID, p.Account.Token)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil
	}
	d.Spendable = f.Spendable()
	token, _ := s.cfg.Chains.Asset(p.Account.Token)
	if rate, ok := s.rates.Rate(d.Currency, token.Currency); ok && m.Kind == issuing.MessageBalanceInquiry {
		digits, _ := issuing.CurrencyExponent(d.Currency)
		d.Amount = d.Spendable.Decimal().Div(rate.Value).RoundFloor(digits)
	}
	return err
}
