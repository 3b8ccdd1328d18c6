package operators

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

const (
	challengeLifetime = 5 * time.Minute
	maxPasskeys       = 20 // of an operator
	maxPasskeyName    = 60 // characters
)

// PasskeyOrigin is the origin at which passkeys work where browsers reach the console at a URL. A passkey belongs to a name and not
// to an address (WebAuthn Level 3, section 5.1.2): the loopback addresses stand for localhost, and others are refused, as is
// what browsers count as no secure context.
func PasskeyOrigin(console *url.URL) (*url.URL, error) {
	host := console.Hostname()
	ip := net.ParseIP(host)
	origin := &url.URL{Scheme: console.Scheme, Host: console.Host}
	switch {
	case ip != nil && ip.IsLoopback():
		origin.Host = "localhost"
		if port := console.Port(); port != "" {
			origin.Host += ":" + port
		}
	case ip != nil:
		return nil, fmt.Errorf("the console's URL %s has an address for a host: passkeys need a name", console)
	case console.Scheme == "https" && host != "", console.Scheme == "http" && host == "localhost":
	default:
		return nil, fmt.Errorf("the console's URL %s is not https, which passkeys need", console)
	}
	return origin, nil
}

// AcceptPasskeys lets operators register passkeys and sign in by them, at an origin of PasskeyOrigin. Call it before the service is
// used.
func (s *Service) AcceptPasskeys(origin *url.URL) error {
	required := true
	party, err := webauthn.New(&webauthn.Config{
		RPID: origin.Hostname(), RPDisplayName: "OffBlocks console", RPOrigins: []string{origin.String()},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, RequireResidentKey: &required,
			UserVerification: protocol.VerificationRequired,
		},
	})
	if err != nil {
		return fmt.Errorf("accept passkeys: %w", err)
	}
	s.party, s.passkeyOrigin = party, origin.String()
	return nil
}

// PasskeyOrigin is where passkeys work; empty: nowhere.
func (s *Service) PasskeyOrigin() string { return s.passkeyOrigin }

func (s *Service) requirePasskeys() error {
	if s.party == nil {
		return issuing.Refuse(issuing.CodeWrongState, "no passkeys are accepted here: give serve --console-url")
	}
	return nil
}

// holder is an operator as the library sees one: their id is the user handle, which says nothing of who they are.
type holder struct {
	operator issuing.Operator
	keys     []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return []byte(h.operator.ID) }
func (h holder) WebAuthnName() string                       { return h.operator.Name }
func (h holder) WebAuthnDisplayName() string                { return h.operator.Name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

func holderOf(o issuing.Operator, list []issuing.Passkey) (holder, error) {
	h := holder{operator: o}
	for _, p := range list {
		var key webauthn.Credential
		if err := json.Unmarshal([]byte(p.Credential), &key); err != nil {
			return h, fmt.Errorf("read passkey %s: %w", p.ID, err)
		}
		h.keys = append(h.keys, key)
	}
	return h, nil
}

// keepChallenge keeps what an answer will be verified against, and gives the options for the browser as JSON.
func (s *Service) keepChallenge(ctx context.Context, who issuing.OperatorID, session *webauthn.SessionData, options any) ([]byte, error) {
	kept, err := json.Marshal(session)
	if err != nil {
		return nil, err
	}
	now := s.now()
	if err := s.db.Write(ctx, func(tx *store.Tx) error {
		return tx.InsertOperatorChallenge(ctx, store.OperatorChallenge{
			Challenge: session.Challenge, Operator: who, Session: string(kept), ExpiresAt: issuing.At(now.Add(challengeLifetime)),
		}, issuing.At(now))
	}); err != nil {
		return nil, err
	}
	return json.Marshal(options)
}

// takeChallenge uses up the challenge that an answer is to. It does so in a transaction of its own: an answer that is wrong has had
// its try.
func (s *Service) takeChallenge(ctx context.Context, challenge string, who issuing.OperatorID) (session webauthn.SessionData, err error) {
	var kept store.OperatorChallenge
	err = s.db.Write(ctx, func(tx *store.Tx) error {
		kept, err = tx.UseOperatorChallenge(ctx, challenge, issuing.At(s.now()))
		return err
	})
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && kept.Operator != who {
		return session, issuing.Refuse(issuing.CodeInvalidCredentials, "this took too long, or was answered before: try again")
	}
	if err != nil {
		return session, err
	}
	return session, json.Unmarshal([]byte(kept.Session), &session)
}

// AskPasskey begins the registration of a passkey: the options that a browser's navigator.credentials.create takes, as JSON.
func (s *Service) AskPasskey(ctx context.Context, o issuing.Operator) ([]byte, error) {
	if err := s.requirePasskeys(); err != nil {
		return nil, err
	}
	list, err := s.db.PasskeysOf(ctx, o.ID)
	if err != nil {
		return nil, err
	}
	if len(list) >= maxPasskeys {
		return nil, issuing.Refuse(issuing.CodeWrongState, "you have %d passkeys: remove one first", len(list))
	}
	h, err := holderOf(o, list)
	if err != nil {
		return nil, err
	}
	options, session, err := s.party.BeginRegistration(h, webauthn.WithExclusions(webauthn.Credentials(h.keys).CredentialDescriptors()))
	if err != nil {
		return nil, err
	}
	return s.keepChallenge(ctx, o.ID, session, options.Response)
}

// RegisterPasskey keeps a passkey that an operator's authenticator has made, by the browser's answer as JSON. It refuses one that
// answers no challenge of theirs, was made elsewhere, or did not verify who they are.
func (s *Service) RegisterPasskey(ctx context.Context, o issuing.Operator, name string, answer []byte) error {
	if err := s.requirePasskeys(); err != nil {
		return err
	}
	name = strings.TrimSpace(strings.ToValidUTF8(name, "\uFFFD"))
	if name == "" || utf8.RuneCountInString(name) > maxPasskeyName || strings.ContainsRune(name, 0) {
		return issuing.Refuse(issuing.CodeBodyInvalid, "give the passkey a name of at most %d characters, such as the device that it is on", maxPasskeyName)
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(answer)
	if err != nil {
		return issuing.Refuse(issuing.CodeBodyInvalid, "the browser's answer cannot be read: %s", detailOf(err))
	}
	session, err := s.takeChallenge(ctx, parsed.Response.CollectedClientData.Challenge, o.ID)
	if err != nil {
		return err
	}
	key, err := s.party.CreateCredential(holder{operator: o}, session, parsed)
	if err != nil {
		return issuing.Refuse(issuing.CodeInvalidCredentials, "the passkey was refused: %s", detailOf(err))
	}
	key.Attestation = webauthn.CredentialAttestation{} // nobody asked for it, and a sign-in does without
	kept, err := json.Marshal(key)
	if err != nil {
		return err
	}
	p := issuing.Passkey{
		ID: issuing.NewID[issuing.PasskeyID](), OperatorID: o.ID, Name: name, Credential: string(kept),
		CredentialID: base64.RawURLEncoding.EncodeToString(key.ID), CreatedAt: issuing.At(s.now()),
	}
	return work.Run(ctx, s.db, o.ProgrammeID, func(u *work.Unit) error {
		now, err := u.OperatorByName(ctx, o.Name)
		if err != nil {
			return err
		}
		if now.Disabled {
			return issuing.Refuse(issuing.CodeWrongState, "the operator %s is disabled", o.Name)
		}
		added, err := u.InsertPasskey(ctx, p)
		if err != nil {
			return err
		}
		if !added {
			return issuing.Refuse(issuing.CodeAlreadyExists, "this passkey is registered already")
		}
		return keepOwnRecord(ctx, u, o, issuing.PasskeyRegistered, o.Name, "as "+name)
	})
}

// keepOwnRecord keeps what an operator did about themselves or another operator in the console.
func keepOwnRecord(ctx context.Context, u *work.Unit, o issuing.Operator, action issuing.AuditAction, subject, reason string) error {
	return u.InsertAuditRecord(ctx, issuing.AuditRecord{
		ID: issuing.NewID[issuing.AuditRecordID](), ProgrammeID: o.ProgrammeID, Actor: issuing.ActorOperator, Action: action,
		Subject: subject, Reason: reason, CreatedAt: u.Now(), Operator: o.Name,
	})
}

// detailOf is what the library says of an answer.
func detailOf(err error) string {
	var e *protocol.Error
	if errors.As(err, &e) {
		return strings.TrimSuffix(strings.TrimSpace(e.Details), ".")
	}
	return "it is not what was asked for"
}

// OwnedPasskey is a passkey with the name of its operator.
type OwnedPasskey struct {
	issuing.Passkey
	Operator string
}

// mayAllPasskeys tells whether an operator sees to the passkeys of all.
func mayAllPasskeys(o issuing.Operator) bool {
	return o.Role == issuing.RoleAdmin && o.ProgrammeID == "" && !o.Disabled
}

// Passkeys lists an operator's own passkeys; for an administrator of the platform those of all operators.
func (s *Service) Passkeys(ctx context.Context, o issuing.Operator) (out []OwnedPasskey, err error) {
	if !mayAllPasskeys(o) {
		list, err := s.db.PasskeysOf(ctx, o.ID)
		for _, p := range list {
			out = append(out, OwnedPasskey{p, o.Name})
		}
		return out, err
	}
	people, err := s.db.Operators(ctx)
	if err != nil {
		return nil, err
	}
	names := map[issuing.OperatorID]string{}
	for _, o := range people {
		names[o.ID] = o.Name
	}
	list, err := s.db.Passkeys(ctx)
	for _, p := range list {
		out = append(out, OwnedPasskey{p, names[p.OperatorID]})
	}
	return out, err
}

// RemovePasskey removes a passkey of the operator's own, or for an administrator of the platform of anybody's, whose sessions then
// end. form is the id of the form that was sent.
func (s *Service) RemovePasskey(ctx context.Context, o issuing.Operator, form string, id issuing.PasskeyID, reason string) error {
	return s.perform(ctx, Action{ID: form, Operator: o, Name: issuing.PasskeyRemoved, Subject: string(id), Reason: reason}, func(ctx context.Context) error {
		return work.Run(ctx, s.db, o.ProgrammeID, func(u *work.Unit) error {
			p, err := u.Passkey(ctx, id)
			if err != nil {
				return err
			}
			if p.OperatorID != o.ID && !mayAllPasskeys(o) {
				return issuing.NotFound("passkey", id)
			}
			removed, err := u.DeletePasskey(ctx, id)
			switch {
			case err != nil:
				return err
			case !removed:
				return issuing.NotFound("passkey", id)
			case p.OperatorID != o.ID: // who had it may have signed in by it
				return u.EndOperatorSessions(ctx, p.OperatorID)
			}
			return nil
		})
	})
}
