package programmes_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAProgrammeHasABoundedNumberOfSigningKeys(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		programme, other := h.Programme, h.NewProgramme()
		first := issuing.NewID[issuing.SigningKeyID]()
		h.Must(h.Programmes.SaveSigningKey(h.Ctx, programme, first, "pem"))
		saved := make(chan bool, 2*issuing.MaxSigningKeys)
		var group errgroup.Group
		for range 2 * issuing.MaxSigningKeys {
			group.Go(func() error {
				err := h.Programmes.SaveSigningKey(h.Ctx, programme, issuing.NewID[issuing.SigningKeyID](), "pem")
				if issuing.IsCode(err, issuing.CodeKeyLimit) {
					return nil
				}
				saved <- true
				return err
			})
		}
		h.Must(group.Wait())
		if len(saved) != issuing.MaxSigningKeys-1 {
			t.Errorf("%d keys were saved beside the first", len(saved))
		}
		h.Must(h.Programmes.SaveSigningKey(h.Ctx, programme, first, "another pem")) // replacing one is no key more
		h.Must(h.Programmes.SaveSigningKey(h.Ctx, other, first, "pem"))
		h.Must(h.Programmes.DeleteSigningKey(h.Ctx, programme, first))
		h.Must(h.Programmes.SaveSigningKey(h.Ctx, programme, first, "pem"))
	})
}

func TestASecretThatIsEasilyGuessedIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		programme := h.Programme
		for secret, code := range map[string]issuing.Code{
			strings.Repeat("a", 20): issuing.CodeSecretTooSimple, strings.Repeat("ab", 500): issuing.CodeSecretTooSimple,
			"01230123012301230123": issuing.CodeSecretTooSimple, strings.Repeat("ü", 30): issuing.CodeSecretTooSimple,
			"nineteen characters": issuing.CodeSecretTooShort, strings.Repeat("üa", 9): issuing.CodeSecretTooShort,
		} {
			if err := h.Programmes.SetCredentials(h.Ctx, programme, uuid.NewString(), secret); !issuing.IsCode(err, code) {
				t.Errorf("%s: %v, want %s", secret, err, code)
			}
		}
		h.Must(h.Programmes.SetCredentials(h.Ctx, programme, uuid.NewString(), "01234012340123401234"))
	})
}
