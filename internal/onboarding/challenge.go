package onboarding

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// challengeLife is how long a challenge can be signed. The text of a grant carries no date: there it is only ours.
const challengeLife = 24 * time.Hour

// Signed is what comes back from an owner.
type Signed struct {
	OwnerID   string // CAIP-10, as the programme sent it
	Challenge string // the text, as the programme says it was signed
	Signature []byte
}

// SignatureCheck is how a signature of an owner is judged.
type SignatureCheck struct {
	Owner caip.AccountID
	Now   issuing.Instant
	// Consequence is what a refusal says at its end, such as "; a new challenge was issued".
	Consequence string
	Verify      func() (bool, error)                     // may ask a node
	Explain     func() (issuing.SignatureReading, error) // what a signature shows that is not the owner's
}

// newChallenge is the consequence of a refused signature of a sign-in or a grant.
const newChallenge = "; a new challenge was issued"

// CheckSigned tells what is wrong with what an owner sent back; nil when nothing is. It may ask a node.
func (s SignatureCheck) CheckSigned(c issuing.Challenge, signed Signed) (*issuing.Error, error) {
	id, err := caip.ParseAccountID(signed.OwnerID)
	if err != nil {
		return issuing.Refuse(issuing.CodeOwnerMismatch, "%v", err).On("/ownerId"), nil
	}
	switch {
	case !id.Equal(s.Owner):
		return issuing.Refuse(issuing.CodeOwnerMismatch, "the owner is %s%s", s.Owner, s.Consequence).On("/ownerId"), nil
	case signed.Challenge != c.Text:
		return issuing.Refuse(issuing.CodeChallengeMismatch, "this is not the challenge that was issued last%s", s.Consequence).On("/challenge"), nil
	case s.Now >= c.ExpiresAt:
		return issuing.Refuse(issuing.CodeChallengeExpired, "the challenge has expired%s", s.Consequence).On("/challenge"), nil
	}
	ok, err := s.Verify()
	if refused := new(issuing.Error); errors.As(err, &refused) && refused.Code == issuing.CodeOwnerSignature {
		return refused.On("/signature"), nil
	}
	if err != nil {
		return nil, err
	}
	if ok {
		return nil, nil
	}
	reading, err := s.Explain()
	if err != nil {
		return nil, err
	}
	refusal := issuing.Refuse(issuing.CodeOwnerSignature,
		"the signature is not the owner's over this challenge%s%s", described(reading), s.Consequence)
	refusal.Field = "/signature"
	refusal.Reading = &reading
	return refusal, nil
}

// described is what a developer has to know of a reading.
func described(r issuing.SignatureReading) string {
	if r.Hint != "" {
		return ": " + strings.TrimSuffix(r.Hint, ".")
	}
	var signers []string
	for _, tried := range r.Tried {
		if tried.Recovered != "" {
			signers = append(signers, fmt.Sprintf("that of %s as %s", tried.Recovered, tried.Form))
		}
	}
	if len(signers) == 0 {
		return ""
	}
	return fmt.Sprintf(": it is %s, and the owner is %s", strings.Join(signers, " and "), r.Expected)
}

// checkCurrent makes sure, inside the transaction, that the challenge that was judged is still the one: each works once.
func checkCurrent(ctx context.Context, u *work.Unit, c issuing.Challenge) (*issuing.Error, error) {
	current, err := u.Challenge(ctx, c.Subject)
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && current.Text != c.Text {
		return issuing.Refuse(issuing.CodeChallengeMismatch, "this challenge has been used or replaced; a new one was issued").On("/challenge"), nil
	}
	return nil, err
}

// challengeCustomer issues a fresh Sign-In with Ethereum message (EIP-4361).
func (s *Service) challengeCustomer(ctx context.Context, u *work.Unit, c issuing.Customer, where signInSite) (
	issuing.Challenge, error,
) {
	now := u.Now().Time()
	number, _ := c.ChainID.Chain().EIP155()
	sign := issuing.SignIn{
		Domain: where.domain, URI: where.uri, Address: c.ChainID.Checksummed(), ChainID: number,
		Nonce: rand.Text(), IssuedAt: now, ExpiresAt: now.Add(challengeLife),
	}
	challenge := issuing.Challenge{Subject: string(c.ID), Purpose: issuing.ChallengeProve, Text: sign.Text(), ExpiresAt: issuing.At(now.Add(challengeLife))}
	return challenge, u.SaveChallenge(ctx, challenge)
}

// CustomerChallenge is what the customer's wallet is to sign now: the one issued last, or a new one when that is over.
func (s *Service) CustomerChallenge(ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID) (issuing.Challenge, error) {
	return s.CustomerChallengeAt(ctx, programme, id, "")
}

// CustomerChallengeAt is CustomerChallenge for an origin of the programme's list: a new challenge if the one before
// names another. Without an origin it goes on with that of the challenge before.
func (s *Service) CustomerChallengeAt(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.CustomerID, origin string,
) (issuing.Challenge, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Challenge, error) {
		c, err := u.LockCustomer(ctx, programme, id)
		if err != nil {
			return issuing.Challenge{}, err
		}
		if c.Status != issuing.CustomerInitiating {
			return issuing.Challenge{}, issuing.Refuse(issuing.CodeNothingToSign, "the customer is %s: the wallet is proven and there is nothing to sign", c.Status)
		}
		current, err := u.Challenge(ctx, string(id))
		if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
			return current, err
		}
		stands := err == nil && u.Now() < current.ExpiresAt
		if stands && origin == "" {
			return current, nil
		}
		var where signInSite
		if origin == "" {
			where, err = s.sameSite(ctx, u, programme, current.Text)
		} else {
			where, err = s.requestedSite(ctx, u, programme, origin)
		}
		if err != nil {
			return current, err
		}
		if before, err := issuing.ParseSignIn(current.Text); stands && err == nil && before.URI == where.uri {
			return current, nil
		}
		return s.challengeCustomer(ctx, u, c, where)
	})
}

// challengeAccount issues a grant for the owner to sign.
func (s *Service) challengeAccount(ctx context.Context, u *work.Unit, a issuing.Account, purpose issuing.ChallengePurpose) (issuing.Challenge, error) {
	now := u.Now()
	allowance := s.cfg.Allowance
	if purpose == issuing.ChallengeRevoke {
		allowance = 0
	}
	nonce, err := nextNonce(ctx, u, a.ID)
	if err != nil {
		return issuing.Challenge{}, err
	}
	text, err := s.wallets.Grant(a, allowance, nonce)
	if err != nil {
		return issuing.Challenge{}, err
	}
	challenge := issuing.Challenge{Subject: string(a.ID), Purpose: purpose, Text: text, Allowance: allowance, Nonce: nonce, ExpiresAt: now.Add(challengeLife)}
	return challenge, u.SaveChallenge(ctx, challenge)
}

// nextNonce is higher than that of every challenge and grant of an account before: the time, where clocks do not go back.
func nextNonce(ctx context.Context, u *work.Unit, id issuing.AccountID) (int64, error) {
	challenge, err := u.Challenge(ctx, string(id))
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return 0, err
	}
	grant, err := u.LastGrant(ctx, id)
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return 0, err
	}
	return max(int64(u.Now()), challenge.Nonce+1, grant.Nonce+1), nil
}

// AccountChallenge issues what the account's owner is to sign, and invalidates the challenge before: the allowance of a new
// account, its renewal when little of it is left (issuing.Funds.WantsRenewal), or its revocation after the account was closed.
func (s *Service) AccountChallenge(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) (OwnerAsk, error) {
	return changeAccount(ctx, s, programme, id, func(u *work.Unit, _ issuing.Customer, a *issuing.Account) (OwnerAsk, error) {
		purpose, err := pendingPurpose(ctx, u, *a)
		if err != nil {
			return OwnerAsk{}, err
		}
		challenge, err := s.challengeAccount(ctx, u, *a, purpose)
		return OwnerAsk{Account: *a, Challenge: challenge}, err
	})
}

// pendingPurpose is what an account has for its owner to sign.
func pendingPurpose(ctx context.Context, u *work.Unit, a issuing.Account) (issuing.ChallengePurpose, error) {
	switch a.Status {
	case issuing.AccountInitiating:
		return issuing.ChallengeGrant, nil
	case issuing.AccountActive:
		funds, err := u.Funds(ctx, a.ID, a.Token)
		if err != nil {
			return "", err
		}
		grant, err := u.LastGrant(ctx, a.ID)
		if err != nil {
			return "", err
		}
		if funds.WantsRenewal(grant.Allowance) {
			return issuing.ChallengeRenew, nil
		}
	case issuing.AccountClosed:
		if grant, err := u.LastGrant(ctx, a.ID); err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
			return "", err
		} else if err == nil && grant.Purpose != issuing.ChallengeRevoke {
			return issuing.ChallengeRevoke, nil
		}
	}
	return "", issuing.Refuse(issuing.CodeNothingToSign, "the account is %s and there is nothing to sign", a.Status)
}
