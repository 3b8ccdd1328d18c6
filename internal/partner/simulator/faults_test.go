package simulator

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
)

func TestEachFaultIsOneThatAPartnerCanHave(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := NewFaults()
		ports := f.Partners(Partners())
		ask := func(fault Fault) (done bool, took time.Duration, err error) {
			for _, name := range simulated {
				f.set(name, fault)
			}
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			began := time.Now()
			answer, err := ports.Screening.ScreenCustomer(ctx, partner.ScreeningRequest{})
			_, done = answer.Result()
			return done, time.Since(began), err
		}
		if done, took, err := ask(Fault{Mode: FaultNone}); !done || took > 0 || err != nil {
			t.Errorf("none: %v, %s, %v", done, took, err)
		}
		if done, took, err := ask(Fault{FaultSlow, 5 * time.Second}); !done || took != 5*time.Second || err != nil {
			t.Errorf("slow: %v, %s, %v", done, took, err)
		}
		if done, took, err := ask(Fault{FaultSlow, time.Minute}); done || took != 30*time.Second || err == nil {
			t.Errorf("too slow: %v, %s, %v", done, took, err)
		}
		if done, took, err := ask(Fault{Mode: FaultSilent}); done || took != 30*time.Second || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("silent: %v, %s, %v", done, took, err)
		}
		if done, took, err := ask(Fault{Mode: FaultError}); done || took > 0 || err == nil {
			t.Errorf("error: %v, %s, %v", done, took, err)
		}
		if done, _, err := ask(Fault{Mode: FaultGarbage}); done || err == nil {
			t.Errorf("garbage of a screening: %v, %v", done, err)
		}
		identity, err := ports.IdentityCheck.CheckIdentity(t.Context(), partner.IdentityRequest{})
		if got, done := identity.Result(); err != nil || !done || got.Check() == nil {
			t.Errorf("garbage of an identity check: %+v, %v", identity, err)
		}
		card, err := ports.CardIssuer.IssueCard(t.Context(), partner.CardOrder{})
		if got, done := card.Result(); err != nil || !done || got.Check() == nil {
			t.Errorf("garbage of a card issuer: %+v, %v", card, err)
		}
		if page := ports.IdentityCheck.VerificationURL("https://x", partner.IdentityRequest{PortalToken: "00"}); page == "" {
			t.Error("it has no page")
		}
	})
}
