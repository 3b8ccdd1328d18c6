package onboarding

import (
	"context"
	"net/url"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// SetSignInOrigins replaces the origins that a programme's sign-in messages may name, beside the API's own. A message
// that names an origin which has left the list is refused when it comes back signed.
func (s *Service) SetSignInOrigins(ctx context.Context, programme issuing.ProgrammeID, texts []string) (
	issuing.SignInOrigins, error,
) {
	origins, err := issuing.ParseOrigins(texts)
	if err != nil {
		return nil, err
	}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.SignInOrigins, error) {
		if err := u.LockProgramme(ctx, programme); err != nil {
			return nil, err
		}
		return origins, u.SaveSignInOrigins(ctx, programme, origins)
	})
}

// signInSite is what a sign-in message says where the owner signs in.
type signInSite struct{ domain, uri string }

// ownSite is that of the API itself.
func (s *Service) ownSite() signInSite { return signInSite{s.cfg.Domain, s.cfg.URI} }

// requestedSite is that of the origin which a programme asks for; empty means the API's own. An origin that is neither
// the API's nor in the programme's list is refused.
func (s *Service) requestedSite(
	ctx context.Context, u *work.Unit, programme issuing.ProgrammeID, text string,
) (signInSite, error) {
	if text == "" {
		return s.ownSite(), nil
	}
	origin, err := issuing.ParseOrigin(text)
	if err != nil {
		return signInSite{}, err
	}
	if own, err := url.Parse(s.cfg.URI); err == nil && string(origin) == own.Scheme+"://"+own.Host {
		return s.ownSite(), nil
	}
	listed, err := u.SignInOrigins(ctx, programme)
	if err != nil {
		return signInSite{}, err
	}
	if !slices.Contains(listed, origin) {
		return signInSite{}, issuing.Refuse(issuing.CodeOriginRefused,
			"sign-in messages of this programme may not name the origin %s; add it with PUT /programme/sign-in", origin)
	}
	return signInSite{origin.Authority(), string(origin)}, nil
}

// checkSite refuses a signed sign-in message whose origin the programme has removed since it was issued: whoever runs a
// front end there could still collect signatures.
func (s *Service) checkSite(
	ctx context.Context, u *work.Unit, programme issuing.ProgrammeID, text string,
) (*issuing.Error, error) {
	message, err := issuing.ParseSignIn(text)
	if err != nil || message.URI == s.cfg.URI {
		return nil, err
	}
	_, err = s.requestedSite(ctx, u, programme, message.URI)
	if issuing.IsCode(err, issuing.CodeOriginRefused) {
		return issuing.Refuse(issuing.CodeOriginRefused, "the challenge names the origin %s, which sign-in messages of this "+
			"programme may not name any more; a new challenge was issued", message.URI).On("/challenge"), nil
	}
	return nil, err
}

// sameSite is that of the challenge before, so that a customer goes on signing in where they began; the API's own if
// the origin is not in the programme's list any more.
func (s *Service) sameSite(
	ctx context.Context, u *work.Unit, programme issuing.ProgrammeID, text string,
) (signInSite, error) {
	if before, err := issuing.ParseSignIn(text); err == nil && before.URI != s.cfg.URI {
		found, err := s.requestedSite(ctx, u, programme, before.URI)
		if !issuing.IsCode(err, issuing.CodeOriginRefused) {
			return found, err
		}
	}
	return s.ownSite(), nil
}
