package programmes_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
)

func TestCredentialsAreRotatedAndRevoked(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		first, second := issuing.NewID[string](), issuing.NewID[string]()
		const secret = "a secret of twenty characters and more"
		h.Refused(h.Programmes.SetCredentials(h.Ctx, h.Programme, first, "too short"), issuing.CodeSecretTooShort)
		h.Must(h.Programmes.SetCredentials(h.Ctx, h.Programme, first, secret))
		before, err := h.DB.Credential(h.Ctx, first)
		h.Must(err)
		other := h.NewProgramme()
		h.Refused(h.Programmes.SetCredentials(h.Ctx, other, first, secret), issuing.CodeCredentialsTaken)
		h.Must(h.Programmes.SetCredentials(h.Ctx, h.Programme, second, secret))
		_, err = h.DB.Credential(h.Ctx, first)
		h.Refused(err, issuing.CodeNotFound)
		after, err := h.DB.Credential(h.Ctx, second)
		h.Must(err)
		if after.Generation <= before.Generation || after.ProgrammeID != h.Programme || after.Revoked {
			t.Errorf("from %+v to %+v", before, after)
		}
		h.Refused(h.Programmes.RevokeCredentials(h.Ctx, other, second), issuing.CodeCredentialsUnknown)
		h.Must(h.Programmes.RevokeCredentials(h.Ctx, h.Programme, second))
		h.Refused(h.Programmes.RevokeCredentials(h.Ctx, h.Programme, second), issuing.CodeCredentialsUnknown)
		h.Refused(h.Programmes.SetCredentials(h.Ctx, h.Programme, second, secret), issuing.CodeCredentialsTaken)
		if gone, err := h.DB.Credential(h.Ctx, second); err != nil || !gone.Revoked || gone.Generation <= after.Generation {
			t.Errorf("revoked %+v, %v", gone, err)
		}
	})
}

func TestAProgrammeIsFoundedWithAllItNeedsOrNotAtAll(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		n := programmes.NewProgramme{
			Name: "Another", APIKey: issuing.NewID[string](), APISecret: seal.Generate(), PartnerBPS: 7,
			SigningKeyID: issuing.NewID[issuing.SigningKeyID](), SigningPEM: "pem",
		}
		weak := n
		weak.APISecret = ""
		_, err := h.Programmes.FoundProgramme(h.Ctx, weak)
		h.Refused(err, issuing.CodeSecretTooShort)
		made, err := h.Programmes.FoundProgramme(h.Ctx, n)
		h.Must(err)
		if c, err := h.DB.Credential(h.Ctx, n.APIKey); err != nil || c.ProgrammeID != made.ID || c.Revoked {
			t.Errorf("credentials %+v, %v", c, err)
		}
		if key, err := h.DB.SigningKey(h.Ctx, made.ID, n.SigningKeyID); err != nil || key.PEM != "pem" {
			t.Errorf("signing key %+v, %v", key, err)
		}
		_, err = h.Programmes.FoundProgramme(h.Ctx, n)
		h.Refused(err, issuing.CodeCredentialsTaken)
		if all, err := h.DB.Programmes(h.Ctx); err != nil || len(all) != 2 {
			t.Errorf("there are %d programmes, %v", len(all), err)
		}
		h.Must(h.Programmes.DeleteSigningKey(h.Ctx, made.ID, n.SigningKeyID))
		h.Refused(h.Programmes.DeleteSigningKey(h.Ctx, made.ID, n.SigningKeyID), issuing.CodeKeyUnknown)
	})
}

func TestASecretIsMadeOnceAndIsTheSameForAll(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		made, err := h.Programmes.Secret(h.Ctx, "key", func() ([]byte, error) { return []byte("first"), nil })
		h.Must(err)
		again, err := h.Programmes.Secret(h.Ctx, "key", func() ([]byte, error) { return []byte("second"), nil })
		h.Must(err)
		if string(made) != "first" || string(again) != "first" {
			t.Errorf("%s, then %s", made, again)
		}
	})
}
