package authentication_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// asked is what the issuer of a card asks.
func asked(c issuing.Card, token string) partner.AuthenticationRequest {
	return partner.AuthenticationRequest{
		Partner: c.Partner, Token: token, CardToken: c.PartnerToken, Amount: decimal.New(20, 0), Currency: "EUR",
		Merchant: issuing.Merchant{Name: "Shop"},
	}
}

func newCard(h *worktest.Env) issuing.Card {
	h.Helper()
	ordered := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual)
	c, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, ordered.ID, partner.IssuedCard{
		Token: "card of " + string(ordered.ID), LastFour: "4242", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
	})
	h.Must(err)
	return c
}

func signed(a issuing.CardAuthentication) onboarding.Signed {
	return onboarding.Signed{OwnerID: string(a.OwnerID), Challenge: a.Challenge, Signature: worktest.Signature(a.Challenge)}
}

func TestOnlyTheOwnersSignatureOfThisChallengeApproves(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		card := newCard(h)
		a, err := h.Authentications.BeginAuthentication(h.Ctx, asked(card, "3ds-1"))
		h.Must(err)
		other, err := h.Authentications.BeginAuthentication(h.Ctx, asked(card, "3ds-2"))
		h.Must(err)
		for want, s := range map[issuing.Code]onboarding.Signed{
			issuing.CodeOwnerMismatch:     {OwnerID: h.NewWallet(), Challenge: a.Challenge, Signature: worktest.Signature(a.Challenge)},
			issuing.CodeChallengeMismatch: signed(other),
			issuing.CodeOwnerSignature:    {OwnerID: string(a.OwnerID), Challenge: a.Challenge, Signature: worktest.Signature(other.Challenge)},
		} {
			_, err := h.Authentications.Sign(h.Ctx, h.Programme, a.ID, s)
			h.Refused(err, want)
		}
		stranger := h.NewProgramme()
		_, err = h.Authentications.Sign(h.Ctx, stranger, a.ID, signed(a))
		h.Refused(err, issuing.CodeNotFound)
		_, err = h.Authentications.Refuse(h.Ctx, stranger, a.ID)
		h.Refused(err, issuing.CodeNotFound)

		_, err = h.Onboarding.DeactivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		_, err = h.Authentications.Sign(h.Ctx, h.Programme, a.ID, signed(a))
		h.Refused(err, issuing.CodeWrongState)
		_, err = h.Onboarding.ActivateCard(h.Ctx, h.Programme, card.ID)
		h.Must(err)
		approved, err := h.Authentications.Sign(h.Ctx, h.Programme, a.ID, signed(a))
		h.Must(err)
		if approved.Status != issuing.AuthenticationApproved {
			t.Fatalf("is %s", approved.Status)
		}
		_, err = h.Authentications.Sign(h.Ctx, h.Programme, a.ID, signed(a))
		h.Refused(err, issuing.CodeWrongState)
		h.Clock.Advance(issuing.DefaultAuthenticationLife)
		_, err = h.Authentications.Sign(h.Ctx, h.Programme, other.ID, signed(other))
		h.Refused(err, issuing.CodeChallengeExpired)
	})
}

func TestAnAuthenticationIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		card := newCard(h)
		var group sync.WaitGroup
		ids := make([]issuing.CardAuthenticationID, 4)
		for i := range ids { // the partner asks four times at once
			group.Go(func() {
				a, err := h.Authentications.BeginAuthentication(h.Ctx, asked(card, "3ds-1"))
				if err != nil {
					t.Error(err)
				}
				ids[i] = a.ID
			})
		}
		group.Wait()
		a, err := h.DB.CardAuthentication(h.Ctx, h.Programme, ids[0])
		h.Must(err)
		for _, id := range ids {
			if id != a.ID {
				t.Fatalf("made %v", ids)
			}
		}
		// Owner, cardholder, partner and clock at once: one of them has it.
		results := make([]error, 4)
		h.Clock.Advance(issuing.DefaultAuthenticationLife - time.Minute)
		for i, do := range []func() error{
			func() error { _, err := h.Authentications.Sign(h.Ctx, h.Programme, a.ID, signed(a)); return err },
			func() error { _, err := h.Authentications.Refuse(h.Ctx, h.Programme, a.ID); return err },
			func() error { return h.Authentications.AuthenticationEnded(h.Ctx, card.Partner, "3ds-1") },
			func() error { return h.Authentications.Expire(h.Ctx, h.Programme, a.ID) },
		} {
			group.Go(func() { results[i] = do() })
		}
		group.Wait()
		for _, err := range results {
			if err != nil && !issuing.IsCode(err, issuing.CodeWrongState) {
				t.Error(err)
			}
		}
		end, err := h.DB.CardAuthentication(h.Ctx, h.Programme, a.ID)
		h.Must(err)
		if end.Status == issuing.AuthenticationPending || results[0] == nil && results[1] == nil {
			t.Errorf("is %s after %v", end.Status, results)
		}
		if end.AwaitsAnswer() {
			h.Must(h.Authentications.Answered(h.Ctx, h.Programme, a.ID, true))
			h.Must(h.Authentications.Answered(h.Ctx, h.Programme, a.ID, false)) // too late: it was taken
		}
		again, err := h.DB.CardAuthentication(h.Ctx, h.Programme, a.ID)
		h.Must(err)
		if again.Status != end.Status {
			t.Errorf("was %s and is %s", end.Status, again.Status)
		}
	})
}

func TestOfACardThatCannotPayNobodyIsAsked(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		card := newCard(h)
		_, err := h.Onboarding.ReportCard(h.Ctx, h.Programme, card.ID, issuing.ReasonStolen)
		h.Must(err)
		able, err := h.Authentications.Challengeable(h.Ctx, asked(card, "3ds-1"))
		if able || err != nil {
			t.Errorf("a stolen card: %v, %v", able, err)
		}
		kept, err := h.DB.CardAuthenticationOfPartner(h.Ctx, card.Partner, "3ds-1")
		h.Must(err)
		if kept == nil || kept.Status != issuing.AuthenticationDeclined || kept.Reason != issuing.DeclineCardStolen || kept.AwaitsAnswer() {
			t.Errorf("kept %+v", kept)
		}
		nobody := asked(card, "3ds-2")
		nobody.CardToken = "nobody's"
		if able, err := h.Authentications.Challengeable(h.Ctx, nobody); able || err != nil {
			t.Errorf("a card of nobody: %v, %v", able, err)
		}
		_, err = h.Authentications.BeginAuthentication(h.Ctx, nobody)
		h.Refused(err, issuing.CodeNotFound)
		if err := h.Authentications.AuthenticationEnded(h.Ctx, card.Partner, "unknown"); err != nil {
			t.Error(errors.Unwrap(err), err)
		}
	})
}
