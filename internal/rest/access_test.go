package rest

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// accessEnv is a programme that calls an installation, with a signing key and without.
type accessEnv struct {
	*portEnv
	programme    issuing.ProgrammeID
	keyID        uuid.UUID
	signs, plain *client.Client
}

func newAccessEnv(t *testing.T, db *store.DB) *accessEnv {
	t.Helper()
	s := &accessEnv{portEnv: servePort(t, db), keyID: uuid.New()}
	s.server.Now = time.Now // clients sign by the system's clock
	s.server.TokenKey = make([]byte, 32)
	s.server.ExternalURL = &url.URL{Scheme: "http", Host: s.address}
	credential, err := db.Credential(t.Context(), s.key)
	s.must(err)
	s.programme = credential.ProgrammeID
	cfg := client.Config{
		BaseURL: "http://" + s.address + "/v1", APIKey: uuid.MustParse(s.key), APISecret: s.secret,
		HTTP: &http.Client{Transport: apitest.Transport{T: t}, Timeout: time.Minute},
	}
	s.plain, err = client.New(cfg)
	s.must(err)
	cfg.SigningKeyID, cfg.SigningKey = s.keyID, s.newKey()
	s.signs, err = client.New(cfg)
	s.must(err)
	s.must(s.signs.UpdateSigningKey(t.Context(), signingKeyInput(s.keyID, cfg.SigningKey)))
	return s
}

func (s *accessEnv) newKey() httpsig.PrivateKey {
	s.Helper()
	key, err := httpsig.GenerateKey(httpsig.P256)
	s.must(err)
	return key
}

func signingKeyInput(id uuid.UUID, key httpsig.PrivateKey) api.SigningKeyInput {
	return api.SigningKeyInput{SigningKeyID: id, SigningKey: base64.StdEncoding.EncodeToString(key.Public().PEM())}
}

func (s *accessEnv) refused(err error, code string) {
	s.Helper()
	if client.Code(err) != code {
		s.Errorf("%v, want %s", err, code)
	}
}

func TestASuspendedProgrammeIsRefusedUntilItIsResumed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newAccessEnv(t, db)
		login := api.TokenRequest{APIKey: uuid.MustParse(s.key), APISecret: s.secret}
		_, err := client.Collect(s.signs.GetChains(t.Context()))
		s.must(err)
		s.must(s.Programmes.ByOperator("").SuspendProgramme(t.Context(), s.programme))
		_, err = client.Collect(s.signs.GetChains(t.Context()))
		s.refused(err, "programme_inactive")
		_, err = s.plain.GetToken(t.Context(), login)
		s.refused(err, "programme_inactive")
		_, err = s.plain.GetSigningKeys(t.Context())
		s.refused(err, "programme_inactive")
		// A stranger does not learn it.
		login.APISecret = "a wrong secret, quite wrong"
		_, err = s.plain.GetToken(t.Context(), login)
		s.refused(err, "credentials_invalid")
		s.must(s.Programmes.ByOperator("").ResumeProgramme(t.Context(), s.programme))
		_, err = client.Collect(s.signs.GetChains(t.Context()))
		s.must(err)
	})
}

func TestChangesOfCredentialsAndKeysAreSignedWhereTheProgrammeWantsIt(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newAccessEnv(t, db)
		ctx := t.Context()
		keys, err := s.plain.GetSigningKeys(ctx)
		s.must(err)
		if keys.SignedAuth || len(keys.SigningKeys) != 1 || keys.SigningKeys[0].SigningKeyID != s.keyID {
			t.Errorf("the keys are %+v", keys)
		}
		second := uuid.New()
		s.must(s.plain.UpdateSigningKey(ctx, signingKeyInput(second, s.newKey()))) // a token is enough
		on, err := s.signs.UpdateProgrammeSecurity(ctx, api.SecuritySettings{SignedAuth: true})
		s.must(err)
		keys, err = s.plain.GetSigningKeys(ctx) // reading is still by token alone
		s.must(err)
		if !on.SignedAuth || !keys.SignedAuth || len(keys.SigningKeys) != 2 {
			t.Errorf("the setting is %+v, the keys %+v", on, keys)
		}

		pair := api.CredentialsInput{APIKey: uuid.New(), APISecret: "another-horse-battery-staple"}
		stranger := s.signs.WithSigningKey(s.keyID, s.newKey())
		for name, err := range map[string]error{
			"a key":                 s.plain.UpdateSigningKey(ctx, signingKeyInput(uuid.New(), s.newKey())),
			"removing a key":        s.plain.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: second}),
			"credentials":           s.plain.UpdateCredentials(ctx, pair),
			"revoking credentials":  s.plain.DeleteCredentials(ctx, api.CredentialsReference{APIKey: uuid.MustParse(s.key)}),
			"with another's key":    stranger.UpdateCredentials(ctx, pair),
			"removing by another's": stranger.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: second}),
		} {
			if code := client.Code(err); code != "signature_missing" && code != "signature_invalid" {
				t.Errorf("%s: %v", name, err)
			}
		}
		s.must(s.signs.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: second}))
		s.must(s.signs.UpdateCredentials(ctx, pair))

		// Without any key nothing can be signed, and the programme is not locked out.
		s.must(s.Programmes.ByOperator("lost").DeleteSigningKey(ctx, s.programme, issuing.SigningKeyID(s.keyID.String())))
		bare, err := client.New(client.Config{
			BaseURL: "http://" + s.address + "/v1", APIKey: pair.APIKey, APISecret: pair.APISecret,
		})
		s.must(err)
		third := s.newKey()
		s.must(bare.UpdateSigningKey(ctx, signingKeyInput(second, third)))
		s.refused(bare.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: second}), "signature_missing")
		signs := s.signs.WithSigningKey(second, third)
		off, err := signs.UpdateProgrammeSecurity(ctx, api.SecuritySettings{})
		s.must(err)
		s.must(bare.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: second}))
		if off.SignedAuth {
			t.Error("the setting stays on")
		}
	})
}
