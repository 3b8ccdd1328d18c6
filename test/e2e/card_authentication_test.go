package e2e

import (
	"errors"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
)

func TestTheOwnersWalletAuthenticatesAPayment(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h, stranger := env.ownProgramme(t).newCardholder(t), env.newProgramme(t)
		shop := api.SimulatedAuthentication{Amount: "20.5", Currency: "EUR", Merchant: api.MerchantInput{Name: "Corner Shop"}}
		asked := must(h.SimulateCardAuthenticationRequest(ctx, h.card.ID, shop))(t)
		if asked.Status != api.CardAuthenticationStatusPending || asked.Amount != "20.5" || asked.Partner != "simulator" {
			t.Fatalf("%+v", asked)
		}
		wrong := h.signChallenge(t, asked.Challenge)
		wrong.Signature = h.signChallenge(t, h.customer.Challenge).Signature
		_, err := h.SignCardAuthentication(ctx, asked.ID, wrong)
		_, theirs := stranger.SignCardAuthentication(ctx, asked.ID, h.signChallenge(t, asked.Challenge))
		for want, got := range map[issuing.Code]error{issuing.CodeOwnerSignature: err, issuing.CodeNotFound: theirs} {
			if problem := new(client.Problem); !errors.As(got, &problem) || problem.Code != string(want) {
				t.Errorf("%v, want %s", got, want)
			}
		}
		approved := must(h.SignCardAuthentication(ctx, asked.ID, h.signChallenge(t, asked.Challenge)))(t)
		if approved.Status != api.CardAuthenticationStatusApproved {
			t.Errorf("%+v", approved)
		}
		apptest.Await(t, "the issuer is told", func() bool {
			return !must(h.GetCardAuthentication(ctx, asked.ID))(t).AnsweredAt.IsZero()
		})
		other := must(h.SimulateCardAuthenticationRequest(ctx, h.card.ID, api.SimulatedAuthentication{}))(t)
		if other.Amount != "" || other.Currency != "" {
			t.Errorf("%+v", other)
		}
		if refused := must(h.RefuseCardAuthentication(ctx, other.ID))(t); refused.Status != api.CardAuthenticationStatusDeclined {
			t.Errorf("%+v", refused)
		}
		mine := client.Of{Card: h.card.ID}
		if list := must(client.Collect(h.GetCardAuthentications(ctx, mine, client.ListOptions{})))(t); len(list) != 2 || list[0].ID != other.ID {
			t.Errorf("%+v", list)
		}

		made := must(h.SimulatePaymentTokenRequest(ctx, h.card.ID, api.SimulatedTokenRequest{Requestor: "GOOGLE_PAY"}))(t)
		if made.Status != api.PaymentTokenStatusActive || made.Decision != api.ProvisioningDecisionApprove || made.Requestor != "GOOGLE_PAY" {
			t.Errorf("%+v", made)
		}
		must(h.DeactivateCard(ctx, h.card.ID))(t)
		declined := must(h.SimulatePaymentTokenRequest(ctx, h.card.ID, api.SimulatedTokenRequest{}))(t)
		if declined.Status != api.PaymentTokenStatusDeclined || declined.Reason != "card_inactive" {
			t.Errorf("%+v", declined)
		}
		if list := must(client.Collect(h.GetPaymentTokens(ctx, mine, client.ListOptions{Status: "declined"})))(t); len(list) != 1 ||
			list[0].ID != declined.ID {
			t.Errorf("%+v", list)
		}
	})
}
