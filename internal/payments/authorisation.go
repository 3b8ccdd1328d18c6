package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// enqueueExpiry enqueues the task that gives up what is not captured in time, in place of an earlier one.
func enqueueExpiry(ctx context.Context, u *work.Unit, a issuing.Authorisation) error {
	if err := u.CancelTask(ctx, tasks.ExpireHold, string(a.ID)); err != nil {
		return err
	}
	return u.EnqueueAt(ctx, tasks.ExpireHold, string(a.ID), a.ExpiresAt)
}

// changeAuthorisation is the choreography of a verb on an authorisation and its claim: decide changes both, and what it
// changed is written, with its event and follow-up tasks. A verb that a network asks for by a reference it gave before changes nothing.
// amount is what the network named, if anything.
func (s *Service) changeAuthorisation(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID,
	m issuing.Message, amount string,
	decide func(u *work.Unit, m *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error,
) (issuing.Authorisation, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Authorisation, error) {
		return changeHold(ctx, u, id, m, amount, decide)
	})
}

// changeHold is changeAuthorisation within a unit of work.
func changeHold(ctx context.Context, u *work.Unit, id issuing.AuthorisationID, m issuing.Message, amount string,
	decide func(u *work.Unit, m *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error,
) (issuing.Authorisation, error) {
	a, err := u.Authorisation(ctx, u.ProgrammeID, id)
	if err != nil {
		return a, err
	}
	m = nameAuthorisation(m, a, amount)
	if answer, err := previousMessage(ctx, u, m); answer != nil || err != nil {
		return replayAnswer(ctx, u, answer, err)
	}
	a, c, err := lockPayment(ctx, u, a)
	if err != nil {
		return a, err
	}
	was := a
	if err := decide(u, &m, &a, &c); err != nil {
		return a, refusalOrRetry(ctx, u, m, err)
	}
	if err := limits.Recount(ctx, u, a); err != nil {
		return a, err
	}
	if err := recordMessage(ctx, u, m, issuing.MessageDone, string(id)); err != nil {
		return a, err
	}
	if err := claims.SaveAuthorisation(ctx, u, &a, was); err != nil {
		return a, err
	}
	if err := claims.Save(ctx, u, &c); err != nil {
		return a, err
	}
	if err := claims.CollectDebts(ctx, u, c.AccountID); err != nil {
		return a, err
	}
	return u.Authorisation(ctx, u.ProgrammeID, id)
}

// lockPayment reads an authorisation anew with its claim, for changing both, with the account's usage of limits and its funds locked, in
// the order in which all do that. The claim comes first: whoever changes the authorisation changes the claim's version too, so that
// who writes the claim over the version that was read knows that the authorisation is no older. Read the other way round, on
// PostgreSQL, another's capture could come to lie between the two and be lost.
func lockPayment(ctx context.Context, u *work.Unit, a issuing.Authorisation) (issuing.Authorisation, issuing.Claim, error) {
	if _, err := u.LockUsage(ctx, a.AccountID); err != nil {
		return a, issuing.Claim{}, err
	}
	c, err := claims.Lock(ctx, u, string(a.ID))
	if err != nil {
		return a, c, err
	}
	a, err = u.Authorisation(ctx, a.ProgrammeID, a.ID)
	return a, c, err
}

// nameAuthorisation notes in a message which authorisation it names. amount is what the network named, if anything.
func nameAuthorisation(m issuing.Message, a issuing.Authorisation, amount string) issuing.Message {
	m.ProgrammeID, m.CardID, m.Target, m.Merchant, m.Currency = a.ProgrammeID, a.CardID, string(a.ID), a.Merchant, a.PricedCurrency
	if named, err := issuing.ParseAmount(amount, a.PricedCurrency); err == nil {
		m.Amount = named
	}
	m.SetFingerprint(amount)
	return m
}
