package e2e

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

func TestAPhysicalCardArrivesIsActivatedShownRenewedAndReplaced(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx := t.Context()
		h := env.ownProgramme(t).newAccountHolder(t)
		_, err := h.CreateAccountCard(ctx, h.account.ID, api.CardInput{
			Type: api.CardTypeVirtual, BillingAddress: home, RequiresActivation: true,
		})
		if client.Code(err) != "body_invalid" {
			t.Errorf("a virtual card is to be activated: %v", err)
		}
		h.card = must(h.CreateAccountCard(ctx, h.account.ID, api.CardInput{
			Type: api.CardTypePhysical, BillingAddress: home, ShippingAddress: home, RequiresActivation: true,
		}))(t)
		if h.card.Shipping.Status != api.CardShippingStatusPending || h.card.Activation != api.CardActivationStatusPending {
			t.Errorf("ordered: %+v", h.card)
		}
		_, err = h.SimulateShipCard(ctx, h.card.ID)
		if client.Code(err) != "wrong_state" {
			t.Errorf("shipped before it is made: %v", err)
		}
		checkError(t, h.SimulateIssueCard(ctx, h.card.ID))
		h.card = must(h.GetCard(ctx, h.card.ID))(t)
		if h.card.Status != api.CardStatusInactive {
			t.Errorf("issued: %+v", h.card)
		}
		h.expectDecline(t, "1", "EUR", "card_inactive")
		_, err = h.ActivateCard(ctx, h.card.ID)
		if client.Code(err) != "activation_pending" {
			t.Errorf("activated without its cardholder: %v", err)
		}

		shipped := must(h.SimulateShipCard(ctx, h.card.ID))(t).Shipping
		if shipped.Status != api.CardShippingStatusShipped || shipped.Carrier == "" || shipped.TrackingNumber == "" || shipped.ShippedAt.IsZero() {
			t.Errorf("shipped: %+v", shipped)
		}
		if s := must(h.SimulateCardDeliveryFailure(ctx, h.card.ID))(t).Shipping; s.Status != api.CardShippingStatusFailed || s.FailedAt.IsZero() {
			t.Errorf("not delivered: %+v", s)
		}
		if s := must(h.SimulateDeliverCard(ctx, h.card.ID))(t).Shipping; s.Status != api.CardShippingStatusDelivered ||
			s.TrackingNumber != shipped.TrackingNumber {
			t.Errorf("delivered: %+v", s)
		}
		must(h.SimulateShipCard(ctx, h.card.ID))(t) // late news of what came before
		if s := must(h.GetCard(ctx, h.card.ID))(t).Shipping; s.Status != api.CardShippingStatusDelivered {
			t.Errorf("delivered, and then: %+v", s)
		}

		lastFour := h.card.MaskedPAN[len(h.card.MaskedPAN)-4:]
		wrong := api.CardActivation{LastFour: lastFour, ExpirationDate: "01/2029"}
		if _, err := h.ActivatePhysicalCard(ctx, h.card.ID, wrong); client.Code(err) != "activation_refused" {
			t.Errorf("activated with a wrong expiry: %v", err)
		}
		proof := api.CardActivation{LastFour: lastFour, ExpirationDate: h.card.ExpirationDate}
		if c := must(h.ActivatePhysicalCard(ctx, h.card.ID, proof))(t); c.Status != api.CardStatusActive || c.Activation != api.CardActivationStatusDone {
			t.Errorf("activated: %+v", c)
		}
		h.authorisePurchase(t, "1")

		link := must(h.RevealCard(ctx, h.card.ID))(t)
		if status, text := requestPage(t, "GET", link.URL, nil); status != http.StatusOK || !strings.Contains(text, "ending in "+lastFour) {
			t.Errorf("the page: %d\n%s", status, text)
		}
		if status, text := requestPage(t, "POST", link.URL, nil); status != http.StatusOK || !strings.Contains(text, " "+lastFour) ||
			!strings.Contains(text, "Security code") {
			t.Errorf("the number: %d\n%s", status, text)
		}
		if status, _ := requestPage(t, "POST", link.URL, nil); status != http.StatusNotFound {
			t.Errorf("the number again: %d", status)
		}
		pin := must(h.LinkCardPin(ctx, h.card.ID))(t)
		for _, try := range []struct {
			pin    string
			status int
		}{{"9090", http.StatusBadRequest}, {"8317", http.StatusOK}, {"8317", http.StatusNotFound}} {
			form := url.Values{"pin": {try.pin}, "again": {try.pin}}
			if status, text := requestPage(t, "POST", pin.URL, form); status != try.status {
				t.Errorf("the PIN %s: %d\n%s", try.pin, status, text)
			}
		}

		must(h.RenewCard(ctx, h.card.ID, api.CardRenewalInput{}))(t)
		var renewed api.Card
		apptest.Await(t, "the renewal is made", func() bool {
			renewed = must(h.GetCard(ctx, h.card.ID))(t)
			return renewed.Renewal == ""
		})
		if renewed.ExpirationDate == h.card.ExpirationDate || renewed.MaskedPAN != h.card.MaskedPAN ||
			renewed.Status != api.CardStatusActive || renewed.Shipping != (api.CardShipping{Status: api.CardShippingStatusPending}) {
			t.Errorf("renewed: %+v", renewed)
		}

		bought := h.authorisePurchase(t, "3")
		lost := must(h.ReportCard(ctx, h.card.ID, api.CardReport{Reason: api.CardReportReasonLost}))(t)
		if lost.Status != api.CardStatusBlocked || lost.StatusReason != api.CardReasonLost {
			t.Errorf("lost: %+v", lost)
		}
		h.expectDecline(t, "1", "EUR", "card_lost")
		next := must(h.ReplaceCard(ctx, h.card.ID, api.CardReplacement{Reason: api.CardReasonLost}))(t)
		old := must(h.GetCard(ctx, h.card.ID))(t)
		if next.Status != api.CardStatusIssuing || next.ReplacementOf != old.ID || old.ReplacedBy != next.ID || next.AccountID != old.AccountID {
			t.Errorf("%+v replaced by %+v", old, next)
		}
		checkError(t, h.SimulateIssueCard(ctx, next.ID))
		checkError(t, h.SimulateCardAuthorisationCapture(ctx, bought.ID))
		h.awaitAuthorisation(t, bought.ID, "captured")
		if late := must(h.SimulateCardForcedPost(ctx, old.ID, api.SimulatedPosting{Amount: "2", Currency: "EUR"}))(t); late.AccountID != old.AccountID {
			t.Errorf("a late clearing: %+v", late)
		}
	})
}
