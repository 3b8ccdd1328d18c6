// Package operators holds the verbs on the people who sign in to the console: their names, passwords, passkeys, one-time
// links and sessions, what one proposes and another approves, and the audit records of what they do. It knows no HTTP, and decides nothing about cards and money.
package operators

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// How long sessions and links last.
const (
	SessionIdle     = 30 * time.Minute // without a request, to the minute
	SessionLifetime = 12 * time.Hour   // from the sign-in, whatever happens
	LinkLifetime    = 15 * time.Minute
)

// Service holds the verbs.
type Service struct {
	db      *work.DB
	now     func() time.Time // bounds sessions and links; audit records have the time of the unit of work
	hashing chan struct{}    // a password's hash takes 19 MiB: so many are computed at once
	tries   *tries
	asked   *tries // challenges for passkeys

	party         *webauthn.WebAuthn // nil: no passkeys are accepted
	passkeyOrigin string
}

// New makes the verbs. now is the system's clock, which a sandbox's clock that was moved does not change.
func New(db *work.DB, now func() time.Time) *Service {
	return &Service{db: db, now: now, hashing: make(chan struct{}, 4), tries: newTries(now), asked: newTries(now)}
}

// NewOperator is what a new operator is asked to be.
type NewOperator struct {
	Name      string
	Role      issuing.Role
	Programme issuing.ProgrammeID // whose people they are; empty: the platform's
	Password  string              // empty: they sign in by a one-time link
}

// Create adds an operator. It refuses a name that is taken, a role or programme that does not exist, and a short password.
func (s *Service) Create(ctx context.Context, n NewOperator, reason string) (issuing.Operator, error) {
	o := issuing.Operator{
		ID: issuing.NewID[issuing.OperatorID](), Name: n.Name, Role: n.Role, ProgrammeID: n.Programme,
	}
	if err := o.Check(); err != nil {
		return o, err
	}
	if n.Password != "" {
		if err := issuing.CheckPassword(n.Password); err != nil {
			return o, err
		}
		o.PasswordHash = seal.Hash(n.Password)
	}
	return work.Do(ctx, s.db, n.Programme, func(u *work.Unit) (issuing.Operator, error) {
		if o.ProgrammeID != "" {
			if _, err := u.Programme(ctx, o.ProgrammeID); err != nil {
				return o, err
			}
		}
		o.CreatedAt, o.UpdatedAt = u.Now(), u.Now()
		added, err := u.InsertOperator(ctx, o)
		if err != nil {
			return o, err
		}
		if !added {
			return o, issuing.Refuse(issuing.CodeAlreadyExists, "there is an operator %s already", o.Name)
		}
		return o, keepRecord(ctx, u, o, issuing.OperatorCreated, reason)
	})
}

// Disable ends an operator's sessions and links, and lets them sign in no more.
func (s *Service) Disable(ctx context.Context, name, reason string) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		o, err := u.OperatorByName(ctx, name)
		if err != nil {
			return err
		}
		disabled, err := u.DisableOperator(ctx, o.ID, u.Now())
		if err != nil {
			return err
		}
		if !disabled {
			return issuing.Refuse(issuing.CodeWrongState, "the operator %s is disabled already", name)
		}
		return keepRecord(ctx, u, o, issuing.OperatorDisabled, reason)
	})
}

// keepRecord keeps what the installation did about an operator.
func keepRecord(ctx context.Context, u *work.Unit, o issuing.Operator, action issuing.AuditAction, reason string) error {
	return u.InsertAuditRecord(ctx, issuing.AuditRecord{
		ID: issuing.NewID[issuing.AuditRecordID](), ProgrammeID: o.ProgrammeID, Actor: issuing.ActorOperator, Action: action,
		Subject: o.Name, Reason: strings.ToValidUTF8(reason, "\uFFFD"), CreatedAt: u.Now(),
	})
}

// hashToken is how a token is kept: it has 130 random bits, so that its plain hash tells nothing.
func hashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// CreateLink makes the token of a one-time link by which an operator signs in. Those that they had work no more.
func (s *Service) CreateLink(ctx context.Context, name, reason string) (token string, err error) {
	token = seal.Random()
	return token, work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		o, err := u.OperatorByName(ctx, name)
		if err != nil {
			return err
		}
		if o.Disabled {
			return issuing.Refuse(issuing.CodeWrongState, "the operator %s is disabled", name)
		}
		expiry := issuing.At(s.now().Add(LinkLifetime))
		if err := u.InsertOperatorLink(ctx, hashToken(token), o.ID, expiry); err != nil {
			return err
		}
		return keepRecord(ctx, u, o, issuing.OperatorLinked, reason)
	})
}

// Link reads whose a one-time link is, without using it up. It refuses one that does not work with issuing.CodeNotFound.
func (s *Service) Link(ctx context.Context, token string) (issuing.Operator, error) {
	return s.db.OperatorOfLink(ctx, hashToken(token), issuing.At(s.now()))
}

// SignInByLink uses a one-time link up and begins a session, whose token it gives.
func (s *Service) SignInByLink(ctx context.Context, token string) (session string, err error) {
	return work.Do(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (string, error) {
		o, err := u.OperatorOfLink(ctx, hashToken(token), issuing.At(s.now()))
		if err != nil {
			return "", err
		}
		used, err := u.UseOperatorLink(ctx, hashToken(token), issuing.At(s.now()))
		if err != nil {
			return "", err
		}
		if !used {
			return "", issuing.NotFound("link", "")
		}
		return s.beginSession(ctx, u, o, "by a one-time link")
	})
}

func (s *Service) beginSession(ctx context.Context, u *work.Unit, o issuing.Operator, how string) (string, error) {
	token, now := seal.Random(), s.now()
	if err := u.InsertOperatorSession(ctx, store.OperatorSession{
		TokenHash: hashToken(token), OperatorID: o.ID, UsedAt: issuing.At(now), ExpiresAt: issuing.At(now.Add(SessionLifetime)),
	}); err != nil {
		return "", err
	}
	return token, u.InsertAuditRecord(ctx, issuing.AuditRecord{
		ID: issuing.NewID[issuing.AuditRecordID](), ProgrammeID: o.ProgrammeID, Actor: issuing.ActorOperator,
		Action: issuing.OperatorSignedIn, Subject: o.Name, Reason: how, CreatedAt: u.Now(), Operator: o.Name,
	})
}

// errSignIn says nothing of which of the two is wrong.
func errSignIn() error {
	return issuing.Refuse(issuing.CodeInvalidCredentials, "the name or the password is wrong")
}

// SignIn begins a session, whose token it gives. from is the address that the request came from: too many wrong passwords
// from one address, or for one name, are refused with issuing.CodeRateLimited for a while, by each process for itself.
func (s *Service) SignIn(ctx context.Context, name, password, from string) (session string, err error) {
	if !s.tries.admit(keysOf(name, from)) {
		return "", issuing.Refuse(issuing.CodeRateLimited,
			"there were too many wrong passwords: try again in %d minutes, or use a one-time link", int(tryWindow.Minutes()))
	}
	o, err := s.db.OperatorByName(ctx, name)
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return "", err
	}
	known := err == nil && !o.Disabled && o.PasswordHash != ""
	hash := seal.Nobody // where there is no operator of that name: an answer takes as long
	if known {
		hash = o.PasswordHash
	}
	select {
	case s.hashing <- struct{}{}:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	right, err := seal.Matches(hash, password)
	<-s.hashing
	if err != nil {
		return "", err
	}
	if !known || !right {
		return "", errSignIn()
	}
	s.tries.forgive(name, from)
	return work.Do(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (string, error) {
		now, err := u.OperatorByName(ctx, name)
		if err != nil {
			return "", err
		}
		if now.Disabled || now.PasswordHash != hash {
			return "", errSignIn()
		}
		return s.beginSession(ctx, u, now, "by password")
	})
}

// Session reads whose a session is. It refuses one that has ended with issuing.CodeNotFound.
func (s *Service) Session(ctx context.Context, token string) (issuing.Operator, error) {
	now := s.now()
	o, used, err := s.db.OperatorOfSession(ctx, hashToken(token), issuing.At(now), issuing.At(now.Add(-SessionIdle)))
	if err != nil || now.Sub(used.Time()) < time.Minute {
		return o, err
	}
	return o, s.db.Write(ctx, func(tx *store.Tx) error {
		return tx.UseOperatorSession(ctx, hashToken(token), issuing.At(now))
	})
}

// WatchSession is Session for who only watches: it does not count as a use of the session.
func (s *Service) WatchSession(ctx context.Context, token string) (issuing.Operator, error) {
	now := s.now()
	o, _, err := s.db.OperatorOfSession(ctx, hashToken(token), issuing.At(now), issuing.At(now.Add(-SessionIdle)))
	return o, err
}

// SignOut ends a session; one that has ended stays so.
func (s *Service) SignOut(ctx context.Context, token string) error {
	return s.db.Write(ctx, func(tx *store.Tx) error { return tx.EndOperatorSession(ctx, hashToken(token)) })
}

// List lists all operators by name.
func (s *Service) List(ctx context.Context) ([]issuing.Operator, error) { return s.db.Operators(ctx) }
