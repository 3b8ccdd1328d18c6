package tokenisation_test

import (
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// env is an installation with a card that its issuer calls by a token.
type env struct {
	*worktest.Env
	card issuing.Card
}

func each(t *testing.T, body func(t *testing.T, h *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) {
		h := &env{Env: e}
		h.card = h.newCard("card-1")
		body(t, h)
	})
}

func (h *env) newCard(token string) issuing.Card {
	h.Helper()
	ordered := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual)
	c, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, ordered.ID, partner.IssuedCard{
		Token: token, LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
	})
	h.Must(err)
	return c
}

// wish is the wish for a payment token of a card.
func wish(c issuing.Card, token string) partner.TokenRequest {
	return partner.TokenRequest{Partner: c.Partner, Token: token, CardToken: c.PartnerToken, Requestor: "APPLE_PAY"}
}

// decides demands what is decided.
func (h *env) decides(r partner.TokenRequest, want issuing.ProvisioningDecision) {
	h.Helper()
	if got, err := h.Tokens.DecideToken(h.Ctx, r); err != nil || got != want {
		h.Fatalf("decided %q, want %q (%v)", got, want, err)
	}
}

// reports notes how a token stands, some minutes after noon.
func (h *env) reports(r partner.TokenRequest, status issuing.PaymentTokenStatus, minute int) {
	h.Helper()
	at := issuing.At(time.Date(2026, 3, 1, 12, minute, 0, 0, time.UTC))
	h.Must(h.Tokens.TokenReported(h.Ctx, partner.TokenReport{TokenRequest: r, Status: status, At: at}))
}

func (h *env) kept(r partner.TokenRequest) *issuing.PaymentToken {
	h.Helper()
	k, err := h.DB.PaymentTokenOfPartner(h.Ctx, r.Partner, r.Token)
	h.Must(err)
	return k
}

func (h *env) expect(r partner.TokenRequest, want issuing.PaymentTokenStatus) {
	h.Helper()
	if k := h.kept(r); k == nil || k.Status != want {
		h.Fatalf("kept %+v, want %s", k, want)
	}
}

func (h *env) settings(decision issuing.ProvisioningDecision) {
	h.Helper()
	_, err := h.Limits.SetSettings(h.Ctx, h.Programme, "UTC", decision)
	h.Must(err)
}

func TestAWishIsDecidedByTheCardThenByTheProgramme(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		first := wish(h.card, "t-1")
		h.decides(first, issuing.ProvisioningApprove)
		h.expect(first, issuing.TokenRequested)
		h.settings(issuing.ProvisioningAuthenticate)
		h.decides(wish(h.card, "t-2"), issuing.ProvisioningAuthenticate)
		h.settings(issuing.ProvisioningDecline)
		refused := wish(h.card, "t-3")
		h.decides(refused, issuing.ProvisioningDecline)
		if k := h.kept(refused); k.Status != issuing.TokenDeclined || k.Reason != issuing.TokenRefusedBySetting {
			t.Errorf("kept %+v", k)
		}
		h.settings(issuing.ProvisioningApprove)
		h.decides(first, issuing.ProvisioningApprove)
		h.decides(refused, issuing.ProvisioningDecline) // asked again: the first answer
		_, err := h.Onboarding.ReportCard(h.Ctx, h.Programme, h.card.ID, issuing.ReasonStolen)
		h.Must(err)
		stolen := wish(h.card, "t-4")
		h.decides(stolen, issuing.ProvisioningDecline)
		if k := h.kept(stolen); k.Status != issuing.TokenDeclined || k.Reason != string(issuing.DeclineCardStolen) {
			t.Errorf("kept %+v", k)
		}
		nobody := wish(h.card, "t-5")
		nobody.CardToken = "card of nobody"
		h.decides(nobody, issuing.ProvisioningDecline)
		if k := h.kept(nobody); k != nil {
			t.Errorf("kept %+v of a card of nobody", k)
		}
	})
}

func TestATokenThatIsMadeAtOnceIsActive(t *testing.T) {
	t.Parallel()
	each(t, func(_ *testing.T, h *env) {
		made := wish(h.card, "t-1")
		made.AtOnce = true
		h.decides(made, issuing.ProvisioningApprove)
		h.expect(made, issuing.TokenActive)
		h.settings(issuing.ProvisioningAuthenticate)
		waits := wish(h.card, "t-2")
		waits.AtOnce = true
		h.decides(waits, issuing.ProvisioningAuthenticate)
		h.expect(waits, issuing.TokenRequested)
	})
}

func TestTheNewestReportCountsInWhateverOrderReportsCome(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		r := wish(h.card, "t-1")
		h.decides(r, issuing.ProvisioningApprove)
		h.reports(r, issuing.TokenSuspended, 3)
		h.reports(r, issuing.TokenActive, 2)
		h.reports(r, issuing.TokenSuspended, 3)
		h.expect(r, issuing.TokenSuspended)
		h.reports(r, issuing.TokenActive, 4)
		h.expect(r, issuing.TokenActive)
		h.reports(r, issuing.TokenDeactivated, 5)
		h.reports(r, issuing.TokenActive, 6)
		h.expect(r, issuing.TokenDeactivated) // over is over

		unasked := wish(h.card, "t-2")
		h.reports(unasked, issuing.TokenActive, 2)
		if k := h.kept(unasked); k == nil || k.Status != issuing.TokenActive || k.Decision != "" {
			t.Errorf("kept %+v", k)
		}
		h.decides(unasked, issuing.ProvisioningDecline) // it was said before it was asked how the token stands

		other := wish(h.newCard("card-2"), "t-1") // the token of another card
		h.reports(other, issuing.TokenActive, 7)
		if k := h.kept(r); k.CardID != h.card.ID || k.Status != issuing.TokenDeactivated {
			t.Errorf("a report about another card changed it to %+v", k)
		}
		nobody := wish(h.card, "t-3")
		nobody.CardToken = "card of nobody"
		h.reports(nobody, issuing.TokenActive, 2)
		if k := h.kept(nobody); k != nil {
			t.Errorf("kept %+v of a card of nobody", k)
		}
	})
}

func TestAWishThatComesSeveralTimesAtOnceMakesOneToken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				if got, err := h.Tokens.DecideToken(h.Ctx, wish(h.card, "t-1")); err != nil || got != issuing.ProvisioningApprove {
					t.Errorf("decided %q, %v", got, err)
				}
			})
			all.Go(func() {
				at := issuing.At(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))
				said := partner.TokenReport{TokenRequest: wish(h.card, "t-2"), Status: issuing.TokenActive, At: at}
				if err := h.Tokens.TokenReported(h.Ctx, said); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		h.expect(wish(h.card, "t-1"), issuing.TokenRequested)
		h.expect(wish(h.card, "t-2"), issuing.TokenActive)
	})
}
