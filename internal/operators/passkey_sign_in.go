package operators

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// AskSignIn begins a sign-in by whichever passkey its owner chooses: the options that a browser's navigator.credentials.get takes, as
// JSON. from is the address that the request came from: too many from one are refused with issuing.CodeRateLimited for a
// while, by each process for itself.
func (s *Service) AskSignIn(ctx context.Context, from string) ([]byte, error) {
	if err := s.requirePasskeys(); err != nil {
		return nil, err
	}
	if !s.asked.admit(map[string]int{"from " + from: asksFrom}) {
		return nil, issuing.Refuse(issuing.CodeRateLimited, "there were too many tries: try again in %d minutes", int(tryWindow.Minutes()))
	}
	options, session, err := s.party.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return nil, err
	}
	return s.keepChallenge(ctx, "", session, options.Response)
}

// errPasskey says nothing of what is wrong.
func errPasskey() error {
	return issuing.Refuse(issuing.CodeInvalidCredentials, "no operator signs in by this passkey here: use another one, your password or a one-time link")
}

// SignInByPasskey begins a session, whose token it gives, by the browser's answer as JSON. A passkey that signs with a counter that
// was seen before is suspected to be a copy: that is recorded, and nobody signs in by it any more.
func (s *Service) SignInByPasskey(ctx context.Context, answer []byte) (session string, err error) {
	if err := s.requirePasskeys(); err != nil {
		return "", err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(answer)
	if err != nil {
		return "", issuing.Refuse(issuing.CodeBodyInvalid, "the browser's answer cannot be read: %s", detailOf(err))
	}
	asked, err := s.takeChallenge(ctx, parsed.Response.CollectedClientData.Challenge, "")
	if err != nil {
		return "", err
	}
	suspected := false
	session, err = work.Do(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (string, error) {
		suspected = false
		p, o, err := u.PasskeyByCredential(ctx, base64.RawURLEncoding.EncodeToString(parsed.RawID))
		if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && (o.Disabled || p.Suspect) {
			return "", errPasskey()
		}
		if err != nil {
			return "", err
		}
		key, err := s.verifyPasskey(o, p, asked, parsed)
		if err != nil {
			return "", err
		}
		kept, err := json.Marshal(key)
		if err != nil {
			return "", err
		}
		was := p.Credential
		p.Credential, p.Suspect, p.UsedAt = string(kept), key.Authenticator.CloneWarning, issuing.At(s.now())
		if err := u.UsePasskey(ctx, p, was); err != nil {
			return "", err
		}
		if suspected = p.Suspect; suspected {
			return "", keepOwnRecord(ctx, u, o, issuing.PasskeySuspected, string(p.ID),
				fmt.Sprintf("its counter was %d, after %d", parsed.Response.AuthenticatorData.Counter, key.Authenticator.SignCount))
		}
		return s.beginSession(ctx, u, o, "by the passkey "+p.Name)
	})
	if err == nil && suspected {
		err = errPasskey()
	}
	return session, err
}

// verifyPasskey verifies what a passkey signed, and gives the credential as it is after that.
func (s *Service) verifyPasskey(
	o issuing.Operator, p issuing.Passkey, asked webauthn.SessionData, parsed *protocol.ParsedCredentialAssertionData,
) (*webauthn.Credential, error) {
	h, err := holderOf(o, []issuing.Passkey{p})
	if err != nil {
		return nil, err
	}
	find := func(_, _ []byte) (webauthn.User, error) { return h, nil }
	_, key, err := s.party.ValidatePasskeyLogin(find, asked, parsed)
	if err != nil {
		return nil, errPasskey()
	}
	return key, nil
}
