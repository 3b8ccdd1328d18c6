package rest

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
)

// claims are what a bearer token says: the programme (sub) and the generation of its credentials.
type claims struct {
	jwt.RegisteredClaims
	Generation int64 `json:"gen"`
}

const issuer = "offblocks"

// getToken gives a bearer token for a pair of credentials.
func getToken(c *call) (bool, error) {
	in, err := openapi.Decode[api.TokenRequest](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	credential, err := c.checkSecret(in.APIKey.String(), in.APISecret)
	if err != nil {
		return false, err
	}
	c.entry.Programme = string(credential.ProgrammeID)
	if credential.Suspended {
		return false, refuseSuspended()
	}
	now := c.Now()
	expires := now.Add(tokenLife)
	token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Issuer: issuer, Subject: string(credential.ProgrammeID), IssuedAt: jwt.NewNumericDate(now),
			ExpiresAt: jwt.NewNumericDate(expires),
		},
		Generation: credential.Generation,
	}).SignedString(c.TokenKey)
	if err != nil {
		return false, err
	}
	body, err := marshalJSON(api.Authentication{Token: token, ExpiresAt: int(expires.Unix()), TokenType: "Bearer"})
	if err != nil {
		return false, err
	}
	c.writeResponse(http.StatusOK, "application/json", body)
	return true, nil
}

// checkSecret finds the credentials that a key and a secret are. A secret that was right before passes whatever else
// comes from its address: a stranger behind the same proxy cannot lock a programme out.
func (c *call) checkSecret(key, secret string) (store.Credential, error) {
	credential, err := c.DB.Credential(c.ctx(), key)
	unknown := issuing.IsCode(err, issuing.CodeNotFound)
	if err != nil && !unknown {
		return credential, err
	}
	if unknown || credential.Revoked {
		credential.SecretHash = seal.Nobody // takes as long as a real one
	}
	if c.secrets.Known(credential.SecretHash, secret) {
		return credential, nil
	}
	client := httpserver.ClientOf(c.r)
	if c.retry = c.attempts.Wait(client, key); c.retry > 0 {
		return credential, issuing.Refuse(issuing.CodeRateLimited,
			"too many attempts from your address have failed; wait as long as Retry-After says")
	}
	ok, err := c.secrets.Match(c.ctx(), credential.SecretHash, secret)
	if err != nil {
		return credential, err
	}
	if !ok || unknown || credential.Revoked {
		c.attempts.Failed(client, key)
		return credential, issuing.Refuse(issuing.CodeInvalidCredentials,
			"the API key and secret do not belong together")
	}
	return credential, nil
}

// programmeOfToken is the programme that the request's token speaks for.
func (c *call) programmeOfToken() (issuing.ProgrammeID, error) {
	scheme, text, _ := strings.Cut(c.r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || text == "" {
		return "", issuing.Refuse(issuing.CodeTokenMissing,
			"send a token from POST /auth/token as Authorization: Bearer …")
	}
	var said claims
	key := func(*jwt.Token) (any, error) { return c.TokenKey, nil }
	_, err := jwt.ParseWithClaims(strings.TrimSpace(text), &said, key,
		jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}), jwt.WithExpirationRequired(),
		jwt.WithIssuer(issuer), jwt.WithTimeFunc(c.Now), jwt.WithStrictDecoding())
	switch {
	case errors.Is(err, jwt.ErrTokenExpired):
		return "", issuing.Refuse(issuing.CodeTokenExpired,
			"the token has expired; ask for another with POST /auth/token")
	case err != nil:
		return "", issuing.Refuse(issuing.CodeTokenInvalid,
			"the token is not one of ours; ask for one with POST /auth/token")
	}
	programme, err := c.DB.Programme(c.ctx(), issuing.ProgrammeID(said.Subject))
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && programme.Generation != said.Generation {
		return "", issuing.Refuse(issuing.CodeTokenInvalid,
			"the credentials have changed since this token was issued; ask for another with POST /auth/token")
	}
	if err == nil && programme.Suspended {
		return "", refuseSuspended()
	}
	c.signsAuth, c.token = programme.SignedAuth, bearer{said.Generation, said.ExpiresAt.Time}
	return programme.ID, err
}

func refuseSuspended() error {
	return issuing.Refuse(issuing.CodeProgrammeInactive, "this programme is suspended; ask who runs this installation")
}

func getSigningKeys(c *call) (bool, error) {
	keys, err := c.DB.SigningKeys(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	return c.writeResult(view.SigningKeys(keys, c.signsAuth))
}

func updateCredentials(c *call) (bool, error) {
	in, err := openapi.Decode[api.CredentialsInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	release, err := c.secrets.Slot(c.ctx())
	if err != nil {
		return false, err
	}
	defer release()
	return true, c.changeAccess(func(ctx context.Context) error {
		return c.Programmes.SetCredentials(ctx, c.programme, in.APIKey.String(), in.APISecret)
	})
}

func deleteCredentials(c *call) (bool, error) {
	in, err := openapi.Decode[api.CredentialsReference](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.changeAccess(func(ctx context.Context) error {
		return c.Programmes.RevokeCredentials(ctx, c.programme, in.APIKey.String())
	})
}

func updateSigningKey(c *call) (bool, error) {
	in, err := openapi.Decode[api.SigningKeyInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	raw, err := decodeBase64(in.SigningKey)
	if err != nil {
		return false, issuing.Refuse(issuing.CodeKeyUnsupported,
			"the signing key must be the Base64 of a public key in PEM or DER").On("/signingKey")
	}
	key, err := httpsig.ParsePublicKey(raw)
	if err != nil {
		return false, issuing.Refuse(issuing.CodeKeyUnsupported, "%v", err).On("/signingKey")
	}
	id := issuing.SigningKeyID(in.SigningKeyID.String())
	return true, c.changeAccess(func(ctx context.Context) error {
		return c.Programmes.SaveSigningKey(ctx, c.programme, id, string(key.PEM()))
	})
}

func deleteSigningKey(c *call) (bool, error) {
	in, err := openapi.Decode[api.SigningKeyReference](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	id := issuing.SigningKeyID(in.SigningKeyID.String())
	return true, c.changeAccess(func(ctx context.Context) error {
		return c.Programmes.DeleteSigningKey(ctx, c.programme, id)
	})
}

// changeAccess changes credentials or keys: once for each signature, if the programme has such changes signed.
func (c *call) changeAccess(do func(context.Context) error) error {
	if c.recorder != nil {
		return c.runOnce(do)
	}
	if err := do(c.ctx()); err != nil {
		return err
	}
	c.writeResponse(http.StatusNoContent, "", nil)
	return nil
}
