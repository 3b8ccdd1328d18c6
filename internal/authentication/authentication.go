// Package authentication holds the verbs on card authentications (EMV 3-D Secure): a merchant wants to know before a
// payment that it is the cardholder who pays, and the owner of the wallet answers by signing a text. It decides
// nothing about money, calls no partner, and does not know how a partner is told what came of it.
package authentication

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// Signatures verify what owners have signed. It may ask a node, and is never called inside a transaction.
type Signatures interface {
	// SignedText tells whether an owner signed a text (EIP-191, or ERC-1271 and ERC-6492 where the owner is a
	// contract).
	SignedText(ctx context.Context, chain caip.ChainID, owner, text string, signature []byte) (bool, error)
	// ExplainText says what a signature that SignedText refused shows. It does not leave the process.
	ExplainText(owner, text string, signature []byte) (issuing.SignatureReading, error)
}

// Service carries out the verbs.
type Service struct {
	db         *work.DB
	signatures Signatures
}

var _ partner.Authentications = (*Service)(nil)

// New makes a service.
func New(db *work.DB, signatures Signatures) *Service {
	return &Service{db: db, signatures: signatures}
}

// Handlers do the tasks that need nobody outside.
func (s *Service) Handlers() tasks.Handlers {
	return tasks.Handlers{tasks.ExpireChallenge: tasks.ForSubject(s.Expire)}
}

// Challengeable implements partner.Authentications.
func (s *Service) Challengeable(ctx context.Context, r partner.AuthenticationRequest) (bool, error) {
	card, err := s.db.CardByPartnerToken(ctx, r.Partner, r.CardToken)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	standing, err := s.db.PurchaseContext(ctx, card.ProgrammeID, card.ID)
	if err != nil {
		return false, err
	}
	if standing.Check(s.db.Now()) == issuing.Approved {
		return true, nil
	}
	_, err = s.begin(ctx, r, true)
	return false, err
}

// BeginAuthentication implements partner.Authentications. Of a card that cannot pay nobody is asked: the
// authentication is declined with the reason that a purchase would be declined for.
func (s *Service) BeginAuthentication(
	ctx context.Context, r partner.AuthenticationRequest,
) (issuing.CardAuthentication, error) {
	return s.begin(ctx, r, false)
}

// begin keeps an authentication. Answered says that the partner learns from the call itself that it was declined.
func (s *Service) begin(
	ctx context.Context, r partner.AuthenticationRequest, answered bool,
) (issuing.CardAuthentication, error) {
	card, err := s.db.CardByPartnerToken(ctx, r.Partner, r.CardToken)
	if err != nil {
		return issuing.CardAuthentication{}, err
	}
	return work.Do(ctx, s.db, card.ProgrammeID, func(u *work.Unit) (issuing.CardAuthentication, error) {
		known, err := u.CardAuthenticationOfPartner(ctx, r.Partner, r.Token)
		if err != nil {
			return issuing.CardAuthentication{}, err
		}
		if known != nil {
			return *known, nil
		}
		standing, err := u.PurchaseContext(ctx, card.ProgrammeID, card.ID)
		if err != nil {
			return issuing.CardAuthentication{}, err
		}
		holder, err := u.Customer(ctx, card.ProgrammeID, card.CustomerID)
		if err != nil {
			return issuing.CardAuthentication{}, err
		}
		a := issuing.CardAuthentication{
			ID: issuing.NewID[issuing.CardAuthenticationID](), ProgrammeID: card.ProgrammeID, CustomerID: card.CustomerID,
			AccountID: card.AccountID, CardID: card.ID, Amount: r.Amount, Currency: r.Currency, Merchant: r.Merchant,
			OwnerID: holder.ChainID, Partner: r.Partner, PartnerToken: r.Token,
		}
		a.Begin(standing.Card, r.ExpiresAt, u.Now())
		if reason := standing.Check(u.Now()); reason != issuing.Approved {
			if err := a.Decline(reason, u.Now()); err != nil {
				return a, err
			}
			if answered {
				a.AnsweredAt = u.Now()
			}
		}
		if err := u.InsertCardAuthentication(ctx, a); err != nil {
			return a, err
		}
		if a.Status == issuing.AuthenticationPending {
			if err := u.EnqueueAt(ctx, tasks.ExpireChallenge, string(a.ID), a.ExpiresAt); err != nil {
				return a, err
			}
		}
		return a, followUp(ctx, u, a)
	})
}

// followUp emits the event of a change, and has the partner told what came of it.
func followUp(ctx context.Context, u *work.Unit, a issuing.CardAuthentication) error {
	if a.AwaitsAnswer() {
		if err := u.Enqueue(ctx, tasks.AnswerMerchant, string(a.ID)); err != nil {
			return err
		}
	}
	return u.EmitEvent(ctx, view.CardAuthenticationUpdate(a))
}

// change is the choreography of a verb on an authentication. A verb that leaves the status as it was changes nothing.
func (s *Service) change(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID,
	decide func(u *work.Unit, a *issuing.CardAuthentication) error,
) (issuing.CardAuthentication, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.CardAuthentication, error) {
		a, err := u.LockCardAuthentication(ctx, programme, id)
		if err != nil {
			return a, err
		}
		was := a
		if err := decide(u, &a); err != nil || a.Status == was.Status && a.AnsweredAt == was.AnsweredAt {
			return a, err
		}
		if err := u.UpdateCardAuthentication(ctx, &a); err != nil {
			return a, err
		}
		if was.Status == issuing.AuthenticationPending {
			if err := u.CancelTask(ctx, tasks.ExpireChallenge, string(id)); err != nil {
				return a, err
			}
		}
		if was.AwaitsAnswer() && !a.AwaitsAnswer() {
			if err := u.CancelTask(ctx, tasks.AnswerMerchant, string(id)); err != nil {
				return a, err
			}
		}
		return a, followUp(ctx, u, a)
	})
}

// Sign approves an authentication by the owner's signature of its challenge, and has the partner told. A signature
// that is not the owner's is refused, and the challenge can still be signed. So is a card that could not pay any
// more.
func (s *Service) Sign(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID, signed onboarding.Signed,
) (issuing.CardAuthentication, error) {
	a, err := s.db.CardAuthentication(ctx, programme, id)
	if err != nil {
		return a, err
	}
	if err := new(a).Approve(s.db.Now()); err != nil {
		return a, err
	}
	check := onboarding.SignatureCheck{
		Owner: a.OwnerID, Now: s.db.Now(),
		Verify: func() (bool, error) {
			return s.signatures.SignedText(ctx, a.OwnerID.Chain(), a.OwnerID.Address(), a.Challenge, signed.Signature)
		},
		Explain: func() (issuing.SignatureReading, error) {
			return s.signatures.ExplainText(a.OwnerID.Address(), a.Challenge, signed.Signature)
		},
	}
	refused, err := check.CheckSigned(issuing.Challenge{Text: a.Challenge, ExpiresAt: a.ExpiresAt}, signed)
	if err != nil {
		return a, err
	}
	if refused != nil {
		return a, refused
	}
	return s.change(ctx, programme, id, func(u *work.Unit, a *issuing.CardAuthentication) error {
		standing, err := u.PurchaseContext(ctx, programme, a.CardID)
		if err != nil {
			return err
		}
		if reason := standing.Check(u.Now()); reason != issuing.Approved {
			return issuing.Refuse(issuing.CodeWrongState, "the payment cannot be authenticated: %s", reason.Sentence())
		}
		return a.Approve(u.Now())
	})
}

// Refuse declines an authentication, because the cardholder does not want to pay, and has the partner told.
func (s *Service) Refuse(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID,
) (issuing.CardAuthentication, error) {
	return s.change(ctx, programme, id, func(u *work.Unit, a *issuing.CardAuthentication) error {
		return a.Decline(issuing.Approved, u.Now())
	})
}

// Expire gives up an authentication whose time is over. One that was answered stays as it is.
func (s *Service) Expire(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID) error {
	_, err := s.change(ctx, programme, id, func(u *work.Unit, a *issuing.CardAuthentication) error {
		if a.Status != issuing.AuthenticationPending {
			return nil
		}
		return a.Expire(u.Now())
	})
	return err
}

// AuthenticationEnded implements partner.Authentications.
func (s *Service) AuthenticationEnded(ctx context.Context, partnerName, token string) error {
	known, err := s.db.CardAuthenticationOfPartner(ctx, partnerName, token)
	if err != nil || known == nil {
		return err
	}
	_, err = s.change(ctx, known.ProgrammeID, known.ID, func(u *work.Unit, a *issuing.CardAuthentication) error {
		if a.Status == issuing.AuthenticationPending {
			return a.Cancel(u.Now())
		}
		return nil
	})
	return err
}

// Answered notes that the partner was told what came of an authentication. One that does not wait for the answer any
// more has ended an approval: it is cancelled.
func (s *Service) Answered(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CardAuthenticationID, taken bool,
) error {
	_, err := s.change(ctx, programme, id, func(u *work.Unit, a *issuing.CardAuthentication) error {
		if !a.AwaitsAnswer() {
			return nil
		}
		a.AnsweredAt, a.UpdatedAt = u.Now(), u.Now()
		if !taken && a.Status == issuing.AuthenticationApproved {
			return a.Cancel(u.Now())
		}
		return nil
	})
	return err
}
