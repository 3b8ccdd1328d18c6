package onboarding_test

import (
	"slices"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// expectSite makes sure that a message names a place to sign in at.
func (h *env) expectSite(text, domain, uri string) {
	h.Helper()
	message, err := issuing.ParseSignIn(text)
	if err != nil || message.Domain != domain || message.URI != uri {
		h.Fatalf("want a message of %s and %s, and it is of %s and %s, %v", domain, uri, message.Domain, message.URI, err)
	}
}

func TestASignInNamesTheOriginThatTheProgrammeAsksFor(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		own := h.InitiatingCustomer()
		first, err := issuing.ParseSignIn(own.Challenge.Text)
		h.Must(err)
		create := func(programme issuing.ProgrammeID, origin string) (onboarding.NewCustomer, error) {
			wallet := h.NewWallet()
			return h.Onboarding.CreateCustomerAt(h.Ctx, programme, wallet, wallet, origin)
		}
		const app, local = "https://app.example:8443", "http://localhost:5173"
		_, err = create(h.Programme, app)
		h.Refused(err, issuing.CodeOriginRefused)
		set, err := h.Onboarding.SetSignInOrigins(h.Ctx, h.Programme, []string{"https://APP.example:8443/", local, app})
		h.Must(err)
		if stored, err := h.DB.SignInOrigins(h.Ctx, h.Programme); err != nil || !slices.Equal(stored, set) ||
			!slices.Equal(stored, issuing.SignInOrigins{app, local}) {
			t.Errorf("set %v, stored %v, %v", set, stored, err)
		}
		_, err = create(h.NewProgramme(), app) // the list is a programme's own
		h.Refused(err, issuing.CodeOriginRefused)
		for _, bad := range []string{
			"https://app.example", "https://evil.example", "app.example:8443", "http://app.example:8443",
		} {
			_, err = create(h.Programme, bad)
			h.Refused(err, issuing.CodeOriginRefused)
		}
		_, err = h.Onboarding.SetSignInOrigins(h.Ctx, h.Programme, []string{local, "http://app.example"})
		h.Refused(err, issuing.CodeOriginRefused)

		c, err := create(h.Programme, app)
		h.Must(err)
		h.expectSite(c.Challenge.Text, "app.example:8443", app)
		ask := func(origin string) string {
			challenge, err := h.Onboarding.CustomerChallengeAt(h.Ctx, h.Programme, c.Customer.ID, origin)
			h.Must(err)
			return challenge.Text
		}
		if ask("") != c.Challenge.Text || ask(app) != c.Challenge.Text {
			t.Error("the same origin got another challenge")
		}
		h.expectSite(ask(local), "localhost:5173", local)
		h.expectSite(ask(""), "localhost:5173", local)
		h.expectSite(ask("https://"+first.Domain), first.Domain, first.URI)
		h.expectSite(ask(app), "app.example:8443", app)

		// After a wrong signature and after a day the customer goes on where they began.
		err = h.Onboarding.CustomerSigned(h.Ctx, h.Programme, c.Customer.ID, onboarding.Signed{
			OwnerID: string(c.Customer.ChainID), Challenge: ask(""), Signature: worktest.Signature("something else"),
		})
		h.expectSite(h.refusal(err, issuing.CodeOwnerSignature).Next.Text, "app.example:8443", app)
		h.Clock.Advance(25 * time.Hour)
		h.expectSite(ask(""), "app.example:8443", app)

		// An origin that has left the list is not named again, and a message that names it is not taken any more.
		stale := onboarding.Signed{
			OwnerID: string(c.Customer.ChainID), Challenge: ask(""), Signature: worktest.Signature(ask("")),
		}
		_, err = h.Onboarding.SetSignInOrigins(h.Ctx, h.Programme, []string{local})
		h.Must(err)
		err = h.Onboarding.CustomerSigned(h.Ctx, h.Programme, c.Customer.ID, stale)
		refusal := h.refusal(err, issuing.CodeOriginRefused)
		if refusal.Field != "/challenge" {
			t.Errorf("the refusal is about %q", refusal.Field)
		}
		h.expectSite(refusal.Next.Text, first.Domain, first.URI)
		if ask("") != refusal.Next.Text {
			t.Error("the challenge of the refusal is not the one that waits")
		}
		_, err = h.Onboarding.CustomerChallengeAt(h.Ctx, h.Programme, c.Customer.ID, app)
		h.Refused(err, issuing.CodeOriginRefused)
		c.Challenge.Text = ask("")
		h.SignCustomer(c)
		h.Work()
	})
}
